import { m } from '../../i18n/generated/messages.js';
import { type Hero, heroOf } from '../../i18n/hero';
import { lineLabel } from '../../i18n/line-text';
import { modelNames } from '../../i18n/model-name';
import { explain } from '../../domain/result/explanation';
import type { Canvas, Spot } from './canvas';
import { axesOf } from './capabilities';
import { textBlock, textHeight } from './flow';
import { palette } from './palette';
import { drawScoreBars } from './radar';
import { drawRangeBar } from './range-bar';
import { styles } from './styles';
import { manifestOf, type Telling } from './telling';
import { isWithheld, refusalText, type ShownModel } from './verdict';

/** Places in a card from its top. */
const places = { name: 26, grade: 76, bar: 96, range: 124 } as const;
const inset = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

const heroFor = ({ result }: ShownModel, { language }: Telling): Hero | undefined =>
  result.status === 'graded' ? heroOf(result, language.locale) : undefined;

/** Where the bars begin, so that those of all cards stand on one line. */
export function makingsTop(
  canvas: Canvas,
  shown: readonly ShownModel[],
  width: number,
  telling: Telling,
): number {
  const ends = shown.map((model) => {
    const hero = heroFor(model, telling);
    if (!hero) return 0;
    const column = width - inset * 2;
    return (
      textHeight(canvas, hero.range, { style: styles.strong, width: column }) +
      textHeight(canvas, hero.meaning, { style: styles.note, width: column })
    );
  });
  return places.range + Math.max(0, ...ends) + 12;
}

/** One model on the single page: its grade, range and what made it. */
export function drawCard(
  canvas: Canvas,
  { x, y }: Spot,
  { model, size, makingsAt }: { model: ShownModel; size: Size; makingsAt: number },
  telling: Telling,
): void {
  const { language } = telling;
  canvas.box({ x, y }, size.width, size.height, palette.well, 12);
  const left = x + inset;
  const width = size.width - inset * 2;
  const name = modelNames[model.pack]({}, language);
  canvas.line(name, { x: left, y: y + places.name }, { ...styles.eyebrow, size: 10 });
  const hero = heroFor(model, telling);
  if (!hero) {
    drawRefusal(canvas, { x: left, y }, { model, width }, telling);
    return;
  }
  drawHero(canvas, { x: left, y }, hero, width);
  drawMakings(canvas, { x: left, y: y + makingsAt }, { model, width, foot: y + size.height - 10 }, telling);
}

interface Shown {
  readonly model: ShownModel;
  readonly width: number;
}

function drawRefusal(
  canvas: Canvas,
  { x, y }: Spot,
  { model: { result }, width }: Shown,
  telling: Telling,
): void {
  if (result.status === 'graded') return;
  const { language } = telling;
  const title = isWithheld(result)
    ? m.report_withheld_grade({}, language)
    : m.report_not_graded({}, language);
  canvas.line(title, { x, y: y + 70 }, { ...styles.title, color: palette.soft });
  textBlock(canvas, refusalText(result, telling), { x, y: y + 90 }, { style: styles.body, width });
}

function drawHero(canvas: Canvas, { x, y }: Spot, hero: Hero, width: number): void {
  const numerals = { face: 'numerals', size: 46, color: palette.ink } as const;
  canvas.line(hero.headline, { x, y: y + places.grade }, numerals);
  const after = x + canvas.measure(hero.headline, numerals) + 8;
  const aside = { ...styles.heading, color: palette.accentInk };
  canvas.line(hero.aside, { x: after, y: y + places.grade }, aside);
  drawRangeBar(canvas, hero, { x, y: y + places.bar }, width);
  const high = textBlock(canvas, hero.range, { x, y: y + places.range }, { style: styles.strong, width });
  textBlock(canvas, hero.meaning, { x, y: y + places.range + high + 2 }, { style: styles.note, width });
}

/** Capabilities or sections where they are shown; what raised the score most where only points are. */
function drawMakings(
  canvas: Canvas,
  { x, y }: Spot,
  { model: { pack, result }, width, foot }: Shown & { readonly foot: number },
  telling: Telling,
): void {
  if (result.status !== 'graded') return;
  const { language, formats } = telling;
  const kinds = ['capability', 'axis', 'section', 'metric'] as const;
  const axes = axesOf(result.groups ?? [], kinds, manifestOf(telling, pack), telling);
  if (axes.length > 0) {
    drawScoreBars(canvas, axes.slice(0, 5), { x, y }, width);
    const about = pack === 'originality' ? m.report_bars_reference_patent : m.report_bars_reference;
    canvas.line(about({}, language), { x, y: foot }, styles.columnTitle);
    return;
  }
  const gains = explain(result.points ?? [], 4).main.filter(({ points }) => points > 0);
  gains.forEach(({ indicator, points }, at) => {
    const spot = { x, y: y + 14 + at * 20 };
    canvas.line(lineLabel(indicator, language.locale), spot, styles.cell);
    canvas.line(formats.points(points), { ...spot, x: x + width }, styles.gain, 'end');
  });
}

import { m } from '../../i18n/generated/messages.js';
import { heroOf } from '../../i18n/hero';
import { lineLabel } from '../../i18n/line-text';
import { modelNames } from '../../i18n/model-name';
import type { PackId } from '../../domain/pack/manifest';
import { explain } from '../../domain/result/explanation';
import type { Canvas, Spot } from './canvas';
import { axesOf } from './capabilities';
import { companyName } from './cover';
import { textBlock } from './flow';
import { palette } from './palette';
import { drawQrCode } from './qr-code';
import { drawScoreBars } from './radar';
import { drawRangeBar } from './range-bar';
import { styles } from './styles';
import { manifestOf, shortDigest, type Telling } from './telling';
import { type DisclosedModel, isWithheld, refusalText, shownModels } from './verdict';

const panel = { top: 118, bottom: 448 } as const;
const gap = 16;

/** Everything on one wide page for a pitch deck: who, three grades with ranges, what made them, and the proof. */
export function drawOnePage(telling: Telling): void {
  const { paper, language, order } = telling;
  const canvas = paper.add('', true);
  paper.mark(m.report_title({}, language));
  const { left, right } = paper.area;
  drawHead(canvas, telling);
  const shown = shownModels(order.disclosure.results);
  const width = (right - left - gap * (shown.length - 1)) / Math.max(1, shown.length);
  shown.forEach(({ pack, result }, at) => {
    drawModel(canvas, { x: left + at * (width + gap), y: panel.top }, { pack, result, width }, telling);
  });
  drawProof(canvas, telling);
}

function drawHead(canvas: Canvas, telling: Telling): void {
  const { paper, language, formats, order } = telling;
  const { left, right } = paper.area;
  canvas.box({ x: 0, y: 0 }, canvas.width, 6, palette.accent);
  const name = paper.faces.drawable(companyName(telling));
  const size = name.length > 60 ? 12 : name.length > 30 ? 17 : 25;
  const style = { ...styles.coverName, size, ...(size === 12 && { lead: 15 }) };
  const width = (right - left) * 0.66;
  textBlock(canvas, name, { x: left, y: 62 - (size > 17 ? 18 : 22) }, { style, width });
  canvas.line(m.report_kind({}, language), { x: left, y: 100 }, { ...styles.body, color: palette.soft });
  const day = `${m.report_evaluated_on({}, language)} ${formats.longDay(order.disclosure.evaluatedAt)}`;
  canvas.line(day, { x: right, y: 100 }, { ...styles.body, color: palette.soft }, 'end');
  if (order.disclosure.isExample)
    canvas.line(
      m.report_example({}, language),
      { x: right, y: 66 },
      { ...styles.heading, color: palette.nearly },
      'end',
    );
}

interface Shown {
  readonly pack: PackId;
  readonly result: DisclosedModel;
  readonly width: number;
}

function drawModel(canvas: Canvas, { x, y }: Spot, { pack, result, width }: Shown, telling: Telling): void {
  const { language } = telling;
  canvas.box({ x, y }, width, panel.bottom - panel.top, palette.well, 12);
  const left = x + 16;
  const inner = width - 32;
  canvas.line(modelNames[pack]({}, language), { x: left, y: y + 26 }, { ...styles.eyebrow, size: 10 });
  if (result.status !== 'graded') {
    const title = isWithheld(result)
      ? m.report_withheld_grade({}, language)
      : m.report_not_graded({}, language);
    canvas.line(title, { x: left, y: y + 70 }, { ...styles.title, color: palette.soft });
    textBlock(
      canvas,
      refusalText(result, telling),
      { x: left, y: y + 90 },
      { style: styles.body, width: inner },
    );
    return;
  }
  const hero = heroOf(result, language.locale);
  const numerals = { face: 'numerals', size: 46, color: palette.ink } as const;
  canvas.line(hero.headline, { x: left, y: y + 76 }, numerals);
  const after = left + canvas.measure(hero.headline, numerals) + 8;
  canvas.line(hero.aside, { x: after, y: y + 76 }, { ...styles.heading, color: palette.accentInk });
  drawRangeBar(canvas, hero, { x: left, y: y + 96 }, inner);
  const high = textBlock(canvas, hero.range, { x: left, y: y + 124 }, { style: styles.strong, width: inner });
  const end =
    y +
    128 +
    high +
    textBlock(canvas, hero.meaning, { x: left, y: y + 126 + high }, { style: styles.note, width: inner });
  drawMakings(canvas, { x: left, y: end + 8 }, { pack, result, width: inner }, telling);
}

/** Capabilities or sections where they are shown; what raised the score most where only points are. */
function drawMakings(canvas: Canvas, { x, y }: Spot, { pack, result, width }: Shown, telling: Telling): void {
  if (result.status !== 'graded') return;
  const { language, formats } = telling;
  const axes = axesOf(
    result.groups ?? [],
    ['capability', 'axis', 'section', 'metric'],
    manifestOf(telling, pack),
    telling,
  );
  if (axes.length > 0) {
    drawScoreBars(canvas, axes.slice(0, 5), { x, y }, width);
    return;
  }
  const gains = explain(result.points ?? [], 4).main.filter(({ points }) => points > 0);
  gains.forEach(({ indicator, points }, at) => {
    const spot = { x, y: y + 14 + at * 20 };
    canvas.line(lineLabel(indicator, language.locale), spot, styles.cell);
    canvas.line(formats.points(points), { ...spot, x: x + width }, styles.gain, 'end');
  });
}

function drawProof(canvas: Canvas, telling: Telling): void {
  const { order, language, paper } = telling;
  const { left, right } = paper.area;
  const side = 76;
  const y = panel.bottom + 12;
  drawQrCode(canvas, order.qrText, { x: left, y }, side);
  const text = { x: left + side + 12, y: y + 4 };
  const width = (right - left) * 0.56;
  const high = textBlock(canvas, m.report_qr_title({}, language), text, { style: styles.strong, width });
  textBlock(
    canvas,
    m.report_qr_about({}, language),
    { ...text, y: text.y + high },
    { style: styles.note, width },
  );
  const aside = { x: text.x + width + 24, y: text.y };
  const column = right - aside.x;
  const down = textBlock(canvas, m.report_is_self({}, language), aside, {
    style: styles.note,
    width: column,
  });
  const marks = [
    `${m.report_digest({}, language)} ${shortDigest(order.digest)}`,
    ...(order.keyFingerprint === undefined
      ? []
      : [`${m.report_key({}, language)} ${shortDigest(order.keyFingerprint)}`]),
  ];
  textBlock(
    canvas,
    marks.join('\n'),
    { ...aside, y: aside.y + down + 2 },
    { style: styles.cellStrong, width: column },
  );
}

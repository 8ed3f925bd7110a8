import { formatBusinessNumber, formatCorporateNumber } from '../../domain/dossier/identifiers';
import { packIds } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import { modelNames } from '../../i18n/model-name';
import type { Canvas, TextStyle } from './canvas';
import { textBlock } from './flow';
import { drawGradeBlock } from './grade-block';
import { palette } from './palette';
import { drawProofPanel } from './proof-panel';
import { leading, styles } from './styles';
import type { Telling } from './telling';
import { shownModels } from './verdict';

/** The first page: who, when, and the grades with their ranges. */
export function drawCover(telling: Telling): void {
  const { paper, language } = telling;
  const canvas = paper.add('', true);
  paper.mark(m.report_bookmark_cover({}, language));
  const { left, right, bottom } = paper.area;
  drawMasthead(canvas, telling);
  let y = drawCompany(canvas, telling, 138);
  y = Math.max(drawFacts(canvas, telling, y + 14) + 26, 268);
  drawGrades(canvas, telling, y);
  drawProofPanel(canvas, { x: left, y: bottom - 142 }, right - left, telling);
  const notice = { x: left, y: bottom - 18 };
  textBlock(canvas, m.report_is_self({}, language), notice, { style: styles.note, width: right - left });
}

/** A dot in the accent and what this is; the mark of an example at the right. */
function drawMasthead(canvas: Canvas, { paper, language, order }: Telling): void {
  const { left, right } = paper.area;
  canvas.box({ x: 0, y: 0 }, canvas.width, 6, palette.accent);
  canvas.disc({ x: left + 4, y: 61 }, 4, palette.accent);
  canvas.line(m.report_kind({}, language), { x: left + 16, y: 64.5 }, styles.heading);
  if (!order.disclosure.isExample) return;
  const tag = m.report_example({}, language);
  const style: TextStyle = { ...styles.runningStrong, color: palette.nearly };
  const wide = canvas.measure(tag, style) + 18;
  canvas.frame({ x: right - wide, y: 52 }, wide, 18, { color: palette.nearly, width: 0.8 }, 9);
  canvas.line(tag, { x: right - wide / 2, y: 64 }, style, 'middle');
}

/** As it can be drawn, on one line. */
export function companyName({ order, language, paper }: Telling): string {
  const name = order.disclosure.company.name ?? m.report_unnamed({}, language);
  return paper.faces.drawable(name).replace(/\s+/g, ' ').trim();
}

/** The name as large as its length allows; a very long one takes more lines, and nothing of it is cut. */
function drawCompany(canvas: Canvas, telling: Telling, top: number): number {
  const { left, right } = telling.paper.area;
  const name = companyName(telling);
  const size = name.length > 60 ? 15 : name.length > 26 ? 21 : styles.coverName.size;
  const style = { ...styles.coverName, size };
  return (
    top +
    textBlock(canvas, name, { x: left, y: top - size * 0.7 }, { style, width: right - left }) -
    size * 0.7
  );
}

function factsOf({ order, language, formats }: Telling): readonly (readonly [string, string])[] {
  const { company, evaluatedAt } = order.disclosure;
  const { businessNumber, corporateNumber } = company;
  return [
    [m.report_evaluated_on({}, language), formats.longDay(evaluatedAt)],
    [m.report_made_on({}, language), formats.longDay(order.madeAt)],
    ...(businessNumber === undefined
      ? []
      : [[m.report_business_number({}, language), formatBusinessNumber(businessNumber)] as const]),
    ...(corporateNumber === undefined
      ? []
      : [[m.report_corporate_number({}, language), formatCorporateNumber(corporateNumber)] as const]),
  ];
}

function drawFacts(canvas: Canvas, telling: Telling, top: number): number {
  const { left, right } = telling.paper.area;
  const facts = factsOf(telling);
  const width = (right - left) / Math.max(4, facts.length);
  facts.forEach(([label, value], at) => {
    const x = left + at * width;
    const high = textBlock(canvas, label, { x, y: top }, { style: styles.note, width: width - 10 });
    textBlock(canvas, value, { x, y: top + high }, { style: styles.strong, width: width - 10 });
  });
  const { order, language } = telling;
  const below = top + 2 * leading(styles.note) + 6;
  if (!order.disclosure.isExample) return below;
  const about = m.report_example_about({}, language);
  return (
    below + textBlock(canvas, about, { x: left, y: below + 2 }, { style: styles.note, width: right - left })
  );
}

function drawGrades(canvas: Canvas, telling: Telling, top: number): void {
  const { paper, language, order } = telling;
  const { left, right } = paper.area;
  const shown = shownModels(order.disclosure.results);
  let y = top;
  for (const { pack, result } of shown) {
    canvas.rule({ x: left, y }, { x: right, y }, { color: palette.ink, width: 0.7 });
    canvas.line(modelNames[pack]({}, language), { x: left, y: y + 18 }, styles.eyebrow);
    const place = { spot: { x: left, y: y + 32 }, width: right - left, size: 42 };
    y += Math.max(drawGradeBlock(canvas, result, place, telling) + 44, 108);
  }
  const names = packIds
    .filter((pack) => !shown.some((one) => one.pack === pack))
    .map((pack) => modelNames[pack]({}, language));
  const notes = [
    m.report_range_note({}, language),
    ...(names.length > 0 ? [m.report_withheld_models({ names: names.join(', ') }, language)] : []),
  ];
  textBlock(canvas, notes.join('\n'), { x: left, y: y - 4 }, { style: styles.note, width: right - left });
}

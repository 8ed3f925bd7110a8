import type { DisclosedLine } from '../../domain/disclosure/disclosure';
import type { Hundredths } from '../../domain/grading/fixed-point';
import type { PackId } from '../../domain/pack/manifest';
import { explain, type Explanation } from '../../domain/result/explanation';
import { m } from '../../i18n/generated/messages.js';
import { lineLabel, originTexts, stateText } from '../../i18n/line-text';
import type { Flow } from './flow';
import { palette } from './palette';
import { leading, styles } from './styles';
import type { Telling } from './telling';

interface Scored {
  readonly points: readonly DisclosedLine[];
  readonly score: Hundredths;
  readonly referenceScore: Hundredths;
}

/** Lines that stand by themselves, the others are added up in one; and how many take the room of peers. */
const [fewest, wanted, most] = [3, 5, 12];
/** Heading, head of the table and remarks; height of a row on one line. */
const [frame, rowHeight] = [60, 15];

/** Room for a table that tells most of what made a score. */
export const pointsWanted = frame + (wanted + 2) * rowHeight;

/** What a row of the table shows; the sums have neither value nor basis. */
interface Row {
  readonly label: string;
  readonly value: string;
  readonly points: number;
  readonly origin: string;
  readonly isSum: boolean;
}

/** Columns from the left edge of the table, as shares of its width. */
const places = { value: 0.35, bars: 0.53, barsEnd: 0.75, points: 0.85, origin: 0.875 } as const;

/** Bars that add up from the reference company's score to the score, to the hundredth. */
export function drawPoints(
  flow: Flow,
  result: Scored,
  { pack, below, coverage }: { pack: PackId; below: number; coverage: string },
  telling: Telling,
): void {
  const { language, formats } = telling;
  const told = linesThatFit(flow, result, flow.room - below - frame, telling);
  if (told.main.length === 0) return;
  const ends = { from: formats.score(result.referenceScore, 2), to: formats.score(result.score, 2) };
  const about =
    pack === 'originality'
      ? m.report_points_about_patent(ends, language)
      : m.report_points_about(ends, language);
  flow.need(150);
  drawTitle(flow, m.report_points({}, language), about);
  const hasValues = told.main.some(({ found }) => found.state !== 'withheld');
  drawHead(flow, telling, hasValues);
  const rows: readonly Row[] = [
    ...told.main.map((line) => rowOf(line, telling, hasValues)),
    ...(told.rest.length === 0
      ? []
      : [
          sumRow(m.report_points_rest({ count: formats.count(told.rest.length) }, language), told.restPoints),
        ]),
    sumRow(m.report_points_total({}, language), told.total),
  ];
  const extent = Math.max(1, ...told.main.map(({ points }) => Math.abs(points)));
  rows.forEach((row, at) => drawRow(flow, row, { extent, isTotal: at === rows.length - 1 }, telling));
  flow.y += 4;
  const remarks = [m.report_points_legend({}, language), coverage, ...notCounted(told.notCounted, telling)];
  flow.paragraph(remarks.join(' · '), styles.columnTitle);
  flow.y += 7;
}

/** As many as leave room for what stands below on the page. */
function linesThatFit(
  flow: Flow,
  { points }: Scored,
  room: number,
  { language }: Telling,
): Explanation<DisclosedLine> {
  const width = flow.whole.width * places.value - 8;
  const high = ({ indicator }: DisclosedLine): number =>
    heightOf(flow.lines(lineLabel(indicator, language.locale), styles.cell, width).length);
  for (let count = most; count > fewest; count--) {
    const told = explain(points, count);
    const sums = heightOf(1) * (told.rest.length > 0 ? 2 : 1);
    if (told.main.reduce((sum, line) => sum + high(line), sums) <= room) return told;
  }
  return explain(points, fewest);
}

/** Heading and what the bars add up to on one line where both fit. */
function drawTitle(flow: Flow, title: string, about: string): void {
  const { x, width } = flow.whole;
  const left = flow.canvas.measure(title, styles.heading) + 12;
  const fits = flow.canvas.measure(about, styles.note) <= width - left;
  if (fits) flow.canvas.line(about, flow.at(x + width, styles.heading.size), styles.note, 'end');
  flow.paragraph(title, styles.heading);
  if (!fits) flow.paragraph(about, styles.note);
  flow.y += 4;
}

const heightOf = (lines: number): number => lines * leading(styles.cell) + 2;

const rowOf = (
  { indicator, found, points, origin }: DisclosedLine,
  { language }: Telling,
  hasValues: boolean,
): Row => ({
  label: lineLabel(indicator, language.locale),
  value: hasValues ? stateText(indicator, found, language.locale) : '',
  points,
  origin: originTexts[origin]({}, language),
  isSum: false,
});
const sumRow = (label: string, points: number): Row => ({
  label,
  value: '',
  points,
  origin: '',
  isSum: true,
});

function drawHead(flow: Flow, { language }: Telling, hasValues: boolean): void {
  const { x, width } = flow.whole;
  const style = styles.columnTitle;
  const down = style.size;
  flow.canvas.line(m.report_points_indicator({}, language), flow.at(x, down), style);
  if (hasValues)
    flow.canvas.line(m.report_points_value({}, language), flow.at(x + width * places.value, down), style);
  flow.canvas.line(
    m.report_points_effect({}, language),
    flow.at(x + width * places.points, down),
    style,
    'end',
  );
  flow.canvas.line(m.report_points_origin({}, language), flow.at(x + width * places.origin, down), style);
  flow.y += leading(style) + 3;
  flow.canvas.rule(flow.at(x), flow.at(x + width), { color: palette.ink, width: 0.7 });
}

function drawRow(
  flow: Flow,
  row: Row,
  { extent, isTotal }: { extent: number; isTotal: boolean },
  { formats }: Telling,
): void {
  const { x, width } = flow.whole;
  const style = isTotal ? styles.cellStrong : styles.cell;
  const label = flow.lines(row.label, style, width * (row.isSum ? 0.5 : places.value) - 8);
  const value = flow.lines(row.value, styles.note, width * (places.bars - places.value) - 8);
  const height = heightOf(Math.max(label.length, value.length));
  flow.need(height);
  const first = 1.5 + style.size;
  label.forEach((line, at) => flow.canvas.line(line, flow.at(x, first + at * leading(style)), style));
  value.forEach((line, at) =>
    flow.canvas.line(line, flow.at(x + width * places.value, first + at * leading(style)), styles.note),
  );
  if (!row.isSum) drawBar(flow, row.points / extent);
  const sign = row.points > 0 ? styles.gain : row.points < 0 ? styles.loss : styles.none;
  const ink = isTotal ? { ...sign, face: 'strong' as const } : sign;
  flow.canvas.line(formats.points(row.points), flow.at(x + width * places.points, first), ink, 'end');
  flow.canvas.line(row.origin, flow.at(x + width * places.origin, first), styles.note);
  flow.y += height;
  flow.canvas.rule(flow.at(x), flow.at(x + width), { color: palette.line, width: 0.5 });
}

/** A bar from the middle, to the right what raised the score, to the left what lowered it; `share` is -1 to 1. */
function drawBar(flow: Flow, share: number): void {
  const { x, width } = flow.whole;
  const middle = x + (width * (places.bars + places.barsEnd)) / 2;
  const reach = (width * (places.barsEnd - places.bars)) / 2;
  const long = Math.max(Math.abs(share) * reach, share === 0 ? 0 : 0.8);
  const left = share < 0 ? middle - long : middle;
  flow.canvas.box(flow.at(left, 3.8), long, 6.8, share < 0 ? palette.lowers : palette.accent, 1.5);
  flow.canvas.rule(flow.at(middle, 1), flow.at(middle, 14), { color: palette.lineStrong, width: 0.6 });
}

function notCounted(lines: readonly DisclosedLine[], { language, formats }: Telling): readonly string[] {
  const count = (state: DisclosedLine['found']['state']): number =>
    lines.filter(({ found }) => found.state === state).length;
  const kinds = [
    [count('unknown'), m.report_not_counted_unknown],
    [count('notApplicable'), m.report_not_counted_not_applicable],
    [count('notComputable'), m.report_not_counted_not_computable],
  ] as const;
  const told = kinds.flatMap(([number, text]) =>
    number > 0 ? [text({ count: formats.count(number) }, language)] : [],
  );
  return told.length === 0 ? [] : [`${m.report_not_counted({}, language)}: ${told.join(' · ')}`];
}

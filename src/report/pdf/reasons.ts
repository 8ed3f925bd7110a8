import type { DisclosedLine } from '../../domain/disclosure/disclosure';
import type { Effort } from '../../domain/indicators/indicator';
import { m } from '../../i18n/generated/messages.js';
import { indicatorOf, lineLabel, stateText } from '../../i18n/line-text';
import type { Word } from '../../i18n/word';
import type { Block } from './beside';
import type { Spot } from './canvas';
import { type Flow, writer } from './flow';
import { palette } from './palette';
import { styles } from './styles';
import type { Telling } from './telling';

interface Explained {
  readonly reasons: readonly string[];
  readonly points?: readonly DisclosedLine[];
}

const effortTexts: Readonly<Record<Effort, Word>> = {
  low: m.effort_low,
  medium: m.effort_medium,
  high: m.effort_high,
};

interface Reason {
  readonly title: string;
  readonly points: string;
  readonly now: string;
  readonly remedy: string;
}

/** At most four, each with what would help. */
export function reasonsBlock(result: Explained, isOfPatents: boolean, telling: Telling): Block {
  const { language } = telling;
  const reasons = result.reasons.map((id) => reasonOf(id, result, telling));
  const none = isOfPatents ? m.report_reasons_none_patent({}, language) : m.reasons_none({}, language);
  return {
    draw(flow, { x, y }, width, isDrawn) {
      const write = writer(flow, isDrawn);
      let down = y + write(m.report_reasons({}, language), { x, y }, styles.heading, width) + 3;
      if (reasons.length === 0) down += write(none, { x, y: down }, styles.body, width);
      reasons.forEach((reason, at) => {
        down += drawReason(flow, reason, { at, spot: { x, y: down }, width, isDrawn }) + 2;
      });
      return down - y;
    },
  };
}

function reasonOf(id: string, { points }: Explained, telling: Telling): Reason {
  const { language, formats } = telling;
  const line = points?.find(({ indicator }) => indicator === id);
  const remedy = indicatorOf(id)?.remedy;
  const now = line && nowText(line, telling);
  return {
    title: lineLabel(id, language.locale),
    points: line ? formats.points(line.points) : '',
    now: [
      ...(now === undefined ? [] : [now]),
      ...(remedy ? [effortTexts[remedy.effort]({}, language)] : []),
    ].join(' · '),
    remedy: remedy?.text[language.locale] ?? '',
  };
}

/** The value as far as it is shown, and what the best one would bring. */
function nowText({ indicator, found, room }: DisclosedLine, { language, formats }: Telling): string {
  const points = formats.points(room);
  if (found.state === 'withheld') return m.report_reason_best({ points }, language);
  return m.report_reason_now({ value: stateText(indicator, found, language.locale), points }, language);
}

interface Place {
  readonly at: number;
  readonly spot: Spot;
  readonly width: number;
  readonly isDrawn: boolean;
}

function drawReason(
  flow: Flow,
  { title, points, now, remedy }: Reason,
  { at, spot, width, isDrawn }: Place,
): number {
  const write = writer(flow, isDrawn);
  const left = spot.x + 20;
  if (isDrawn) {
    flow.canvas.disc({ x: spot.x + 6.5, y: spot.y + 6.5 }, 6.5, palette.lowersTint);
    const number = { ...styles.cellStrong, size: 7.5, color: palette.lowersInk };
    flow.canvas.line(String(at + 1), { x: spot.x + 6.5, y: spot.y + 9.2 }, number, 'middle');
    flow.canvas.line(points, { x: spot.x + width, y: spot.y + styles.cell.size }, styles.loss, 'end');
  }
  let down = spot.y + write(title, { x: left, y: spot.y }, styles.cellStrong, width - 20 - 32);
  for (const [text, style] of [
    [now, styles.columnTitle],
    [remedy, styles.small],
  ] as const)
    if (text !== '') down += write(text, { x: left, y: down }, style, width - 20);
  return down - spot.y;
}

import type { DisclosedPeers, DisclosedStanding } from '../../domain/disclosure/disclosed-peers';
import type { DisclosedLine } from '../../domain/disclosure/disclosure';
import type { LocalText } from '../../domain/local-text';
import type { PackManifest } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import { indicatorOf, lineLabel } from '../../i18n/line-text';
import type { Block } from './beside';
import type { Spot } from './canvas';
import { type Flow, writer } from './flow';
import { palette } from './palette';
import { styles } from './styles';
import type { Telling } from './telling';

/** Those with the most effect on the score stand on the page; all of them are in the proof. */
const rowsAtMost = 4;
const [rowHeight, gutter] = [13, 26];

/** Of a bar, and what stays free on both sides of it. */
const [barWidth, barGap] = [44, 10];

interface Compared {
  /** Of the companies that it was compared with. */
  readonly label: LocalText;
  readonly standing: DisclosedStanding;
}

interface Reader {
  readonly manifest: PackManifest;
  readonly points?: readonly DisclosedLine[];
  /** Of two figures each. */
  readonly rows?: number;
}

/** Where the company stands among listed companies, in the figures that a model reads; nothing where it reads none of them. */
export function peersBlock(
  peers: DisclosedPeers,
  { manifest, points, rows = rowsAtMost }: Reader,
  telling: Telling,
): Block | undefined {
  const { language, formats } = telling;
  const read = new Set(manifest.inputs.map(({ id }) => id));
  const effect = new Map(points?.map((line) => [line.indicator, Math.abs(line.points)]));
  const all = peers.cells
    .flatMap(({ label, standings }) => standings.map((standing): Compared => ({ label, standing })))
    .filter(({ standing }) => read.has(standing.indicator))
    .toSorted(
      (one, other) => (effect.get(other.standing.indicator) ?? 0) - (effect.get(one.standing.indicator) ?? 0),
    );
  if (all.length === 0) return undefined;
  const shown = all.slice(0, 2 * rows);
  const cells = cellsText(shown, telling);
  const about = [
    m.report_peers_about({ population: peers.population[language.locale], cells }, language),
    ...(all.length > shown.length
      ? [m.report_peers_rest({ count: formats.count(all.length - shown.length) }, language)]
      : []),
    ...(shown.some(({ standing }) => isLowerBetter(standing)) ? [m.report_peers_lower({}, language)] : []),
  ].join(' ');
  const standings = shown.map(({ standing }) => standing);
  const shares = standings.map((standing) => shareText(standing, telling));
  return {
    draw(flow, { x, y }, width, isDrawn) {
      const write = writer(flow, isDrawn);
      let down = y + write(m.report_peers({}, language), { x, y }, styles.heading, width) + 2;
      down += write(about, { x, y: down }, styles.columnTitle, width) + 3;
      const high = Math.ceil(standings.length / 2);
      const column = (width - gutter) / 2;
      const shareWidth = Math.max(...shares.map((share) => flow.canvas.measure(share, styles.cellStrong)));
      if (isDrawn)
        standings.forEach((standing, at) => {
          const left = x + Math.floor(at / high) * (column + gutter);
          const place = { x: left, y: down + (at % high) * rowHeight, width: column, shareWidth };
          drawStanding(flow, standing, place, telling);
        });
      return down + high * rowHeight - y;
    },
  };
}

/** "Manufacturing, sales under KRW 50 bn (34 to 36 companies)". */
function cellsText(shown: readonly Compared[], { language, formats }: Telling): string {
  const labels = [...new Set(shown.map(({ label }) => label))];
  const told = labels.map((label) => {
    const counts = shown.filter((one) => one.label === label).map(({ standing }) => standing.companies);
    const [least, most] = [Math.min(...counts), Math.max(...counts)].map((count) => formats.count(count));
    const count =
      least === most ? least : m.report_peers_counts({ least: least ?? '', most: most ?? '' }, language);
    return m.report_peers_cell({ label: label[language.locale], count: count ?? '' }, language);
  });
  return told.join(' / ');
}

const isLowerBetter = ({ indicator }: DisclosedStanding): boolean =>
  (indicatorOf(indicator)?.direction ?? 0) < 0;

function drawStanding(
  { canvas }: Flow,
  standing: DisclosedStanding,
  { x, y, width, shareWidth }: Spot & { readonly width: number; readonly shareWidth: number },
  telling: Telling,
): void {
  const right = x + width;
  const bar = right - shareWidth - barGap - barWidth;
  const label = `${lineLabel(standing.indicator, telling.language.locale)}${isLowerBetter(standing) ? ' *' : ''}`;
  const wide = canvas.measure(label, styles.small);
  const size = styles.small.size * Math.min(1, (bar - x - barGap) / wide);
  canvas.line(label, { x, y: y + 9.5 }, { ...styles.small, size });
  canvas.box({ x: bar, y: y + 5 }, barWidth, 3, palette.line, 1.5);
  canvas.box({ x: bar + barWidth / 2 - 0.4, y: y + 3.5 }, 0.8, 6, palette.lineStrong);
  canvas.disc({ x: bar + (barWidth * standing.share) / 10_000, y: y + 6.5 }, 2.6, palette.accent);
  canvas.line(shareText(standing, telling), { x: right, y: y + 9.5 }, styles.cellStrong, 'end');
  const foot = y + rowHeight - 0.5;
  canvas.rule({ x, y: foot }, { x: right, y: foot }, { color: palette.line, width: 0.5 });
}

function shareText({ share, beyond }: DisclosedStanding, { language, formats }: Telling): string {
  const percent = { share: formats.share(share / 10_000) };
  if (beyond === 'above') return m.report_peers_above(percent, language);
  return beyond === 'below' ? m.report_peers_below(percent, language) : percent.share;
}

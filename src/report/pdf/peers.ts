import type { DisclosedPeers, DisclosedStanding } from '../../domain/disclosure/disclosed-peers';
import type { DisclosedLine } from '../../domain/disclosure/disclosure';
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
const most = 8;
const [rowHeight, gutter] = [14, 26];

/** Places in a row, from its right edge. */
const places = { count: 0, share: 44, bar: 84, barWidth: 62 } as const;

/** Where the company stands among listed companies, in the figures that a model reads; nothing where it reads none of them. */
export function peersBlock(
  peers: DisclosedPeers,
  { manifest, points }: { manifest: PackManifest; points?: readonly DisclosedLine[] },
  telling: Telling,
): Block | undefined {
  const { language, formats } = telling;
  const read = new Set(manifest.inputs.map(({ id }) => id));
  const effect = new Map(points?.map((line) => [line.indicator, Math.abs(line.points)]));
  const all = peers.cells
    .flatMap(({ label, standings }) => standings.map((standing) => ({ label, standing })))
    .filter(({ standing }) => read.has(standing.indicator))
    .toSorted(
      (one, other) =>
        (effect.get(other.standing.indicator) ?? 0) - (effect.get(one.standing.indicator) ?? 0),
    );
  if (all.length === 0) return undefined;
  const shown = all.slice(0, most);
  const cells = [...new Set(shown.map(({ label }) => label[language.locale]))].join(' / ');
  const about = [
    m.report_peers_about({ population: peers.population[language.locale], cells }, language),
    ...(all.length > most
      ? [m.report_peers_rest({ count: formats.count(all.length - most) }, language)]
      : []),
  ].join(' ');
  const standings = shown.map(({ standing }) => standing);
  return {
    draw(flow, { x, y }, width, isDrawn) {
      const write = writer(flow, isDrawn);
      let down = y + write(m.report_peers({}, language), { x, y }, styles.heading, width) + 2;
      down += write(about, { x, y: down }, styles.columnTitle, width) + 3;
      const rows = Math.ceil(standings.length / 2);
      const column = (width - gutter) / 2;
      if (isDrawn)
        standings.forEach((standing, at) => {
          const left = x + Math.floor(at / rows) * (column + gutter);
          drawStanding(flow, standing, { x: left, y: down + (at % rows) * rowHeight, width: column }, telling);
        });
      return down + rows * rowHeight - y;
    },
  };
}

function drawStanding(
  { canvas }: Flow,
  { indicator, share, beyond, companies }: DisclosedStanding,
  { x, y, width }: Spot & { readonly width: number },
  { language, formats }: Telling,
): void {
  const right = x + width;
  const baseline = y + 10;
  const label = lineLabel(indicator, language.locale);
  canvas.line(label, { x, y: baseline }, styles.cell);
  const isLowerBetter = (indicatorOf(indicator)?.direction ?? 0) < 0;
  const after = x + canvas.measure(label, styles.cell) + 5;
  const lower = m.report_peers_lower({}, language);
  const bar = right - places.bar - places.barWidth;
  if (isLowerBetter && after + canvas.measure(lower, styles.columnTitle) < bar - 4)
    canvas.line(lower, { x: after, y: baseline }, styles.columnTitle);
  canvas.box({ x: bar, y: y + 5.5 }, places.barWidth, 3, palette.line, 1.5);
  canvas.rule(
    { x: bar + places.barWidth / 2, y: y + 3.5 },
    { x: bar + places.barWidth / 2, y: y + 10.5 },
    { color: palette.lineStrong, width: 0.7 },
  );
  canvas.disc({ x: bar + (places.barWidth * share) / 10_000, y: y + 7 }, 2.6, palette.accent);
  const percent = formats.share(share / 10_000);
  const told =
    beyond === 'above'
      ? m.report_peers_above({ share: percent }, language)
      : beyond === 'below'
        ? m.report_peers_below({ share: percent }, language)
        : percent;
  canvas.line(told, { x: right - places.share, y: baseline }, styles.cellStrong, 'end');
  canvas.line(
    m.report_peers_of({ count: formats.count(companies) }, language),
    { x: right, y: baseline },
    styles.columnTitle,
    'end',
  );
  canvas.rule({ x, y: y + rowHeight - 0.5 }, { x: right, y: y + rowHeight - 0.5 }, { color: palette.line, width: 0.5 });
}


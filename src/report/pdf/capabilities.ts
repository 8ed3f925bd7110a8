import type { PackManifest } from '../../domain/pack/manifest';
import type { GroupScore } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import type { Flow } from './flow';
import { type Axis, drawRadar, drawScoreBars } from './radar';
import { leading, styles } from './styles';
import type { Telling } from './telling';

/** Scores of capabilities, or of the metrics of the leading patent, with their names. */
export function axesOf(
  groups: readonly GroupScore[],
  kinds: readonly GroupScore['kind'][],
  manifest: PackManifest,
  { language, formats }: Telling,
): readonly Axis[] {
  return groups
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, score, reference }) => ({
      label: manifest.groups.find((group) => group.id === id)?.label[language.locale] ?? id,
      score,
      reference,
      shown: formats.score(score),
    }));
}

/** Radar and bars side by side. */
export function drawCapabilities(
  flow: Flow,
  groups: readonly GroupScore[],
  manifest: PackManifest,
  telling: Telling,
): void {
  const isOfPatents = manifest.id === 'originality';
  const axes = axesOf(groups, [isOfPatents ? 'metric' : 'capability'], manifest, telling);
  if (axes.length < 3) return;
  const { language } = telling;
  const height = axes.length === 3 ? 116 : 131;
  flow.heading(isOfPatents ? m.metrics_title({}, language) : m.capabilities_title({}, language), height);
  const { x, width } = flow.whole;
  const middle = x + width * 0.25;
  const radius = axes.length === 3 ? 44 : 42;
  drawRadar(flow.canvas, axes, flow.at(middle, axes.length === 3 ? 66 : 63), radius);
  const left = x + width * 0.54;
  const top = Math.max(0, (height - axes.length * 30) / 2 - 10);
  const high = drawScoreBars(flow.canvas, axes, flow.at(left, top), x + width - left);
  const note = isOfPatents
    ? m.report_metrics_reference({}, language)
    : m.report_capabilities_reference({}, language);
  const lines = flow.lines(note, styles.columnTitle, x + width - left);
  lines.forEach((line, at) =>
    flow.canvas.line(
      line,
      flow.at(left, top + high + 8 + at * leading(styles.columnTitle)),
      styles.columnTitle,
    ),
  );
  flow.y += height + 8;
}

import { clampedHundredths, roundToTotal } from '../grading/fixed-point';
import type { ChangeLine, ScoreMove } from '../result/score-change';
import type { Feature } from './features';
import type { Model } from './model';
import { changedInputs, rowChange } from './row-change';

/** The largest effect first; without effect last. */
export const byEffect = (lines: readonly ChangeLine[]): readonly ChangeLine[] =>
  lines.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));

/** What the changed inputs of one row did, rounded so that the lines sum to the difference of the rounded scores. */
export async function featuresMove(
  model: Model,
  before: readonly Feature[],
  after: readonly Feature[],
): Promise<ScoreMove> {
  const change = await rowChange(model, before, after);
  const [earlier, later] = [clampedHundredths(change.before), clampedHundredths(change.after)];
  const changed = changedInputs(before, after);
  const exact = changed.map((at) => (change.points[at] ?? 0) * 100);
  const rounded = roundToTotal(exact, later - earlier);
  const lines = changed.map((at, index): ChangeLine => ({
    id: model.manifest.inputs[at]?.id ?? '',
    points: rounded[index] ?? 0,
    before: before[at]?.found,
    after: after[at]?.found,
  }));
  return { before: earlier, after: later, lines: byEffect(lines) };
}

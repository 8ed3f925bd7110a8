import type { PackManifest, ScorePart } from '../pack/manifest';
import { BatchRows, type CoalitionRows } from './batch-rows';
import { type Feature, featureValue } from './features';
import { groupColumn, unionsAmong } from './games';
import type { Model, ModelOutputs } from './model';
import { owenCoalitions, owenValues, type Unions } from './owen';

/**
 * [Note: what a change of inputs did]
 * The same division as in [Note: points add up], with the earlier row in the place of the reference company: an input that
 * moves a part by itself gets what the part gains when it alone has its later value; in any other part the changed inputs
 * divide the part's change by exact Owen values. Inputs that did not change get exactly nothing. Differences of the two
 * results' points would add up as well, but would give points to unchanged inputs that act together with changed ones.
 */
export interface RowChange {
  /** Unrounded scores of the two rows. */
  readonly before: number;
  readonly after: number;
  /** Unrounded, by input; they sum to `after` minus `before`. */
  readonly points: readonly number[];
}

interface Game {
  readonly part: ScorePart;
  readonly players: readonly number[];
  readonly unions: Unions;
  readonly rows: CoalitionRows;
}

const beforeRow = 0;
const afterRow = 1;

/** The number that moves the score: what has none stands at the reference company's. */
const effectiveValue = (feature: Feature): number => {
  const value = featureValue(feature);
  return Number.isNaN(value) ? feature.input.reference : value;
};

/** Positions of the inputs whose number is another one. */
export function changedInputs(before: readonly Feature[], after: readonly Feature[]): readonly number[] {
  return after.flatMap((feature, at) => {
    const earlier = before[at];
    return earlier && effectiveValue(earlier) !== effectiveValue(feature) ? [at] : [];
  });
}

export async function rowChange(
  model: Model,
  before: readonly Feature[],
  after: readonly Feature[],
): Promise<RowChange> {
  const { manifest } = model;
  const rows = changeRows(manifest, before, after);
  const outputs = await model.run(rows.features, rows.count);
  const scoreAt = (row: number): number => outputs.score[row] ?? Number.NaN;
  return { before: scoreAt(beforeRow), after: scoreAt(afterRow), points: pointsOf(manifest, rows, outputs) };
}

interface ChangeRows {
  readonly features: Float32Array;
  readonly count: number;
  readonly games: readonly Game[];
  /** For each changed input the row in which it alone has its later value. */
  readonly single: ReadonlyMap<number, number>;
}

function changeRows(
  manifest: PackManifest,
  before: readonly Feature[],
  after: readonly Feature[],
): ChangeRows {
  const [earlier, later] = [before.map(featureValue), after.map(featureValue)];
  const changed = changedInputs(before, after);
  const batch = new BatchRows();
  batch.add(earlier);
  batch.add(later);
  const single = new Map(changed.map((at) => [at, batch.add(earlier.with(at, later[at] ?? 0))]));
  const idAt = (at: number): string => manifest.inputs[at]?.id ?? '';
  const games = manifest.scoreParts
    .filter((part) => !part.additive)
    .map((part): Game => {
      const players = changed.filter((at) => part.inputs.includes(idAt(at)));
      const unions = unionsAmong(part, players.map(idAt));
      return { part, players, unions, rows: batch.seat(players, owenCoalitions(unions)) };
    });
  return { features: batch.toArray(earlier, later), count: batch.count, games, single };
}

function pointsOf(
  manifest: PackManifest,
  { games, single }: ChangeRows,
  outputs: ModelOutputs,
): readonly number[] {
  const width = manifest.groups.length;
  const points = new Array<number>(manifest.inputs.length).fill(0);
  const give = (at: number, amount: number) => (points[at] = (points[at] ?? 0) + amount);
  const groupAt = (part: ScorePart) => {
    const column = groupColumn(manifest, part);
    return (row: number): number => outputs.groups[row * width + column] ?? Number.NaN;
  };
  for (const { part, players, unions, rows } of games) {
    const group = groupAt(part);
    const shares = owenValues(unions, (coalition) => group(rows.get(coalition) ?? Number.NaN));
    shares.forEach((share, player) => give(players[player] ?? 0, part.weight * share));
  }
  for (const part of manifest.scoreParts.filter((one) => one.additive)) {
    const group = groupAt(part);
    for (const [at, row] of single) {
      if (part.inputs.includes(manifest.inputs[at]?.id ?? ''))
        give(at, part.weight * (group(row) - group(beforeRow)));
    }
  }
  return points;
}

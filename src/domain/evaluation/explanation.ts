import type { PackInput, PackManifest } from '../pack/manifest';
import { BatchRows } from './batch-rows';
import { type Feature, featureValue } from './features';
import { CoalitionMemory, groupColumn, playGames, type SharedOut } from './games';
import { type Model, type ModelOutputs, type RowOutputs, rowOf } from './model';

/**
 * [Note: points add up]
 * The score is a weighted sum of parts. A part that is additive gives each input its own difference to the reference
 * company. Any other part is a game among its known inputs, divided by exact Owen values over the unions that the manifest
 * names; without unions these are Shapley values. Either way the points sum to score minus reference score; inputs without
 * a value stand at the reference and get nothing.
 */
interface ExplanationRows {
  readonly features: Float32Array;
  readonly rows: number;
  /** For each input the row in which it alone is changed from the reference. */
  readonly single: ReadonlyMap<number, number>;
  /** For each input the row in which it alone stands at its best end. */
  readonly best: ReadonlyMap<number, number>;
}

const referenceRow = 0;

const bestEnd = ({ direction, range }: PackInput): number => (direction > 0 ? range[1] : range[0]);

/** The rows that explain the additive parts of one company or patent, and tell its rooms. */
function explanationRows(manifest: PackManifest, features: readonly Feature[]): ExplanationRows {
  const company = features.map(featureValue);
  const reference = features.map(({ input }) => input.reference);
  const rows = new BatchRows();
  rows.add(reference);
  const additive = manifest.scoreParts.filter((part) => part.additive).flatMap(({ inputs }) => inputs);
  const inAdditive = new Set(additive);
  const single = new Map<number, number>();
  const best = new Map<number, number>();
  features.forEach(({ input, found }, at) => {
    if (found.state === 'known' && inAdditive.has(input.id))
      single.set(at, rows.add(reference.with(at, company[at] ?? 0)));
    if (input.direction !== 0) best.set(at, rows.add(company.with(at, bestEnd(input))));
  });
  return { features: rows.toArray(reference, company), rows: rows.count, single, best };
}

/** Unrounded points of each input; they sum to score minus reference score. */
function pointsOf(
  manifest: PackManifest,
  rows: ExplanationRows,
  outputs: ModelOutputs,
  games: readonly SharedOut[],
): readonly number[] {
  const width = manifest.groups.length;
  const group = (row: number, column: number): number => outputs.groups[row * width + column] ?? Number.NaN;
  const points = new Array<number>(manifest.inputs.length).fill(0);
  const give = (at: number, amount: number) => (points[at] = (points[at] ?? 0) + amount);

  for (const { part, players, shares } of games)
    shares.forEach((share, player) => give(players[player] ?? 0, part.weight * share));
  for (const part of manifest.scoreParts.filter((one) => one.additive)) {
    const column = groupColumn(manifest, part);
    for (const [at, row] of rows.single) {
      if (!part.inputs.includes(manifest.inputs[at]?.id ?? '')) continue;
      give(at, part.weight * (group(row, column) - group(referenceRow, column)));
    }
  }
  return points;
}

/** One company or patent, graded and, where there has been time for it, explained. */
export interface Explained {
  readonly row: RowOutputs;
  /** Of the reference company, in the order of the manifest's groups. */
  readonly referenceGroups?: readonly number[];
  readonly inputs?: {
    /** Unrounded points of each input; they sum to score minus reference score. */
    readonly points: readonly number[];
    /** What the score would gain if the input alone stood at its best end; 0 where it has no direction. */
    readonly rooms: readonly number[];
  };
}

/** How deep an evaluation goes. */
export type Explainer = (model: Model, features: readonly Feature[]) => Promise<Explained>;

/** The grade alone, from a single row: what must stand on the screen within a frame of an answer. */
export const gradeOnly: Explainer = async (model, features) => ({
  row: rowOf(await model.run(Float32Array.from(features.map(featureValue)), 1), 0),
});

/** The grade, from the same single row, so that it is the same in every bit, with the points of every input. */
export function withPoints(memory = new CoalitionMemory()): Explainer {
  return async (model, features) => {
    const { row } = await gradeOnly(model, features);
    const rows = explanationRows(model.manifest, features);
    const outputs = await model.run(rows.features, rows.rows);
    const games = await playGames(model, features, memory);
    const scoreAt = (row: number): number => outputs.score[row] ?? Number.NaN;
    const rooms = features.map((_, at) => {
      const bestRow = rows.best.get(at);
      return bestRow === undefined ? 0 : Math.max(0, scoreAt(bestRow) - row.score);
    });
    return {
      row,
      referenceGroups: rowOf(outputs, referenceRow).groups,
      inputs: { points: pointsOf(model.manifest, rows, outputs, games), rooms },
    };
  };
}

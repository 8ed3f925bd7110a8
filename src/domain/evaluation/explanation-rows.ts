import type { PackManifest, ScorePart } from '../pack/manifest';
import { type Feature, featureValue } from './features';
import type { ModelOutputs } from './model';
import { shapleyValues } from './shapley';

/**
 * [Note: points add up]
 * The score is a weighted sum of parts. A part that is additive gives each input its own difference to the reference
 * company. Any other part is a game among its known inputs, divided by exact Shapley values over all coalitions. Either
 * way the points sum to score minus reference score; inputs without a value stand at the reference and get nothing.
 */
interface Coalitions {
  readonly part: ScorePart;
  readonly groupColumn: number;
  readonly players: readonly number[];
  /** Row of the empty coalition; coalition `mask` is `firstRow + mask`. */
  readonly firstRow: number;
}

/** Everything that one run must compute to grade and explain one company or patent. */
export interface ExplanationRows {
  readonly features: Float32Array;
  readonly rows: number;
  readonly coalitions: readonly Coalitions[];
  /** For each input the row in which it alone is changed from the reference. */
  readonly single: ReadonlyMap<number, number>;
  /** For each input the row in which it alone stands at its best end. */
  readonly best: ReadonlyMap<number, number>;
}

export const companyRow = 0;
const referenceRow = 1;

class RowWriter {
  readonly #rows: number[][] = [];

  /** Appends a row and returns its index. */
  add(row: readonly number[]): number {
    return this.#rows.push([...row]) - 1;
  }

  get count(): number {
    return this.#rows.length;
  }

  toArray(): Float32Array {
    return Float32Array.from(this.#rows.flat());
  }
}

const withValue = (row: readonly number[], at: number, value: number): number[] => row.with(at, value);

const bestEnd = ({ input }: Feature): number => (input.direction > 0 ? input.range[1] : input.range[0]);

function addCoalitions(
  writer: RowWriter,
  manifest: PackManifest,
  features: readonly Feature[],
  company: readonly number[],
  reference: readonly number[],
): readonly Coalitions[] {
  return manifest.scoreParts
    .filter((part) => !part.additive)
    .map((part) => {
      const players = features.flatMap(({ input, found }, at) =>
        found.state === 'known' && part.inputs.includes(input.id) ? [at] : [],
      );
      const firstRow = writer.count;
      for (let mask = 0; mask < 2 ** players.length; mask++) {
        writer.add(
          players.reduce(
            (row, at, bit) => (mask & (1 << bit) ? withValue(row, at, company[at] ?? 0) : row),
            [...reference],
          ),
        );
      }
      return { part, groupColumn: groupColumn(manifest, part), players, firstRow };
    });
}

function groupColumn(manifest: PackManifest, part: ScorePart): number {
  const column = manifest.groups.findIndex((group) => group.id === part.group);
  if (column < 0) throw new Error(`${manifest.id}: no group ${part.group}`);
  return column;
}

export function explanationRows(manifest: PackManifest, features: readonly Feature[]): ExplanationRows {
  const company = features.map(featureValue);
  const reference = features.map(({ input }) => input.reference);
  const writer = new RowWriter();
  writer.add(company);
  writer.add(reference);
  const single = new Map<number, number>();
  const best = new Map<number, number>();
  features.forEach((feature, at) => {
    if (feature.found.state === 'known')
      single.set(at, writer.add(withValue(reference, at, company[at] ?? 0)));
    if (feature.input.direction !== 0) best.set(at, writer.add(withValue(company, at, bestEnd(feature))));
  });
  const coalitions = addCoalitions(writer, manifest, features, company, reference);
  return { features: writer.toArray(), rows: writer.count, coalitions, single, best };
}

/** Unrounded points of each input; they sum to score minus reference score. */
export function pointsOf(
  manifest: PackManifest,
  rows: ExplanationRows,
  outputs: ModelOutputs,
): readonly number[] {
  const width = manifest.groups.length;
  const group = (row: number, column: number): number => outputs.groups[row * width + column] ?? 0;
  const points = new Array<number>(manifest.inputs.length).fill(0);
  const give = (at: number, amount: number) => (points[at] = (points[at] ?? 0) + amount);

  for (const { part, groupColumn: column, players, firstRow } of rows.coalitions) {
    const worths = Float64Array.from({ length: 2 ** players.length }, (_, mask) =>
      group(firstRow + mask, column),
    );
    shapleyValues(worths).forEach((share, player) => give(players[player] ?? 0, part.weight * share));
  }
  for (const part of manifest.scoreParts.filter((one) => one.additive)) {
    const column = groupColumn(manifest, part);
    for (const [at, row] of rows.single) {
      if (!part.inputs.includes(manifest.inputs[at]?.id ?? '')) continue;
      give(at, part.weight * (group(row, column) - group(referenceRow, column)));
    }
  }
  return points;
}

import type { PackManifest } from '../pack/manifest';

/** Outputs of a pack's graph for N rows, row-major; see the contract in the manifest. */
export interface ModelOutputs {
  /** [N], 0 to 100. */
  readonly score: Float32Array;
  /** [N, G], 0 to 100. */
  readonly groups: Float32Array;
  /** [N, H]. */
  readonly probability: Float32Array;
  /** [N, 2]. */
  readonly interval: Float32Array;
}

/** A verified pack that can be run, on whatever runtime. */
export interface Model {
  readonly manifest: PackManifest;
  /** `features` is [rows, F], row-major, in the manifest's units; NaN is "not answered". */
  run(features: Float32Array, rows: number): Promise<ModelOutputs>;
  /** The groups alone, bit for bit those of `run`, where the runtime has a shorter way to them. */
  groups?(features: Float32Array, rows: number): Promise<Float32Array>;
}

/** One row of outputs. */
export interface RowOutputs {
  readonly score: number;
  readonly groups: readonly number[];
  readonly probability: readonly number[];
  readonly interval: readonly [number, number];
}

export function rowOf(outputs: ModelOutputs, row: number): RowOutputs {
  const rows = outputs.score.length;
  const slice = (values: Float32Array): number[] => {
    const width = values.length / rows;
    return [...values.subarray(row * width, (row + 1) * width)];
  };
  const [low = Number.NaN, high = Number.NaN] = slice(outputs.interval);
  return {
    score: outputs.score[row] ?? Number.NaN,
    groups: slice(outputs.groups),
    probability: slice(outputs.probability),
    interval: [low, high],
  };
}

import type { Percentiles } from '../../domain/pack/reference-distribution';

export interface StripScale {
  /** Place of a value, 0 to 1; values beyond the outermost percentiles stand at the edge. */
  readonly at: (value: number) => number;
  readonly isBeyond: (value: number) => boolean;
}

/** From the outermost percentiles of all bands: single companies far outside do not squeeze the rest. */
export function stripScale(bands: readonly Pick<Percentiles, 'values'>[]): StripScale {
  const values = bands.flatMap((band) => band.values);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = high - low || 1;
  return {
    at: (value) => Math.min(1, Math.max(0, (value - low) / width)),
    isBeyond: (value) => value < low || value > high,
  };
}

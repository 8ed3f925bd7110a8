/** One measured figure; `runs` are the single measurements whose median is the value. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly runs: readonly number[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export function figure(name: string, unit: string, runs: readonly number[]): Figure {
  return { name, value: rounded(median(runs)), unit, runs: runs.map(rounded) };
}

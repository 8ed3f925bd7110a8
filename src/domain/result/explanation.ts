import type { PointsLine } from './result';

/** Points lines as they are told: what counted, strongest first to be seen, and what did not count. */
export interface Explanation {
  /** Counted lines with the largest effects, in the result's order. */
  readonly main: readonly PointsLine[];
  /** The other counted lines. */
  readonly rest: readonly PointsLine[];
  readonly restPoints: number;
  /** Score minus reference score. */
  readonly total: number;
  readonly notCounted: readonly PointsLine[];
}

const sumOf = (lines: readonly PointsLine[]): number => lines.reduce((sum, { points }) => sum + points, 0);

export function explain(lines: readonly PointsLine[], mainLimit: number): Explanation {
  const counted = lines.filter(({ found }) => found.state === 'known');
  const strongest = [...counted].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, mainLimit);
  const rest = counted.filter((line) => !strongest.includes(line));
  return {
    main: counted.filter((line) => strongest.includes(line)),
    rest,
    restPoints: sumOf(rest),
    total: sumOf(lines),
    notCounted: lines.filter(({ found }) => found.state !== 'known'),
  };
}

/** How answers to a question are spread over companies; needed where no data hold them. Our judgement throughout. */
export interface AnswerDistribution {
  /** `steps`: the value whose cumulative share is not smaller. `curve`: linear between the points. */
  readonly kind: 'steps' | 'curve';
  /** Cumulative share, rising to 1, and value, rising. */
  readonly points: readonly (readonly [share: number, value: number])[];
}

export function yes(share: number): AnswerDistribution {
  return {
    kind: 'steps',
    points: [
      [1 - share, 0],
      [1, 1],
    ],
  };
}

/** Values with their shares in hundredths, rising. */
export function steps(
  ...shares: readonly (readonly [hundredths: number, value: number])[]
): AnswerDistribution {
  let cumulative = 0;
  const points = shares.map(([hundredths, value]) => [(cumulative += hundredths) / 100, value] as const);
  return { kind: 'steps', points };
}

/** Values at the 0th, 10th, 25th, 50th, 75th, 90th and 100th percentile. */
export function percentiles(
  ...values: readonly [number, number, number, number, number, number, number]
): AnswerDistribution {
  const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
  return { kind: 'curve', points: values.map((value, index) => [shares[index]!, value] as const) };
}

/** The value below which `share` of companies lie. */
export function answerAt({ kind, points }: AnswerDistribution, share: number): number {
  const above = Math.max(
    points.findIndex(([cumulative]) => cumulative >= share),
    0,
  );
  const [upperShare, upper] = points[above]!;
  if (kind === 'steps' || above === 0) return upper;
  const [lowerShare, lower] = points[above - 1]!;
  return lower + ((share - lowerShare) / (upperShare - lowerShare)) * (upper - lower);
}

import { asHundredths, type Hundredths } from './fixed-point';

/**
 * [Note: a further patent never lowers the portfolio]
 * The best patent sets the score. Each further one, best first, closes a share of what is left to 100: 20 % of its own
 * score for the second, 0.7 times that for each one after. Rank by rank the sorted scores can only rise when a patent is
 * added, and the result rises with each of them. The two constants are our judgement.
 */
const secondShare = 0.2;
const decay = 0.7;

/** Portfolio score after the best 1, 2, 3 … patents, unrounded points. Scores in points, any order; at least one. */
export function portfolioSteps(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((a, b) => b - a);
  let left = 100;
  return sorted.map((score, index) => {
    const share = index === 0 ? 1 : secondShare * decay ** (index - 1);
    left *= 1 - (share * score) / 100;
    return 100 - left;
  });
}

export function portfolioScore(scores: readonly Hundredths[]): Hundredths {
  const last = portfolioSteps(scores.map((score) => score / 100)).at(-1);
  return asHundredths(Math.floor((last ?? 0) * 100 + 0.5));
}

const steps = 4096;

/**
 * Quantile of sorted values as a weighted mean of all of them (Harrell & Davis 1982, Biometrika 69): steadier in small groups
 * than an order statistic, and never one company's own value.
 */
export function harrellDavis(sorted: readonly number[], share: number): number {
  const count = sorted.length;
  const weights = betaShares(count, (count + 1) * share, (count + 1) * (1 - share));
  return sorted.reduce((sum, value, place) => sum + weights[place]! * value, 0);
}

/** Mass of Beta(a, b) in each of `count` equal parts of [0, 1], by the midpoint rule. */
function betaShares(count: number, a: number, b: number): readonly number[] {
  const peak = (a - 1) / (a + b - 2);
  const logDensity = (x: number) => (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x);
  const perPart = Math.ceil(steps / count);
  const highest = logDensity(Math.min(Math.max(peak, 1 / steps), 1 - 1 / steps));
  const masses = Array.from({ length: count }, (_, part) => {
    let mass = 0;
    for (let step = 0; step < perPart; step += 1)
      mass += Math.exp(logDensity((part + (step + 0.5) / perPart) / count) - highest);
    return mass;
  });
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

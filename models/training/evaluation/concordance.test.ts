import { describe, expect, it } from 'vitest';
import { concordance, signedDays } from './concordance';

const once = (labels: readonly number[]) => labels.map(() => 1);
const harrell = (values: readonly number[], labels: readonly number[], weights = once(labels)) =>
  concordance(values, labels, weights);

describe("Harrell's C", () => {
  it('is 1 where the earlier event always has the higher value, 0 where always the lower', () => {
    expect(harrell([3, 2, 1], [10, 20, 30])).toBe(1);
    expect(harrell([1, 2, 3], [10, 20, 30])).toBe(0);
  });

  it('counts a tie in value half', () => {
    // Pairs: 10-20 tied, 10-30 won, 20-30 won.
    expect(harrell([2, 2, 1], [10, 20, 30])).toBe(2.5 / 3);
  });

  it('compares an event with whoever was observed for longer, and nobody with an earlier end of observation', () => {
    // Censored at 5: no pair with the event at 10. Censored at 15: one pair, won.
    expect(harrell([9, 2, 1], [-5, 10, -15])).toBe(1);
    expect(harrell([0, 1, 2], [-5, 10, -15])).toBe(0);
  });

  it('takes observation that ended on the day of an event for longer, and two events on one day for no pair', () => {
    expect(harrell([2, 1], [10, -10])).toBe(1);
    expect(harrell([2, 1], [10, 10])).toBeNaN();
  });

  it('counts a row as often as its weight says', () => {
    const values = [3, 1, 2, 4];
    const labels = [10, 20, 30, -40];
    const repeated = (all: readonly number[]) => [0, 1, 1, 3].map((row) => all[row]!);
    expect(harrell(values, labels, [1, 2, 0, 1])).toBeCloseTo(
      harrell(repeated(values), repeated(labels)),
      12,
    );
  });

  it('reads days and events', () => {
    expect(signedDays({ days: [5, 7], event: [true, false] })).toEqual([5, -7]);
  });
});

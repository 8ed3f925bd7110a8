import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from './shapley';

describe('Shapley values', () => {
  it('share a synergy of two equally', () => {
    // Worths of {}, {a}, {b}, {a, b}.
    expect(shapleyValues([0, 10, 20, 50])).toEqual([20, 30]);
  });

  it('of the glove game: one left glove against two right ones', () => {
    // Bits: left, right, right. A pair is worth 1. Known solution 4/6, 1/6, 1/6.
    const shares = shapleyValues([0, 0, 0, 1, 0, 1, 0, 1]);
    expect(shares[0]).toBeCloseTo(4 / 6, 12);
    expect(shares[1]).toBeCloseTo(1 / 6, 12);
    expect(shares[2]).toBeCloseTo(1 / 6, 12);
  });

  it('sum to the worth of all less the worth of none', () => {
    const game = fc.integer({ min: 0, max: 6 }).chain((players) =>
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
        minLength: 2 ** players,
        maxLength: 2 ** players,
      }),
    );
    fc.assert(
      fc.property(game, (worths) => {
        const sum = shapleyValues(worths).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo((worths.at(-1) ?? 0) - (worths[0] ?? 0), 6);
      }),
    );
  });
});

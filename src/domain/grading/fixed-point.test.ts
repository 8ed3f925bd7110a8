import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampedHundredths, hundredths, roundToTotal } from './fixed-point';

describe('hundredths', () => {
  it.each([
    [0, 0],
    [0.004999, 0],
    [0.005, 1],
    [68.4, 6840],
    [99.999, 10_000],
    [-1.234, -123],
  ])('%d points are %d hundredths', (points, expected) => {
    expect(hundredths(points)).toBe(expected);
  });

  it('refuses what is no score', () => {
    expect(() => hundredths(Number.NaN)).toThrow(RangeError);
  });

  it('keeps a score within 0 and 100 points', () => {
    expect(clampedHundredths(-0.1)).toBe(0);
    expect(clampedHundredths(100.1)).toBe(10_000);
  });
});

describe('roundToTotal', () => {
  it('gives integers that sum to the total exactly, each within one of its part', () => {
    const parts = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(parts, (exact) => {
        const total = Math.round(exact.reduce((sum, part) => sum + part, 0)) + 0;
        const rounded = roundToTotal(exact, total);
        expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(total);
        rounded.forEach((part, at) =>
          expect(Math.abs(part - (exact[at] ?? 0))).toBeLessThanOrEqual(1.000001),
        );
      }),
    );
  });

  it('gives the larger remainder the hundredth that is left', () => {
    expect(roundToTotal([1.2, 1.7, 1.1], 4)).toEqual([1, 2, 1]);
  });

  it('refuses parts that miss the total by more than rounding', () => {
    expect(() => roundToTotal([100, 200], 303)).toThrow(RangeError);
  });
});

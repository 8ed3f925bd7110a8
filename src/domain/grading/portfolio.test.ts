import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asHundredths } from './fixed-point';
import { portfolioScore } from './portfolio';

const score = fc.integer({ min: 0, max: 10_000 }).map(asHundredths);
const scores = fc.array(score, { minLength: 1, maxLength: 40 });

describe('portfolio', () => {
  it('of one patent is its score', () => {
    expect(portfolioScore([asHundredths(6123)])).toBe(6123);
  });

  it('is never lowered by a further patent, however weak', () => {
    fc.assert(
      fc.property(scores, score, (held, further) => {
        expect(portfolioScore([...held, further])).toBeGreaterThanOrEqual(portfolioScore(held));
      }),
    );
  });

  it('of two is never below the better one, even where the second is worth nothing', () => {
    fc.assert(
      fc.property(score, score, (one, other) => {
        expect(portfolioScore([one, other])).toBeGreaterThanOrEqual(Math.max(one, other));
      }),
    );
    expect(portfolioScore([asHundredths(6123), asHundredths(0)])).toBe(6123);
  });

  it('is never lowered by any number of further patents, nor where any of its patents rises', () => {
    const rises = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.array(score, { maxLength: 20 }), rises, (held, further, up) => {
        const before = portfolioScore(held);
        expect(portfolioScore([...held, ...further])).toBeGreaterThanOrEqual(before);
        const risen = held.map((one, index) => asHundredths(Math.min(one + (up[index] ?? 0), 10_000)));
        expect(portfolioScore(risen)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('does not depend on the order and stays within 0 and 100 points', () => {
    fc.assert(
      fc.property(scores, (held) => {
        const forward = portfolioScore(held);
        expect(portfolioScore([...held].reverse())).toBe(forward);
        expect(forward).toBeGreaterThanOrEqual(0);
        expect(forward).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('rises with each patent in it', () => {
    expect(portfolioScore([asHundredths(6000), asHundredths(5000)])).toBeGreaterThan(
      portfolioScore([asHundredths(6000), asHundredths(4000)]),
    );
  });
});

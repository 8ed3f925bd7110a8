import { describe, expect, it } from 'vitest';
import { asHundredths } from './fixed-point';
import { innovationBands, itemLetters, stepOf } from './scale';
import { stanineScale, stanineShares } from './stanine';

describe('five bands of innovation growth', () => {
  it.each([
    [0, 'weak'],
    [2000, 'weak'],
    [2001, 'poor'],
    [4000, 'poor'],
    [4001, 'fair'],
    [6000, 'fair'],
    [6001, 'good'],
    [8000, 'good'],
    [8001, 'excellent'],
    [10_000, 'excellent'],
  ])('%d hundredths are %s', (score, band) => {
    expect(stepOf(asHundredths(score), innovationBands).id).toBe(band);
  });

  it('throws outside its range, because that is our own mistake', () => {
    expect(() => stepOf(asHundredths(-1), innovationBands)).toThrow(RangeError);
    expect(() => stepOf(asHundredths(10_001), innovationBands)).toThrow(RangeError);
  });
});

describe('letters of the ten items', () => {
  it.each([
    [8000, 'A'],
    [7999, 'B'],
    [6000, 'B'],
    [5999, 'C'],
    [4000, 'C'],
    [3999, 'D'],
    [2000, 'D'],
    [1999, 'E'],
  ])('%d hundredths are %s', (score, letter) => {
    expect(stepOf(asHundredths(score), itemLetters).id).toBe(letter);
  });
});

describe('stanine grades', () => {
  it('have shares that sum to 100', () => {
    expect(stanineShares.reduce((sum: number, share) => sum + share, 0)).toBe(100);
  });

  it('start at the printed cumulative shares from the top', () => {
    expect(stanineScale.map((step) => step.from)).toEqual([9600, 8900, 7700, 6000, 4000, 2300, 1100, 400, 0]);
  });

  // Positions of the handbook's table: rank of 1,000, as percentile from below.
  it.each([
    [96.0, 'AAA'],
    [95.9, 'AA'],
    [86.3, 'A'],
    [39.0, 'B'],
  ])('percentile %d is %s', (percentile, grade) => {
    expect(stepOf(asHundredths(Math.round(percentile * 100)), stanineScale).id).toBe(grade);
  });
});

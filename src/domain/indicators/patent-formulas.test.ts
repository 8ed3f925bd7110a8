import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citationsWithin,
  correctedDiversity,
  daysBetween,
  herfindahlDiversity,
  ipcClass,
  radicalness,
  yearsBetween,
  yearsLater,
} from './patent-formulas';

const times = (count: number, one: string): string[] => Array.from({ length: count }, () => one);

/** Worked examples of the handbook, patent indicators 2 to 4. */
const tenCited = [...times(4, 'H01L'), ...times(3, 'G06F'), ...times(2, 'H04N'), 'B60R'];
const fiveCiting = [...times(3, 'H01L'), 'G06F', 'G06N'];

describe('originality and generality', () => {
  it.each([
    ['ten cited documents', tenCited, 0.7, 0.7778],
    ['five citing patents', fiveCiting, 0.56, 0.7],
    ['first classes of three documents', ['H01L', 'H04N', 'H01L'], 0.4444, 0.6667],
    ['two documents in two classes', ['H01L', 'H04N'], 0.5, 1],
    ['ten documents in ten classes', 'ABCDEFGHIJ'.split(''), 0.9, 1],
  ])('of %s are plain and corrected', (_, classes, plain, corrected) => {
    expect(herfindahlDiversity(classes)).toBeCloseTo(plain, 4);
    expect(correctedDiversity(classes)).toBeCloseTo(corrected, 4);
  });

  it.each([[[]], [['H01L']]])('need two documents: %j', (classes) => {
    expect(correctedDiversity(classes)).toBeUndefined();
  });

  it('stay within 0 and 1', () => {
    const classes = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(classes, (some) => {
        expect(correctedDiversity(some)).toBeGreaterThanOrEqual(0);
        expect(correctedDiversity(some)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('radicalness', () => {
  it('is the share of cited documents outside the own classes', () => {
    expect(radicalness(tenCited, ['H01L 21/02', 'G06F 16/33'])).toBeCloseTo(0.3, 10);
    expect(radicalness(['H01L', 'H04N', 'H01L'], ['H01L 21/02'])).toBeCloseTo(0.3333, 4);
  });
});

describe('counts and dates', () => {
  it('the scope of three codes in two subclasses is two', () => {
    expect(new Set(['F02M 61/18', 'F02M 45/08', 'B05B 1/08'].map(ipcClass)).size).toBe(2);
  });

  it('citations count up to the day before the window ends', () => {
    const dates = [
      '2021-02-03',
      '2022-07-09',
      '2023-01-15',
      '2024-11-30',
      '2025-04-30',
      '2025-05-01',
      '2026-08-02',
    ];
    expect(citationsWithin(5, '2020-05-01', dates)).toBe(5);
    expect(citationsWithin(7, '2020-05-01', dates)).toBe(7);
  });

  it.each([
    ['kept in force', '2021-01-20', '2026-11-22', 5.84],
    ['observed of five', '2024-03-01', '2026-11-22', 2.73],
    ['left to live', '2026-11-22', yearsLater('2019-03-04', 20), 12.28],
  ])('years %s', (_, from, to, years) => {
    expect(yearsBetween(from, to)).toBeCloseTo(years, 2);
  });

  it('days to grant and days left are whole', () => {
    expect(daysBetween('2019-03-04', '2021-01-20')).toBe(688);
    expect(daysBetween('2026-11-22', yearsLater('2019-03-04', 20))).toBe(4485);
  });

  it('a leap day moves to the next day where it is missing', () => {
    expect(yearsLater('2020-02-29', 5)).toBe('2025-03-01');
  });
});

import { describe, expect, it } from 'vitest';
import { known, typed } from './answer';
import { newestThree, type StatementBasis, type StatementYear } from './statement-year';

const year = (fiscalYear: number, basis: StatementBasis): StatementYear => ({
  fiscalYear,
  basis,
  values: { revenue: known(fiscalYear, typed) },
});

const chosen = (...statements: StatementYear[]) => newestThree(statements).map((one) => one?.fiscalYear);

describe('the newest three years', () => {
  it('are found in any order, and a gap stays a gap', () => {
    expect(chosen(year(2021, 'separate'), year(2023, 'separate'))).toEqual([2023, undefined, 2021]);
  });

  it('are none when no year has an amount', () => {
    expect(chosen({ fiscalYear: 2023, basis: 'separate', values: {} })).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [
      ['separate', 'consolidated', 'separate'],
      [2023, undefined, 2021],
    ],
    [
      ['consolidated', 'separate', 'separate'],
      [2023, undefined, undefined],
    ],
    [
      ['separate', 'unstated', 'separate'],
      [2023, 2022, 2021],
    ],
    [
      ['unstated', 'separate', 'separate'],
      [2023, 2022, 2021],
    ],
    [
      ['unstated', 'separate', 'consolidated'],
      [2023, 2022, undefined],
    ],
  ] as const)(
    'of the bases %j are %j, so that two bases are never compared',
    ([newest, second, third], years) => {
      expect(chosen(year(2021, third), year(2022, second), year(2023, newest))).toEqual(years);
    },
  );
});

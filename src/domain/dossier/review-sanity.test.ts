import { describe, expect, it } from 'vitest';
import type { AccountId } from './accounts';
import { known, typed } from './answer';
import { exampleDossier } from './example';
import { likelyUnit, sanityQuestions } from './review-sanity';
import type { StatementBasis, StatementYear } from './statement-year';

const yearOf = (
  fiscalYear: number,
  amounts: Partial<Record<AccountId, number>>,
  basis: StatementBasis = 'separate',
): StatementYear => ({
  fiscalYear,
  basis,
  values: Object.fromEntries(Object.entries(amounts).map(([id, won]) => [id, known(won, typed)])),
});
const codesOf = (...years: StatementYear[]) => sanityQuestions(years).map(({ code }) => code);

const sound = {
  totalAssets: 900_000_123,
  totalLiabilities: 400_000_100,
  totalEquity: 500_000_023,
  revenue: 1_000_000_000,
  costOfSales: 600_000_000,
  grossProfit: 400_000_000,
};

describe('sums', () => {
  it('that hold raise no question', () => {
    expect(sanityQuestions([yearOf(2024, sound)])).toEqual([]);
    expect(sanityQuestions(exampleDossier.statements)).toEqual([]);
  });

  it('that miss by two won are asked about, with both figures', () => {
    expect(sanityQuestions([yearOf(2024, { ...sound, totalEquity: 500_000_025 })])).toEqual([
      {
        code: 'sumDiffers',
        fiscalYear: 2024,
        account: 'totalAssets',
        parts: [
          { account: 'totalLiabilities', sign: 1 },
          { account: 'totalEquity', sign: 1 },
        ],
        stated: 900_000_123,
        summed: 900_000_125,
      },
    ]);
  });

  it('may miss by what printing in thousands rounds off, and by no more', () => {
    const printed = { grossProfit: 400_001_000, revenue: 1_000_001_000, costOfSales: 600_001_000 };
    expect(codesOf(yearOf(2024, printed))).toEqual([]);
    expect(codesOf(yearOf(2024, { ...printed, grossProfit: 400_003_000 }))).toEqual(['sumDiffers']);
  });

  it('in round numbers are no rougher than millions', () => {
    const round = { grossProfit: 500_000_000, revenue: 1_000_000_000, costOfSales: 600_000_000 };
    expect(codesOf(yearOf(2024, round))).toEqual(['sumDiffers']);
  });

  it('of which a part is missing say nothing; negative equity is no mistake', () => {
    expect(codesOf(yearOf(2024, { totalAssets: 5, totalLiabilities: 4 }))).toEqual([]);
    expect(codesOf(yearOf(2024, { totalAssets: 5, totalLiabilities: 9, totalEquity: -4 }))).toEqual([]);
  });
});

it('a part larger than its whole is asked about once', () => {
  const part = sanityQuestions([yearOf(2024, { inventories: 7_000, currentAssets: 70 })]);
  expect(part).toMatchObject([{ code: 'partExceedsWhole', account: 'inventories', whole: 'currentAssets' }]);
  const both = yearOf(2024, { totalAssets: 10, currentAssets: 20, nonCurrentAssets: 5 });
  expect(codesOf(both)).toEqual(['sumDiffers']);
});

describe('beside other years', () => {
  it.each([
    [1 / 1000, 1 / 1000],
    [1000, 1000],
    [1_000_000, 1_000_000],
    [1 / 1_000_000, 1 / 1_000_000],
  ])('amounts %d times as large are asked about', (factor, times) => {
    const older = yearOf(2023, { revenue: 9e11 * factor, totalAssets: 1.3e12 * factor, salary: 1e12 });
    const newer = yearOf(2024, { revenue: 1e12, totalAssets: 1e12, salary: 1e12 });
    expect(sanityQuestions([newer, older])).toMatchObject([
      { code: 'unitSlip', fiscalYear: 2023, otherYear: 2024, times },
    ]);
  });

  it('growth of a hundred times, and one account that slips, are not', () => {
    expect(codesOf(yearOf(2024, { revenue: 1e10 }), yearOf(2023, { revenue: 1e8 }))).toEqual([]);
    const older = yearOf(2023, { revenue: 1e9, totalAssets: 2e9, capitalStock: 1e8 });
    const newer = yearOf(2024, { revenue: 1e6, totalAssets: 2e9, capitalStock: 1e8 });
    expect(codesOf(newer, older)).toEqual([]);
  });

  it('a missing year and a change of basis are asked about', () => {
    expect(sanityQuestions([yearOf(2022, { revenue: 9 }), yearOf(2024, { revenue: 9 })])).toMatchObject([
      { code: 'yearMissing', fiscalYear: 2023, newerYear: 2024 },
    ]);
    expect(codesOf(yearOf(2024, {}), yearOf(2023, {}, 'consolidated'))).toEqual(['basisChanges']);
    expect(codesOf(yearOf(2024, {}), yearOf(2023, {}, 'unstated'))).toEqual([]);
  });
});

describe('the likely unit of a file without one', () => {
  const others = [yearOf(2023, { revenue: 3e9, totalAssets: 5e9 }), yearOf(2010, { revenue: 3e6 })];

  it.each([
    [3e9, undefined],
    [3e6, 'thousandWon'],
    [2_400, 'millionWon'],
    [40, 'hundredMillionWon'],
    [3e12, undefined],
  ])('whose revenue reads %d is %s', (revenue, unit) => {
    expect(likelyUnit([yearOf(2024, { revenue })], others)?.unit).toBe(unit);
  });

  it('is not guessed without a year that states the same accounts', () => {
    expect(likelyUnit([yearOf(2024, { cash: 3 })], others)).toBeUndefined();
    expect(likelyUnit([yearOf(2024, { revenue: 3 })], [])).toBeUndefined();
  });
});

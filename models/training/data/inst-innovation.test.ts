import { describe, expect, it } from 'vitest';
import { dataFolder, dataIsPresent } from './data-folder';
import { parseFirmYears, readFirmYears } from './inst-innovation';

const columns = ['company', 'sales', 'capital', 'patents', 'drandd', 'randd', 'employment', 'year'];

function panel(...rows: readonly Readonly<Record<string, string | number>>[]) {
  const usual = {
    company: 'ACME',
    sales: 100,
    capital: 40,
    patents: 2,
    drandd: 0,
    randd: 30,
    employment: 0.4,
  };
  const lines = rows.map((row) => columns.map((column) => ({ ...usual, ...row })[column] ?? '').join(','));
  return parseFirmYears([columns.join(','), ...lines].join('\n'));
}

describe('the panel of US firms', () => {
  it('grows by the sales of three years later, a year', () => {
    const [first, , last] = panel({ year: 1991 }, { year: 1992, sales: 500 }, { year: 1994, sales: 172.8 });
    expect(first?.laterGrowth).toBeCloseTo(0.2, 10);
    expect(last?.laterGrowth).toBeUndefined();
  });

  it('does not take sales of another firm or another year for those of three years later', () => {
    const [first] = panel({ year: 1991 }, { year: 1993 }, { year: 1994, company: 'OTHER' });
    expect(first?.laterGrowth).toBeUndefined();
  });

  it('knows the R&D stock of the year before, where the panel has that year', () => {
    const [, second, fourth] = panel({ year: 1991 }, { year: 1992, randd: 33 }, { year: 1994, randd: 40 });
    expect([second?.rdStockBefore, second?.rdStock]).toEqual([30, 33]);
    expect(fourth?.rdStockBefore).toBeNaN();
  });

  it('takes R&D that is marked as missing for unknown, not for none', () => {
    const [missing, none] = panel({ year: 1991, drandd: 1, randd: 0 }, { year: 1992, randd: 0 });
    expect(missing?.rdStock).toBeNaN();
    expect([none?.rdStock, none?.rdStockBefore]).toEqual([0, Number.NaN]);
  });
});

if (!dataIsPresent())
  console.warn(`SKIPPED: no training data in ${dataFolder}; the panel's counts are not checked`);

/** Counts and rates as the data set's own README states them. */
describe.skipIf(!dataIsPresent())('the file', () => {
  it('holds 6,208 firm-years, of which 15.4 % of 3,795 grow fast', () => {
    const years = readFirmYears();
    const known = years.flatMap(({ laterGrowth }) => laterGrowth ?? []);
    expect(years).toHaveLength(6208);
    expect(known).toHaveLength(3795);
    expect(known.filter((growth) => growth >= 0.2).length / known.length).toBeCloseTo(0.154, 3);
  });
});

import { describe, expect, it } from 'vitest';
import { dataFolder, dataIsPresent } from '../data/data-folder';
import { protocolsOf } from '../evaluation/splits';
import { featuresOf, innovatorsHead } from './us-innovators';

const firm = {
  company: 'ACME',
  year: 1993,
  sales: 100,
  fixedAssets: 40,
  rdStock: 33,
  rdStockBefore: 30,
  patents: 2,
  employees: 0.4,
  laterGrowth: 0.1,
};

const valuesOf = (year: typeof firm) =>
  Object.fromEntries(innovatorsHead.inputs.map(({ id }, column) => [id, featuresOf(year)[column]]));

describe('a US firm in the terms of a Korean company', () => {
  it('has its dollars of 1993 in won of 2015', () => {
    // 100 million USD are 185,484 million won.
    expect(valuesOf(firm)['finance.logSales']).toBeCloseTo(Math.log10(185_484), 10);
    expect(valuesOf({ ...firm, sales: 0.00001 })['finance.logSales']).toBe(0);
  });

  it('holds the patents that its filings of a year pile up to', () => {
    expect(valuesOf(firm)['innovation.patentsToSales']).toBeCloseTo((2 / 0.2 / 185.484) * 10, 10);
  });

  it('has stocks and fixed assets in proportion to sales, whatever the currency', () => {
    expect(valuesOf(firm)).toMatchObject({ 'innovation.rdStock': 0.33, 'finance.capitalIntensity': 0.4 });
    expect(valuesOf(firm)['innovation.rdGrowth']).toBeCloseTo(0.1, 10);
  });

  it('has no growth of an R&D stock out of nothing', () => {
    expect(valuesOf({ ...firm, rdStockBefore: 0 })['innovation.rdGrowth']).toBeNaN();
    expect(valuesOf({ ...firm, rdStockBefore: Number.NaN })['innovation.rdGrowth']).toBeNaN();
  });
});

if (!dataIsPresent())
  console.warn(`SKIPPED: no training data in ${dataFolder}; the splits of the panel are not checked`);

describe.skipIf(!dataIsPresent())('the splits of the panel', () => {
  it('test 1,163 firm-years of 1995 and 1996, and other companies than those learned from', () => {
    const table = innovatorsHead.readTable();
    const [later, others] = protocolsOf(innovatorsHead, table).map(({ splits }) => splits[0]!);
    expect([later!.learn.length, later!.test.length]).toEqual([1984, 1163]);
    const learned = new Set(others!.learn.map((row) => table.companies[row]));
    expect(others!.test.length).toBeGreaterThan(400);
    expect(others!.test.filter((row) => learned.has(table.companies[row]))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseAmericanFirms, readAmericanFirms } from '../data/american-bankruptcy';
import { dataFolder, dataIsPresent } from '../data/data-folder';
import { americanTable } from './american-firms';
import { polishRow, safetyHead, safetyLongHead } from './polish-firms';

const { inputs } = safetyHead;
const columnOf = (id: string) => inputs.findIndex((input) => input.id === id);

describe('American companies', () => {
  const header = ['company_name,year,bankrupt', ...Array.from({ length: 18 }, (_, item) => `X${item + 1}`)];
  const firm = (name: string, bankrupt: 0 | 1, items: Readonly<Record<string, number>>) =>
    [name, 2015, bankrupt, ...Array.from({ length: 18 }, (_, item) => items[`X${item + 1}`] ?? 0)].join(',');
  const items = {
    X1: 500,
    X5: 100,
    X6: 60,
    X7: 200,
    X9: 1460,
    X10: 1000,
    X12: 90,
    X14: 250,
    X15: 300,
    X17: 400,
  };
  const table = americanTable(
    parseAmericanFirms([header.join(','), firm('A', 0, items), firm('B', 1, { X1: 1 }), ''].join('\n')),
    inputs,
  );

  it.each([
    ['finance.returnOnAssets', 0.06],
    ['finance.operatingReturn', 0.09],
    ['finance.debtRatio', 0.4],
    ['finance.retainedEarningsRatio', 0.3],
    ['finance.longTermFunding', 0.75],
    ['finance.quickRatio', 1.6],
    ['finance.cashRatio', 0.8],
    ['finance.currentDebtDays', 62.5],
    ['finance.inventoryDays', 25],
    ['finance.receivableDays', 50],
    ['finance.assetTurnover', 1.46],
  ])('%s is %d', (id, expected) => {
    expect(table.rows[0]![columnOf(id)]).toBeCloseTo(expected, 10);
  });

  it('leave unknown what their items cannot say, and quotients over zero', () => {
    for (const id of ['finance.salesGrowth', 'finance.interestToSales', 'finance.accumulatedEquity'])
      expect(table.rows[0]![columnOf(id)], id).toBeNaN();
    expect(table.rows[1]!.every(Number.isNaN)).toBe(true);
  });

  it('count bankruptcy as the bad outcome', () => {
    expect(table.labels).toEqual([1, 0]);
  });
});

describe('Polish companies', () => {
  const rowOf = (values: Readonly<Record<number, number>>) =>
    polishRow({
      ratios: Array.from({ length: 64 }, (_, index) => values[index + 1] ?? Number.NaN),
      isBankrupt: false,
    });

  it.each([
    ['finance.salesGrowth', { 21: 1.25 }, 0.25],
    ['finance.salesSwing', { 21: 0.5 }, 1],
    ['finance.salesSwing', { 21: 2 }, 1],
    ['finance.interestToSales', { 11: 0.12, 18: 0.1, 9: 2 }, 0.01],
    ['finance.profitToDebt', { 1: 0.1, 2: 0.4 }, 0.25],
    ['finance.operatingReturn', { 22: 0, 35: 0.07 }, 0.07],
  ])('%s of %j is %d', (id, values, expected) => {
    expect(rowOf(values)[columnOf(id)]).toBeCloseTo(expected, 10);
  });

  it('have no retained earnings where the file says zero', () => {
    expect(rowOf({ 6: 0 })[columnOf('finance.retainedEarningsRatio')]).toBeNaN();
    expect(rowOf({ 6: -0.1 })[columnOf('finance.retainedEarningsRatio')]).toBe(-0.1);
  });

  it('teach nothing by ratios that give their outcome away', () => {
    const [told, silent] = [{ 22: 0.4, 24: 0.3, 27: 9, 34: 2, 36: 3, 58: 0.8 }, {}].map(rowOf);
    expect(told).toEqual(silent);
  });
});

if (!dataIsPresent())
  console.warn(`SKIPPED: no training data in ${dataFolder}; counts of bankruptcies are not checked`);

/** Counts as the data sets' own READMEs state them. */
describe.skipIf(!dataIsPresent())('the bankruptcy data', () => {
  it('of american-bankruptcy-partial: 119 of 3,700', () => {
    const firms = readAmericanFirms();
    expect(firms).toHaveLength(3700);
    expect(firms.filter(({ isBankrupt }) => isBankrupt)).toHaveLength(119);
  });

  it.each([
    { head: safetyHead, bankrupt: 408 },
    { head: safetyLongHead, bankrupt: 271 },
  ])('of $head.figureId: $bankrupt bankrupt among distinct rows', ({ head, bankrupt }) => {
    expect(head.readTable().labels.filter((label) => label === 0)).toHaveLength(bankrupt);
  });
});

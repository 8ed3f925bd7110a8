import { describe, expect, it } from 'vitest';
import { known, typed } from '../../../src/domain/dossier/answer';
import { emptyDossier } from '../../../src/domain/dossier/dossier';
import { referenceFor, percentileRank } from '../../../src/domain/pack/reference-distribution';
import type { ListedCompany } from '../data/kr-dart';
import { harrellDavis } from './harrell-davis';
import { distributionOf } from './reference-distribution';

const billion = 1_000_000_000;

/** A company with sales and an operating margin; `cash` in won. */
function company(ksic: string, sales: number, margin: number, laterGrowth?: number, cash = 0): ListedCompany {
  const won = (amount: number) => known(amount, typed);
  const values = { revenue: won(sales), operatingIncome: won(sales * margin), cash: won(cash) };
  return {
    stockCode: `${ksic}/${sales}/${margin}`,
    dossier: {
      ...emptyDossier,
      answers: { 'company.ksic': known(ksic, typed) },
      statements: [{ fiscalYear: 2015, basis: 'separate', values }],
    },
    laterGrowth,
    stillFiles: true,
  };
}

const many = (count: number, make: (index: number) => ListedCompany) =>
  Array.from({ length: count }, (_, index) => make(index));

const margin = 'finance.operatingMargin';

describe('the distribution of listed companies', () => {
  const companies = [
    ...many(25, (index) => company('261', 10 * billion, index / 100)),
    ...many(19, (index) => company('251', 10 * billion, 0.3 + index / 100, 0.25)),
    ...many(21, (index) => company('581', 200 * billion, 0.1 + index / 100, 0.2)),
  ];
  const distribution = distributionOf(companies);
  const cellIds = distribution.cells.map(({ industry, size }) => `${industry}/${size}`);

  it('has no cell of fewer than twenty companies', () => {
    expect(cellIds).toEqual([
      ...['26/small', '26/all', '58/large', '58/all', 'C/small', 'C/all', 'J/large', 'J/all'],
      ...['all/small', 'all/large', 'all/all'],
    ]);
    expect(distribution.cells.find(({ industry }) => industry === 'C')?.companies).toBe(44);
  });

  it('shows a figure only where twenty companies have it', () => {
    const few = [
      ...many(19, (index) => company('261', 10 * billion, index / 100)),
      company('261', 0, 0),
      ...many(1, () => company('251', 10 * billion, 0.2)),
    ];
    const [cell] = distributionOf(few).cells;
    expect(cell?.industry).toBe('26');
    expect(cell?.companies).toBe(20);
    expect(cell?.indicators[margin]).toBeUndefined();
    expect(referenceFor(distributionOf(few), margin, { ksic: '26110' })?.cell.industry).toBe('C');
  });

  it('shows those that grew where twenty of them are', () => {
    const grown = (ksic: string) => referenceFor(distribution, margin, { ksic }, 'grown');
    expect(grown('58211')?.cell.industry).toBe('58');
    expect(grown('25110')?.percentiles.companies).toBe(40);
    expect(grown('25110')?.cell.label).toEqual({ ko: '모든 업종', en: 'all industries' });
  });

  it('says in words whom a cell holds', () => {
    expect(referenceFor(distribution, margin, { ksic: '26110', sales: billion })?.cell.label).toEqual({
      ko: '전자부품·컴퓨터·통신장비 제조업, 매출 500억 원 미만',
      en: 'Electronics, computers and communication equipment, sales under KRW 50 bn',
    });
  });

  it('holds no company’s own value, unless several share it', () => {
    const own = Array.from({ length: 21 }, (_, index) => index ** 3 / 10_000);
    const uneven = own.map((value, index) => company('261', 10 * billion, value, 0, index < 8 ? 0 : index));
    const { indicators } = distributionOf(uneven).cells[0]!;
    expect(indicators[margin]!.values.filter((value) => own.includes(value))).toEqual([]);
    expect(indicators['finance.cashToSales']!.values.slice(0, 3)).toEqual([0, 0, 0]);
  });

  it('ranks a company of the cell near its place', () => {
    const { percentiles } = referenceFor(distribution, margin, { ksic: '26110', sales: billion })!;
    expect(percentileRank(distribution, percentiles, 0.12).share).toBeCloseTo(0.5, 2);
    expect(percentileRank(distribution, percentiles, 0.18).share).toBeCloseTo(0.75, 1);
  });
});

describe('the quantile of Harrell and Davis', () => {
  it('is the middle of what lies evenly', () => {
    expect(harrellDavis([1, 2, 3, 4, 5], 0.5)).toBeCloseTo(3, 9);
  });

  it('weighs by the beta distribution', () => {
    // Mass of Beta(2.5, 2.5) above 3/4 and of Beta(1.25, 3.75) above 3/4, by SciPy's beta.cdf.
    expect(harrellDavis([0, 0, 0, 1], 0.5)).toBeCloseTo(0.126585, 5);
    expect(harrellDavis([0, 0, 0, 1], 0.25)).toBeCloseTo(0.008345, 5);
  });

  it('rises with the share', () => {
    const values = [0, 1, 4, 9, 100];
    const found = [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => harrellDavis(values, share));
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });
});

import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import type { AccountId } from '../dossier/accounts';
import { emptyDossier, type Dossier } from '../dossier/dossier';
import type { StatementYear } from '../dossier/statement-year';
import { companyIndicators } from './catalogue';

type Amounts = Partial<Record<AccountId, number>>;

function year(fiscalYear: number, amounts: Amounts): StatementYear {
  const values = Object.fromEntries(
    Object.entries(amounts).map(([account, amount]) => [account, known(amount, typed)]),
  );
  return { fiscalYear, basis: 'separate', values };
}

/** Newest first, from 2025 backwards. */
const withYears = (...years: readonly Amounts[]): Dossier => ({
  ...emptyDossier,
  statements: years.map((amounts, back) => year(2025 - back, amounts)),
});

const derive = (id: string, dossier: Dossier) => companyIndicators.get(id)?.derive(dossier);

const dossier = withYears(
  {
    revenue: 1000,
    operatingIncome: -10,
    netIncome: 20,
    cash: 300,
    tangibleAssets: 250,
    totalAssets: 1440,
    totalEquity: 700,
    capitalStock: 100,
  },
  { operatingIncome: 5, netIncome: 30 },
  { operatingIncome: -1, tangibleAssets: 150, totalAssets: 1000, totalEquity: 400 },
);

describe('change over years and standing', () => {
  it.each([
    ['finance.assetGrowth2y', 0.2],
    ['finance.tangibleInvestment2y', 0.1],
    ['finance.cashToSales', 0.3],
    ['finance.cashShare', 300 / 1440],
    // Equity rose by 300, of which 50 were profits.
    ['finance.capitalRaised2y', 0.25],
    ['finance.equityToCapital', 7],
    ['finance.lossYears', 2],
    ['finance.capitalIntensity', 0.25],
  ])('%s is %d', (id, expected) => {
    const found = derive(id, dossier);
    expect(found?.state).toBe('known');
    expect(found?.state === 'known' && found.value).toBeCloseTo(expected, 10);
  });

  it.each([
    ['finance.assetGrowth2y', 'account:totalAssets'],
    ['finance.tangibleInvestment2y', 'account:tangibleAssets'],
    ['finance.capitalRaised2y', 'account:totalEquity'],
    ['finance.lossYears', 'account:operatingIncome'],
  ])('%s asks for years that are not there', (id, missing) => {
    const [newest] = dossier.statements;
    const found = derive(id, { ...dossier, statements: [newest!] });
    expect(found).toMatchObject({ state: 'unknown' });
    expect(found?.state === 'unknown' && found.missing).toContain(missing);
  });

  it('a company founded two years ago had no assets to grow from', () => {
    expect(
      derive('finance.assetGrowth2y', withYears({ totalAssets: 5 }, {}, { totalAssets: 0, revenue: 1 })),
    ).toMatchObject({ state: 'notComputable' });
  });

  it('a break-even year is no loss', () => {
    const evenly = { operatingIncome: 0 };
    expect(derive('finance.lossYears', withYears(evenly, evenly, evenly))).toEqual({
      state: 'known',
      value: 0,
    });
  });
});

describe('industry by its R&D intensity', () => {
  it('follows the industry code', () => {
    const of = (ksic: string) =>
      derive('company.technologyIntensity', {
        ...emptyDossier,
        answers: { 'company.ksic': known(ksic, typed) },
      });
    expect(of('26110')).toEqual({ state: 'known', value: 4 });
    expect(of('46510')).toEqual({ state: 'known', value: 0 });
    expect(derive('company.technologyIntensity', emptyDossier)).toEqual({
      state: 'unknown',
      missing: ['company.ksic'],
    });
  });
});

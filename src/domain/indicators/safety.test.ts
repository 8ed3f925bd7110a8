import { describe, expect, it } from 'vitest';
import type { AccountId } from '../dossier/accounts';
import { known, typed } from '../dossier/answer';
import { type Dossier, emptyDossier } from '../dossier/dossier';
import { safetyIndicators } from './safety';

type Amounts = Partial<Record<AccountId, number>>;

/** Newest year first. */
function companyWith(...years: readonly Amounts[]): Dossier {
  const statements = years.map((amounts, yearsBack) => ({
    fiscalYear: 2025 - yearsBack,
    basis: 'separate' as const,
    values: Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, known(amount, typed)])),
  }));
  return { ...emptyDossier, statements };
}

const derive = (id: string, dossier: Dossier) =>
  safetyIndicators.find((one) => one.id === id)?.derive(dossier);

const newest: Amounts = {
  revenue: 1460,
  netIncome: 60,
  interestExpense: 29.2,
  currentAssets: 500,
  cash: 70,
  receivables: 200,
  inventories: 100,
  totalAssets: 1000,
  currentLiabilities: 250,
  nonCurrentLiabilities: 150,
  totalLiabilities: 400,
  capitalStock: 350,
  totalEquity: 600,
};

describe('whether a company can pay', () => {
  it.each([
    ['finance.quickRatio', 1.6],
    ['finance.cashRatio', 0.8],
    ['finance.accumulatedEquity', 0.25],
    ['finance.longTermFunding', 0.75],
    ['finance.profitToDebt', 0.15],
    ['finance.interestToSales', 0.02],
    ['finance.netDebtToSales', 330 / 1460],
    ['finance.currentDebtDays', 62.5],
    ['finance.inventoryDays', 25],
  ])('%s is %d', (id, expected) => {
    const found = derive(id, companyWith(newest));
    expect(found?.state === 'known' && found.value).toBeCloseTo(expected, 10);
  });

  it('capital that is lost shows below zero', () => {
    const lost = companyWith({ totalEquity: 100, capitalStock: 350, totalAssets: 1000 });
    expect(derive('finance.accumulatedEquity', lost)).toEqual({ state: 'known', value: -0.25 });
  });

  it('a company without debt has no ratio to it', () => {
    expect(derive('finance.profitToDebt', companyWith({ ...newest, totalLiabilities: 0 }))).toEqual({
      state: 'notComputable',
      reason: 'zeroDenominator',
    });
  });
});

describe('the swing of sales', () => {
  const swing = (now: number, before: number) =>
    derive('finance.salesSwing', companyWith({ revenue: now }, { revenue: before }));

  it('is the same for doubling and for halving', () => {
    expect(swing(200, 100)).toEqual({ state: 'known', value: 1 });
    expect(swing(100, 200)).toEqual({ state: 'known', value: 1 });
    expect(swing(100, 100)).toEqual({ state: 'known', value: 0 });
  });

  it('cannot be computed from or to nothing', () => {
    expect(swing(100, 0)).toMatchObject({ state: 'notComputable' });
    expect(swing(0, 100)).toMatchObject({ state: 'notComputable' });
  });

  it('needs both years', () => {
    expect(derive('finance.salesSwing', companyWith({ revenue: 100 }))).toEqual({
      state: 'unknown',
      missing: ['account:revenue'],
    });
  });
});

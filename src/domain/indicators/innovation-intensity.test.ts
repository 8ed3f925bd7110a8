import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import type { AccountId } from '../dossier/accounts';
import { emptyDossier, type Answers, type Dossier } from '../dossier/dossier';
import { companyIndicators } from './catalogue';

type Amounts = Partial<Record<AccountId, number>>;

/** Newest first, from 2025 backwards. */
function company(years: readonly Amounts[], answers: Answers = {}): Dossier {
  const statements = years.map((amounts, back) => ({
    fiscalYear: 2025 - back,
    basis: 'separate' as const,
    values: Object.fromEntries(
      Object.entries(amounts).map(([account, amount]) => [account, known(amount, typed)]),
    ),
  }));
  return { ...emptyDossier, answers, statements };
}

const derive = (id: string, dossier: Dossier) => companyIndicators.get(id)?.derive(dossier);
const valueOf = (id: string, dossier: Dossier) => {
  const found = derive(id, dossier);
  return found?.state === 'known' ? found.value : undefined;
};

describe('the R&D stock', () => {
  const rd = (rdExpense: number) => ({ revenue: 1000, rdExpense });

  it('loses 15 % a year and gains what is spent; the oldest year stands for all before', () => {
    const stock = 30 + 0.85 * (20 + 0.85 * (10 / 0.2));
    expect(valueOf('innovation.rdStock', company([rd(30), rd(20), rd(10)]))).toBeCloseTo(stock / 1000, 10);
    expect(valueOf('innovation.rdStock', company([rd(30)]))).toBeCloseTo(0.15, 10);
  });

  it('of one who always spends the same does not depend on the years that are stated', () => {
    const steady = valueOf('innovation.rdStock', company([rd(20)]))!;
    // Spending that grew by 5 % a year, as the first year assumes.
    const grown = company([rd(20), rd(20 / 1.05), rd(20 / 1.05 ** 2)]);
    expect(valueOf('innovation.rdStock', grown)).toBeCloseTo(steady, 2);
  });

  it('counts R&D in manufacturing cost as well', () => {
    const both = company([{ revenue: 1000, rdExpense: 10, rdManufacturing: 5 }]);
    expect(valueOf('innovation.rdStock', both)).toBeCloseTo(0.075, 10);
  });

  it('grows by what is spent beyond what ages', () => {
    expect(valueOf('innovation.rdGrowth', company([rd(30), rd(20)]))).toBeCloseTo(30 / 100 - 0.15, 10);
    expect(valueOf('innovation.rdGrowth', company([rd(0), rd(20)]))).toBeCloseTo(-0.15, 10);
  });

  it('cannot grow from nothing, and is unknown without the year before', () => {
    expect(derive('innovation.rdGrowth', company([rd(30), rd(0)]))).toMatchObject({ state: 'notComputable' });
    expect(derive('innovation.rdGrowth', company([rd(30)]))).toMatchObject({ state: 'unknown' });
    expect(derive('innovation.rdStock', company([{ revenue: 1000 }]))).toMatchObject({ state: 'unknown' });
  });
});

describe('patents for the size', () => {
  const answers: Answers = { 'ip.patentGrants': known(3, typed), 'ip.patentApplications': known(1, typed) };

  it('count granted and pending ones for each ten billion won of sales', () => {
    const sold = company([{ revenue: 20_000_000_000 }], answers);
    expect(valueOf('innovation.patentsToSales', sold)).toBeCloseTo(2, 10);
  });

  it('cannot be computed without sales to divide by', () => {
    expect(derive('innovation.patentsToSales', company([{ revenue: 0, cash: 1 }], answers))).toMatchObject({
      state: 'notComputable',
    });
    expect(derive('innovation.patentsToSales', company([], answers))).toEqual({
      state: 'unknown',
      missing: ['account:revenue'],
    });
  });
});

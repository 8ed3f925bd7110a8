import { describe, expect, it } from 'vitest';
import { companyIndicators, singlePatentIndicators } from '../indicators/catalogue';
import { amountOf } from './statement-year';
import { exampleDossier } from './example';

describe('the worked example', () => {
  it('leaves two answers open, so that the range shows', () => {
    const open = [...companyIndicators.values()].filter(
      ({ derive }) => derive(exampleDossier).state === 'unknown',
    );
    expect(open.map((one) => one.id)).toEqual(['checklist.afterSales', 'checklist.costReduction']);
    for (const patent of exampleDossier.patents) {
      const unknown = [...singlePatentIndicators.values()].filter(
        ({ derive }) => derive(patent).state === 'unknown',
      );
      expect(unknown.map((one) => one.id)).toEqual([]);
    }
  });

  it('has statements that add up', () => {
    for (const year of exampleDossier.statements) {
      const of = (account: Parameters<typeof amountOf>[1]) => amountOf(year, account) ?? NaN;
      expect(of('revenue') - of('costOfSales')).toBe(of('grossProfit'));
      expect(of('grossProfit') - of('sellingAdministrative')).toBe(of('operatingIncome'));
      expect(of('currentAssets') + of('nonCurrentAssets')).toBe(of('totalAssets'));
      expect(of('currentLiabilities') + of('nonCurrentLiabilities')).toBe(of('totalLiabilities'));
      expect(of('totalLiabilities') + of('totalEquity')).toBe(of('totalAssets'));
    }
  });

  it('is marked as an example in every value', () => {
    expect(new Set(Object.values(exampleDossier.answers).map(({ source }) => source.kind))).toEqual(
      new Set(['example']),
    );
  });
});

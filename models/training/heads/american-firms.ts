import { readAmericanFirms, type AmericanFirm } from '../data/american-bankruptcy';
import type { FurtherTable, Head, LearningTable } from './head';

type Items = AmericanFirm['items'];

const daysPerYear = 365;

/** The domain's quotients from the items of the American data; what these cannot say stands at the reference. */
const ratioOfInput: Readonly<Record<string, (items: Items) => number>> = {
  'finance.returnOnAssets': (one) => one.netIncome / one.totalAssets,
  'finance.operatingReturn': (one) => one.operatingIncome / one.totalAssets,
  'finance.operatingMargin': (one) => one.operatingIncome / one.sales,
  'finance.debtRatio': (one) => one.totalLiabilities / one.totalAssets,
  'finance.retainedEarningsRatio': (one) => one.retainedEarnings / one.totalAssets,
  'finance.longTermFunding': (one) => 1 - one.currentLiabilities / one.totalAssets,
  'finance.currentRatio': (one) => one.currentAssets / one.currentLiabilities,
  'finance.quickRatio': (one) => (one.currentAssets - one.inventories) / one.currentLiabilities,
  'finance.cashRatio': (one) =>
    (one.currentAssets - one.inventories - one.receivables) / one.currentLiabilities,
  'finance.profitToDebt': (one) => one.netIncome / one.totalLiabilities,
  'finance.currentDebtDays': (one) => (one.currentLiabilities * daysPerYear) / one.sales,
  'finance.assetTurnover': (one) => one.sales / one.totalAssets,
  'finance.inventoryDays': (one) => (one.inventories * daysPerYear) / one.sales,
  'finance.receivableDays': (one) => (one.receivables * daysPerYear) / one.sales,
};

/** Listed companies of another continent, which never teach: how far a head about bankruptcy carries. */
export function americanTest(figureId: string, inputs: Head['inputs']): FurtherTable {
  return {
    figureId,
    data: 'american-bankruptcy-partial',
    protocol:
      'taught by the Polish companies, tested on American ones; inputs that they do not state stand at the reference',
    label: {
      ko: '미국 상장사의 파산 (2015–2018년, 폴란드에서 배운 그대로)',
      en: 'bankruptcy of listed American companies, 2015 to 2018 (as learned in Poland)',
    },
    readTable: () => americanTable(readAmericanFirms(), inputs),
  };
}

export function americanTable(firms: readonly AmericanFirm[], inputs: Head['inputs']): LearningTable {
  return {
    rows: firms.map(({ items }) => inputs.map(({ id }) => finite(ratioOfInput[id]?.(items)))),
    labels: firms.map(({ isBankrupt }) => (isBankrupt ? 0 : 1)),
    companies: firms.map(({ name }) => name),
  };
}

/** A quotient over zero is unknown here, as it cannot be computed in the domain. */
const finite = (value: number | undefined): number => (Number.isFinite(value) ? value! : Number.NaN);

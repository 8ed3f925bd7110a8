import type { AccountId } from '../../../src/domain/dossier/accounts';

/** Account ids of the taxonomy without their prefix: `ifrs_` became `ifrs-full_` in 2019. Earlier names win. */
const idsOfAccount = {
  revenue: ['Revenue'],
  costOfSales: ['CostOfSales'],
  grossProfit: ['GrossProfit'],
  sellingAdministrative: ['TotalSellingGeneralAdministrativeExpenses'],
  salary: ['SalariesWages'],
  welfare: ['EmployeeBenefits'],
  advertising: ['AdvertisingExpenses'],
  rdExpense: [
    'OrdinaryDevelopmentExpense',
    'ResearchAndDevelopmentExpense',
    'OrdinaryResearchAndDevelopmentExpense',
  ],
  operatingIncome: ['OperatingIncomeLoss', 'ProfitLossFromOperatingActivities'],
  // Few firms show interest alone; finance costs, which hold it, stand in. The Polish ratio uses them as well.
  interestExpense: ['InterestExpenseFinanceExpense', 'FinanceCosts'],
  profitBeforeTax: ['ProfitLossBeforeTax'],
  netIncome: ['ProfitLoss'],
  currentAssets: ['CurrentAssets'],
  cash: ['CashAndCashEquivalents'],
  receivables: ['TradeAndOtherCurrentReceivables', 'ShortTermTradeReceivable'],
  inventories: ['Inventories'],
  nonCurrentAssets: ['NoncurrentAssets'],
  tangibleAssets: ['PropertyPlantAndEquipment'],
  intangibleAssets: ['IntangibleAssetsOtherThanGoodwill', 'IntangibleAssetsAndGoodwill'],
  developmentAsset: ['DevelopmentCosts', 'CapitalisedDevelopmentExpenditure'],
  totalAssets: ['Assets'],
  currentLiabilities: ['CurrentLiabilities'],
  shortTermBorrowings: ['ShortTermBorrowings', 'ShorttermBorrowings'],
  nonCurrentLiabilities: ['NoncurrentLiabilities'],
  longTermBorrowings: ['LongTermBorrowingsGross', 'LongtermBorrowings'],
  retirementProvision: ['PostemploymentBenefitObligations'],
  totalLiabilities: ['Liabilities'],
  capitalStock: ['ContributedEquity', 'IssuedCapital'],
  retainedEarnings: ['RetainedEarnings'],
  totalEquity: ['Equity'],
  rdManufacturing: [],
} as const satisfies Record<AccountId, readonly string[]>;

/** Labels for rows with an id of the firm's own, after `plainLabel`. */
const labelsOfAccount: { readonly [Account in AccountId]?: readonly string[] } = {
  revenue: ['매출액', '수익', '영업수익', '매출'],
  costOfSales: ['매출원가', '영업비용'],
  operatingIncome: ['영업이익', '영업손실', '영업손익'],
  netIncome: ['당기순이익', '당기순손실', '당기순손익'],
  salary: ['급여'],
  welfare: ['복리후생비'],
  advertising: ['광고선전비'],
  rdExpense: ['연구개발비', '경상개발비', '경상연구개발비', '연구비'],
  interestExpense: ['이자비용', '금융비용', '금융원가'],
  receivables: ['매출채권', '매출채권및기타유동채권', '매출채권및기타채권'],
  inventories: ['재고자산'],
  intangibleAssets: ['무형자산', '영업권이외의무형자산'],
  developmentAsset: ['개발비'],
  retainedEarnings: ['이익잉여금', '결손금', '미처분이익잉여금', '미처리결손금'],
  capitalStock: ['자본금'],
};

const accountOfId = new Map<string, AccountId>(
  Object.entries(idsOfAccount).flatMap(([account, ids]) =>
    ids.map((id) => [id, account as AccountId] as const),
  ),
);

const accountOfLabel = new Map<string, AccountId>(
  Object.entries(labelsOfAccount).flatMap(([account, labels]) =>
    labels.map((label) => [label, account as AccountId] as const),
  ),
);

/** "   Ⅰ. 수익(매출액)" becomes "수익": no numbering, blanks or brackets. */
export function plainLabel(label: string): string {
  return label
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/\s/g, '')
    .replace(/^(?:[IVXⅠ-Ⅻ]+|\d+|[가-하])\./u, '');
}

/** Account of a row, with a rank: lower is the better witness when several rows name the same account. */
export function accountOfRow(
  taxonomyId: string,
  label: string,
): { readonly account: AccountId; readonly rank: number } | undefined {
  const id = taxonomyId.replace(/^(?:ifrs-full|ifrs|dart)_/, '');
  const byId = accountOfId.get(id);
  if (byId !== undefined)
    return { account: byId, rank: (idsOfAccount[byId] as readonly string[]).indexOf(id) };
  if (!/^(?:entity|-)/.test(taxonomyId)) return undefined;
  const byLabel = accountOfLabel.get(plainLabel(label));
  return byLabel === undefined ? undefined : { account: byLabel, rank: 10 };
}

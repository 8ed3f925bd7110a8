import type { AccountId } from '../../../domain/dossier/accounts';

/*
 * Which rows a person takes for which account: a list of its own, written after looking at the files and never shared with
 * the reader, so that each shows the other's gaps.
 */
const ids: Readonly<Record<string, AccountId>> = {
  Assets: 'totalAssets',
  Liabilities: 'totalLiabilities',
  Equity: 'totalEquity',
  CurrentAssets: 'currentAssets',
  NoncurrentAssets: 'nonCurrentAssets',
  CurrentLiabilities: 'currentLiabilities',
  NoncurrentLiabilities: 'nonCurrentLiabilities',
  CashAndCashEquivalents: 'cash',
  Inventories: 'inventories',
  PropertyPlantAndEquipment: 'tangibleAssets',
  IntangibleAssetsOtherThanGoodwill: 'intangibleAssets',
  IntangibleAssetsAndGoodwill: 'intangibleAssets',
  IssuedCapital: 'capitalStock',
  RetainedEarnings: 'retainedEarnings',
  ShorttermBorrowings: 'shortTermBorrowings',
  LongTermBorrowingsGross: 'longTermBorrowings',
  PostemploymentBenefitObligations: 'retirementProvision',
  ShortTermTradeReceivable: 'receivables',
  CurrentTradeReceivables: 'receivables',
  Revenue: 'revenue',
  CostOfSales: 'costOfSales',
  GrossProfit: 'grossProfit',
  TotalSellingGeneralAdministrativeExpenses: 'sellingAdministrative',
  OperatingIncomeLoss: 'operatingIncome',
  ProfitLossBeforeTax: 'profitBeforeTax',
  ProfitLoss: 'netIncome',
  SalariesWages: 'salary',
  EmployeeBenefits: 'welfare',
  AdvertisingExpenses: 'advertising',
  OrdinaryDevelopmentExpense: 'rdExpense',
  InterestExpenseFinanceExpense: 'interestExpense',
};

const words: Readonly<Record<string, AccountId>> = {
  자산총계: 'totalAssets',
  부채총계: 'totalLiabilities',
  자본총계: 'totalEquity',
  유동자산: 'currentAssets',
  비유동자산: 'nonCurrentAssets',
  유동부채: 'currentLiabilities',
  비유동부채: 'nonCurrentLiabilities',
  현금및현금성자산: 'cash',
  재고자산: 'inventories',
  유형자산: 'tangibleAssets',
  무형자산: 'intangibleAssets',
  개발비: 'developmentAsset',
  자본금: 'capitalStock',
  이익잉여금: 'retainedEarnings',
  '이익잉여금(결손금)': 'retainedEarnings',
  단기차입금: 'shortTermBorrowings',
  장기차입금: 'longTermBorrowings',
  순확정급여부채: 'retirementProvision',
  퇴직급여부채: 'retirementProvision',
  퇴직급여충당부채: 'retirementProvision',
  매출채권: 'receivables',
  매출채권및기타유동채권: 'receivables',
  매출액: 'revenue',
  '수익(매출액)': 'revenue',
  영업수익: 'revenue',
  매출원가: 'costOfSales',
  매출총이익: 'grossProfit',
  '매출총이익(손실)': 'grossProfit',
  판매비와관리비: 'sellingAdministrative',
  판매비: 'sellingAdministrative',
  관리비: 'sellingAdministrative',
  일반관리비: 'sellingAdministrative',
  연구비: 'rdExpense',
  영업이익: 'operatingIncome',
  '영업이익(손실)': 'operatingIncome',
  법인세비용차감전순이익: 'profitBeforeTax',
  '법인세비용차감전순이익(손실)': 'profitBeforeTax',
  '법인세차감전 순이익': 'profitBeforeTax',
  당기순이익: 'netIncome',
  '당기순이익(손실)': 'netIncome',
  급여: 'salary',
  복리후생비: 'welfare',
  광고선전비: 'advertising',
  경상개발비: 'rdExpense',
  연구개발비: 'rdExpense',
  경상연구개발비: 'rdExpense',
  이자비용: 'interestExpense',
};

const balance = new Set<AccountId>([
  'totalAssets',
  'totalLiabilities',
  'totalEquity',
  'currentAssets',
  'nonCurrentAssets',
  'currentLiabilities',
  'nonCurrentLiabilities',
  'cash',
  'inventories',
  'tangibleAssets',
  'intangibleAssets',
  'developmentAsset',
  'capitalStock',
  'retainedEarnings',
  'shortTermBorrowings',
  'longTermBorrowings',
  'retirementProvision',
  'receivables',
]);

/** The account of a row of a balance sheet or an income statement; an id of the standards counts before a name. */
export function accountSeen(isBalance: boolean, id: string, label: string): AccountId | undefined {
  const [, local = ''] = /^(?:ifrs|ifrs-full|dart)[_:](\w+)$/.exec(id) ?? [];
  const plain = label.replace(/^[\s]*(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[IVX]+|\d+)\.\s*/, '').replaceAll(/\s/g, '');
  const account =
    (Object.hasOwn(ids, local) ? ids[local] : undefined) ??
    (Object.hasOwn(words, plain) ? words[plain] : undefined);
  // Firms without cost of sales tag their income as gross profit.
  const seen = account === 'grossProfit' && words[plain] === 'revenue' ? 'revenue' : account;
  return seen && balance.has(seen) === isBalance ? seen : undefined;
}

/** The number of a cell; nothing for a blank one. */
export function numberSeen(text: string): number | undefined {
  const plain = text.replaceAll(/[\s,]/g, '');
  return /^-?\d+$/.test(plain) ? Number(plain) : undefined;
}

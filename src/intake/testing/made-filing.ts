import type { AccountId } from '../../domain/dossier/accounts';

/** A statement row of a company that does not exist, as the formats of OpenDART write it: the newest year first. */
export interface MadeRow {
  readonly statement: 'BS' | 'CIS';
  readonly id: string;
  readonly label: string;
  readonly account: AccountId | undefined;
  readonly won: readonly [number | undefined, number | undefined, number | undefined];
}

export interface MadeFiling {
  readonly name: string;
  readonly stockCode: string;
  readonly dartCode: string;
  readonly fiscalYear: number;
  readonly basis: 'separate' | 'consolidated';
  readonly rows: readonly MadeRow[];
}

type Kind = Pick<MadeRow, 'statement' | 'id' | 'label' | 'account'>;
const kind = (
  statement: MadeRow['statement'],
  account: AccountId | undefined,
  id: string,
  label: string,
): Kind => ({
  statement,
  account,
  id,
  label,
});

/** Rows as filings have them, one of them made by the firm itself, some of accounts that nobody asks for. */
export const madeKinds: readonly Kind[] = [
  kind('BS', 'currentAssets', 'ifrs-full_CurrentAssets', '유동자산'),
  kind('BS', 'cash', 'ifrs-full_CashAndCashEquivalents', '현금및현금성자산'),
  kind('BS', undefined, 'ifrs-full_OtherCurrentFinancialAssets', '기타유동금융자산'),
  kind('BS', 'inventories', 'ifrs-full_Inventories', '재고자산'),
  kind('BS', 'intangibleAssets', 'ifrs-full_IntangibleAssetsOtherThanGoodwill', '영업권 이외의 무형자산'),
  kind('BS', 'totalAssets', 'ifrs-full_Assets', '자산총계'),
  kind('BS', 'totalLiabilities', 'ifrs-full_Liabilities', '부채총계'),
  kind('BS', 'retainedEarnings', 'ifrs-full_RetainedEarnings', '이익잉여금(결손금)'),
  kind('BS', 'totalEquity', 'ifrs-full_Equity', '자본총계'),
  kind('CIS', 'revenue', 'ifrs-full_Revenue', '수익(매출액)'),
  kind('CIS', 'costOfSales', 'ifrs-full_CostOfSales', '매출원가'),
  kind('CIS', 'rdExpense', 'entity09999999_udf_CIS_20240101_Expenses', '경상연구개발비'),
  kind('CIS', 'operatingIncome', 'dart_OperatingIncomeLoss', '영업이익(손실)'),
  kind('CIS', 'netIncome', 'ifrs-full_ProfitLoss', '당기순이익(손실)'),
  kind('CIS', undefined, 'ifrs-full_OtherComprehensiveIncome', '기타포괄손익'),
];

/** Every kind of row with an amount that its place decides. */
export const plainFiling: MadeFiling = {
  name: '가온머신',
  stockCode: '990010',
  dartCode: '09999999',
  fiscalYear: 2025,
  basis: 'separate',
  rows: madeKinds.map((one, at) => ({
    ...one,
    won: [at * 3_000_000 + 3_000_000, at * 2_000_000 + 1_000_000, 7_000_000],
  })),
};

/** Amounts by year and account, as a reader should find them. */
export function amountsIn(filing: MadeFiling): Readonly<Record<number, Readonly<Record<string, number>>>> {
  const years = [0, 1, 2].map((age) => {
    const entries = filing.rows.flatMap(({ account, won }) => {
      const amount = won[age];
      return account === undefined || amount === undefined ? [] : [[account, amount] as const];
    });
    return [filing.fiscalYear - age, Object.fromEntries(entries)] as const;
  });
  return Object.fromEntries(years.filter(([, values]) => Object.keys(values).length > 0));
}

import type { LocalText } from '../local-text';

export type StatementForm = 'bs' | 'is' | 'mfg';

interface Account {
  readonly form: StatementForm;
  readonly label: LocalText;
  /** Codes of the Hometax standard statements whose sum is the account (handbook 2.2 to 2.4). */
  readonly hometaxCodes: readonly number[];
  /** One of the eight accounts that the Tech-Index form asks for, three years each. */
  readonly techIndex: boolean;
  /** Losses and deficits may be negative; the others may not. */
  readonly signed: boolean;
}

const account = (
  form: StatementForm,
  ko: string,
  en: string,
  hometaxCodes: readonly number[],
  flags: { readonly techIndex?: true; readonly signed?: true } = {},
): Account => ({
  form,
  label: { ko, en },
  hometaxCodes,
  techIndex: flags.techIndex ?? false,
  signed: flags.signed ?? false,
});

/** Amounts in whole won, one set for each fiscal year. */
export const accounts = {
  revenue: account('is', '매출액', 'Sales', [1]),
  costOfSales: account('is', '매출원가', 'Cost of sales', [35]),
  grossProfit: account('is', '매출총이익', 'Gross profit', [66], { signed: true }),
  sellingAdministrative: account('is', '판매비와관리비', 'Selling and administrative expenses', [67]),
  salary: account('is', '급여', 'Salaries', [68], { techIndex: true }),
  welfare: account('is', '복리후생비', 'Employee welfare', [79], { techIndex: true }),
  advertising: account('is', '광고선전비', 'Advertising', [91], { techIndex: true }),
  rdExpense: account('is', '연구개발비 (손익계산서)', 'R&D expense (income statement)', [94, 95], {
    techIndex: true,
  }),
  operatingIncome: account('is', '영업이익', 'Operating income', [129], { signed: true }),
  interestExpense: account('is', '이자비용', 'Interest expense', [180]),
  profitBeforeTax: account('is', '법인세차감전이익', 'Profit before tax', [217], { signed: true }),
  netIncome: account('is', '당기순이익', 'Net income', [219], { signed: true }),
  currentAssets: account('bs', '유동자산', 'Current assets', [1]),
  cash: account('bs', '현금 및 현금성자산', 'Cash and cash equivalents', [3]),
  receivables: account('bs', '매출채권', 'Trade receivables', [9]),
  inventories: account('bs', '재고자산', 'Inventories', [44]),
  nonCurrentAssets: account('bs', '비유동자산', 'Non-current assets', [80]),
  tangibleAssets: account('bs', '유형자산', 'Property, plant and equipment', [110]),
  intangibleAssets: account('bs', '무형자산', 'Intangible assets', [169], { techIndex: true }),
  developmentAsset: account('bs', '개발비 (재무상태표)', 'Capitalised development', [184], {
    techIndex: true,
  }),
  totalAssets: account('bs', '자산총계', 'Total assets', [228]),
  currentLiabilities: account('bs', '유동부채', 'Current liabilities', [229]),
  shortTermBorrowings: account('bs', '단기차입금', 'Short-term borrowings', [234]),
  nonCurrentLiabilities: account('bs', '비유동부채', 'Non-current liabilities', [284]),
  longTermBorrowings: account('bs', '장기차입금', 'Long-term borrowings', [289]),
  retirementProvision: account('bs', '퇴직급여충당부채', 'Retirement provision', [309], { techIndex: true }),
  totalLiabilities: account('bs', '부채총계', 'Total liabilities', [333]),
  capitalStock: account('bs', '자본금', 'Capital stock', [334]),
  retainedEarnings: account('bs', '이익잉여금', 'Retained earnings', [372], { signed: true }),
  totalEquity: account('bs', '자본총계', 'Total equity', [382], { signed: true }),
  rdManufacturing: account('mfg', '연구개발비 (제조원가명세서)', 'R&D in manufacturing cost', [32, 33], {
    techIndex: true,
  }),
} as const satisfies Record<string, Account>;

export type AccountId = keyof typeof accounts;

export const accountIds = Object.keys(accounts) as readonly AccountId[];

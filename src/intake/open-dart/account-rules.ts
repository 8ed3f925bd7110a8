import { type AccountId, accountIds, accounts, type StatementForm } from '../../domain/dossier/accounts';
import { type ConfirmedAccount, likelyAccount } from '../../domain/dossier/confirmed-account';

/** Statements of OpenDART that hold accounts of ours: balance sheet, income, comprehensive income. */
export type StatementName = 'BS' | 'IS' | 'CIS';

interface AccountRule {
  /** Ids of the standard taxonomy, the surest first. `ifrs_` (to 2018) stands for `ifrs-full_` (from 2019) as well. */
  readonly ids: readonly string[];
  /** Labels as `plainLabel` leaves them, the surest first. */
  readonly labels: readonly string[];
}

const rule = (ids: string, labels: string): AccountRule => ({
  ids: ids.split(' '),
  labels: labels.split(' '),
});

/**
 * Which rows of OpenDART are which accounts. Ids and labels as counted in the annual income statements of 2019 and the balance
 * sheets of 2020 of all listed companies.
 * Research cost in manufacturing does not occur: the cost statement is not filed.
 */
const rules = {
  revenue: rule(
    'ifrs_Revenue ifrs_RevenueFromContractsWithCustomers',
    '매출액 수익(매출액) 매출 영업수익 매출액(영업수익) 영업수익(매출액)',
  ),
  costOfSales: rule('ifrs_CostOfSales', '매출원가'),
  grossProfit: rule('ifrs_GrossProfit', '매출총이익 매출총손익'),
  sellingAdministrative: rule(
    'dart_TotalSellingGeneralAdministrativeExpenses ifrs_SellingGeneralAndAdministrativeExpense',
    '판매비와관리비 판매비및관리비 판매관리비 판매비와일반관리비',
  ),
  salary: rule('dart_SalariesWages', '급여'),
  welfare: rule('dart_EmployeeBenefits', '복리후생비'),
  advertising: rule('dart_AdvertisingExpenses', '광고선전비'),
  rdExpense: rule(
    'dart_OrdinaryDevelopmentExpense ifrs_ResearchAndDevelopmentExpense dart_ResearchExpense ' +
      'dart_ExperimentalResearchExpenses',
    '경상연구개발비 연구개발비 경상개발비 기술개발비 연구비 경상연구비 조사연구비',
  ),
  operatingIncome: rule(
    'dart_OperatingIncomeLoss ifrs_ProfitLossFromOperatingActivities',
    '영업이익 영업손익',
  ),
  interestExpense: rule('dart_InterestExpenseFinanceExpense ifrs_InterestExpense', '이자비용'),
  profitBeforeTax: rule(
    'ifrs_ProfitLossBeforeTax',
    '법인세비용차감전순이익 법인세차감전순이익 법인세비용차감전이익 법인세차감전이익 ' +
      '법인세비용차감전순손익 법인세차감전순손익 법인세비용차감전계속영업이익 법인세비용차감전계속사업이익',
  ),
  netIncome: rule('ifrs_ProfitLoss', '당기순이익 당기순손익 연결당기순이익'),
  currentAssets: rule('ifrs_CurrentAssets', '유동자산'),
  cash: rule('ifrs_CashAndCashEquivalents', '현금및현금성자산'),
  receivables: rule(
    'ifrs_CurrentTradeReceivables dart_ShortTermTradeReceivable ifrs_TradeAndOtherCurrentReceivables ' +
      'dart_TradeReceivableGross ifrs_TradeAndOtherReceivables',
    '매출채권 단기매출채권 매출채권및기타유동채권 매출채권및기타채권 매출채권및기타수취채권',
  ),
  inventories: rule('ifrs_Inventories', '재고자산'),
  nonCurrentAssets: rule('ifrs_NoncurrentAssets', '비유동자산'),
  tangibleAssets: rule('ifrs_PropertyPlantAndEquipment', '유형자산'),
  intangibleAssets: rule(
    'ifrs_IntangibleAssetsAndGoodwill ifrs_IntangibleAssetsOtherThanGoodwill',
    '무형자산 영업권이외의무형자산',
  ),
  developmentAsset: rule('dart_IntangibleAssetsUnderDevelopmentGross', '개발비'),
  totalAssets: rule('ifrs_Assets', '자산총계 자산합계'),
  currentLiabilities: rule('ifrs_CurrentLiabilities', '유동부채'),
  shortTermBorrowings: rule(
    'ifrs_ShorttermBorrowings dart_ShortTermBorrowings',
    '단기차입금 단기차입부채 유동차입금',
  ),
  nonCurrentLiabilities: rule('ifrs_NoncurrentLiabilities', '비유동부채'),
  longTermBorrowings: rule(
    'dart_LongTermBorrowingsGross ifrs_LongtermBorrowings',
    '장기차입금 장기차입부채 비유동차입금',
  ),
  retirementProvision: rule(
    'dart_PostemploymentBenefitObligations ifrs_NoncurrentRecognisedLiabilitiesDefinedBenefitPlan ' +
      'ifrs_RecognisedLiabilitiesDefinedBenefitPlan',
    '퇴직급여충당부채 퇴직급여부채 순확정급여부채 순확정급여채무 확정급여부채 퇴직급여채무',
  ),
  totalLiabilities: rule('ifrs_Liabilities', '부채총계 부채합계'),
  capitalStock: rule('ifrs_IssuedCapital', '자본금'),
  retainedEarnings: rule('ifrs_RetainedEarnings', '이익잉여금'),
  totalEquity: rule('ifrs_Equity', '자본총계 자본합계'),
} as const satisfies Record<Exclude<AccountId, 'rdManufacturing'>, AccountRule>;

/** Accounts of ours that filings can hold. */
export const filedAccounts: readonly AccountId[] = accountIds.filter((account) => account in rules);

/** Ids that firms also put on other rows: they count only with a label that begins like this. */
const labelNeeded: Readonly<Record<string, string>> = {
  ifrs_TradeAndOtherCurrentReceivables: '매출채권',
  ifrs_TradeAndOtherReceivables: '매출채권',
  dart_IntangibleAssetsUnderDevelopmentGross: '개발비',
};

/** Accounts that some firms split in two: rows by the name of their part. A total that is stated counts instead. */
const parts: Readonly<Record<string, { readonly account: AccountId; readonly part: string }>> = {
  판매비: { account: 'sellingAdministrative', part: 'selling' },
  관리비: { account: 'sellingAdministrative', part: 'administrative' },
  일반관리비: { account: 'sellingAdministrative', part: 'administrative' },
  연구비: { account: 'rdExpense', part: 'research' },
  경상연구비: { account: 'rdExpense', part: 'research' },
  경상개발비: { account: 'rdExpense', part: 'development' },
};

/** Of these one part alone is not the account. */
export const needsAllParts: readonly AccountId[] = ['sellingAdministrative'];

export interface AccountMatch {
  readonly account: AccountId;
  /** Lower is surer; every id is surer than any label. */
  readonly rank: number;
  /** A row that the firm named itself, matched by that name: a person should look at it. */
  readonly ownLabel?: true;
  /** Set where the row may be one of two that make the account. */
  readonly part?: string;
  /** What a person has said of the row, where only they can tell. */
  readonly said?: ConfirmedAccount['account'];
}

/** Receivables of more than a year bear the same names: only their ids tell them apart. */
const idNeeded: readonly AccountId[] = ['receivables'];

const confirmedRank = 50;
const labelsFrom = 100;
/** Of rows with one id the one with the account's own name is surer. */
const unnamed = 0.5;
const byId = new Map<string, AccountMatch>();
const byLabel = new Map<string, AccountMatch>();
for (const account of Object.keys(rules) as (keyof typeof rules)[]) {
  rules[account].ids.forEach((id, rank) => byId.set(id, { account, rank }));
  rules[account].labels.forEach((label, rank) => byLabel.set(label, { account, rank: labelsFrom + rank }));
}
for (const [label, { account, part }] of Object.entries(parts)) {
  byLabel.set(label, {
    rank: labelsFrom + rules.rdExpense.labels.length,
    ...byLabel.get(label),
    account,
    part,
  });
}

/**
 * The account of a row, nothing for rows of other accounts, 'contradiction' where id and label name two accounts. What a
 * person has confirmed counts for rows without a standard id.
 */
export function accountOfRow(
  statement: StatementName,
  id: string,
  label: string,
  confirmed: readonly ConfirmedAccount[] = [],
): AccountMatch | 'contradiction' | undefined {
  const plain = plainLabel(label);
  const labelled = inStatement(byLabel.get(plain), statement);
  const standard = standardId(id);
  const identified = standard === undefined ? undefined : inStatement(byId.get(standard), statement);
  if (standard === undefined || identified === undefined) {
    const rule = confirmed.find((one) => one.form === formOf(statement) && plainLabel(one.label) === plain);
    // Several rows that are said to be one account are its parts.
    if (rule?.account === 'none') return undefined;
    if (rule) return { account: rule.account, rank: confirmedRank, part: plain };
    if (standard !== undefined && labelled && idNeeded.includes(labelled.account)) return undefined;
    return labelled && id !== '' ? { ...labelled, ownLabel: true } : labelled;
  }
  return agreed(standard, plain, identified, labelled);
}

/**
 * The account that a row may be of which neither id nor label says anything: by what a person has said of it, else by its name.
 * Rows of the standard taxonomy are never asked about.
 */
export function askedAccountOf(
  statement: StatementName,
  id: string,
  label: string,
  confirmed: readonly ConfirmedAccount[],
): AccountMatch | undefined {
  const form = formOf(statement);
  const plain = plainLabel(label);
  const rule = confirmed.find((one) => one.form === form && plainLabel(one.label) === plain);
  const isKnown = standardId(id) !== undefined || accountOfRow(statement, id, label) !== undefined;
  const account = rule && rule.account !== 'none' ? rule.account : likelyAccount({ form, label });
  if (isKnown || account === undefined) return undefined;
  return { account, rank: confirmedRank, ...(rule ? { said: rule.account } : {}) };
}

/** What a row is whose id is known to us. */
function agreed(
  standard: string,
  plain: string,
  identified: AccountMatch,
  labelled: AccountMatch | undefined,
): AccountMatch | 'contradiction' | undefined {
  if (labelled && identified.account !== labelled.account) {
    // Firms without cost of sales call their income gross profit; the name is right.
    const isIncome = identified.account === 'grossProfit' && labelled.account === 'revenue';
    if (isIncome || standard in labelNeeded) return { ...labelled, ownLabel: true };
    return 'contradiction';
  }
  if (!plain.startsWith(labelNeeded[standard] ?? '')) return undefined;
  const part = labelled?.part === undefined ? {} : { part: labelled.part };
  return { ...identified, rank: identified.rank + (labelled ? 0 : unnamed), ...part };
}

/** Without the taxonomy's generation; nothing for "-표준계정코드 미사용-", a blank and firm-made ids. */
function standardId(id: string): string | undefined {
  return /^(?:ifrs(?:-full)?|dart)_/.test(id) ? id.replace(/^ifrs-full_/, 'ifrs_') : undefined;
}

export const formOf = (statement: StatementName): StatementForm => (statement === 'BS' ? 'bs' : 'is');

function inStatement(match: AccountMatch | undefined, statement: StatementName): AccountMatch | undefined {
  return match && accounts[match.account].form === formOf(statement) ? match : undefined;
}

const numbering = /^(?:\(?(?:[IVX]+|\d+|[가-하])[.)]\s*)+/;
const romanNumeral = /^[Ⅰ-Ⅻ]+/;
const ofEitherSign = /\((?:손실|이익|손익|결손금?|누적결손금)\)/g;
const footnote = /\(주(?:석|기)?[\d\s,.~-]*\)/g;

/** Label without numbering, notes, blanks, dots and the brackets that only say "or a loss". */
export function plainLabel(label: string): string {
  return label
    .trim()
    .replace(romanNumeral, '')
    .replace(/^\./, '')
    .normalize('NFKC')
    .replace(numbering, '')
    .replaceAll(footnote, '')
    .replaceAll(ofEitherSign, '')
    .replaceAll(/[\s.,·ㆍ]/g, '');
}

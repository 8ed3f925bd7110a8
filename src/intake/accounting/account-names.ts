import { type AccountId, accounts, type StatementForm } from '../../domain/dossier/accounts';
import { accountLabel } from '../text/account-label';

/** Names as `accountLabel` leaves them. */
interface AccountNames {
  /** The row that is the account. */
  readonly whole: string;
  /** Rows whose sum it is where there is no such row. */
  readonly parts?: string;
}

/**
 * How bookkeeping programs name the rows that are our accounts. Research and development has no row of its own in any
 * program: it is the sum of what is booked as such.
 */
const names: Readonly<Record<AccountId, AccountNames>> = {
  revenue: {
    whole: '매출액 매출 영업수익 수익(매출액) 총매출액 순매출액',
    parts: '상품매출 제품매출 공사수입금 용역매출 서비스매출 임대료수입 수출매출 기타매출',
  },
  costOfSales: { whole: '매출원가', parts: '상품매출원가 제품매출원가 공사원가 용역원가' },
  grossProfit: { whole: '매출총이익 매출총손익 매출총손실' },
  sellingAdministrative: {
    whole: '판매비와관리비 판매비및관리비 판매관리비 판매비와일반관리비 판매비및일반관리비',
  },
  salary: { whole: '급여', parts: '임원급여 직원급여 급료 급료와임금' },
  welfare: { whole: '복리후생비' },
  advertising: { whole: '광고선전비 광고비' },
  rdExpense: { whole: '', parts: '연구비 경상개발비 경상연구개발비 연구개발비 개발비' },
  operatingIncome: { whole: '영업이익 영업손익 영업손실' },
  interestExpense: { whole: '이자비용' },
  profitBeforeTax: {
    whole:
      '법인세차감전이익 법인세차감전순이익 법인세차감전손익 법인세차감전순손익 법인세차감전손실 법인세차감전순손실 ' +
      '법인세비용차감전이익 법인세비용차감전순이익 법인세비용차감전손익 법인세비용차감전순손익 법인세비용차감전손실 ' +
      '법인세비용차감전순손실 소득세차감전이익 소득세차감전순이익',
  },
  netIncome: { whole: '당기순이익 당기순손익 당기순손실' },
  currentAssets: { whole: '유동자산' },
  cash: {
    whole: '현금및현금성자산 현금및현금등가물',
    parts: '현금 당좌예금 보통예금 제예금 외화예금 외화보통예금',
  },
  receivables: { whole: '매출채권', parts: '외상매출금 받을어음 공사미수금 분양미수금' },
  inventories: { whole: '재고자산' },
  nonCurrentAssets: { whole: '비유동자산 고정자산' },
  tangibleAssets: { whole: '유형자산' },
  intangibleAssets: {
    whole: '무형자산',
    parts:
      '영업권 특허권 상표권 실용신안권 의장권 디자인권 산업재산권 면허권 광업권 어업권 개발비 소프트웨어 저작권 ' +
      '기타무형자산 건설중인무형자산',
  },
  developmentAsset: { whole: '개발비' },
  totalAssets: { whole: '자산총계 자산합계' },
  currentLiabilities: { whole: '유동부채' },
  shortTermBorrowings: { whole: '단기차입금' },
  nonCurrentLiabilities: { whole: '비유동부채 고정부채' },
  longTermBorrowings: { whole: '장기차입금' },
  retirementProvision: { whole: '퇴직급여충당부채 퇴직급여충당금 퇴직급여부채' },
  totalLiabilities: { whole: '부채총계 부채합계' },
  capitalStock: { whole: '자본금' },
  retainedEarnings: { whole: '이익잉여금 결손금' },
  totalEquity: { whole: '자본총계 자본합계' },
  rdManufacturing: { whole: '', parts: '연구비 경상개발비 경상연구개발비 연구개발비 개발비' },
};

/** Whether an account has a row of its own in the books, or is always the sum of several. */
export const isOneRow = (account: AccountId): boolean => names[account].whole !== '';

/** What a row is to an account: it, one of its parts, or what a person has said to belong to it besides. */
export interface NamedAccount {
  readonly account: AccountId;
  readonly role: 'whole' | 'part' | 'added';
}

const byName = new Map<string, NamedAccount[]>();
const note = (account: AccountId, role: 'whole' | 'part', list = ''): void => {
  for (const name of list.split(' ').filter(Boolean)) {
    byName.set(name, [...(byName.get(name) ?? []), { account, role }]);
  }
};
for (const account of Object.keys(names) as AccountId[]) {
  note(account, 'whole', names[account].whole);
  note(account, 'part', names[account].parts);
}

/** The accounts of a form that a row of that name says something of: capitalised development is part of intangibles too. */
export function accountsNamed(form: StatementForm, name: string): readonly NamedAccount[] {
  return (byName.get(accountLabel(name)) ?? []).filter(({ account }) => accounts[account].form === form);
}

/** Rows that are a loss by their name print it as a positive amount. */
export function isLoss(name: string): boolean {
  return /(?:손실|결손금)$/.test(accountLabel(name));
}

/** What is printed under a claim or an asset and lessens it. */
export function isAllowance(name: string): boolean {
  return /^\(?(?:대손충당금|현재가치할인차금|손상차손누계액|정부보조금|국고보조금)\)?$/.test(
    accountLabel(name),
  );
}

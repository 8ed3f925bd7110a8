import { readSmallLoans } from '../data/sba-loans';
import type { TriedOutcome } from './head';

/** What a small firm itself knows when it asks for a loan; US sectors with more than 100 loans as columns of their own. */
export const smallLoans: TriedOutcome = {
  id: 'smallLoans',
  figureId: 'sba-default',
  label: { ko: '소기업 대출을 갚음', en: 'Small-firm loan repaid' },
  dataSet: {
    id: 'sba-loans',
    licence: 'US federal data (public domain); Li, Mickel & Taylor 2018',
    population: {
      ko: '2003~2006년 미국 중소기업청 보증 대출',
      en: 'loans guaranteed by the US Small Business Administration, 2003 to 2006',
    },
  },
  split: { kind: 'folds', folds: 5, repeats: 1 },
  subgroups: [],
  readTable: () => {
    const loans = readSmallLoans();
    const sectors = [...new Set(loans.map(({ sector }) => sector))]
      .filter((sector) => sector !== '' && loans.filter((loan) => loan.sector === sector).length > 100)
      .sort();
    return {
      rows: loans.map((loan) => [
        loan.employees,
        loan.isNewBusiness,
        loan.jobsCreated,
        loan.jobsRetained,
        loan.isUrban,
        loan.amount,
        ...sectors.map((sector) => (loan.sector === sector ? 1 : 0)),
      ]),
      labels: loans.map(({ isPaidInFull }) => (isPaidInFull ? 1 : 0)),
      companies: loans.map(({ loanNumber }) => loanNumber),
    };
  },
  reason: {
    ko: '직원 수, 신생 여부, 일자리, 도시 여부, 대출 금액, 업종을 다 써도 순위를 조금밖에 가르지 못합니다. 직원 수와 업력만으로는 더 약하고, 신생 기업의 부도가 오히려 조금 적어 방향도 맞지 않습니다. 그래서 점수에 넣지 않았습니다.',
    en: 'Staff, newness, jobs, place, amount and sector together hardly tell loans apart. Staff and newness alone tell less, and new firms default slightly less there, against the direction that could be defended. So it is not in the score.',
  },
};

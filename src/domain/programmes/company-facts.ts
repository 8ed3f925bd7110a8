import { valueOf } from '../dossier/answer';
import { answerValue, type Dossier } from '../dossier/dossier';
import { isHeld } from '../dossier/patent';
import { amountOf, newestThree } from '../dossier/statement-year';
import type { Asked } from '../indicators/derived';
import { yearsSince } from './age';
import type { FactValue } from './catalogue';
import { type Fact, type FactReading, knownFact, unknownFact } from './fact';
import { isRestrictedIndustry } from './restricted-industries';

/** Far above any company: the end of a range of amounts in won. */
const mostWon = 1e15;

const readingOf = (value: FactValue | undefined, ...missing: readonly Asked[]): FactReading =>
  value === undefined ? unknownFact(...missing) : knownFact(value);

const hasNoStatements = (dossier: Dossier): boolean => answerValue(dossier, 'statements.prepared') === 'none';

const newest = (dossier: Dossier) => newestThree(dossier.statements)[0];

function salesOf(dossier: Dossier): number | undefined {
  return amountOf(newest(dossier), 'revenue') ?? answerValue(dossier, 'sales.lastYear');
}

/** Research cost as the innovation model counts it: what the statements show of the two accounts. */
function researchOf(dossier: Dossier): number | undefined {
  const shown = (['rdExpense', 'rdManufacturing'] as const)
    .map((account) => amountOf(newest(dossier), account))
    .filter((amount) => amount !== undefined);
  return shown.length === 0 ? undefined : shown.reduce((sum, amount) => sum + amount, 0);
}

/** In percent; "none" where there is nothing to divide by. */
function shareOf(
  part: number | undefined,
  whole: number | undefined,
  asked: readonly [Asked, Asked],
): FactReading {
  const missing = [part, whole].flatMap((value, at) => (value === undefined ? [asked[at] as Asked] : []));
  if (part === undefined || whole === undefined) return unknownFact(...missing);
  return whole <= 0 ? { state: 'none' } : knownFact((part / whole) * 100);
}

function patentGrants(dossier: Dossier): number | undefined {
  if (dossier.patents.length === 0) return answerValue(dossier, 'ip.patentGrants');
  return dossier.patents.filter((patent) => isHeld(patent) && valueOf(patent.status) === 'granted').length;
}

/** Facts of the company that no single question states. */
export const companyFacts = {
  'company.age': {
    label: { ko: '업력', en: 'Age of the company' },
    is: { type: 'number', unit: 'years', range: [0, 200] },
    read: ({ dossier, today }) => {
      const foundedOn = answerValue(dossier, 'company.foundedOn');
      return readingOf(foundedOn && yearsSince(foundedOn, today), 'company.foundedOn');
    },
  },
  'company.industry': {
    label: { ko: '업종코드 (KSIC)', en: 'Industry code (KSIC)' },
    is: { type: 'code' },
    read: ({ dossier }) => readingOf(answerValue(dossier, 'company.ksic'), 'company.ksic'),
  },
  'company.restrictedIndustry': {
    label: { ko: '보증 제한 업종', en: 'Industry refused for guarantees' },
    is: { type: 'check' },
    read: ({ dossier }) => {
      const ksic = answerValue(dossier, 'company.ksic');
      return readingOf(ksic === undefined ? undefined : isRestrictedIndustry(ksic), 'company.ksic');
    },
  },
  'finance.sales': {
    label: { ko: '최근 연도 매출액', en: 'Sales of the latest year' },
    is: { type: 'number', unit: 'won', range: [0, mostWon] },
    read: ({ dossier }) => readingOf(salesOf(dossier), 'account:revenue'),
  },
  'finance.research': {
    label: { ko: '최근 연도 연구개발비', en: 'R&D cost of the latest year' },
    is: { type: 'number', unit: 'won', range: [0, mostWon] },
    read: ({ dossier }) =>
      hasNoStatements(dossier) ? { state: 'none' } : readingOf(researchOf(dossier), 'account:rdExpense'),
  },
  'finance.researchRatio': {
    label: { ko: '매출액 대비 연구개발비', en: 'R&D cost to sales' },
    is: { type: 'number', unit: 'percent', range: [0, 10_000] },
    read: ({ dossier }) =>
      hasNoStatements(dossier)
        ? { state: 'none' }
        : shareOf(researchOf(dossier), salesOf(dossier), ['account:rdExpense', 'account:revenue']),
  },
  'investment.shareOfCapital': {
    label: { ko: '자본금 대비 벤처투자금', en: 'Venture investment to capital stock' },
    is: { type: 'number', unit: 'percent', range: [0, 1_000_000] },
    read: ({ dossier }) =>
      shareOf(
        answerValue(dossier, 'programme.ventureInvestment'),
        amountOf(newest(dossier), 'capitalStock'),
        ['programme.ventureInvestment', 'account:capitalStock'],
      ),
  },
  'rights.patentGrants': {
    label: { ko: '등록 특허', en: 'Patents granted' },
    is: { type: 'number', unit: 'count', range: [0, 10_000] },
    read: ({ dossier }) => readingOf(patentGrants(dossier), 'ip.patentGrants'),
  },
} as const satisfies Record<string, Fact>;

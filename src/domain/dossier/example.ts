import type { QuestionId } from '../indicators/questions';
import type { AccountId } from './accounts';
import { type Answer, known, type Source } from './answer';
import type { Answers, Dossier } from './dossier';
import type { Patent } from './patent';
import type { CareerPost, Development, KeyStaff } from './people';
import type { StatementYear } from './statement-year';

/**
 * 한빛정밀(가상): a manufacturer of injection parts that does not exist, sound and with things left to do. It has no registration numbers, and its
 * patent numbers lie beyond those that the office gives, so that nobody real is named.
 */

const source: Source = { kind: 'example' };
const given = <Value>(value: Value): Answer<Value> => known(value, source);

const answers = {
  'company.name': '한빛정밀(가상)',
  'company.legalForm': 'corporation',
  'company.foundedOn': '2012-03-19',
  'company.ksic': '29175',
  'company.size': 'medium',
  'company.listing': 'none',
  'company.field': 'machinery',
  'company.growthTheme': 'mobility',
  'company.venture': true,
  'company.innobiz': true,
  'company.audited': true,
  'company.invested': true,
  'company.employees': 64,
  'ceo.education': 'master',
  'staff.doctors': 0,
  'staff.graduates': 7,
  'staff.associates': 6,
  'staff.others': 4,
  'statements.prepared': 'yes',
  'sales.lastYear': 18_420_000_000,
  'sales.yearToDate': 14_300_000_000,
  'sales.yearToDateMonths': 9,
  'sales.tradeType': 'b2b',
  'sales.customerCount': 9,
  'technology.kind': 'expert',
  'technology.name': '초정밀 연료 분사 노즐 가공',
  'technology.outline': '머리카락보다 가는 분사구를 고르게 뚫고 바로 검사하는 가공 기술',
  'technology.ipcSection': 'F',
  'ip.patentGrants': 4,
  'ip.patentApplications': 1,
  'ip.utilityGrants': 0,
  'ip.utilityApplications': 0,
  'ip.others': 2,
  'achievement.developments': 3,
  'achievement.developmentsCommercialized': 2,
  'achievement.utilizationsCommercialized': 1,
  'achievement.certifications': 2,
  'research.awarded': true,
  'research.totalFunding': 1_240_000_000,
  'research.largestFunding': 620_000_000,
  'research.firstOn': '2018-04-01',
  'research.latestOn': '2024-04-01',
  'research.ministries': 2,
  'research.openCall': true,
  'research.health': false,
  'checklist.ceoPatent': true,
  'checklist.ceoLicense': false,
  'checklist.ceoFounder': true,
  'checklist.ceoFounderSales': true,
  'checklist.specialistExecutive': true,
  'checklist.ceoInvestment': false,
  'checklist.productImprovement': true,
  'checklist.citedPatent': true,
  'checklist.trl': '8',
  'checklist.registeredIp': true,
  'checklist.governmentResearch': true,
  'checklist.differentiation': true,
  'checklist.lifeCycle': 'growth',
  'checklist.scalability': false,
  'checklist.cashReport': false,
  'checklist.ownPremises': true,
  'checklist.publicFunding': true,
  'checklist.crowdOrInstitution': false,
  'checklist.production': 'own',
  'checklist.volatileSupply': true,
  'checklist.qualityManual': true,
  'checklist.certificates': true,
  'checklist.ownChannels': false,
  'checklist.revenueCapability': 'demand',
  'checklist.affordableScaling': false,
  'checklist.repeatCustomer': true,
} as const satisfies { readonly [Id in QuestionId]?: string | number | boolean };

/** Million won: 2025, 2024, 2023. */
const millions: { readonly [Account in AccountId]?: readonly [number, number, number] } = {
  revenue: [18_420, 17_380, 16_940],
  costOfSales: [14_180, 13_400, 13_010],
  grossProfit: [4_240, 3_980, 3_930],
  sellingAdministrative: [3_190, 2_960, 2_890],
  salary: [1_240, 1_090, 930],
  welfare: [186, 158, 131],
  advertising: [74, 58, 41],
  rdExpense: [512, 430, 352],
  operatingIncome: [1_050, 1_020, 1_040],
  interestExpense: [212, 198, 187],
  profitBeforeTax: [842, 827, 858],
  netIncome: [690, 670, 701],
  currentAssets: [8_120, 7_690, 7_420],
  cash: [1_240, 1_310, 1_420],
  receivables: [3_650, 3_320, 3_050],
  inventories: [2_460, 2_290, 2_180],
  nonCurrentAssets: [9_490, 8_930, 8_480],
  tangibleAssets: [8_010, 7_640, 7_330],
  intangibleAssets: [640, 580, 520],
  developmentAsset: [310, 280, 270],
  totalAssets: [17_610, 16_620, 15_900],
  currentLiabilities: [5_980, 5_640, 5_410],
  shortTermBorrowings: [2_600, 2_450, 2_300],
  nonCurrentLiabilities: [4_640, 4_680, 4_860],
  longTermBorrowings: [3_500, 3_600, 3_800],
  retirementProvision: [620, 540, 460],
  totalLiabilities: [10_620, 10_320, 10_270],
  capitalStock: [1_200, 1_200, 1_200],
  retainedEarnings: [4_840, 4_150, 3_480],
  totalEquity: [6_990, 6_300, 5_630],
  rdManufacturing: [290, 240, 190],
};

const wonPerMillion = 1_000_000;

function statementYear(fiscalYear: number, column: 0 | 1 | 2): StatementYear {
  const values = Object.entries(millions).map(([account, years]) => [
    account,
    given(years[column] * wonPerMillion),
  ]);
  return { fiscalYear, basis: 'separate', values: Object.fromEntries(values) as StatementYear['values'] };
}

interface PatentFacts {
  readonly number: string;
  readonly title: string;
  readonly filedOn: string;
  readonly registeredOn?: string;
  readonly ipc: readonly string[];
  readonly cpc: readonly string[];
  readonly inventors: number;
  readonly priorityClaims: number;
  readonly claims: number;
  readonly abroad: boolean;
  readonly offices: number;
  readonly cites: readonly string[];
  readonly citedBy: number;
}

function patent(facts: PatentFacts): Patent {
  return {
    applicationNumber: facts.number,
    kind: 'patent',
    title: given(facts.title),
    status: given(facts.registeredOn === undefined ? 'pending' : 'granted'),
    filedOn: given(facts.filedOn),
    ...(facts.registeredOn !== undefined && { registeredOn: given(facts.registeredOn) }),
    ipcCodes: given(facts.ipc),
    cpcCodes: given(facts.cpc),
    applicants: given(['한빛정밀(가상)']),
    companyApplicant: given(true),
    inventors: given(facts.inventors),
    agent: given(true),
    priorityClaims: given(facts.priorityClaims),
    claims: given(facts.claims),
    foreignPriority: given(facts.abroad),
    familyOffices: given(facts.offices),
    backwardCitations: given(facts.cites.length),
    forwardCitations: given(facts.citedBy),
    citedClasses: given(facts.cites),
  };
}

const patents: readonly Patent[] = [
  patent({
    number: '1020199990001',
    title: '미세 분사구를 갖는 연료 분사 노즐 및 그 가공 방법',
    filedOn: '2019-03-04',
    registeredOn: '2021-01-20',
    ipc: ['F02M 61/18', 'F02M 45/08', 'B05B 1/08', 'B23K 26/382'],
    cpc: ['F02M 61/1806', 'F02M 61/168', 'F02M 45/08', 'B05B 1/08', 'B23K 26/384', 'B23K 2103/04'],
    inventors: 4,
    priorityClaims: 1,
    claims: 14,
    abroad: true,
    offices: 4,
    cites: ['F02M', 'F02M', 'B05B', 'B23K', 'G01B', 'F02M', 'B23P'],
    citedBy: 9,
  }),
  patent({
    number: '1020209990002',
    title: '가공 중 분사구 지름을 재는 장치',
    filedOn: '2020-06-11',
    registeredOn: '2022-04-05',
    ipc: ['G01B 11/08', 'B23Q 17/24'],
    cpc: ['G01B 11/08', 'G01B 11/2433', 'B23Q 17/2452'],
    inventors: 2,
    priorityClaims: 0,
    claims: 11,
    abroad: false,
    offices: 1,
    cites: ['G01B', 'B23Q', 'G06T', 'G01N'],
    citedBy: 3,
  }),
  patent({
    number: '1020219990003',
    title: '레이저 가공기의 초점 자동 보정 방법',
    filedOn: '2021-09-27',
    registeredOn: '2023-10-18',
    ipc: ['B23K 26/046', 'G02B 7/28'],
    cpc: ['B23K 26/046', 'B23K 26/03', 'G02B 7/28'],
    inventors: 3,
    priorityClaims: 1,
    claims: 9,
    abroad: true,
    offices: 2,
    cites: ['B23K', 'B23K', 'G02B'],
    citedBy: 2,
  }),
  patent({
    number: '1020229990004',
    title: '노즐 내벽 연마용 유체 및 연마 방법',
    filedOn: '2022-11-02',
    registeredOn: '2024-12-11',
    ipc: ['B24B 31/116', 'C09K 3/14'],
    cpc: ['B24B 31/116', 'C09K 3/1454'],
    inventors: 2,
    priorityClaims: 0,
    claims: 8,
    abroad: false,
    offices: 1,
    cites: ['B24B', 'C09K'],
    citedBy: 0,
  }),
  patent({
    number: '1020259990005',
    title: '수소 엔진용 직분사 노즐',
    filedOn: '2025-05-16',
    ipc: ['F02M 21/02', 'F02M 61/16'],
    cpc: ['F02M 21/0251', 'F02M 61/16', 'Y02T 10/30'],
    inventors: 3,
    priorityClaims: 0,
    claims: 12,
    abroad: true,
    offices: 3,
    cites: ['F02M', 'F02B', 'F16K'],
    citedBy: 0,
  }),
];

const ceoCareer: readonly CareerPost[] = [
  { startMonth: '1999-01', endMonth: '2012-02', employer: '가온기계(가상)', isSameIndustry: true },
  { startMonth: '2012-03', endMonth: '2026-10', employer: '한빛정밀(가상)', isSameIndustry: true },
];

const keyStaff: readonly KeyStaff[] = [
  { kind: 'research', sameIndustryYears: 17 },
  { kind: 'development', sameIndustryYears: 11 },
];

const developments: readonly Development[] = [
  { name: '디젤 공통레일용 8공 노즐', manner: 'own', hasPrototype: true, hasSales: true, hasIp: true },
  { name: '가공 중 지름 측정 장치', manner: 'own', hasPrototype: true, hasSales: true, hasIp: true },
  { name: '수소 직분사 노즐', manner: 'joint', hasPrototype: true, hasSales: false, hasIp: true },
];

const answerEntries = Object.entries(answers).map(([id, value]) => [
  id,
  given<string | number | boolean>(value),
]);

export const exampleDossier: Dossier = {
  schema: 1,
  answers: Object.fromEntries(answerEntries) as Answers,
  statements: [statementYear(2025, 0), statementYear(2024, 1), statementYear(2023, 2)],
  patents,
  ceoCareer: given(ceoCareer),
  keyStaff: given(keyStaff),
  developments: given(developments),
};

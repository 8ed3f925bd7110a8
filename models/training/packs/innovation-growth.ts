import { companyFeatures } from '../heads/company-features';
import { growthHead, listedCompanies, smallListedCompanies, stayingHead } from '../heads/listed-companies';
import { percentiles, steps } from './answers';
import { ourJudgement, scaled, usualGradingRule, type Curve, type Item, type PackSpec } from './pack-spec';

/** Counts are worth most at the start: the first patent says more than the twentieth. */
const firstCounts = (half: number, full: number): Curve => [
  [0, 0],
  [half / 3, 0.25],
  [half, 0.5],
  [(half + full) / 2, 0.8],
  [full, 1],
];

const indicator = (name: string, ko: string, en: string, curve: Curve, source = ourJudgement): Item => ({
  id: `item.${name}`,
  label: { ko, en },
  source,
  inputs: [{ id: `innovation.${name}`, weight: 1, curve }],
});

/** The 14 indicators of Tech-Index (일반). Their weights are not public; curves and weights are ours. */
const items = [
  indicator('technicalStaff', '기술인력 역량', 'Technical staff', firstCounts(12, 60)),
  indicator('intangibleAssets', '무형자산', 'Intangible assets', [
    [0, 0],
    [0.01, 0.3],
    [0.05, 0.6],
    [0.15, 0.9],
    [0.3, 1],
  ]),
  indicator('ceoCapability', '대표자 역량', 'Capability of the CEO', [
    [0, 0],
    [1, 1],
  ]),
  indicator('humanInvestment', '인적자산 투자', 'Investment in people', [
    [0, 0],
    [0.05, 0.3],
    [0.15, 0.6],
    [0.35, 0.9],
    [0.6, 1],
  ]),
  indicator('customerInvestment', '고객자산 투자', 'Investment in customers', [
    [0, 0],
    [0.003, 0.35],
    [0.015, 0.65],
    [0.05, 0.9],
    [0.1, 1],
  ]),
  indicator('innovationInvestment', '혁신자산 투자', 'Investment in R&D', [
    [0, 0],
    [0.01, 0.3],
    [0.04, 0.6],
    [0.12, 0.9],
    [0.25, 1],
  ]),
  indicator('technologyDevelopment', '기술개발', 'Technologies developed', firstCounts(2, 8)),
  indicator('patentApplications', '특허 출원', 'Patent applications', firstCounts(3, 15)),
  indicator('patentGrants', '특허 등록', 'Patents granted', firstCounts(3, 15)),
  indicator('patentClaims', '특허 청구항', 'Patent claims', firstCounts(30, 150)),
  indicator('certification', '기술 인증', 'Technology certificates', firstCounts(2, 8)),
  indicator('developmentCommercialized', '기술개발 상용화', 'Own developments launched', firstCounts(2, 8)),
  indicator('utilizationCommercialized', '기술활용 상용화', 'Other technology launched', firstCounts(2, 8)),
  indicator('forwardCitations', '피인용 특허', 'Forward citations', firstCounts(5, 40)),
];

const infrastructure = { 'item.technicalStaff': 5, 'item.intangibleAssets': 3, 'item.ceoCapability': 4 };
const input = { 'item.humanInvestment': 3, 'item.customerInvestment': 2, 'item.innovationInvestment': 7 };
const activity = {
  'item.technologyDevelopment': 3,
  'item.patentApplications': 2.5,
  'item.patentGrants': 3.5,
  'item.patentClaims': 1.5,
  'item.certification': 2.5,
};
const outcome = {
  'item.developmentCommercialized': 5,
  'item.utilizationCommercialized': 3.5,
  'item.forwardCitations': 3.5,
};

const statementInputs = [
  'finance.salesGrowth',
  'finance.salesGrowth2y',
  'finance.operatingMargin',
  'finance.returnOnAssets',
  'finance.debtRatio',
  'finance.currentRatio',
  'innovation.intangibleAssets',
  'innovation.innovationInvestment',
  'innovation.humanInvestment',
  'innovation.customerInvestment',
];

export const innovationGrowth: PackSpec = {
  id: 'innovation-growth',
  version: '0.1.0',
  purpose: {
    ko: '기업의 혁신성장역량을 0~100점으로 가늠합니다. 절반은 상장사의 실제 성장과 존속에서 배웠고, 절반은 14개 지표에 대한 우리의 판단입니다.',
    en: 'Gauges how able a company is to innovate and grow, 0 to 100. Half was learned from what became of listed companies, half is our judgement on 14 indicators.',
  },
  referencePopulation: {
    ko: '2015년 사업보고서를 낸 코스피·코스닥 상장사 (배운 부분은 매출 규모와 제조업 여부가 비슷한 곳끼리 견준 순위)',
    en: 'companies listed on KOSPI and KOSDAQ that filed a report for 2015 (learned parts: rank among those of like sales and branch)',
  },
  heads: [growthHead, stayingHead],
  items,
  composites: [
    {
      id: 'capability.infrastructure',
      kind: 'capability',
      label: { ko: '인프라', en: 'Infrastructure' },
      parts: scaled(infrastructure, 1),
    },
    {
      id: 'capability.input',
      kind: 'capability',
      label: { ko: '투입', en: 'Input' },
      parts: scaled(input, 1),
    },
    {
      id: 'capability.activity',
      kind: 'capability',
      label: { ko: '활동', en: 'Activity' },
      parts: scaled(activity, 1),
    },
    {
      id: 'capability.outcome',
      kind: 'capability',
      label: { ko: '성과', en: 'Outcome' },
      parts: scaled(outcome, 1),
    },
  ],
  scoreWeights: {
    growth: 0.3,
    staying: 0.2,
    ...scaled(infrastructure, 0.125),
    ...scaled(input, 0.125),
    ...scaled(activity, 0.125),
    ...scaled(outcome, 0.125),
  },
  answers: {
    'innovation.technicalStaff': percentiles(0, 2, 5, 12, 28, 60, 200),
    'innovation.ceoCapability': percentiles(0, 0.3, 0.45, 0.6, 0.75, 0.87, 1),
    'innovation.humanInvestment': percentiles(0, 0.03, 0.07, 0.14, 0.26, 0.45, 1),
    'innovation.customerInvestment': percentiles(0, 0, 0.0005, 0.003, 0.012, 0.04, 0.3),
    'innovation.innovationInvestment': percentiles(0, 0, 0.008, 0.025, 0.06, 0.14, 1),
    'innovation.technologyDevelopment': steps([25, 0], [25, 1], [20, 2], [15, 3], [10, 5], [5, 10]),
    'innovation.patentApplications': steps([30, 0], [20, 1], [15, 2], [12, 3], [13, 6], [10, 15]),
    'innovation.patentGrants': steps([25, 0], [18, 1], [15, 2], [17, 4], [15, 8], [10, 20]),
    'innovation.patentClaims': percentiles(0, 0, 4, 18, 55, 130, 500),
    'innovation.certification': steps([35, 0], [25, 1], [17, 2], [13, 4], [10, 8]),
    'innovation.developmentCommercialized': steps([35, 0], [27, 1], [18, 2], [12, 4], [8, 8]),
    'innovation.utilizationCommercialized': steps([45, 0], [25, 1], [15, 2], [10, 4], [5, 8]),
    'innovation.forwardCitations': percentiles(0, 0, 0, 3, 12, 35, 200),
  },
  omissions: [
    { inputs: ['finance.salesGrowth2y'], chance: 0.15 },
    { inputs: ['finance.salesGrowth', 'finance.salesGrowth2y'], chance: 0.1 },
    { inputs: [...statementInputs, 'finance.logSales'], chance: 0.2 },
    { inputs: statementInputs, shares: [0, 0, 0.1, 0.3, 0.7] },
    { inputs: ['innovation.patentClaims', 'innovation.forwardCitations'], chance: 0.35 },
    { inputs: ['finance.logSales'], shares: [0, 0.2] },
    { inputs: ['company.manufacturing'], shares: [0, 0, 0.3] },
    {
      inputs: items.map(({ inputs }) => inputs[0]!.id).filter((id) => !statementInputs.includes(id)),
      shares: [0, 0.1, 0.3, 0.6, 1],
    },
  ],
  gradingRule: usualGradingRule,
  coverageGroups: [smallListedCompanies],
  readPopulation: (inputs) =>
    listedCompanies().map(({ stockCode, dossier }) => ({
      key: stockCode,
      features: companyFeatures(dossier, inputs),
    })),
  limits: [
    {
      ko: '성장과 존속은 상장사에서만 배웠습니다. 상장사는 신청 기업보다 크고 오래되었으며, 상장을 유지한 기업만 남아 있습니다.',
      en: 'Growth and staying were learned from listed companies only: larger and older than most applicants, and survivors of the listing process.',
    },
    {
      ko: '연구개발비를 재무제표 본문에 드러낸 기업은 열에 하나가 안 됩니다. 그래서 연구개발비가 성장에 미치는 몫은 거의 배우지 못했습니다.',
      en: 'Fewer than one in ten companies show R&D on the face of their statements, so its share in growth could hardly be learned.',
    },
    {
      ko: '공시를 멈춘 이유는 상장폐지, 합병, 해산이 섞여 있습니다. 부도와 같지 않습니다.',
      en: 'Companies stop filing because they are delisted, merged or dissolved. That is not the same as default.',
    },
  ],
};

import { companyFeatures } from '../heads/company-features';
import { growthHead, listedCompanies, smallListedCompanies, stayingHead } from '../heads/listed-companies';
import { innovatorsHead } from '../heads/us-innovators';
import { percentiles, steps } from './answers';
import {
  inputsOf,
  ourJudgement,
  scaled,
  usualGradingRule,
  type Curve,
  type Item,
  type PackSpec,
} from './pack-spec';
import { referenceDistribution } from './reference-distribution';
import { statementInputsAmong, statementOmissions } from './statement-omissions';

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

/** People carry the technology; intangibles in the books depend on how development is booked, and count less. */
const infrastructure = { 'item.technicalStaff': 5, 'item.intangibleAssets': 3, 'item.ceoCapability': 4 };

/** Of the three, R&D alone tells growth in the data at hand (`inst-growth`). */
const input = { 'item.humanInvestment': 3, 'item.customerInvestment': 2, 'item.innovationInvestment': 7 };

/** What an office has examined or a body certified counts more than what was only filed; breadth of claims least. */
const activity = {
  'item.technologyDevelopment': 3,
  'item.patentApplications': 2.5,
  'item.patentGrants': 3.5,
  'item.patentClaims': 1.5,
  'item.certification': 2.5,
};

/** Own development that sells is the aim; citations are what others say of it (Trajtenberg 1990, RAND Journal of Economics 21). */
const outcome = {
  'item.developmentCommercialized': 5,
  'item.utilizationCommercialized': 3.5,
  'item.forwardCitations': 3.5,
};

/**
 * In proportion to what the ranks tell of their outcomes beyond chance (AUC less one half on companies unseen: 0.16, 0.22 and
 * 0.10), growth counted twice, because it is what the pack is about. The rest is shared alike by the four capabilities: nothing
 * shows that one link of the chain counts more.
 */
const learnedWeights = { growth: 0.28, staying: 0.19, innovators: 0.08 };
const capabilityWeight = 0.45 / 4;

const heads = [growthHead, stayingHead, innovatorsHead];
const inputs = inputsOf({ heads, items });
const statementInputs = statementInputsAmong(inputs);

export const innovationGrowth: PackSpec = {
  id: 'innovation-growth',
  version: '0.2.0',
  purpose: {
    ko: '기업의 혁신성장역량을 0~100점으로 가늠합니다. 55%는 상장기업의 실제 성장과 존속에서 배웠고, 45%는 14개 지표에 대한 우리의 판단입니다.',
    en: 'Gauges how able a company is to innovate and grow, 0 to 100. 55 % was learned from what became of listed companies, 45 % is our judgement on 14 indicators.',
  },
  referencePopulation: {
    ko: '2015년 사업보고서를 낸 코스피·코스닥 상장사 (배운 부분은 매출 규모와 업종이 비슷한 곳끼리 견준 순위)',
    en: 'companies listed on KOSPI and KOSDAQ that filed a report for 2015 (learned parts: rank among those of like sales and industry)',
  },
  heads,
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
    ...learnedWeights,
    ...scaled(infrastructure, capabilityWeight),
    ...scaled(input, capabilityWeight),
    ...scaled(activity, capabilityWeight),
    ...scaled(outcome, capabilityWeight),
  },
  answers: {
    'innovation.technicalStaff': percentiles(0, 2, 5, 12, 28, 60, 200),
    'innovation.ceoCapability': percentiles(0, 0.3, 0.45, 0.6, 0.75, 0.87, 1),
    'innovation.humanInvestment': percentiles(0, 0.03, 0.07, 0.14, 0.26, 0.45, 1),
    'innovation.customerInvestment': percentiles(0, 0, 0.0005, 0.003, 0.012, 0.04, 0.3),
    'innovation.innovationInvestment': percentiles(0, 0, 0.008, 0.025, 0.06, 0.14, 1),
    'innovation.rdStock': percentiles(0, 0, 0.03, 0.1, 0.26, 0.6, 5),
    'innovation.rdGrowth': percentiles(-0.15, -0.07, 0, 0.05, 0.1, 0.25, 1),
    'innovation.patentsToSales': percentiles(0, 0, 0.05, 0.3, 1.2, 4, 20),
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
    ...statementOmissions(inputs),
    { inputs: ['innovation.patentClaims', 'innovation.forwardCitations'], chance: 0.35 },
    {
      inputs: ['innovation.patentApplications', 'innovation.patentGrants', 'innovation.patentsToSales'],
      chance: 0.1,
    },
    {
      inputs: items.map((item) => item.inputs[0]!.id).filter((id) => !statementInputs.includes(id)),
      shares: [0, 0.1, 0.3, 0.6, 1],
    },
  ],
  gradingRule: usualGradingRule,
  coverageGroups: [smallListedCompanies],
  readPopulation: (ids) =>
    listedCompanies().map(({ stockCode, dossier }) => ({
      key: stockCode,
      features: companyFeatures(dossier, ids),
    })),
  readReference: referenceDistribution,
  limits: [
    {
      ko: '성장과 존속은 상장사에서만 배웠습니다. 상장사는 신청 기업보다 크고 오래되었으며, 상장을 유지한 기업만 남아 있습니다.',
      en: 'Growth and staying were learned from listed companies only: larger and older than most applicants, and survivors of the listing process.',
    },
    {
      ko: '연구개발비를 재무제표 본문에 드러낸 국내 상장사는 열에 하나가 안 됩니다. 그래서 연구개발과 특허의 몫은 1990년대 미국 상장기업에서 배웠고, 무게를 작게 두었습니다. 배운 해가 지난 뒤에도 순위가 결과를 가리키지만 그 힘은 약합니다.',
      en: 'Fewer than one in ten Korean listed companies show R&D on the face of their statements. The share of R&D and patents was therefore learned from US listed companies of the 1990s, and counts little: beyond the years learned from, the rank still tells the outcome, but weakly.',
    },
    {
      ko: '피인용 수는 배우지 않았습니다. 미국 자료의 피인용은 뒤에 알려진 것까지 세기 때문입니다.',
      en: 'Forward citations were not learned: the US data count those that came later as well.',
    },
    {
      ko: '공시를 멈춘 이유는 상장폐지, 합병, 해산이 섞여 있습니다. 부도와 같지 않습니다.',
      en: 'Companies stop filing because they are delisted, merged or dissolved. That is not the same as default.',
    },
  ],
};

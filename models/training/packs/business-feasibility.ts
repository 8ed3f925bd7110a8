import { companyFeatures } from '../heads/company-features';
import { growthHead, listedCompanies, smallListedCompanies, stayingHead } from '../heads/listed-companies';
import { safetyHead, safetyLongHead } from '../heads/polish-firms';
import { investmentHead } from '../heads/sbir-awardees';
import { smallLoans } from '../heads/small-loans';
import { percentiles, steps, yes, type AnswerDistribution } from './answers';
import {
  addWeights,
  inputsOf,
  ourJudgement,
  scaled,
  usualGradingRule,
  yesCounts,
  type Curve,
  type Item,
  type PackSpec,
} from './pack-spec';
import { statementInputsAmong, statementOmissions } from './statement-omissions';

type WeightedInput = Item['inputs'][number];

const check = (name: string, weight: number): WeightedInput => ({
  id: `checklist.${name}`,
  weight,
  curve: yesCounts,
});
const counted = (id: string, weight: number, curve: Curve): WeightedInput => ({ id, weight, curve });

const item = (number: string, ko: string, en: string, ...inputs: readonly WeightedInput[]): Item => ({
  id: `item.${number}`,
  label: { ko, en },
  source: sourceOfItem[number] ?? ourJudgement,
  inputs,
});

const thatItCounts = (paper: string) => `that it counts: ${paper}; how much: ${ourJudgement}`;

/** Papers that found the thing to matter for young or small companies. What is not here is our judgement alone. */
const sourceOfItem: Readonly<Record<string, string>> = {
  '1.1': thatItCounts('Unger, Rauch, Frese & Rosenbusch 2011, Journal of Business Venturing 26(3)'),
  '1.2': thatItCounts('Unger, Rauch, Frese & Rosenbusch 2011, Journal of Business Venturing 26(3)'),
  '2.1': thatItCounts('Unger, Rauch, Frese & Rosenbusch 2011, Journal of Business Venturing 26(3)'),
  '2.2': thatItCounts('Helmers & Rogers 2011, Research Policy 40(7)'),
  '2.3': thatItCounts('Rosenbusch, Brinckmann & Bausch 2011, Journal of Business Venturing 26(4)'),
  '3.3': thatItCounts('Levine & Toffel 2010, Management Science 56(6), for quality standards'),
};

/** The ten detail items of KTRS-FM. How its 26 answers become them is not public; the weights are ours. */
const items = [
  item(
    '1.1',
    '기술역량수준',
    'Technical level of the CEO',
    counted('people.ceoCareerYears', 0.5, [
      [0, 0],
      [3, 0.3],
      [7, 0.6],
      [12, 0.85],
      [20, 1],
    ]),
    check('ceoPatent', 0.3),
    check('ceoLicense', 0.2),
  ),
  item(
    '1.2',
    '기술창업역량',
    'Entrepreneurial ability',
    counted('checklist.ceoFounder', 0.35, [
      [0, 0],
      [1, 0.6],
      [2, 1],
    ]),
    check('specialistExecutive', 0.35),
    check('ceoInvestment', 0.3),
  ),
  item(
    '2.1',
    '기술(디자인)인력',
    'Technical staff',
    counted('people.technicalStaff', 0.6, [
      [0, 0],
      [4, 0.3],
      [12, 0.6],
      [30, 0.85],
      [60, 1],
    ]),
    counted('people.keyStaffYears', 0.4, [
      [0, 0],
      [5, 0.4],
      [12, 0.7],
      [25, 1],
    ]),
  ),
  item(
    '2.2',
    '기술 개발 및 지식재산권',
    'Development and intellectual property',
    check('productImprovement', 0.2),
    check('citedPatent', 0.15),
    counted('ip.points', 0.4, [
      [0, 0],
      [1, 0.35],
      [3, 0.6],
      [8, 0.85],
      [20, 1],
    ]),
    counted('technology.developments', 0.25, [
      [0, 0],
      [1, 0.4],
      [3, 0.7],
      [8, 1],
    ]),
  ),
  item(
    '2.3',
    '기술의 차별성',
    'Differentiation of the technology',
    check('maturity', 0.3),
    check('rightsOrResearch', 0.25),
    check('differentiation', 0.25),
    check('lifeCycle', 0.2),
  ),
  item(
    '3.1',
    '시장규모 및 성장성',
    'Market size and growth',
    check('scalability', 0.4),
    counted('sales.annualizedGrowth', 0.6, [
      [-0.5, 0],
      [0, 0.4],
      [0.2, 0.7],
      [0.5, 0.9],
      [1, 1],
    ]),
  ),
  item(
    '3.2',
    '자금조달능력',
    'Ability to raise funds',
    check('cashReport', 0.16),
    check('siteOrPatent', 0.16),
    check('publicFunding', 0.16),
    check('crowdOrInstitution', 0.16),
    check('affordableScaling', 0.16),
    counted('finance.interestCoverage', 0.2, [
      [-2, 0],
      [0, 0.2],
      [1, 0.4],
      [3, 0.7],
      [8, 0.9],
      [20, 1],
    ]),
  ),
  item(
    '3.3',
    '생산역량',
    'Production',
    check('production', 0.3),
    counted('checklist.volatileSupply', 0.2, yesCounts),
    check('qualityManual', 0.25),
    check('certificates', 0.25),
  ),
  item(
    '3.4',
    '판매처의 다양성 및 안정성',
    'Variety and stability of customers',
    check('afterSales', 0.2),
    check('ownChannels', 0.2),
    check('repeatCustomer', 0.3),
    counted('sales.customerCount', 0.3, [
      [0, 0],
      [2, 0.3],
      [5, 0.55],
      [20, 0.85],
      [60, 1],
    ]),
  ),
  item(
    '3.5',
    '수익창출역량',
    'Power to earn',
    check('revenueCapability', 0.65),
    check('costReduction', 0.35),
  ),
];

/**
 * About half of each axis is learned: as much as the outcomes at hand bear, with the checklist still heard. Within it heads
 * count roughly by what they tell beyond chance on companies unseen, those of other countries less. Which items speak for
 * growth and which for risk is our judgement.
 */
const growthHeads = { growth: 0.42, investment: 0.1 };
const riskHeads = { safety: 0.22, safetyLong: 0.14, staying: 0.18 };

const growthItems = {
  'item.1.1': 1,
  'item.1.2': 1,
  'item.2.1': 1,
  'item.2.2': 2,
  'item.2.3': 2,
  'item.3.1': 2,
  'item.3.5': 1,
};
const riskItems = {
  'item.1.1': 1,
  'item.2.1': 1,
  'item.3.2': 2.5,
  'item.3.3': 2,
  'item.3.4': 2,
  'item.3.5': 1.5,
};

const growthAxis = addWeights(growthHeads, scaled(growthItems, 0.48));
const riskAxis = addWeights(riskHeads, scaled(riskItems, 0.46));
const halved = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight / 2]));

const credits = (...shares: readonly (readonly [number, number])[]): AnswerDistribution => steps(...shares);

const heads = [growthHead, investmentHead, safetyHead, safetyLongHead, stayingHead];
const inputs = inputsOf({ heads, items });
const researchInputs = investmentHead.inputs.map(({ id }) => id);
const statementInputs = statementInputsAmong(inputs);

const answered = items
  .flatMap((one) => one.inputs.map(({ id }) => id))
  .filter((id) => !statementInputs.includes(id));

export const businessFeasibility: PackSpec = {
  id: 'business-feasibility',
  version: '0.2.0',
  purpose: {
    ko: '기술이 이 기업에서 사업이 될 가능성을 성장과 위험 두 축으로 가늠합니다. 각 축의 절반쯤은 실제 결과에서 배웠고, 나머지는 점검 항목에 대한 우리의 판단입니다.',
    en: 'Gauges whether the technology can become business in this company, on two axes: growth and risk. About half of each axis was learned from outcomes, the rest is our judgement on checklist items.',
  },
  referencePopulation: {
    ko: '2015년 사업보고서를 낸 코스피·코스닥 상장사 (성장과 존속은 매출 규모와 업종이 비슷한 곳끼리 견준 순위, 안전성은 폴란드 기업에서, 투자 유치는 미국 연구개발 과제 기업에서 배운 것을 이들에 대어 본 순위)',
    en: 'companies listed on KOSPI and KOSDAQ that filed a report for 2015 (growth and staying: rank among those of like sales and industry; safety and investment: what was learned from Polish companies and from US firms with R&D awards, ranked among these)',
  },
  heads,
  tried: [smallLoans],
  items,
  composites: [
    { id: 'axis.growth', kind: 'axis', label: { ko: '성장', en: 'Growth' }, parts: growthAxis },
    {
      id: 'axis.risk',
      kind: 'axis',
      label: { ko: '위험 (높을수록 안전)', en: 'Risk (higher is safer)' },
      parts: riskAxis,
    },
    {
      id: 'section.ceo',
      kind: 'section',
      label: { ko: '경영주 역량', en: 'Ability of the CEO' },
      parts: { 'item.1.1': 0.5, 'item.1.2': 0.5 },
    },
    {
      id: 'section.technology',
      kind: 'section',
      label: { ko: '기술성', en: 'Technology' },
      parts: { 'item.2.1': 0.3, 'item.2.2': 0.35, 'item.2.3': 0.35 },
    },
    {
      id: 'section.market',
      kind: 'section',
      label: { ko: '시장·사업성', en: 'Market and business' },
      parts: {
        growth: 0.12,
        investment: 0.03,
        safety: 0.06,
        safetyLong: 0.04,
        staying: 0.05,
        'item.3.1': 0.14,
        'item.3.2': 0.14,
        'item.3.3': 0.14,
        'item.3.4': 0.14,
        'item.3.5': 0.14,
      },
    },
    {
      id: 'capability.innovativeness',
      kind: 'capability',
      label: { ko: '혁신성', en: 'Innovativeness' },
      parts: { growth: 0.15, investment: 0.1, 'item.1.2': 0.2, 'item.2.1': 0.25, 'item.2.2': 0.3 },
    },
    {
      id: 'capability.originality',
      kind: 'capability',
      label: { ko: '원천성', en: 'Originality' },
      parts: { 'item.2.2': 0.4, 'item.2.3': 0.6 },
    },
    {
      id: 'capability.productivity',
      kind: 'capability',
      label: { ko: '생산성', en: 'Productivity' },
      parts: { 'item.2.1': 0.3, 'item.3.3': 0.7 },
    },
    {
      id: 'capability.profitability',
      kind: 'capability',
      label: { ko: '수익성', en: 'Profitability' },
      parts: { growth: 0.2, safety: 0.2, 'item.3.1': 0.2, 'item.3.5': 0.4 },
    },
    {
      id: 'capability.sustainability',
      kind: 'capability',
      label: { ko: '지속가능성', en: 'Sustainability' },
      parts: { safety: 0.16, safetyLong: 0.12, staying: 0.12, 'item.3.2': 0.3, 'item.3.4': 0.3 },
    },
  ],
  scoreWeights: addWeights(halved(growthAxis), halved(riskAxis)),
  answers: {
    'research.largestFunding': percentiles(1, 1.9, 2.2, 2.5, 2.8, 3.1, 4),
    'research.focus': percentiles(0.1, 0.25, 0.4, 0.6, 0.85, 0.97, 1),
    'research.spanYears': percentiles(0, 0, 1, 3, 7, 12, 25),
    'research.ministries': steps([60, 1], [27, 2], [10, 3], [3, 4]),
    'research.openCall': yes(0.4),
    'research.health': yes(0.1),
    'people.ceoCareerYears': percentiles(0, 2, 5, 10, 18, 25, 40),
    'checklist.ceoPatent': yes(0.45),
    'checklist.ceoLicense': yes(0.08),
    'checklist.ceoFounder': steps([65, 0], [20, 1], [15, 2]),
    'checklist.specialistExecutive': yes(0.55),
    'checklist.ceoInvestment': yes(0.12),
    'people.technicalStaff': percentiles(0, 2, 5, 12, 28, 60, 200),
    'people.keyStaffYears': percentiles(0, 0, 4, 10, 20, 32, 60),
    'checklist.productImprovement': yes(0.6),
    'checklist.citedPatent': yes(0.3),
    'ip.points': percentiles(0, 0, 0.6, 2.3, 6, 14, 60),
    'technology.developments': steps([20, 0], [25, 1], [22, 2], [16, 4], [12, 7], [5, 15]),
    'checklist.maturity': credits([5, 0.25], [12, 0.5], [15, 0.625], [18, 0.75], [20, 0.875], [30, 1]),
    'checklist.rightsOrResearch': credits([35, 0], [40, 0.5], [25, 1]),
    'checklist.differentiation': yes(0.7),
    'checklist.lifeCycle': credits([3, 0], [22, 0.4], [15, 0.5], [35, 0.9], [25, 1]),
    'checklist.scalability': yes(0.5),
    'sales.annualizedGrowth': percentiles(-1, -0.35, -0.1, 0.06, 0.3, 0.8, 3),
    'checklist.cashReport': yes(0.55),
    'checklist.siteOrPatent': yes(0.45),
    'checklist.publicFunding': yes(0.45),
    'checklist.crowdOrInstitution': yes(0.1),
    'checklist.affordableScaling': yes(0.45),
    'checklist.production': credits([45, 0.4], [55, 1]),
    'checklist.volatileSupply': yes(0.35),
    'checklist.qualityManual': yes(0.55),
    'checklist.certificates': yes(0.6),
    'checklist.afterSales': yes(0.65),
    'checklist.ownChannels': yes(0.3),
    'checklist.repeatCustomer': yes(0.8),
    'sales.customerCount': percentiles(0, 2, 4, 12, 35, 90, 200),
    'checklist.revenueCapability': credits([8, 0], [15, 0.4], [17, 0.5], [42, 0.75], [18, 1]),
    'checklist.costReduction': yes(0.4),
  },
  omissions: [
    ...statementOmissions(inputs),
    { inputs: researchInputs, chance: 0.5 },
    { inputs: researchInputs, shares: [0, 0.2] },
    { inputs: ['ip.points', 'checklist.citedPatent'], chance: 0.2 },
    { inputs: answered.filter((id) => id.startsWith('checklist.')), shares: [0, 0.1, 0.3, 0.6, 1] },
    { inputs: answered.filter((id) => !id.startsWith('checklist.')), shares: [0, 0.1, 0.3, 0.6, 1] },
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
      ko: '안전성은 폴란드 기업의 파산에서 배웠습니다. 나라, 회계기준, 시기가 다릅니다. 국내 중소기업의 부도율이 아닙니다.',
      en: 'Safety was learned from bankruptcies of Polish companies: another country, other accounting rules, another time. It is not a default rate of Korean small companies.',
    },
    {
      ko: '폴란드 자료에는 파산 여부에 따라 다르게 채워진 비율이 있습니다(이자보상배율, 3년 이익, 영업비용, 빈 매출 증가율). 이를 그대로 쓴 모형이 훨씬 잘 맞는 것처럼 보이는 까닭입니다. 우리는 그 비율을 쓰지 않았습니다. 이자보상배율은 국내 상장사에서만 배웠고, 자금조달능력 항목에도 조금 들어갑니다.',
      en: 'Some ratios of the Polish data were filled in differently for the bankrupt (interest coverage, profit of three years, operating expenses, blank growth), which is why models that use them as they stand look far better. They are not used here; interest coverage was learned from Korean listed companies only, and counts a little in the ability to raise funds.',
    },
    {
      ko: '성장과 존속은 상장사에서만 배웠습니다. 상장사는 신청 기업보다 크고 오래되었습니다. 공시를 멈춘 까닭에는 상장폐지, 합병, 해산이 섞여 있어 부도와 같지 않습니다.',
      en: 'Growth and staying were learned from listed companies only, larger and older than most applicants. Companies stop filing because they are delisted, merged or dissolved; that is not the same as default.',
    },
    {
      ko: '투자 유치는 미국의 정부 연구개발 과제를 받은 기업에서 배웠고 그 힘이 약해 무게를 작게 두었습니다. 과제가 없는 기업은 가운데 값으로 봅니다.',
      en: 'Investment was learned from US firms with public R&D awards; it tells little and counts little. A company without such projects stands in the middle.',
    },
    {
      ko: '직원 수, 새 기업인지, 업종으로 미국 소기업 대출의 부실을 맞혀 보았지만 거의 맞히지 못해 쓰지 않았습니다. 재무제표가 없는 기업의 위험은 대부분 점검 항목에서 나옵니다.',
      en: 'Staff, being new and industry hardly told defaults of US small-firm loans, and are not used. The risk of a company without statements comes mostly from the checklist.',
    },
    {
      ko: '점검 항목 26개의 무게와 축을 나누는 방식은 우리의 판단입니다. KTRS-FM의 가중치는 공개되어 있지 않습니다.',
      en: 'The weights of the 26 checklist items and their division into axes are our judgement; the weights of KTRS-FM are not public.',
    },
  ],
};

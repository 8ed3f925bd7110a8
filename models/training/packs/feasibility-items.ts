import { ourJudgement, yesCounts, type Curve, type Item } from './pack-spec';

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
export const items: readonly Item[] = [
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

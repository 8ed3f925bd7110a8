import { patentFeatures } from '../heads/company-features';
import { asPatent, chinesePatents, grantHead, lastingHead } from '../heads/chinese-patents';
import { asLensPatent, impactHead, lensDocuments } from '../heads/cited-patents';
import { randomStream } from '../random';
import { percentiles, steps } from './answers';
import { usualGradingRule, yesCounts, type Item, type PackSpec, type PopulationRow } from './pack-spec';

const items: readonly Item[] = [
  {
    id: 'item.citations',
    label: { ko: '피인용', en: 'Cited by others' },
    source: 'Squicciarini, Dernis & Criscuolo 2013 (OECD): forward citations',
    inputs: [
      {
        id: 'patent.forwardCitations',
        weight: 1,
        curve: [
          [0, 0],
          [1, 0.3],
          [3, 0.55],
          [8, 0.8],
          [25, 1],
        ],
      },
    ],
  },
  {
    id: 'item.knowledge',
    label: { ko: '앞선 기술의 폭', en: 'Breadth of earlier knowledge' },
    source: 'Hall, Jaffe & Trajtenberg 2001: originality over cited fields; Shane 2001: radicalness',
    inputs: [
      {
        id: 'patent.citedDiversity',
        weight: 0.6,
        curve: [
          [0, 0],
          [1, 1],
        ],
      },
      {
        id: 'patent.radicalness',
        weight: 0.2,
        curve: [
          [0, 0],
          [1, 1],
        ],
      },
      {
        id: 'patent.backwardCitations',
        weight: 0.2,
        curve: [
          [0, 0],
          [4, 0.5],
          [12, 0.85],
          [40, 1],
        ],
      },
    ],
  },
  {
    id: 'item.breadth',
    label: { ko: '기술 분야의 폭', en: 'Breadth of fields' },
    source: 'Lerner 1994: scope as distinct IPC subclasses',
    inputs: [
      {
        id: 'patent.ipcClasses',
        weight: 0.5,
        curve: [
          [1, 0],
          [2, 0.5],
          [3, 0.75],
          [5, 1],
        ],
      },
      {
        id: 'patent.ipcDiversity',
        weight: 0.5,
        curve: [
          [0, 0],
          [0.75, 1],
        ],
      },
    ],
  },
  {
    id: 'item.reach',
    label: { ko: '권리가 미치는 시장', en: 'Markets reached' },
    source: 'Squicciarini, Dernis & Criscuolo 2013 (OECD): family size',
    inputs: [
      {
        id: 'patent.familyOffices',
        weight: 0.7,
        curve: [
          [1, 0],
          [2, 0.4],
          [4, 0.7],
          [8, 1],
        ],
      },
      { id: 'patent.foreignPriority', weight: 0.3, curve: yesCounts },
    ],
  },
  {
    id: 'item.examination',
    label: { ko: '심사 결과', en: 'Examination' },
    source: 'Squicciarini, Dernis & Criscuolo 2013 (OECD): grant lag, faster is better',
    inputs: [
      { id: 'patent.granted', weight: 0.7, curve: yesCounts },
      {
        id: 'patent.grantDays',
        weight: 0.3,
        curve: [
          [180, 0],
          [700, 0.4],
          [1400, 0.8],
          [2500, 1],
        ],
      },
    ],
  },
];

const documentInputs = ['patent.citedDiversity', 'patent.radicalness', 'patent.backwardCitations'];
const ipcInputs = ['patent.ipcClasses', 'patent.ipcDiversity'];
const cpcInputs = ['patent.cpcCount', 'patent.cpcClasses', 'patent.cpcDiversity'];

/**
 * Each file lacks what the other holds: CPC codes here, claims and agents there. A patent takes what its file lacks from
 * one drawn among those of the other file with like breadth, inventors and reach (random hot deck within classes,
 * Andridge & Little 2010).
 */
function completedFrom(
  donors: readonly PopulationRow[],
  rows: readonly PopulationRow[],
  inputs: readonly string[],
): readonly PopulationRow[] {
  const random = randomStream('population/originality');
  const classOf = ({ features }: PopulationRow): string => {
    const upTo = (most: number, id: string) => Math.min(features[inputs.indexOf(id)]!, most);
    return [
      upTo(3, 'patent.ipcClasses'),
      upTo(4, 'patent.inventors'),
      upTo(1, 'patent.foreignPriority'),
    ].join();
  };
  const donorsOf = new Map<string, PopulationRow[]>();
  for (const donor of donors) donorsOf.set(classOf(donor), [...(donorsOf.get(classOf(donor)) ?? []), donor]);
  return rows.map((row) => {
    const alike = donorsOf.get(classOf(row)) ?? donors;
    const donor = alike[random.below(alike.length)]!;
    return {
      ...row,
      features: row.features.map((value, column) => (Number.isNaN(value) ? donor.features[column]! : value)),
    };
  });
}

function readPopulation(inputs: readonly string[]): readonly PopulationRow[] {
  const chinese = chinesePatents().map((patent) => ({
    key: patent.applicationNumber,
    features: patentFeatures(asPatent(patent), inputs),
  }));
  const lens = lensDocuments().map((document) => ({
    key: document.family,
    features: patentFeatures(asLensPatent(document), inputs),
  }));
  return [...completedFrom(lens, chinese, inputs), ...completedFrom(chinese, lens, inputs)];
}

const abroad = (valueOf: (input: string) => number): boolean => valueOf('patent.foreignPriority') === 1;

export const originality: PackSpec = {
  id: 'originality',
  version: '0.2.0',
  purpose: {
    ko: '특허 한 건의 원천성을 0~100점으로 가늠합니다. 절반 넘게는 특허가 등록되고, 오래 유지되고, 많이 인용되었는지에서 배웠고, 나머지는 공개된 특허 지표에 대한 우리의 판단입니다.',
    en: 'Gauges the originality of one patent, 0 to 100. More than half was learned from whether patents were granted, kept and much cited; the rest is our judgement on published patent indicators.',
  },
  referencePopulation: {
    ko: '1999–2002년 중국 IPC A 섹션 출원과 1990–2014년 드론 관련 미국·국제·유럽·호주 공개 문헌 6,620건 (인용·패밀리는 가정한 분포)',
    en: '6,620 patents: IPC section A filed in China 1999 to 2002, and US, international, European and Australian documents naming drones, published 1990 to 2014 (citations and families: an assumed distribution)',
  },
  heads: [lastingHead, grantHead, impactHead],
  items,
  composites: [
    {
      id: 'metric.technologyDiversity',
      kind: 'metric',
      label: { ko: '기술다양성', en: 'Technology diversity' },
      parts: { 'item.breadth': 0.35, 'item.knowledge': 0.35, impact: 0.3 },
      isPercentile: true,
    },
    {
      id: 'metric.marketExpansion',
      kind: 'metric',
      label: { ko: '시장확장성', en: 'Market expansion' },
      parts: { 'item.reach': 0.5, lasting: 0.3, 'item.examination': 0.2 },
      isPercentile: true,
    },
    {
      id: 'metric.valueCreation',
      kind: 'metric',
      label: { ko: '가치창출가능성', en: 'Value creation' },
      parts: { lasting: 0.35, impact: 0.25, 'item.citations': 0.25, grant: 0.15 },
      isPercentile: true,
    },
  ],
  scoreWeights: {
    lasting: 0.3,
    impact: 0.22,
    grant: 0.12,
    'item.citations': 0.12,
    'item.knowledge': 0.08,
    'item.breadth': 0.05,
    'item.reach': 0.06,
    'item.examination': 0.05,
  },
  answers: {
    'patent.forwardCitations': steps([38, 0], [20, 1], [13, 2], [14, 4], [9, 9], [6, 25]),
    'patent.backwardCitations': percentiles(0, 1, 2, 5, 9, 16, 60),
    'patent.citedDiversity': percentiles(0, 0, 0, 0.4, 0.67, 0.83, 1),
    'patent.radicalness': percentiles(0, 0, 0, 0.25, 0.5, 0.75, 1),
    'patent.familyOffices': steps([62, 1], [12, 2], [10, 3], [8, 5], [8, 9]),
    'patent.grantDays': percentiles(250, 400, 550, 800, 1150, 1600, 3650),
  },
  omissions: [
    { inputs: ['patent.forwardCitations'], shares: [0.1, 0.5] },
    { inputs: documentInputs, chance: 0.5 },
    { inputs: documentInputs, shares: [0, 0.3, 0.8] },
    { inputs: ['patent.familyOffices', 'patent.foreignPriority'], chance: 0.3 },
    { inputs: ['patent.claims', 'patent.foreignPriority'], shares: [0, 0.1, 0.4] },
    { inputs: ['patent.applicants', 'patent.companyApplicant'], chance: 0.1 },
    { inputs: ['patent.inventors', 'patent.agent', 'patent.priorities'], chance: 0.4 },
    { inputs: ['patent.inventors', 'patent.agent', 'patent.priorities'], shares: [0, 0.1, 0.4] },
    { inputs: cpcInputs, chance: 0.5 },
    { inputs: ipcInputs, chance: 0.1 },
    { inputs: ['patent.granted', 'patent.grantDays'], chance: 0.1 },
    { inputs: ['patent.grantDays'], chance: 0.2 },
  ],
  gradingRule: usualGradingRule,
  coverageGroups: [
    { label: { ko: '해외 우선권이나 PCT', en: 'priority abroad or PCT' }, includes: abroad },
    {
      label: { ko: '해외 우선권 없음', en: 'no priority abroad' },
      includes: (valueOf) => !abroad(valueOf),
    },
  ],
  readPopulation,
  limits: [
    {
      ko: '등록과 유지는 중국의 IPC A 섹션(생활필수품·의약) 특허, 1999–2002년 출원에서 배웠습니다. 많이 인용되는지는 1990–2014년 공개된 미국·국제·유럽·호주 문헌 가운데 드론이 나오는 것에서 배웠습니다. 다른 분야, 다른 나라, 오늘의 특허와 다를 수 있고, 한국 특허는 배우지 않았습니다.',
      en: 'Grant and upkeep were learned from Chinese patents of IPC section A (human necessities, medicine) filed 1999 to 2002; citations from US, international, European and Australian documents naming drones, published 1990 to 2014. Other fields, countries and today may differ. No Korean patent was learned from.',
    },
    {
      ko: '중국 자료에서 해외 우선권은 대개 외국 출원인을 뜻했으므로, 국내 기업이 해외 출원을 더한다고 그만큼 오래 유지된다는 뜻은 아닙니다. 해외 우선권이 있는 특허끼리는 유지와 등록을 거의 가려내지 못합니다. 등록될 가능성은 출원할 때 아는 것만으로는 본디 조금만 알 수 있습니다.',
      en: 'In the Chinese data priority abroad mostly meant a foreign applicant: it does not follow that filing abroad makes a right last. Among patents with priority abroad, upkeep and grant are hardly told apart. What is known at filing says little of grant in any case.',
    },
    {
      ko: '인용과 패밀리 수는 판단으로 넣었고, 비교 집단의 인용 분포는 가정한 것입니다. 두 자료 가운데 한쪽에만 있는 값(CPC, 청구항, 변리사)은 다른 쪽의 비슷한 특허에서 빌려 비교 집단을 채웠습니다.',
      en: 'Citations and families came in by judgement, and their distribution in the reference population is assumed. What only one of the two files holds (CPC, claims, attorney) was lent by a like patent of the other to complete the reference population.',
    },
  ],
};

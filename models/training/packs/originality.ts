import { patentFeatures } from '../heads/company-features';
import { asPatent, chinesePatents, grantHead, lastingHead } from '../heads/chinese-patents';
import { percentiles, steps } from './answers';
import { usualGradingRule, yesCounts, type Item, type PackSpec } from './pack-spec';

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
    source: 'Hall, Jaffe & Trajtenberg 2001: originality over cited fields',
    inputs: [
      {
        id: 'patent.citedDiversity',
        weight: 0.8,
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

const documentInputs = ['patent.citedDiversity', 'patent.backwardCitations'];

export const originality: PackSpec = {
  id: 'originality',
  version: '0.1.0',
  purpose: {
    ko: '특허 한 건의 원천성을 0~100점으로 가늠합니다. 절반 남짓은 특허가 등록되고 오래 유지되었는지에서 배웠고, 나머지는 공개된 특허 지표에 대한 우리의 판단입니다.',
    en: 'Gauges the originality of one patent, 0 to 100. Somewhat more than half was learned from whether patents were granted and kept, the rest is our judgement on published patent indicators.',
  },
  referencePopulation: {
    ko: '1999–2002년 중국에 출원된 IPC A 섹션 발명 (인용·패밀리는 가정한 분포)',
    en: 'inventions in IPC section A filed in China 1999 to 2002 (citations and families: an assumed distribution)',
  },
  heads: [lastingHead, grantHead],
  items,
  composites: [
    {
      id: 'metric.technologyDiversity',
      kind: 'metric',
      label: { ko: '기술다양성', en: 'Technology diversity' },
      parts: { 'item.breadth': 0.5, 'item.knowledge': 0.5 },
      isPercentile: true,
    },
    {
      id: 'metric.marketExpansion',
      kind: 'metric',
      label: { ko: '시장확장성', en: 'Market expansion' },
      parts: { 'item.reach': 0.6, lasting: 0.2, 'item.examination': 0.2 },
      isPercentile: true,
    },
    {
      id: 'metric.valueCreation',
      kind: 'metric',
      label: { ko: '가치창출가능성', en: 'Value creation' },
      parts: { lasting: 0.5, 'item.citations': 0.3, grant: 0.2 },
      isPercentile: true,
    },
  ],
  scoreWeights: {
    lasting: 0.35,
    grant: 0.2,
    'item.citations': 0.14,
    'item.knowledge': 0.1,
    'item.breadth': 0.06,
    'item.reach': 0.08,
    'item.examination': 0.07,
  },
  answers: {
    'patent.forwardCitations': steps([38, 0], [20, 1], [13, 2], [14, 4], [9, 9], [6, 25]),
    'patent.backwardCitations': percentiles(0, 1, 2, 5, 9, 16, 60),
    'patent.citedDiversity': percentiles(0, 0, 0, 0.4, 0.67, 0.83, 1),
    'patent.familyOffices': steps([62, 1], [12, 2], [10, 3], [8, 5], [8, 9]),
    'patent.grantDays': percentiles(250, 400, 550, 800, 1150, 1600, 3650),
  },
  omissions: [
    { inputs: ['patent.forwardCitations'], shares: [0.1, 0.5] },
    { inputs: documentInputs, chance: 0.5 },
    { inputs: documentInputs, shares: [0, 0.3, 0.8] },
    { inputs: ['patent.familyOffices', 'patent.foreignPriority'], chance: 0.3 },
    { inputs: ['patent.claims', 'patent.applicants', 'patent.foreignPriority'], shares: [0, 0.1, 0.4] },
    { inputs: ['patent.ipcCount', 'patent.ipcClasses', 'patent.ipcDiversity'], chance: 0.12 },
    { inputs: ['patent.granted', 'patent.grantDays'], chance: 0.1 },
    { inputs: ['patent.grantDays'], chance: 0.2 },
  ],
  gradingRule: usualGradingRule,
  coverageGroups: [],
  readPopulation: (inputs) =>
    chinesePatents().map((patent) => ({
      key: patent.applicationNumber,
      features: patentFeatures(asPatent(patent), inputs),
    })),
  limits: [
    {
      ko: '중국의 IPC A 섹션(생활필수품·의약) 특허, 1999–2002년 출원에서 배웠습니다. 다른 분야, 다른 나라, 오늘의 특허와 다를 수 있습니다. 미국이나 한국 특허는 배우지 않았습니다.',
      en: 'Learned from Chinese patents of IPC section A (human necessities, medicine) filed 1999 to 2002. Other fields, countries and today may differ. No US or Korean patent was learned from.',
    },
    {
      ko: '인용과 패밀리 수는 이 자료에 없어 판단으로 넣었습니다. 비교 집단의 인용 분포는 가정한 것입니다.',
      en: 'Citations and families are not in these data: they came in by judgement, and their distribution in the reference population is assumed.',
    },
  ],
};

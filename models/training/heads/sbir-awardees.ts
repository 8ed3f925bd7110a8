import { known, typed } from '../../../src/domain/dossier/answer';
import { type Dossier, emptyDossier } from '../../../src/domain/dossier/dossier';
import {
  agencies,
  filingsKnownFrom,
  readResearchAwardees,
  type ResearchAwardee,
} from '../data/sbir-vc-formd';
import { companyFeatures } from './company-features';
import type { Head, LearningTable, Scenario, Split } from './head';

let read: readonly ResearchAwardee[] | undefined;

/** In order of their awards. */
export function researchAwardees(): readonly ResearchAwardee[] {
  read ??= [...readResearchAwardees()].sort((one, other) => (one.awardedOn < other.awardedOn ? -1 : 1));
  return read;
}

/** Mean of the Bank of Korea's yearly average rates of 2010 to 2022, in tens of won. */
const wonPerDollar = 1140;
const millisecondsPerDay = 86_400_000;

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * millisecondsPerDay).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;

/**
 * The firm on the day of its award as the app would hold it. Our judgement: the National Science Foundation, which buys
 * nothing itself and lets firms propose what they want to sell, stands for open calls; the National Institutes of Health
 * stand for health research.
 */
export function asDossier(awardee: ResearchAwardee): Dossier {
  const { awardedOn, daysSinceFirst, totalAmount, largestAmount } = awardee;
  const isPaid = !Number.isNaN(totalAmount);
  return {
    ...emptyDossier,
    answers: {
      'research.awarded': known(true, typed),
      ...(isPaid && {
        'research.totalFunding': known(totalAmount * wonPerDollar, typed),
        'research.largestFunding': known(largestAmount * wonPerDollar, typed),
      }),
      'research.firstOn': known(dayBefore(awardedOn, daysSinceFirst), typed),
      'research.latestOn': known(awardedOn, typed),
      'research.ministries': known(awardee.agencies, typed),
      'research.openCall': known(awardee.agencyFlags.nsf, typed),
      'research.health': known(awardee.agencyFlags.nih, typed),
    },
  };
}

const inputs = [
  { id: 'research.largestFunding', direction: 1 },
  { id: 'research.focus', direction: 1 },
  { id: 'research.spanYears', direction: -1 },
  { id: 'research.ministries', direction: 1 },
  { id: 'research.openCall', direction: 1 },
  { id: 'research.health', direction: 1 },
] as const satisfies Head['inputs'];

/**
 * Of awards before 2015 nothing is known until then: they count from the first day of 2015, three years like the others.
 * Undefined where the three years have not passed.
 */
export function hasRaisedInThreeYears(awardee: ResearchAwardee): boolean | undefined {
  const observedFrom = Math.max(daysBetween(awardee.awardedOn, filingsKnownFrom), 0);
  const end = observedFrom + threeYears;
  if (awardee.hasRaised && awardee.days <= end) return true;
  return awardee.days >= end ? false : undefined;
}

const threeYears = 3 * 365;

const labelOf = (awardee: ResearchAwardee): number =>
  ({ true: 1, false: 0, undefined: Number.NaN })[`${hasRaisedInThreeYears(awardee)}`];

function tableOf(rowOf: (awardee: ResearchAwardee) => readonly number[]): LearningTable {
  const awardees = researchAwardees();
  return {
    rows: awardees.map(rowOf),
    labels: awardees.map(labelOf),
    companies: awardees.map(({ id }) => id),
    survival: {
      days: awardees.map(({ days }) => days),
      event: awardees.map(({ hasRaised }) => hasRaised),
    },
  };
}

/** Every column of the published model but the text embeddings, which the data do not hold; logarithms where it takes them. */
function everyColumn(awardee: ResearchAwardee): readonly number[] {
  return [
    Math.log1p(awardee.totalAmount),
    Math.log1p(awardee.largestAmount),
    awardee.awards,
    awardee.agencies,
    awardee.phaseOneAwards,
    awardee.daysSinceFirst,
    awardee.activeYears,
    ...agencies.map((agency) => (awardee.agencyFlags[agency] ? 1 : 0)),
    ...largestStates.map((state) => (awardee.state === state ? 1 : 0)),
    ...awardee.sectors,
  ];
}

/** The ten with most awardees. */
const largestStates = ['CA', 'MA', 'NY', 'VA', 'TX', 'MD', 'CO', 'PA', 'OH', 'FL'];

type Years = readonly [from: number, to: number];

function scenario(figureId: string, learned: Years, tested: Years, remark = { ko: '', en: '' }): Scenario {
  return {
    figureId,
    protocol: {
      ko: `${learned.join('–')}년 과제로 배우고 ${tested.join('–')}년 과제로 잼${remark.ko}`,
      en: `awards of ${learned.join('-')} to learn, of ${tested.join('-')} to test${remark.en}`,
    },
    split: () => ({ learn: rowsOf(learned), test: rowsOf(tested) }),
  };
}

function rowsOf([from, to]: Years): Split['test'] {
  return researchAwardees().flatMap(({ awardYear }, row) =>
    awardYear >= from && awardYear <= to ? [row] : [],
  );
}

export const investmentHead: Head = {
  id: 'investment',
  figureId: 'sbir-s2',
  label: { ko: '민간 투자를 받을 가능성', en: 'Chance of private investment' },
  outcome: {
    ko: '미국 SBIR 2단계 과제를 받은 뒤 3년 안에 민간 자본 100만 달러 이상을 모음 (증권거래위원회 Form D 신고)',
    en: 'raised at least USD 1 million of private capital within three years of a US SBIR Phase II award (filed on SEC Form D)',
  },
  dataSet: {
    id: 'sbir-vc-formd',
    licence: 'CC BY 4.0 (T. Khunjua & J. Malik 2026, doi 10.5281/zenodo.20452792)',
    population: {
      ko: '2010–2022년에 첫 SBIR·STTR 2단계 과제를 받은 미국 중소기업',
      en: 'US small firms with a first SBIR or STTR Phase II award in 2010 to 2022',
    },
  },
  inputs,
  split: {
    kind: 'scenarios',
    scenarios: [
      scenario('sbir-s2', [2010, 2018], [2019, 2022]),
      scenario('sbir-s3', [2012, 2015], [2016, 2018]),
      scenario('sbir-s3-2010', [2010, 2013], [2014, 2016], {
        ko: ' (저자들의 스크립트가 S3로 쓴 해)',
        en: " (the years of S3 in the authors' script)",
      }),
      scenario('sbir-s4', [2018, 2020], [2021, 2022]),
    ],
  },
  settings: {
    members: 8,
    teacherShare: 0,
    firstLayer: 8,
    secondLayer: 4,
    steps: 300,
    batchRows: 2048,
    learningRate: 0.03,
    decay: 0.002,
    skipDecay: 0.0002,
  },
  readTable: () =>
    tableOf((awardee) =>
      companyFeatures(
        asDossier(awardee),
        inputs.map(({ id }) => id),
      ),
    ),
  subgroups: [],
  outsideTests: [],
  wide: {
    columns: {
      ko: '과제 이력, 부처, 주, 업종 35개의 모든 열',
      en: 'every column of awards, agencies, states and 35 sectors',
    },
    readTable: () => tableOf(everyColumn),
  },
  published: [
    { model: 'XGBoost-Cox, S2, with text embeddings', value: 0.565, source: 'Khunjua & Malik 2026, Table 1' },
    { model: 'XGBoost-Cox, S3, with text embeddings', value: 0.637, source: 'Khunjua & Malik 2026, Table 1' },
    { model: 'XGBoost-Cox, S4, with text embeddings', value: 0.616, source: 'Khunjua & Malik 2026, Table 1' },
  ],
};

import { known, typed } from '../../../src/domain/dossier/answer';
import type { Patent } from '../../../src/domain/dossier/patent';
import { readChinesePatents, type ChinesePatent } from '../data/china-patents';
import type { TrainingSettings } from '../network/train-members';
import { patentFeatures } from './company-features';
import type { Head, LearningTable, Subgroup } from './head';

let read: readonly ChinesePatent[] | undefined;

export function chinesePatents(): readonly ChinesePatent[] {
  read ??= readChinesePatents();
  return read;
}

/** The patent as the app would hold it, so that the indicators come from the domain's own code. */
export function asPatent(patent: ChinesePatent): Patent {
  return {
    applicationNumber: patent.applicationNumber,
    kind: 'patent',
    ipcCodes: known(patent.ipcCodes, typed),
    applicants: known(
      Array.from({ length: patent.applicantCount }, (_, index) => String(index)),
      typed,
    ),
    companyApplicant: known(patent.isCompany, typed),
    inventors: known(patent.inventors, typed),
    agent: known(patent.hasAgent, typed),
    priorityClaims: known(patent.priorityClaims, typed),
    claims: known(patent.claims, typed),
    foreignPriority: known(patent.hasForeignPriority, typed),
    filedOn: known(patent.filedOn, typed),
    status: known(patent.isGranted ? 'granted' : 'rejected', typed),
    ...(patent.grantedOn !== undefined && { registeredOn: known(patent.grantedOn, typed) }),
  };
}

const dataSet = {
  id: 'china-patents',
  licence: 'MIT (copy), public SIPO register (original); Y. Li, University of Waterloo 2019',
  population: {
    ko: '1999–2002년 중국에 출원된 IPC A 섹션 발명',
    en: 'inventions in IPC section A filed in China 1999 to 2002',
  },
};

/**
 * Known when filing; nothing that only examination brings. Codes of the classification are left out: with their
 * directions they told nothing of either outcome, and freed they would teach that narrower is better.
 */
const who = [
  { id: 'patent.foreignPriority', direction: 1 },
  { id: 'patent.companyApplicant', direction: 1 },
  { id: 'patent.inventors', direction: 1 },
  { id: 'patent.agent', direction: 1 },
  { id: 'patent.applicants', direction: 0, context: true },
] as const satisfies Head['inputs'];

const priorityColumn = who.findIndex(({ id }) => id === 'patent.foreignPriority');

const subgroups = (figure: string): readonly Subgroup[] => [
  {
    id: `${figure}-domestic`,
    label: { ko: '해외 우선권 없음', en: 'no priority abroad' },
    includes: (row) => row[priorityColumn] === 0,
  },
  {
    id: `${figure}-abroad`,
    label: { ko: '해외 우선권이나 PCT', en: 'priority abroad or PCT' },
    includes: (row) => row[priorityColumn] === 1,
  },
];

const settings: TrainingSettings = {
  members: 8,
  teacherShare: 0,
  firstLayer: 8,
  secondLayer: 4,
  steps: 400,
  batchRows: 768,
  learningRate: 0.06,
  decay: 0.002,
  skipDecay: 0.01,
};

const lastingInputs = [...who, { id: 'patent.claims', direction: 1 }] as const satisfies Head['inputs'];

const grantedPatents = (): readonly ChinesePatent[] => chinesePatents().filter(({ isGranted }) => isGranted);
const isKept = ({ isKeptTenYears }: ChinesePatent): boolean => isKeptTenYears === true;
const columnsAtFiling = { ko: '출원할 때 아는 모든 열 21개', en: 'all 21 columns known at filing' };

const ownInputs = (inputs: Head['inputs']) => (patent: ChinesePatent) =>
  patentFeatures(
    asPatent(patent),
    inputs.map(({ id }) => id),
  );

export const lastingHead: Head = {
  id: 'lasting',
  figureId: 'china-kept10',
  label: { ko: '오래 지켜질 가능성', en: 'Chance of being kept' },
  outcome: {
    ko: '등록 뒤 출원일부터 10년 넘게 유지됨',
    en: 'granted, and kept in force ten years or more from filing',
  },
  dataSet,
  inputs: lastingInputs,
  split: { kind: 'temporal', learnShare: 0.7 },
  settings,
  readTable: () => table(grantedPatents(), isKept, ownInputs(lastingInputs)),
  wide: {
    columns: columnsAtFiling,
    readTable: () => table(grantedPatents(), isKept, ({ atFiling }) => atFiling),
  },
  subgroups: subgroups('china-kept10'),
  outsideTests: [],
  published: [
    {
      model: 'boosted trees, all columns at filing',
      value: 0.741,
      source: 'quick check in the data README, temporal 70/30',
    },
  ],
};

export const grantHead: Head = {
  id: 'grant',
  figureId: 'china-grant',
  label: { ko: '등록될 가능성', en: 'Chance of grant' },
  outcome: { ko: '등록됨 (취하·거절이 아님)', en: 'granted (neither withdrawn nor rejected)' },
  dataSet,
  inputs: who,
  split: { kind: 'temporal', learnShare: 0.7 },
  settings,
  readTable: () => table(chinesePatents(), ({ isGranted }) => isGranted, ownInputs(who)),
  wide: {
    columns: columnsAtFiling,
    readTable: () =>
      table(
        chinesePatents(),
        ({ isGranted }) => isGranted,
        ({ atFiling }) => atFiling,
      ),
  },
  subgroups: subgroups('china-grant'),
  outsideTests: [],
  published: [
    {
      model: 'boosted trees, all columns at filing',
      value: 0.65,
      source: 'quick check in the data README, temporal 70/30',
    },
  ],
};

/** Rows are in order of filing, as the temporal split needs them. */
function table(
  patents: readonly ChinesePatent[],
  isGood: (patent: ChinesePatent) => boolean,
  rowOf: (patent: ChinesePatent) => readonly number[],
): LearningTable {
  return {
    rows: patents.map(rowOf),
    labels: patents.map((patent) => (isGood(patent) ? 1 : 0)),
    companies: patents.map(({ applicationNumber }) => applicationNumber),
  };
}

import { known, typed } from '../../../src/domain/dossier/answer';
import type { Patent } from '../../../src/domain/dossier/patent';
import { readAiFamilies, type AiFamily } from '../data/cset-ai-patents';
import { readLensDocuments, type LensDocument } from '../data/lens-patents';
import type { TrainingSettings } from '../network/train-members';
import { patentFeatures } from './company-features';
import type { FurtherTable, Head, LearningTable, Split } from './head';

let read: readonly LensDocument[] | undefined;

export function lensDocuments(): readonly LensDocument[] {
  read ??= readLensDocuments();
  return read;
}

/** The document as the app would hold it, so that the indicators come from the domain's own code. */
export function asLensPatent(document: LensDocument): Patent {
  const { ipcCodes, cpcCodes, inventors } = document;
  const applicants = document.applicants.length;
  return {
    applicationNumber: document.family,
    kind: 'patent',
    filedOn: known(document.filedOn, typed),
    // What became of an application is not in its publication.
    ...(document.isGrant && {
      status: known('granted', typed),
      registeredOn: known(document.publishedOn, typed),
    }),
    ...(ipcCodes.length > 0 && { ipcCodes: known(ipcCodes, typed) }),
    ...(cpcCodes.length > 0 && { cpcCodes: known(cpcCodes, typed) }),
    ...(applicants > 0 && {
      applicants: known(
        Array.from({ length: applicants }, (_, index) => String(index)),
        typed,
      ),
    }),
    ...(inventors > 0 && { inventors: known(inventors, typed) }),
    priorityClaims: known(document.priorities, typed),
    foreignPriority: known(document.isAbroad, typed),
  };
}

/** Known early: titles, families and what a document cites stay out. */
const inputs = [
  { id: 'patent.cpcCount', direction: 1, union: 'cpc' },
  { id: 'patent.cpcClasses', direction: 1, union: 'cpc' },
  { id: 'patent.cpcDiversity', direction: 1, union: 'cpc' },
  { id: 'patent.ipcClasses', direction: 1, union: 'ipc' },
  { id: 'patent.ipcDiversity', direction: 1, union: 'ipc' },
  { id: 'patent.inventors', direction: 1 },
  { id: 'patent.priorities', direction: 1 },
  { id: 'patent.applicants', direction: 0, context: true },
] as const satisfies Head['inputs'];

const settings: TrainingSettings = {
  members: 4,
  teacherShare: 0,
  firstLayer: 12,
  secondLayer: 8,
  steps: 400,
  batchRows: 768,
  learningRate: 0.06,
  decay: 0.002,
  skipDecay: 0.01,
};

const topShare = 0.25;

/** Cited more than three quarters of the documents of its office, kind and year of publication: mid-rank percentile. */
function isTopQuartile(documents: readonly LensDocument[]): (document: LensDocument) => boolean {
  const cellOf = ({ jurisdiction, isGrant, publishedIn }: LensDocument) =>
    `${jurisdiction}/${isGrant}/${publishedIn}`;
  const cells = new Map<string, number[]>();
  for (const document of documents) {
    const cell = cellOf(document);
    cells.set(cell, [...(cells.get(cell) ?? []), document.citedBy]);
  }
  return (document) => {
    const peers = cells.get(cellOf(document))!;
    const below = peers.filter((count) => count < document.citedBy).length;
    const equal = peers.filter((count) => count === document.citedBy).length;
    return below + equal / 2 >= (1 - topShare) * peers.length;
  };
}

const ids = inputs.map(({ id }) => id);
const prioritiesColumn = inputs.findIndex(({ id }) => id === 'patent.priorities');

function readTable(): LearningTable {
  const documents = lensDocuments();
  const isGood = isTopQuartile(documents);
  return {
    rows: documents.map((document) => patentFeatures(asLensPatent(document), ids)),
    labels: documents.map((document) => (isGood(document) ? 1 : 0)),
    companies: documents.map(({ family }) => family),
  };
}

const lastLearningYear = 2010;

/** Families that are tested are not learned from. */
function byYear(table: LearningTable): Split {
  const rows = table.rows.map((_, row) => row);
  const isTest = (row: number) => lensDocuments()[row]!.publishedIn > lastLearningYear;
  const test = rows.filter(isTest);
  const tested = new Set(test.map((row) => table.companies[row]));
  return { test, learn: rows.filter((row) => !isTest(row) && !tested.has(table.companies[row])) };
}

/** One family in four is enough for an interval of two hundredths. */
const oneIn = 4;

export const impactHead: Head = {
  id: 'impact',
  figureId: 'lens-top-quartile',
  label: { ko: '많이 인용될 가능성', en: 'Chance of being cited much' },
  outcome: {
    ko: '같은 관청·종류·공개 연도에서 피인용 상위 4분의 1',
    en: 'top quartile of forward citations within office, kind and year of publication',
  },
  dataSet: {
    id: 'lens-patents',
    licence:
      'Lens.org export by P. Oldham (MIT), attribution to The Lens; weights only, rows are not shipped',
    population: {
      ko: '1990–2014년 공개된, 본문에 드론이 나오는 미국·국제·유럽·호주 특허 문헌',
      en: 'US, international, European and Australian patent documents naming drones, published 1990 to 2014',
    },
  },
  inputs,
  split: {
    kind: 'scenarios',
    scenarios: [
      {
        figureId: 'lens-top-quartile',
        protocol: {
          ko: '2010년까지 공개된 문헌으로 배우고 2011–2014년으로 잼(같은 패밀리는 뺌)',
          en: 'published to 2010 to learn, 2011-14 to test; no family on both sides',
        },
        split: byYear,
      },
    ],
  },
  settings,
  readTable,
  subgroups: [
    {
      id: 'lens-top-quartile-one-filing',
      label: { ko: '출원 한 건에서 온 문헌', en: 'documents that go back to one application' },
      includes: (row) => row[prioritiesColumn] === 1,
    },
    {
      id: 'lens-top-quartile-several-filings',
      label: { ko: '여러 출원에서 온 문헌', en: 'documents that go back to several applications' },
      includes: (row) => row[prioritiesColumn]! > 1,
    },
  ],
  outsideTests: [
    breadthTest('cset-breadth', 'families with priority 2011-14', () => true),
    breadthTest(
      'cset-breadth-two-documents',
      'families with priority 2011-14 and two documents or more',
      ({ documents }) => documents > 1,
    ),
  ],
  published: [
    { model: 'boosted trees', value: 0.69, source: 'quick check in the data README, the same years' },
  ],
};

/** Three offices or more, against breadth alone: how many fields, evenly spread. All else stands at the reference. */
function breadthTest(figureId: string, who: string, includes: (family: AiFamily) => boolean): FurtherTable {
  return {
    figureId,
    data: 'cset-ai-patents',
    isOrderOnly: true,
    protocol: `${who}, one in ${oneIn}; three offices or more, by number and spread of fields alone`,
    label: { ko: '세 나라 넘게 출원한 AI 특허 패밀리', en: 'AI patent families in three offices or more' },
    readTable: () => {
      const inYears = readAiFamilies().filter(
        ({ priorityYear }) => priorityYear > 2010 && priorityYear <= 2014,
      );
      const families = inYears.filter((family, index) => index % oneIn === 0 && includes(family));
      return {
        rows: families.map(({ fields }) => ids.map((id) => breadthOf(id, fields))),
        labels: families.map(({ offices }) => (offices >= 3 ? 1 : 0)),
        companies: families.map((_, row) => String(row)),
      };
    },
  };
}

function breadthOf(id: string, fields: number): number {
  if (id === 'patent.cpcClasses') return fields;
  return id === 'patent.cpcDiversity' ? 1 - 1 / fields : Number.NaN;
}

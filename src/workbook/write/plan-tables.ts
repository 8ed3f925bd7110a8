import type { Answer } from '../../domain/dossier/answer';
import type { Dossier } from '../../domain/dossier/dossier';
import type { ListName } from '../../domain/dossier/edits';
import type { CitedDocument, CitingPatent, Patent } from '../../domain/dossier/patent';
import type { Language } from '../../domain/local-text';
import type { SheetId } from '../marker';
import {
  citedDocumentColumns,
  citingPatentColumns,
  type Columns,
  listColumns,
  patentColumns,
  type TableColumn,
} from '../table-sheets';
import { cellOf, type CellValue, isNumeric } from '../value-kind';
import { listAnswerLabel, sheetTitles, stateWords } from '../words';
import type { ChoiceLists } from './choice-lists';
import { firstRow } from './first-rows';
import { answerCell } from './plan-questions';
import { cell, type PlannedCell, type PlannedSheet } from './planned-sheet';

/** Empty rows that offer drop-downs below those that are filled. */
const spareRows = 200;

/** Columns of the patents' table, in order. */
export const patentKeys = Object.keys(patentColumns) as readonly (keyof typeof patentColumns)[];

interface Table {
  readonly id: SheetId;
  readonly columns: Columns<string>;
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Rows between the title and the keys. */
  readonly before?: readonly (readonly PlannedCell[])[];
}

/** A table with keys and explanations above its headings. */
function planTable(
  { id, columns, rows, before = [] }: Table,
  language: Language,
  choices: ChoiceLists,
): PlannedSheet {
  const keys = Object.keys(columns);
  const entries = Object.values<TableColumn>(columns);
  const first = [
    ...firstRow(id, sheetTitles[id][language], Math.max(keys.length, 3)),
    ...before,
    keys.map((key) => cell(key, 'key')),
    entries.map(({ help }) => cell(help[language] || undefined, 'note')),
    entries.map(({ label }) => cell(label[language], 'heading')),
  ];
  return {
    id,
    widths: entries.map(({ value }) => (value.kind === 'text' || value.kind === 'parts' ? 32 : 18)),
    rows: [...first, ...rows],
    stickyRows: first.length,
    dropDowns: entries.flatMap(({ value, label }, at) => {
      const list = choices.for(value, label);
      return list
        ? [{ rows: [first.length, first.length + rows.length + spareRows], columns: [at, at], list } as const]
        : [];
    }),
  };
}

/** One patent as a row, in the order of `patentKeys`. Lists of documents show their length. */
export function patentRow(patent: Patent, language: Language): readonly PlannedCell[] {
  return patentKeys.map((key) => {
    if (key === 'applicationNumber') return cell(patent.applicationNumber, 'answer');
    const answer: Answer<unknown> | undefined = patent[key];
    const isListed = key === 'citedPatents' || key === 'citingPatents';
    if (isListed && answer?.state === 'known' && Array.isArray(answer.value) && answer.value.length > 0) {
      return cell(answer.value.length, 'answer');
    }
    return answerCell(answer, patentColumns[key].value, language);
  });
}

function rowOf(
  entry: Readonly<Record<string, unknown>>,
  columns: Columns<string>,
  language: Language,
): PlannedCell[] {
  return Object.entries(columns).map(([key, { value }]) => {
    const held = entry[key] as CellValue | undefined;
    const isEmpty = held === undefined || (Array.isArray(held) && held.length === 0);
    return cell(isEmpty ? undefined : cellOf(held, value, language), isNumeric(value) ? 'number' : 'answer');
  });
}

function documentRows(
  patents: readonly Patent[],
  attribute: 'citedPatents' | 'citingPatents',
  columns: Columns<string>,
  language: Language,
): readonly PlannedCell[][] {
  return patents.flatMap((patent) => {
    const answer: Answer<readonly (CitedDocument | CitingPatent)[]> | undefined = patent[attribute];
    const documents = answer?.state === 'known' ? answer.value : [];
    return documents.map((document) =>
      rowOf({ applicationNumber: patent.applicationNumber, ...document }, columns, language),
    );
  });
}

export function planPatents(
  { patents }: Dossier,
  language: Language,
  choices: ChoiceLists,
): readonly PlannedSheet[] {
  const cited = documentRows(patents, 'citedPatents', citedDocumentColumns, language);
  const citing = documentRows(patents, 'citingPatents', citingPatentColumns, language);
  const tables: readonly Table[] = [
    { id: 'patents', columns: patentColumns, rows: patents.map((patent) => patentRow(patent, language)) },
    { id: 'citedDocuments', columns: citedDocumentColumns, rows: cited },
    { id: 'citingPatents', columns: citingPatentColumns, rows: citing },
  ];
  return tables.map((table) => planTable(table, language, choices));
}

/** A list that is one answer: its rows, or a word for all of it. */
export function planList(
  name: ListName,
  dossier: Dossier,
  language: Language,
  choices: ChoiceLists,
): PlannedSheet {
  const columns: Columns<string> = listColumns[name];
  const answer: Answer<readonly object[]> | undefined = dossier[name];
  const entries = answer?.state === 'known' ? answer.value : [];
  const whole =
    answer === undefined || entries.length > 0
      ? undefined
      : stateWords[answer.state === 'known' ? 'none' : 'notApplicable'][language];
  const before = [[cell(listAnswerLabel[language], 'label'), cell(whole, 'answer')]];
  const rows = entries.map((entry) => rowOf({ ...entry }, columns, language));
  const planned = planTable({ id: name, columns, rows, before }, language, choices);
  const list = choices.ofLists(listAnswerLabel);
  return { ...planned, dropDowns: [...planned.dropDowns, { rows: [1, 1], columns: [1, 1], list }] };
}

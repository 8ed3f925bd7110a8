import type { Patent } from '../../domain/dossier/patent';
import type { Reading } from '../../domain/dossier/reading';
import { withTwinsApart } from '../../domain/dossier/twin-rights';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { evidenceOf, type FileFacts } from '../evidence';
import type { ReadOptions } from '../intake-api';
import { mergePatents } from '../kipris/merge-patents';
import { kindsOf, mainApplicant } from '../kipris/read-patents';
import { limits } from '../limits';
import { Remarks } from '../remarks';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import type { PatentField } from './patent-field';
import { ownColumnsOf } from './own-columns';
import { familiesOfList, type ForeignRight } from './family-of-list';
import { findPatentHeader, type PatentHeader } from './find-header';
import { RowReader } from './patent-of-row';
import { type PatentRow, subjectOf } from './patent-row';

interface PatentTable {
  readonly grid: Grid;
  readonly header: PatentHeader;
}

/** Patent lists of search sites, found by their headers; nothing where no sheet has one. */
export function readPatentSheets(
  grids: readonly Grid[],
  file: FileFacts,
  { confirmedColumns = [] }: ReadOptions = {},
): Outcome<readonly Reading[]> | undefined {
  const tables = grids.flatMap((grid) => {
    const header = findPatentHeader(grid, confirmedColumns);
    return header ? [{ grid, header }] : [];
  });
  if (tables.length === 0) return undefined;
  const problem = tables
    .map((table) => numberColumnProblem(table, file.fileName))
    .find((one) => one !== undefined);
  if (problem) return problem;
  const ownColumns = tables.flatMap((table) => ownColumnsOf(table, confirmedColumns));
  const asked = tables.filter(({ header }) => header.numbered.length > 0);
  if (asked.length === tables.length) return success([{ ...askedReading(asked, file), ownColumns }]);
  const rows = tables.filter((table) => !asked.includes(table)).flatMap(rowsOf);
  if (rows.length > limits.patents) {
    return failure('tooManyRows', { fileName: file.fileName, rows: rows.length, limit: limits.patents });
  }
  const read = readRows(rows, tables, file);
  if (!read.ok || ownColumns.length === 0) return read;
  return success(read.value.map((reading) => ({ ...reading, ownColumns })));
}

/** Nothing yet: which column tells the patents apart, the person is asked. */
function askedReading(tables: readonly PatentTable[], file: FileFacts): Reading {
  const notices = tables.map(({ grid, header }): Notice => {
    const [first] = header.numbered;
    return {
      code: 'patentNumberColumnAsked',
      column: first?.text ?? '',
      place: first ? placeOfCell(grid, first) : '',
    };
  });
  return { ...file, format: 'patentSheet', answers: {}, statements: [], patents: [], notices };
}

/** Without the one column that tells patents apart nothing is read. */
function numberColumnProblem({ grid, header }: PatentTable, fileName: string) {
  const { columns, rivals } = header;
  const [rival] = rivals;
  if (rival) {
    const names = rivals.map(({ text }) => `'${text}'`).join(', ');
    return failure('patentNumberColumnUnclear', {
      fileName,
      place: placeOfCell(grid, rival),
      columns: names,
    });
  }
  const [anyColumn] = columns.values();
  if (columns.has('applicationNumber') || header.numbered.length > 0 || !anyColumn) return undefined;
  return failure('patentNumberColumnMissing', { fileName, place: placeOfCell(grid, anyColumn) });
}

/** Rows below the header that hold something of a patent; headers are printed again on every page. */
function rowsOf({ grid, header }: PatentTable): readonly PatentRow[] {
  const fieldsByColumn = new Map([...header.columns].map(([field, { column }]) => [column, field]));
  return grid.rows
    .filter(([first]) => first && first.row > header.row)
    .flatMap((cells): PatentRow[] => {
      const byField = new Map<PatentField, GridCell>();
      for (const cell of cells) {
        const field = fieldsByColumn.get(cell.column);
        if (field) byField.set(field, cell);
      }
      const first = byField.get('applicationNumber') ?? [...byField.values()][0];
      const isHeaderAgain = [...byField].every(
        ([field, { text }]) => header.columns.get(field)?.text === text,
      );
      // A line with a total or a remark below the list is no patent.
      const isRight = byField.has('applicationNumber') || byField.size >= 2;
      return first && isRight && !isHeaderAgain ? [{ grid, first, cell: (field) => byField.get(field) }] : [];
    });
}

function readRows(
  rows: readonly PatentRow[],
  tables: readonly PatentTable[],
  file: FileFacts,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const remarks = new Remarks();
  const evidence = evidenceOf(file, 'patentSheet');
  const patents: Patent[] = [];
  const certain = new Set<string>();
  const foreign: ForeignRight[] = [];
  const left: { readonly kind: 'otherRight' | 'unreadable'; readonly row: PatentRow }[] = [];
  for (const row of rows) {
    const subject = subjectOf(row, remarks);
    if (subject.kind === 'right') {
      patents.push(new RowReader(row, evidence, remarks).patent(subject));
      if (!subject.isDoubtful) certain.add(subject.applicationNumber);
    } else if (subject.kind === 'foreign') foreign.push({ row, office: subject.office });
    else left.push({ kind: subject.kind, row });
  }
  for (const { kind, row } of left) {
    const remark = kind === 'otherRight' ? 'rowsSkipped' : 'rowsUnreadable';
    remarks.add(remark, placeOfCell(row.grid, row.first), row.first.text.slice(0, 100));
  }
  if (patents.length === 0 && foreign.length === 0) return nothingRead(left, fileName);
  const families = familiesOfList(mergePatents(patents, remarks), foreign, evidence);
  for (const { row } of families.strangers) {
    remarks.add('foreignRightsLeftOut', placeOfCell(row.grid, row.first), row.first.text.slice(0, 100));
  }
  const companyName = mainApplicant(families.patents);
  const doubtful = families.patents.filter((one) => !certain.has(one.applicationNumber));
  const apart = withTwinsApart({
    ...file,
    format: 'patentSheet',
    ...(companyName === undefined ? {} : { companyName }),
    answers: {},
    statements: [],
    patents: families.patents.filter((one) => certain.has(one.applicationNumber)),
    ...(doubtful.length > 0 ? { doubtful } : {}),
    notices: [],
  });
  const members = families.members.length;
  const notices: readonly Notice[] = [
    ...headerNotices(tables),
    ...apart.notices,
    ...(members > 0 ? [{ code: 'familyFromList', count: members } as const] : []),
    ...kindsOf(apart.patents),
    ...remarks.notices(),
  ];
  return success([{ ...apart, notices }]);
}

function nothingRead(
  left: readonly { readonly kind: 'otherRight' | 'unreadable'; readonly row: PatentRow }[],
  fileName: string,
): Outcome<readonly Reading[]> {
  const unreadable = left.find(({ kind }) => kind === 'unreadable');
  if (unreadable) {
    const { grid, first } = unreadable.row;
    return failure('patentNumberUnreadable', {
      fileName,
      place: placeOfCell(grid, first),
      raw: first.text.slice(0, 100),
    });
  }
  const other = left[0]?.row;
  if (!other) return failure('kiprisNothingFound', { fileName });
  const isDesign = /^30|디자인|의장|design/i.test(`${other.first.text}${other.cell('right')?.text ?? ''}`);
  return failure('notPatents', { fileName, kind: isDesign ? 'designs' : 'trademarks' });
}

function headerNotices(tables: readonly PatentTable[]): readonly Notice[] {
  const unclear = tables.flatMap(({ grid, header }) =>
    header.unclear.map((cell): Notice => ({
      code: 'columnUnclear',
      column: cell.text,
      place: placeOfCell(grid, cell),
    })),
  );
  const hasStatus = tables.some(({ header }) => header.columns.has('status'));
  return [...unclear, ...(hasStatus ? [] : [{ code: 'statusColumnMissing' } as const])];
}

import type { Grid, GridCell } from '../sheet/grid';
import { fieldOf, isUnclear, type PatentField } from './columns';

/** The header of a patent list and what its columns hold. */
export interface PatentHeader {
  /** The row below which the list begins. */
  readonly row: number;
  readonly columns: ReadonlyMap<PatentField, GridCell>;
  /** Headers that were not read, because they may mean several things or name one thing twice. */
  readonly unclear: readonly GridCell[];
  /** More than one column that may be the application number. */
  readonly rivals: readonly GridCell[];
}

/** Search sites print up to seven lines of search information first; people add more. */
const rowsToLookAt = 31;
const companions: readonly PatentField[] = [
  'title',
  'status',
  'ipc',
  'applicants',
  'filedOn',
  'registeredOn',
];

/** The first row that names an identity of a patent and two more of its data; undefined where the table is none of patents. */
export function findPatentHeader({ rows }: Grid): PatentHeader | undefined {
  for (const row of rows) {
    const [first] = row;
    if (!first || first.row > rowsToLookAt) return undefined;
    const header = headerOf(row, first.row);
    if (header) return header;
  }
  return undefined;
}

/** Many things have registration numbers: with an IPC or a filing date they are patents. */
const isOfPatents = (fields: ReadonlySet<PatentField>): boolean =>
  fields.has('applicationNumber') ||
  (fields.has('registrationNumber') && (fields.has('ipc') || fields.has('filedOn')));

function headerOf(row: readonly GridCell[], at: number): PatentHeader | undefined {
  const named = row.flatMap((cell) => {
    const found = fieldOf(cell.text);
    return found ? [{ cell, ...found }] : [];
  });
  const fields = new Set(named.map(({ field }) => field));
  const isHeader = companions.filter((field) => fields.has(field)).length >= 2 && isOfPatents(fields);
  if (!isHeader) return undefined;
  const columns = new Map<PatentField, GridCell>();
  const twice: GridCell[] = [];
  let rivals: readonly GridCell[] = [];
  for (const field of fields) {
    const all = named.filter((one) => one.field === field);
    const best = Math.min(...all.map(({ rank }) => rank));
    const [only, ...others] = all.filter(({ rank }) => rank === best).map(({ cell }) => cell);
    if (only && others.length === 0) columns.set(field, only);
    else if (only && field === 'applicationNumber') rivals = [only, ...others];
    else if (only) twice.push(only, ...others);
  }
  return { row: at, columns, unclear: [...row.filter(({ text }) => isUnclear(text)), ...twice], rivals };
}

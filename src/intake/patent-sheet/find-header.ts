import type { Grid, GridCell } from '../sheet/grid';
import type { ConfirmedColumn } from '../../domain/dossier/confirmed-column';
import { readApplicationNumber } from '../kipris/patent-number';
import { numberAlone } from './cell-parts';
import { confirmedFieldOf, fieldOf, isUnclear, plainHeader } from './columns';
import type { PatentField } from './patent-field';

/** The header of a patent list and what its columns hold. */
export interface PatentHeader {
  /** The row below which the list begins. */
  readonly row: number;
  readonly columns: ReadonlyMap<PatentField, GridCell>;
  /** Headers that were not read, because they may mean several things or name one thing twice. */
  readonly unclear: readonly GridCell[];
  /** More than one column that may be the application number. */
  readonly rivals: readonly GridCell[];
  /** Headers that nobody but a person can tell. */
  readonly own: readonly GridCell[];
  /** Those of them with application numbers below, where no column is named so. */
  readonly numbered: readonly GridCell[];
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
export function findPatentHeader(
  grid: Grid,
  confirmed: readonly ConfirmedColumn[] = [],
): PatentHeader | undefined {
  const whole = wholeHeader(grid, confirmed);
  if (whole?.columns.has('applicationNumber') || (whole && whole.rivals.length > 0)) return whole;
  return headerWithoutNumber(grid, confirmed) ?? whole;
}

function wholeHeader({ rows }: Grid, confirmed: readonly ConfirmedColumn[]): PatentHeader | undefined {
  for (const [at, row] of rows.entries()) {
    const [first] = row;
    if (!first || first.row > rowsToLookAt) return undefined;
    const below = rows[at + 1] ?? [];
    const alone = headerOf(row, first.row, confirmed);
    const both = headerOverTwoRows(row, below, confirmed);
    // Values below a header name nothing more.
    const header = columnsOf(both) > columnsOf(alone) ? both : alone;
    if (header) return header;
  }
  return undefined;
}

/**
 * A header of which only the column of application numbers is not known: their form is like no other, so a person can be asked
 * about it.
 */
function headerWithoutNumber(
  { rows }: Grid,
  confirmed: readonly ConfirmedColumn[],
): PatentHeader | undefined {
  for (const [at, row] of rows.entries()) {
    const [first] = row;
    if (!first || first.row > rowsToLookAt) return undefined;
    const header = headerOf(row, first.row, confirmed, () => true);
    const below = rows.slice(at + 1, at + 1 + rowsToLookAt);
    const numbered = header?.own.filter((cell) => holdsNumbers(cell, below)) ?? [];
    if (header && numbered.length > 0) return { ...header, numbered };
  }
  return undefined;
}

/** Whether at least half of what stands below are application numbers. */
function holdsNumbers({ column }: GridCell, below: readonly (readonly GridCell[])[]): boolean {
  const values = below.flatMap((row) => row.find((cell) => cell.column === column)?.text ?? []);
  const numbers = values.filter((text) => readApplicationNumber(numberAlone(text)) !== undefined);
  return numbers.length > 0 && 2 * numbers.length >= values.length;
}

const columnsOf = (header: PatentHeader | undefined): number => header?.columns.size ?? 0;

/** A header whose names are spread over two rows: only where together they name more than the lower one alone. */
function headerOverTwoRows(
  above: readonly GridCell[],
  below: readonly GridCell[],
  confirmed: readonly ConfirmedColumn[],
): PatentHeader | undefined {
  const [first] = below;
  if (!first || first.row > rowsToLookAt || first.row !== (above[0]?.row ?? 0) + 1) return undefined;
  const both = headerOf(overTwoRows(above, below), first.row, confirmed);
  return columnsOf(both) > columnsOf(headerOf(below, first.row, confirmed)) ? both : undefined;
}

/**
 * "출원" above "번호" and "일자": a heading over several columns stands in the first of them. Where the row below names
 * something by itself, that counts.
 */
function overTwoRows(above: readonly GridCell[], below: readonly GridCell[]): readonly GridCell[] {
  const named = below.map((cell): GridCell => {
    const over = above.findLast(({ column }) => column <= cell.column);
    const both = `${over?.text ?? ''} ${cell.text}`;
    if (fieldOf(cell.text)) return cell;
    if (over && fieldOf(both)) return { ...cell, text: both };
    return over?.column === cell.column ? over : cell;
  });
  const single = above.filter(({ column }) => !below.some((cell) => cell.column === column));
  return [...named, ...single].sort((one, other) => one.column - other.column);
}

/** Many things have registration numbers: with an IPC or a filing date they are patents. */
const isOfPatents = (fields: ReadonlySet<PatentField>): boolean =>
  fields.has('applicationNumber') ||
  (fields.has('registrationNumber') && (fields.has('ipc') || fields.has('filedOn')));

function headerOf(
  row: readonly GridCell[],
  at: number,
  confirmed: readonly ConfirmedColumn[],
  isMeant: (fields: ReadonlySet<PatentField>) => boolean = isOfPatents,
): PatentHeader | undefined {
  const named = row.flatMap((cell) => {
    const found = confirmedFieldOf(cell.text, confirmed) ?? fieldOf(cell.text);
    return found ? [{ cell, ...found }] : [];
  });
  const fields = new Set(named.map(({ field }) => field));
  const isHeader = companions.filter((field) => fields.has(field)).length >= 2 && isMeant(fields);
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
  const said = new Set(confirmed.map(({ header }) => plainHeader(header)));
  const unclear = row.filter(({ text }) => isUnclear(text) && !said.has(plainHeader(text)));
  const own = row.filter(({ text }) => fieldOf(text) === undefined);
  return { row: at, columns, unclear: [...unclear, ...twice], rivals, own, numbered: [] };
}

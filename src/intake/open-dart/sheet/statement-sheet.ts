import type { InterimMonths } from '../../../domain/dossier/interim-statements';
import type { StatementUnit } from '../../../domain/dossier/won-per-unit';
import type { StatementBasis } from '../../../domain/dossier/statement-year';
import { compactRow, type Grid, type GridCell } from '../../sheet/grid';
import { type Period, periodIn } from '../../text/period';
import { unitIn } from '../../text/unit';
import type { StatementName } from '../account-rules';
import { statementNamed } from '../statement-row';

/** A period that a sheet prints above its table: "제 53 기 2021.12.31 현재". */
export interface NamedPeriod extends Period {
  /** Without blanks: "제53기", "제54기3분기말". */
  readonly name: string;
  readonly months: InterimMonths | 12;
}

/** A statement as DART's viewer hands it over: title, periods, unit, the names of the columns, and the rows. */
export interface StatementSheet {
  readonly grid: Grid;
  readonly statement: StatementName;
  readonly basis: StatementBasis;
  /** Undefined for amounts that are not in won. */
  readonly unit: StatementUnit | undefined;
  readonly unitText: string;
  /** The report's own period first. */
  readonly periods: readonly NamedPeriod[];
  /** Columns of the sheet by the period whose amounts they hold; sums of the year where single quarters stand beside them. */
  readonly columns: readonly { readonly column: number; readonly period: NamedPeriod }[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** DART prints days with dots; bookkeeping programs with 년 월 일. */
const periodLine = /^(제\d+기.*?)(\d{4}\.\d{1,2}\.\d.*)$/;
const unitLine = /^\(단위[:：](.+)\)$/;

/** The statement of a sheet; nothing for cash flows, changes in equity, notes and sheets of other programs. */
export function statementSheetOf(grid: Grid): StatementSheet | undefined {
  const [title, ...rest] = grid.rows;
  const name = title ? compactRow(title) : '';
  const statement = /^(?:연결)?(?:재무상태표|(?:포괄)?손익계산서)/.test(name)
    ? statementNamed(name)
    : undefined;
  const unitAt = rest.findIndex((row) => unitLine.test(compactRow(row)));
  const [header, ...rows] = rest.slice(unitAt + 1);
  if (statement === undefined || unitAt < 0 || !header) return undefined;
  const periods = rest
    .slice(0, unitAt)
    .map(periodOf)
    .filter((period) => period !== undefined);
  const columns = columnsOf(header, rows[0] ?? [], periods);
  if (periods.length === 0 || columns.length === 0) return undefined;
  const unitRow = compactRow(rest[unitAt] ?? []);
  return {
    grid,
    statement,
    // What is not consolidated is called so by nobody: DART's title of the company's own statements is the bare name.
    basis: name.startsWith('연결') ? 'consolidated' : 'separate',
    unit: unitIn(unitRow),
    unitText: unitLine.exec(unitRow)?.[1] ?? '',
    periods,
    columns,
    rows,
  };
}

function periodOf(row: readonly GridCell[]): NamedPeriod | undefined {
  const [, name, days] = periodLine.exec(compactRow(row)) ?? [];
  const period = days === undefined ? undefined : periodIn(days);
  return name === undefined || !period ? undefined : { ...period, name, months: monthsNamed(name) };
}

function monthsNamed(name: string): InterimMonths | 12 {
  if (name.includes('반기')) return 6;
  const quarter = /([13])분기/.exec(name)?.[1];
  if (quarter === undefined) return 12;
  return quarter === '1' ? 3 : 9;
}

/** A name may stand over two columns: then the row below says which of them is the sum since the first day. */
function columnsOf(
  header: readonly GridCell[],
  below: readonly GridCell[],
  periods: readonly NamedPeriod[],
): StatementSheet['columns'] {
  const isSplit = below.some((cell) => compactRow([cell]) === '누적');
  const cells = isSplit ? below.filter((cell) => compactRow([cell]) === '누적') : header;
  return cells.flatMap(({ column }) => {
    const over = header.filter((cell) => cell.column <= column).at(-1);
    const period = over && periods.find(({ name }) => name === compactRow([over]));
    return period ? [{ column, period }] : [];
  });
}

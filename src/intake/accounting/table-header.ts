import type { Grid, GridCell } from '../sheet/grid';
import { type HeaderYear, headerYearIn, yearBack, yearsBackIn } from './header-periods';

/** Columns of one year of a statement: one, or two for details and totals. */
export interface YearColumns {
  readonly year: HeaderYear;
  readonly from: number;
  /** The first column that belongs to it no longer. */
  readonly before: number;
}

export interface StatementHeader {
  readonly nameColumn: number;
  readonly years: readonly YearColumns[];
}

/** Columns of a trial balance. */
export interface TrialHeader {
  readonly nameColumn: number;
  readonly codeColumn: number | undefined;
  readonly debitBalance: number;
  readonly creditBalance: number;
}

type Row = Grid['rows'][number];

const compact = ({ text }: GridCell): string => text.replaceAll(/[\s*()（）]/g, '');
const nameHeading = /^(?:계정|과목|계정과목|계정과목명|계정명|계정명칭|과목명|항목|구분)$/;
const isYearHeading = (text: string): boolean =>
  headerYearIn(text) !== undefined || yearsBackIn(text) !== undefined || /^(?:제\d+기?|금액|잔액)/.test(text);
const notAYear = /증감|비율|구성비|대비|%/;

export const nameColumnOf = (row: Row): number | undefined =>
  row.find((cell) => nameHeading.test(compact(cell)))?.column;

/** Whether the row is the head of a trial balance: names, and the two sides. */
export function isTrialHeader(row: Row): boolean {
  const texts = row.map(compact);
  return (
    nameColumnOf(row) !== undefined &&
    texts.some((text) => text.startsWith('차변')) &&
    texts.some((text) => text.startsWith('대변'))
  );
}

/** Years that other tables of the file state, for one that names its own only 당기 or 전기. */
export interface YearsElsewhere {
  readonly years: ReadonlyMap<number, HeaderYear>;
  /** How far back the sheet's name says that it lies. */
  readonly back: number | undefined;
}

const yearElsewhere = ({ years }: YearsElsewhere, back: number | undefined): HeaderYear | undefined =>
  back === undefined ? undefined : yearBack(years, back);

/** The head of a statement: a column of names, and to its right the years, in the order in which they are printed. */
export function statementHeaderOf(
  row: Row,
  above: ReadonlyMap<number, HeaderYear>,
  elsewhere: YearsElsewhere,
): StatementHeader | 'undated' | undefined {
  const nameColumn = nameColumnOf(row);
  if (nameColumn === undefined || isTrialHeader(row)) return undefined;
  const headings = row.filter(({ column }) => column > nameColumn);
  const dated = headings.filter((cell) => isYearHeading(compact(cell)) && !notAYear.test(cell.text));
  if (dated.length === 0) return undefined;
  const years = dated.map((cell, order): YearColumns | undefined => {
    const text = cell.text.replaceAll(/\s/g, '');
    const back = yearsBackIn(text);
    const year =
      headerYearIn(text) ??
      yearBack(above, back ?? order) ??
      yearElsewhere(elsewhere, back ?? elsewhere.back);
    const next = headings[headings.indexOf(cell) + 1];
    return year && { year, from: cell.column, before: next?.column ?? Infinity };
  });
  const known = years.filter((year) => year !== undefined);
  return known.length < years.length ? 'undated' : { nameColumn, years: known };
}

/** The head of a trial balance, of one row or two: sides above, sums and balances below. */
export function trialHeaderOf(row: Row, below: Row | undefined): TrialHeader | undefined {
  const nameColumn = nameColumnOf(row);
  if (nameColumn === undefined || !isTrialHeader(row)) return undefined;
  const cells = [...row, ...(below ?? [])];
  const debitBalance = balanceColumn(cells, row, '차변');
  const creditBalance = balanceColumn(cells, row, '대변');
  if (debitBalance === undefined || creditBalance === undefined) return undefined;
  const codeColumn = cells.find((cell) => /^(?:계정)?(?:코드|code)$/i.test(compact(cell)))?.column;
  return { nameColumn, codeColumn, debitBalance, creditBalance };
}

type Side = '차변' | '대변';

/** "차변잔액", or a "잔액" under the side's heading: headings of merged cells stand over their first column. */
function balanceColumn(cells: readonly GridCell[], row: Row, side: Side): number | undefined {
  const own = cells.find((cell) => compact(cell) === `${side}잔액` || compact(cell) === `잔액${side}`);
  if (own) return own.column;
  const sides = row.filter((cell) => /^(?:차변|대변)/.test(compact(cell)));
  const sideOver = (column: number): string | undefined =>
    sides
      .findLast((cell) => cell.column <= column)
      ?.text.replaceAll(/\s/g, '')
      .slice(0, 2);
  const balances = cells.filter((cell) => compact(cell) === '잔액');
  const under = balances.find((cell) => sideOver(cell.column) === side);
  if (under) return under.column;
  return balances.length === 0 ? sides.find((cell) => compact(cell) === side)?.column : undefined;
}

import type { StatementForm } from '../../domain/dossier/accounts';
import { type StatementUnit, wonPerUnit } from '../../domain/dossier/won-per-unit';
import type { Remarks } from '../remarks';
import { compactRow, type Grid, placeOfCell } from '../sheet/grid';
import { unitIn, unitInHeading } from '../text/unit';
import type { BookedAmount } from './booked-amount';
import { type HeaderYear, yearBack, yearsAbove, yearsBackIn } from './header-periods';
import { kindOfSheet, kindOfTitle, type TableKind } from './statement-kind';
import type { OwnNames } from './own-names';
import { StatementRows } from './statement-rows';
import { isTrialHeader, nameColumnOf, statementHeaderOf, trialHeaderOf } from './table-header';
import { TrialRows } from './trial-rows';

/** A table of a sheet that was recognised, with what it says for itself. */
export interface ReadTable {
  readonly kind: 'statement' | 'trialBalance';
  /** The whole statements that it holds: none for a trial balance and for details of one. */
  readonly forms: readonly StatementForm[];
  /** Cell of its head, and what stands there. */
  readonly place: string;
  readonly heading: string;
  /** The company that is named above it. */
  readonly company: string | undefined;
  readonly years: readonly HeaderYear[];
  /** Nothing where none is printed: then amounts are taken for won. */
  readonly unit: StatementUnit | undefined;
  readonly amounts: readonly BookedAmount[];
}

/** A table whose head names no year. */
export interface UndatedTable {
  readonly kind: 'undated';
  readonly place: string;
}

type Row = Grid['rows'][number];

/** A table before it is read: its head, and the rows above and below that belong to it. */
interface Found {
  readonly grid: Grid;
  readonly above: readonly Row[];
  readonly row: Row;
  readonly below: readonly Row[];
}

type Years = ReadonlyMap<number, HeaderYear>;

/** What the reading of a table needs beside it. */
interface Surroundings {
  readonly elsewhere: Years;
  readonly remarks: Remarks;
  readonly ownNames: OwnNames;
}

/** Every statement and trial balance of a sheet: they may stand one below the other. */
export function tablesOf(
  grid: Grid,
  remarks: Remarks,
  ownNames: OwnNames,
  elsewhere: Years = new Map(),
): readonly (ReadTable | UndatedTable)[] {
  let unit: StatementUnit | undefined;
  return foundIn(grid).flatMap((found) => {
    // What is printed once on a sheet holds for the tables below as well.
    unit = unitOf(found) ?? unit;
    const table = readTable(found, unit, { elsewhere, remarks, ownNames });
    return table ? [table] : [];
  });
}

function foundIn(grid: Grid): readonly Found[] {
  const heads = grid.rows.flatMap((row, index) => (isHead(row) ? [index] : []));
  let from = 0;
  return heads.flatMap((head, order) => {
    const row = grid.rows[head];
    const next = heads[order + 1] ?? grid.rows.length;
    const above = grid.rows.slice(from, head);
    from = titleBetween(grid.rows, head, next);
    return row ? [{ grid, above, row, below: grid.rows.slice(head + 1, from) }] : [];
  });
}

const isHead = (row: Row): boolean =>
  nameColumnOf(row) !== undefined && (isTrialHeader(row) || row.length > 1);

/** Where the next table begins: at its title, else at its head. */
function titleBetween(rows: readonly Row[], head: number, next: number): number {
  for (let index = head + 1; index < next; index++) {
    if (kindOfTitle(compactRow(rows[index] ?? [])) !== undefined) return index;
  }
  return next;
}

function unitOf({ above, row }: Found): StatementUnit | undefined {
  const printed = [...above, row].map((one) => unitIn(compactRow(one))).find((unit) => unit !== undefined);
  return printed ?? unitInHeading(compactRow(row));
}

function readTable(
  found: Found,
  unit: StatementUnit | undefined,
  surroundings: Surroundings,
): ReadTable | UndatedTable | undefined {
  const { grid, above, row } = found;
  const [first] = row;
  if (!first) return undefined;
  const years = yearsAbove(above);
  const factor = wonPerUnit[unit ?? 'won'];
  const place = placeOfCell(grid, first);
  const read = trialOf(found, years, factor, surroundings) ?? statementOf(found, years, factor, surroundings);
  if (read === undefined || read === 'undated') return read && { kind: 'undated', place };
  return { ...read, place, heading: first.text, company: companyIn(above), unit };
}

type Read = Pick<ReadTable, 'kind' | 'forms' | 'years' | 'amounts'> | 'undated' | undefined;

function trialOf(
  { grid, row, below }: Found,
  years: Years,
  factor: number,
  { remarks, ownNames }: Surroundings,
): Read {
  const header = trialHeaderOf(row, below[0]);
  if (!header) return undefined;
  const year = yearBack(years, 0);
  if (!year) return 'undated';
  const reader = new TrialRows(grid, header, year.fiscalYear, factor, remarks, ownNames);
  const amounts = below.flatMap((one) => reader.amountsOf(one));
  return { kind: 'trialBalance', forms: [], years: [year], amounts };
}

function statementOf(
  { grid, above, row, below }: Found,
  years: Years,
  factor: number,
  { elsewhere, remarks, ownNames }: Surroundings,
): Read {
  const kind = titledKind(grid, above);
  const forms = formsOf(kind, below);
  if (forms.length === 0) return undefined;
  const back = yearsBackIn(grid.sheet.replaceAll(/\s/g, ''));
  const header = statementHeaderOf(row, years, { years: elsewhere, back });
  if (header === undefined || header === 'undated') return header;
  const reader = new StatementRows(grid, forms, header, factor, remarks, ownNames);
  const amounts = below.flatMap((one) => reader.amountsOf(one));
  return {
    kind: 'statement',
    forms: kind === 'overheads' ? [] : forms,
    years: header.years.map(({ year }) => year),
    amounts,
  };
}

/** "회사명 : (주)가온머신" in one cell, or in two beside each other. */
function companyIn(above: readonly Row[]): string | undefined {
  for (const row of above) {
    for (const [index, { text }] of row.entries()) {
      const named = /^(?:회\s*사\s*명?|법\s*인\s*명|상\s*호|업\s*체\s*명)\s*(?:[:：]\s*(.*))?$/.exec(text);
      const name = named && (named[1]?.trim() || row[index + 1]?.text);
      if (name) return name;
    }
  }
  return undefined;
}

/** Rows by which a statement without a title shows which it is. */
const telling: readonly (readonly [RegExp, StatementForm])[] = [
  [/^(?:당기총제조비용|당기제품제조원가)$/, 'mfg'],
  [/^(?:자산총계|부채총계|자본총계)$/, 'bs'],
  [/^(?:매출액|영업이익|당기순이익|당기순손익)$/, 'is'],
];

function titledKind(grid: Grid, above: readonly Row[]): TableKind | undefined {
  const titled = above.map((row) => kindOfTitle(compactRow(row))).findLast((kind) => kind !== undefined);
  return titled ?? kindOfSheet(grid.sheet.replaceAll(/\s/g, ''));
}

/** The statement that the title names; without one all that the rows tell of: a summary has several. */
function formsOf(kind: TableKind | undefined, below: readonly Row[]): readonly StatementForm[] {
  if (kind === 'overheads') return ['is'];
  if (kind !== undefined && kind !== 'trialBalance') return [kind];
  return telling
    .filter(([pattern]) => below.some((row) => row.some(({ text }) => tells(pattern, text))))
    .map(([, form]) => form);
}

const tells = (pattern: RegExp, text: string): boolean => pattern.test(text.replaceAll(/[\s.\dⅠ-Ⅻ]/g, ''));

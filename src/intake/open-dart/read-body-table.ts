import { rowMark } from '../../domain/dossier/place-in-file';
import type { Reading } from '../../domain/dossier/reading';
import type { Outcome } from '../../domain/problem';
import type { FileFacts } from '../evidence';
import type { ReadOptions } from '../intake-api';
import type { Grid, GridCell } from '../sheet/grid';
import { readBodyRows } from './read-body';
import type { BodyRow } from './recognise-body';

/** Fields by which a table shows that it is an answer: statements, or staff. */
const telling = [
  ['account_nm', 'thstrm_amount'],
  ['fo_bbm', 'sexdstn'],
] as const;

/** Rows above the names of the fields that are looked through. */
const rowsSeen = 5;
/** A spreadsheet takes the number for a number, and its leading zeros are gone. */
const digitsOf: Readonly<Record<string, number>> = { corp_code: 8, stock_code: 6 };

/** An answer of OpenDART that a program has kept as CSV or as a workbook; nothing for other tables. */
export function readBodyTable(
  grids: readonly Grid[],
  file: FileFacts,
  options: ReadOptions,
): Outcome<readonly Reading[]> | undefined {
  const rows = grids.flatMap(bodyRowsOf);
  return rows.length > 0 ? readBodyRows(rows, file, options) : undefined;
}

function bodyRowsOf({ sheet, rows }: Grid): readonly BodyRow[] {
  const head = rows.slice(0, rowsSeen).findIndex((row) => {
    const names = row.map(({ text }) => text);
    return telling.some((fields) => fields.every((field) => names.includes(field)));
  });
  if (head < 0) return [];
  const fields = new Map((rows[head] ?? []).map(({ column, text }) => [column, text]));
  return rows.slice(head + 1).map((row) => ({
    place: `${sheet} ${rowMark(row[0]?.row ?? 0)}`.trim(),
    object: Object.fromEntries(row.flatMap((cell) => fieldOf(fields, cell))),
  }));
}

function fieldOf(
  fields: ReadonlyMap<number, string>,
  { column, text, number }: GridCell,
): readonly (readonly [string, string])[] {
  const field = fields.get(column);
  if (field === undefined) return [];
  const digits = digitsOf[field];
  return [[field, number !== undefined && digits ? text.padStart(digits, '0') : text]];
}

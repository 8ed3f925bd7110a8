import { type AccountId, accountIds, accounts } from '../../domain/dossier/accounts';
import type { Answer } from '../../domain/dossier/answer';
import { statementBases, type StatementYear } from '../../domain/dossier/statement-year';
import { basisOptions } from '../../workbook/table-sheets';
import { basisRow, headings, isWord } from '../../workbook/words';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import type { FormReader } from './form-reader';

const yearPattern = /^((?:19|20)\d{2})\s*(?:년|년도)?$/;

/** Fiscal years of the sheet of statements: each column that is headed by a year. */
export function readStatements(grid: Grid, reader: FormReader): readonly StatementYear[] {
  const header = grid.rows.find((row) => isHeader(row));
  if (!header) {
    if (grid.rows.length > 0) reader.remarks.add('headerMissing', grid.sheet, headings.item.ko);
    return [];
  }
  const rows = grid.rows.slice(grid.rows.indexOf(header) + 1);
  remarkStrangers(grid, rows, reader);
  return yearColumns(grid, header, reader)
    .map(({ fiscalYear, column }): StatementYear => {
      const at = (row: readonly GridCell[]) => row.find((cell) => cell.column === column);
      const basisCell = rows.filter(isBasis).map(at)[0];
      const basis = reader.plain(grid, basisCell, { kind: 'choice', options: basisOptions });
      return {
        fiscalYear,
        basis: statementBases.find((one) => one === basis) ?? 'unstated',
        values: valuesOf(grid, rows, at, reader),
      };
    })
    .filter(({ values }) => Object.keys(values).length > 0);
}

const isHeader = (row: readonly GridCell[]): boolean =>
  row.some(({ text }) => yearPattern.test(text)) ||
  [headings.item, headings.unit].every((word) => row.some(({ text }) => isWord(text, word)));

function yearColumns(grid: Grid, header: readonly GridCell[], { remarks }: FormReader) {
  const known = [headings.item, headings.unit, headings.help, headings.key];
  const years = new Map<number, number>();
  for (const cell of header) {
    const year = yearPattern.exec(cell.text)?.[1];
    const place = placeOfCell(grid, cell);
    if (year === undefined) {
      if (!known.some((word) => isWord(cell.text, word))) remarks.add('columnUnknown', place, cell.text);
    } else if (years.has(Number(year))) remarks.add('columnTwice', place, cell.text);
    else years.set(Number(year), cell.column);
  }
  return [...years]
    .map(([fiscalYear, column]) => ({ fiscalYear, column }))
    .sort((one, other) => other.fiscalYear - one.fiscalYear);
}

const isBasis = (row: readonly GridCell[]): boolean =>
  row.some(({ text }) => text === basisRow.key || isWord(text, basisRow.label));

/** By its key anywhere in the row; where that is gone, by its label. */
const accountAt = (row: readonly GridCell[]): AccountId | undefined =>
  accountIds.find((id) => row.some(({ text }) => text === id)) ??
  accountIds.find((id) => row.some(({ text }) => isWord(text, accounts[id].label)));

function remarkStrangers(grid: Grid, rows: Grid['rows'], { remarks }: FormReader): void {
  for (const row of rows) {
    const [first] = row;
    if (first && !isBasis(row) && accountAt(row) === undefined) {
      remarks.add('rowUnknown', placeOfCell(grid, first), first.text);
    }
  }
}

function valuesOf(
  grid: Grid,
  rows: Grid['rows'],
  at: (row: readonly GridCell[]) => GridCell | undefined,
  reader: FormReader,
): StatementYear['values'] {
  const values = new Map<AccountId, Answer<number>>();
  for (const row of rows) {
    const account = accountAt(row);
    if (account === undefined) continue;
    const cell = at(row);
    const answer = reader.answer(grid, cell, { kind: 'amount', signed: accounts[account].signed });
    if (cell && answer && values.has(account)) {
      reader.remarks.add('answerStatedTwice', placeOfCell(grid, cell), cell.text);
    } else if (answer) values.set(account, answer as Answer<number>);
  }
  return Object.fromEntries(values);
}

import type { StatementForm } from '../../domain/dossier/accounts';
import { Remarks } from '../remarks';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import { accountLabel } from '../text/account-label';
import { accountsNamed, isAllowance, isLoss, type NamedAccount } from './account-names';
import type { OwnNames } from './own-names';
import { amountOfCell, type BookedAmount } from './booked-amount';
import type { StatementHeader, YearColumns } from './table-header';

type Row = Grid['rows'][number];

/** What may stand between name and amounts: a code, the numbers of notes. */
const codeOrNote = /^(?:주석?)?[\d\s,.()~-]+$/;

/** Reads the rows of one statement of a sheet, from the top. */
export class StatementRows {
  readonly #grid: Grid;
  /** One, or several where a table without a title sums up whole statements. */
  readonly #forms: readonly StatementForm[];
  /** Form of the last row that only one of them has. */
  #form: StatementForm | undefined;
  readonly #header: StatementHeader;
  readonly #wonPerUnit: number;
  readonly #remarks: Remarks;
  readonly #ownNames: OwnNames;
  /** What the row above was part of: an allowance that follows lessens it. */
  #lessened: readonly NamedAccount[] = [];

  constructor(
    grid: Grid,
    forms: readonly StatementForm[],
    header: StatementHeader,
    wonPerUnit: number,
    remarks: Remarks,
    ownNames: OwnNames,
  ) {
    this.#grid = grid;
    this.#forms = forms;
    this.#form = forms[0];
    this.#header = header;
    this.#wonPerUnit = wonPerUnit;
    this.#remarks = remarks;
    this.#ownNames = ownNames;
  }

  amountsOf(row: Row): readonly BookedAmount[] {
    const { nameColumn, years } = this.#header;
    const firstYear = Math.min(...years.map(({ from }) => from));
    const name = row
      .filter(({ column }) => column >= nameColumn && column < firstYear)
      .filter(({ text }) => !codeOrNote.test(text))
      .map(({ text }) => text)
      .join('');
    const allowance = isAllowance(name);
    const named = allowance ? this.#lessened : this.#accountsOf(name);
    this.#lessened = allowance ? [] : named.filter(({ role }) => role === 'part');
    const isOwn = named.length === 0 && !allowance;
    if (isOwn && !this.#ownNames.wants(name)) return [];
    // Of a row that nobody has named, an amount that cannot be read is no loss.
    const remarks = isOwn ? new Remarks() : this.#remarks;
    const read = years.flatMap((columns): BookedAmount[] => {
      const amount = this.#amountIn(row, columns, name, remarks);
      const { fiscalYear } = columns.year;
      return amount ? [{ ...amount, accounts: named, name: accountLabel(name), fiscalYear }] : [];
    });
    if (isOwn) return this.#form ? this.#ownNames.named(this.#form, name, read) : [];
    return allowance || isLoss(name) ? this.#lossesOf(read) : read;
  }

  #accountsOf(name: string): readonly NamedAccount[] {
    const found = this.#forms.filter((form) => accountsNamed(form, name).length > 0);
    if (found.length === 1) this.#form = found[0];
    const form = found.find((one) => one === this.#form) ?? found[0];
    return form === undefined ? [] : accountsNamed(form, name);
  }

  /** A loss is printed with a sign or without one. Where one year has it and the other not, one of them was a profit. */
  #lossesOf(read: readonly BookedAmount[]): readonly BookedAmount[] {
    const [first, ...others] = read.filter(({ won }) => won !== 0);
    const contrary = others.find(({ won }) => Math.sign(won) !== Math.sign(first?.won ?? 0));
    if (contrary) this.#remarks.add('lossSignUnclear', contrary.place, contrary.raw);
    return contrary ? [] : read.map((amount) => ({ ...amount, won: -Math.abs(amount.won) || 0 }));
  }

  /** Details stand in one column and totals in the next: a row has its amount in one of them, or twice the same. */
  #amountIn(
    row: Row,
    { from, before }: YearColumns,
    name: string,
    remarks: Remarks,
  ): Pick<BookedAmount, 'won' | 'place' | 'raw'> | undefined {
    const found = row
      .filter(({ column }) => column >= from && column < before)
      .map((cell) => this.#amountAt(cell, name, remarks))
      .filter((amount) => amount !== undefined);
    const [first, ...others] = found;
    const rival = isAllowance(name) ? undefined : others.find(({ won }) => won !== first?.won);
    if (rival) remarks.add('accountStatedTwice', rival.place, rival.raw);
    return rival ? undefined : first;
  }

  #amountAt(
    cell: GridCell,
    name: string,
    remarks: Remarks,
  ): Pick<BookedAmount, 'won' | 'place' | 'raw'> | undefined {
    const place = `${placeOfCell(this.#grid, cell)} · ${name}`;
    const amount = amountOfCell(cell, this.#wonPerUnit);
    if (amount.state === 'unreadable') remarks.add('rowsUnreadable', place, cell.text);
    return amount.state === 'read' ? { won: amount.won, place, raw: cell.text } : undefined;
  }
}

import type { InterimMonths } from '../../domain/dossier/interim-statements';
import type { GridCell } from '../sheet/grid';
import { readAmount, type ReadAmount } from '../text/amount';
import type { NamedAccount } from './account-names';

/** An amount of a table for accounts of ours, in whole won. */
export interface BookedAmount {
  readonly fiscalYear: number;
  /** Set where it covers the year only so far. */
  readonly months?: InterimMonths;
  /** Which of the file's tables it stands in. */
  readonly table?: number;
  /** Name of its row as `accountLabel` leaves it. */
  readonly name: string;
  readonly accounts: readonly NamedAccount[];
  readonly won: number;
  readonly place: string;
  readonly raw: string;
}

/** The amount of a cell in whole won: fractions of a won come from formulas and larger units. */
export function amountOfCell({ text, number }: GridCell, wonPerUnit: number): ReadAmount {
  const read: ReadAmount =
    number === undefined ? readAmount(text) : { state: 'read', won: Math.round(number * wonPerUnit) };
  if (read.state !== 'read') return read;
  const won = number === undefined ? read.won * wonPerUnit : read.won;
  return Number.isSafeInteger(won) ? { state: 'read', won: won === 0 ? 0 : won } : { state: 'unreadable' };
}

import {
  type ConfirmedAccount,
  parseConfirmed,
  withConfirmed,
  withoutConfirmed,
} from '../../domain/dossier/confirmed-account';
import {
  type ConfirmedColumn,
  parseConfirmedColumns,
  withConfirmedColumn,
  withoutColumn,
} from '../../domain/dossier/confirmed-column';
import { recall, remember } from './remembered';

const accountsKey = 'confirmed-accounts';
const columnsKey = 'confirmed-columns';

/** What a person has said of names that only they can tell. Kept on this device for the files of the next years. */
export class ConfirmedNames {
  #accounts = $state.raw(parseConfirmed(recall(accountsKey) ?? '[]'));
  #columns = $state.raw(parseConfirmedColumns(recall(columnsKey) ?? '[]'));

  get accounts(): readonly ConfirmedAccount[] {
    return this.#accounts;
  }

  get columns(): readonly ConfirmedColumn[] {
    return this.#columns;
  }

  get count(): number {
    return this.#accounts.length + this.#columns.length;
  }

  addAccount(confirmed: ConfirmedAccount): void {
    this.#keep(withConfirmed(this.#accounts, confirmed), this.#columns);
  }

  addColumn(confirmed: ConfirmedColumn): void {
    this.#keep(this.#accounts, withConfirmedColumn(this.#columns, confirmed));
  }

  forgetAccount(row: Pick<ConfirmedAccount, 'form' | 'label'>): void {
    this.#keep(withoutConfirmed(this.#accounts, row), this.#columns);
  }

  forgetColumn(column: Pick<ConfirmedColumn, 'header'>): void {
    this.#keep(this.#accounts, withoutColumn(this.#columns, column));
  }

  /** Forgets everything; what comes back puts it back. */
  forgetAll(): () => void {
    const [accounts, columns] = [this.#accounts, this.#columns];
    this.#keep([], []);
    return () => this.#keep(accounts, columns);
  }

  #keep(accounts: readonly ConfirmedAccount[], columns: readonly ConfirmedColumn[]): void {
    this.#accounts = accounts;
    this.#columns = columns;
    remember(accountsKey, JSON.stringify(accounts));
    remember(columnsKey, JSON.stringify(columns));
  }
}

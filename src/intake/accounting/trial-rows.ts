import { type AccountId, accounts, type StatementForm } from '../../domain/dossier/accounts';
import { Remarks } from '../remarks';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import { accountLabel } from '../text/account-label';
import { accountsNamed, isAllowance, type NamedAccount } from './account-names';
import { amountOfCell, type BookedAmount } from './booked-amount';
import type { OwnNames } from './own-names';
import type { TrialHeader } from './table-header';

type Row = Grid['rows'][number];

/**
 * Codes of the chart of accounts that 더존 and 세무사랑 come with (handbook 5). A firm can change them: a code counts only
 * where the name agrees.
 */
const knownCodes: Readonly<Record<string, AccountId>> = {
  '523': 'rdManufacturing',
  '801': 'salary',
  '811': 'welfare',
  '823': 'rdExpense',
  '833': 'advertising',
};

/** What is booked for production and for selling has the same names: section or code tells them apart. */
const sellingAccounts: readonly AccountId[] = ['salary', 'welfare', 'advertising', 'rdExpense'];

/** Their balance stands on the right; of all others on the left. */
const creditAccounts: readonly AccountId[] = [
  'revenue',
  'currentLiabilities',
  'shortTermBorrowings',
  'nonCurrentLiabilities',
  'longTermBorrowings',
  'retirementProvision',
  'totalLiabilities',
  'capitalStock',
  'retainedEarnings',
  'totalEquity',
];

type Section = 'production' | 'selling' | 'other';

const sections: readonly (readonly [RegExp, Section])[] = [
  [/^(?:제조원가|제조경비|노무비|재료비|경비)$/, 'production'],
  [/^판매비(?:와|및)(?:일반)?관리비$/, 'selling'],
  [/^(?:매출|매출액|매출원가|영업외수익|영업외비용|자산|부채|자본|유동자산|유동부채)$/, 'other'],
];

/** 1 to 3 balance sheet, 4 sales, 5 to 7 production, 8 selling and administration, 9 other income and expenses. */
function codeClass(account: AccountId, isSelling: boolean): RegExp {
  if (isSelling) return /^8/;
  return { bs: /^[1-3]/, is: /^[49]/, mfg: /^[5-7]/ }[accounts[account].form];
}

const formOfSection: Readonly<Record<Section, StatementForm | undefined>> = {
  production: 'mfg',
  selling: 'is',
  other: undefined,
};

/** See `codeClass`. */
function formOfCode(code: string): StatementForm | undefined {
  const [, first] = /^([1-9])\d{2}$/.exec(code) ?? [];
  if (first === undefined) return undefined;
  if (first <= '3') return 'bs';
  return first >= '5' && first <= '7' ? 'mfg' : 'is';
}

/** Reads the rows of one trial balance, from the top. */
export class TrialRows {
  readonly #grid: Grid;
  readonly #header: TrialHeader;
  readonly #fiscalYear: number;
  readonly #wonPerUnit: number;
  readonly #remarks: Remarks;
  readonly #ownNames: OwnNames;
  #section: Section | undefined;
  #lessened: readonly NamedAccount[] = [];

  constructor(
    grid: Grid,
    header: TrialHeader,
    fiscalYear: number,
    wonPerUnit: number,
    remarks: Remarks,
    ownNames: OwnNames,
  ) {
    this.#grid = grid;
    this.#header = header;
    this.#fiscalYear = fiscalYear;
    this.#wonPerUnit = wonPerUnit;
    this.#remarks = remarks;
    this.#ownNames = ownNames;
  }

  amountsOf(row: Row): readonly BookedAmount[] {
    const nameCell = row.find(({ column }) => column === this.#header.nameColumn);
    if (!nameCell) return [];
    const { name, code } = this.#nameAndCode(row, nameCell);
    this.#section = sections.find(([pattern]) => pattern.test(accountLabel(name)))?.[1] ?? this.#section;
    const allowance = isAllowance(name);
    const named = allowance ? this.#lessened : this.#accountsOf(name, code, nameCell);
    this.#lessened = allowance ? [] : named.filter(({ role }) => role === 'part');
    const [first] = named;
    if (!first) return allowance ? [] : this.#ownAmounts(row, nameCell, name, code);
    const place = `${placeOfCell(this.#grid, nameCell)} · ${name}`;
    const balance = this.#balance(row, creditAccounts.includes(first.account), place);
    return balance
      ? [{ ...balance, place, accounts: named, name: accountLabel(name), fiscalYear: this.#fiscalYear }]
      : [];
  }

  /** A row with a name that no program prints: where its code or its section tells the form, a person can be asked about it. */
  #ownAmounts(row: Row, nameCell: GridCell, name: string, code: string): readonly BookedAmount[] {
    const form = formOfCode(code) ?? (this.#section && formOfSection[this.#section]);
    if (form === undefined || !this.#ownNames.wants(name)) return [];
    const account = this.#ownNames.accountOf(form, name);
    if (account === undefined) return [];
    const place = `${placeOfCell(this.#grid, nameCell)} · ${name}`;
    // Of a row that nobody has named, an amount that cannot be read is no loss.
    const balance = this.#balance(row, creditAccounts.includes(account), place, new Remarks());
    if (!balance) return [];
    const amount = {
      ...balance,
      place,
      accounts: [],
      name: accountLabel(name),
      fiscalYear: this.#fiscalYear,
    };
    return this.#ownNames.named(form, name, [amount], 'trialBalance');
  }

  /** The code has a column of its own, or stands before the name: "[801] 급여", "801 급여". */
  #nameAndCode(row: Row, nameCell: GridCell): { readonly name: string; readonly code: string } {
    const [, before, rest = ''] = /^[[(]?(\d{3})[\])]?[.\s]*(\D.*)$/.exec(nameCell.text) ?? [];
    if (before !== undefined) return { name: rest, code: before };
    const { codeColumn } = this.#header;
    const cell = row.find(({ column, text }) => column === codeColumn && /^\d{3}$/.test(text));
    return { name: nameCell.text, code: cell?.text ?? '' };
  }

  #accountsOf(name: string, code: string, cell: GridCell): readonly NamedAccount[] {
    const named = (['bs', 'is', 'mfg'] as const satisfies readonly StatementForm[]).flatMap((form) =>
      accountsNamed(form, name).filter(({ account }) =>
        this.#isBookedAs(account, code, accountLabel(name) === '개발비'),
      ),
    );
    const byCode = knownCodes[code];
    if (byCode === undefined || named.some(({ account }) => account === byCode)) return named;
    this.#remarks.add('labelContradicts', `${placeOfCell(this.#grid, cell)} · ${name}`, code);
    return [];
  }

  /** Whether the row is booked where the account is: by its code's class, else by the section that it stands in. */
  #isBookedAs(account: AccountId, code: string, isDevelopment: boolean): boolean {
    const isSelling = sellingAccounts.includes(account);
    if (code !== '') return codeClass(account, isSelling).test(code);
    // Development is an asset, or a cost where costs are listed.
    if (isDevelopment && this.#section !== 'selling') return account !== 'rdExpense';
    if (isDevelopment) return account === 'rdExpense';
    if (isSelling) return this.#section !== 'production';
    return account !== 'rdManufacturing' || this.#section === 'production';
  }

  /** A balance on the other side is negative. */
  #balance(
    row: Row,
    isCredit: boolean,
    place: string,
    remarks = this.#remarks,
  ): Pick<BookedAmount, 'won' | 'raw'> | undefined {
    const debit = this.#side(row, this.#header.debitBalance, place, remarks);
    const credit = this.#side(row, this.#header.creditBalance, place, remarks);
    if (!debit && !credit) return undefined;
    const difference = (debit?.won ?? 0) - (credit?.won ?? 0);
    const raw = [debit?.raw, credit?.raw].filter((text) => text !== undefined).join(' / ');
    return { won: (isCredit ? -difference : difference) || 0, raw };
  }

  #side(
    row: Row,
    column: number,
    place: string,
    remarks: Remarks,
  ): Pick<BookedAmount, 'won' | 'raw'> | undefined {
    const cell = row.find((one) => one.column === column);
    if (!cell) return undefined;
    const amount = amountOfCell(cell, this.#wonPerUnit);
    if (amount.state === 'unreadable') remarks.add('rowsUnreadable', place, cell.text);
    return amount.state === 'read' ? { won: amount.won, raw: cell.text } : undefined;
  }
}

import { namesSameCompany } from '../../../domain/dossier/company-name';
import type { FiledCompany } from '../../../domain/dossier/filed-company';
import type { SoughtCompany } from '../../intake-api';
import type { BulkLine } from './bulk-file';
import { column, fieldsOf } from './bulk-layout';

const tab = 9;
const latin = new TextDecoder('latin1');
/** Firms name accounts of their own with the number that DART gave them. */
const ownAccount = /\tentity(\d{8})_/;

/** "[140860]" of a line, without decoding it: there are 100,000 lines and one that counts. */
export function stockCodeOf(line: Uint8Array): string {
  const start = line.indexOf(tab) + 1;
  const field = latin.decode(line.subarray(start, line.indexOf(tab, start)));
  return /^\[(\w{1,12})\]$/.exec(field)?.[1] ?? '';
}

/** DART's own number, where the line is of an account that the firm made itself. */
export const dartCodeIn = (line: Uint8Array): string | undefined => ownAccount.exec(latin.decode(line))?.[1];

/** Collects who is in a file. */
export class BulkCompanies {
  readonly #byCode = new Map<string, FiledCompany>();
  readonly #soughtDartCode: string | undefined;
  #codeOfSought: string | undefined;

  constructor({ dartCode }: SoughtCompany) {
    this.#soughtDartCode = dartCode;
  }

  add({ table, bytes }: BulkLine): void {
    const stockCode = stockCodeOf(bytes);
    if (stockCode === '') return;
    if (!this.#byCode.has(stockCode)) {
      const name = fieldsOf(table.decoder.decode(bytes))[column.companyName] ?? '';
      this.#byCode.set(stockCode, { stockCode, name });
    }
    if (this.#soughtDartCode !== undefined && this.#codeOfSought === undefined) {
      if (dartCodeIn(bytes) === this.#soughtDartCode) this.#codeOfSought = stockCode;
    }
  }

  get all(): readonly FiledCompany[] {
    return [...this.#byCode.values()].sort((one, other) => one.name.localeCompare(other.name, 'ko'));
  }

  /** The company that is meant: by number, else by a name that only one of them has, else the only one. */
  find({ stockCode, name }: SoughtCompany): FiledCompany | undefined {
    const byCode = this.#byCode.get(stockCode ?? this.#codeOfSought ?? '');
    if (byCode || stockCode !== undefined) return byCode;
    const { all } = this;
    const named = name === undefined ? [] : all.filter((one) => namesSameCompany(one.name, name));
    const candidates = named.length > 0 ? named : all;
    return candidates.length === 1 ? candidates[0] : undefined;
  }
}

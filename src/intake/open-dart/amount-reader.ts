import { type AccountId, accounts } from '../../domain/dossier/accounts';
import { known } from '../../domain/dossier/answer';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { failure, type Outcome, success } from '../../domain/problem';
import type { Evidence, FileFacts, FileSource } from '../evidence';
import { textOf } from '../json/json-object';
import type { Remarks } from '../remarks';
import { readAmount } from '../text/amount';
import { type Column, columns, isOddPeriod, yearEnded } from './period';
import type { StatementRow } from './statement-row';

/** One amount of the file for an account and year. */
interface Candidate {
  readonly account: AccountId;
  readonly fiscalYear: number;
  readonly won: number;
  readonly source: FileSource;
  /** Compared from the left; lower is better. */
  readonly rank: readonly number[];
}

/** The income statement before the comprehensive one, which repeats it in part. */
const statementRank = { BS: 0, IS: 0, CIS: 1 };

/** Newer reports before older ones, which they restate; then the report's own year before its look back. */
const rankOf = (row: StatementRow, column: Column): readonly number[] => [
  -row.reportYear,
  columns.indexOf(column),
  statementRank[row.statement],
  row.match.rank,
];

function comparedRanks(one: Candidate, other: Candidate): number {
  const index = one.rank.findIndex((part, at) => part !== other.rank[at]);
  return index < 0 ? 0 : (one.rank[index] ?? 0) - (other.rank[index] ?? 0);
}

/** Reads the amounts of chosen rows. An amount that is none refuses the file: then nothing in it is what it seems. */
export class AmountReader {
  readonly #file: FileFacts;
  readonly #evidence: Evidence;
  readonly #remarks: Remarks;

  constructor(file: FileFacts, evidence: Evidence, remarks: Remarks) {
    this.#file = file;
    this.#evidence = evidence;
    this.#remarks = remarks;
  }

  /** Every year with an amount, the newest first. */
  years(rows: readonly StatementRow[], basis: StatementYear['basis']): Outcome<readonly StatementYear[]> {
    const candidates: Candidate[] = [];
    for (const row of rows) {
      for (const column of columns) {
        const read = this.#candidate(row, column);
        if (!read.ok) return read;
        if (read.value) candidates.push(read.value);
      }
    }
    return success(this.#yearsOf(candidates, basis));
  }

  #candidate(row: StatementRow, column: Column): Outcome<Candidate | undefined> {
    const place = `${row.place} · ${column}_amount`;
    const raw = textOf(row.object, `${column}_amount`);
    const amount = readAmount(raw);
    if (amount.state === 'missing') return success(undefined);
    if (amount.state === 'unreadable') {
      return failure('amountUnreadable', { fileName: this.#file.fileName, place, raw });
    }
    const { account } = row.match;
    if (amount.won < 0 && !accounts[account].signed) {
      this.#remarks.add('unexpectedSign', place, raw);
      return success(undefined);
    }
    if (isOddPeriod(row.object, column)) {
      this.#remarks.add('periodNotTwelveMonths', place, textOf(row.object, `${column}_dt`));
    }
    const fiscalYear = yearEnded(row.object, column, this.#remarks, row.place);
    if (fiscalYear === undefined) return success(undefined);
    const source = this.#evidence(place, raw);
    return success({ account, fiscalYear, won: amount.won, source, rank: rankOf(row, column) });
  }

  #yearsOf(candidates: readonly Candidate[], basis: StatementYear['basis']): readonly StatementYear[] {
    const years = new Map<number, Map<AccountId, Candidate[]>>();
    for (const candidate of candidates) {
      const year = years.get(candidate.fiscalYear) ?? new Map<AccountId, Candidate[]>();
      years.set(candidate.fiscalYear, year);
      year.set(candidate.account, [...(year.get(candidate.account) ?? []), candidate]);
    }
    return [...years]
      .map(([fiscalYear, found]) => ({ fiscalYear, basis, values: this.#valuesOf(found) }))
      .filter((year) => Object.keys(year.values).length > 0)
      .sort((one, other) => other.fiscalYear - one.fiscalYear);
  }

  #valuesOf(found: ReadonlyMap<AccountId, readonly Candidate[]>): StatementYear['values'] {
    const values = [...found].flatMap(([account, candidates]) => {
      const best = this.#best(candidates);
      return best ? [[account, known(best.won, best.source)] as const] : [];
    });
    return Object.fromEntries(values);
  }

  /** The best of an account's amounts; nothing where two are equally good and differ. */
  #best(candidates: readonly Candidate[]): Candidate | undefined {
    const [best, ...others] = candidates.toSorted(comparedRanks);
    const rival = others.find((other) => best && comparedRanks(best, other) === 0 && other.won !== best.won);
    if (rival) this.#remarks.add('accountStatedTwice', rival.source.place, rival.source.raw);
    return rival ? undefined : best;
  }
}

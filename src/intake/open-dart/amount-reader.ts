import { type AccountId, accounts } from '../../domain/dossier/accounts';
import { known } from '../../domain/dossier/answer';
import type { InterimMonths, InterimStatements } from '../../domain/dossier/interim-statements';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { needsAllParts } from './account-rules';
import type { Evidence, FileFacts, FileSource } from '../evidence';
import type { Remarks } from '../remarks';
import { readAmount } from '../text/amount';
import type { Cell, StatementRow } from './statement-row';

/** One amount of the file for an account and year. */
interface Candidate {
  readonly account: AccountId;
  readonly fiscalYear: number;
  readonly months: InterimMonths | undefined;
  readonly won: number;
  readonly source: FileSource;
  /** Set where the firm's own name of the row decided. */
  readonly ownLabel: string | undefined;
  readonly part: string | undefined;
  /** Compared from the left; lower is better. */
  readonly rank: readonly number[];
}

export interface ReadAmounts {
  /** Every whole year with an amount, the newest first. */
  readonly years: readonly StatementYear[];
  readonly interim?: InterimStatements;
  /** Accounts that were taken from rows by the firm's own names. */
  readonly notices: readonly Notice[];
}

/** The income statement before the comprehensive one, which repeats it in part. */
const statementRank = { BS: 0, IS: 0, CIS: 1 };

/** Newer reports before older ones, which they restate; then the report's own year before its look back. */
const rankOf = (row: StatementRow, cell: Cell): readonly number[] => [
  -row.reportYear,
  cell.age,
  statementRank[row.statement],
  row.match.rank,
];

function comparedRanks(one: Candidate, other: Candidate): number {
  const index = one.rank.findIndex((part, at) => part !== other.rank[at]);
  return index < 0 ? 0 : (one.rank[index] ?? 0) - (other.rank[index] ?? 0);
}

/** Parts of `rankOf` that come before the rank of the row itself. */
const statementRanks = 3;

const isOfOneStatement = (one: Candidate, other: Candidate): boolean =>
  one.rank.slice(0, statementRanks).every((part, at) => part === other.rank[at]);

function sumOf(parts: readonly Candidate[]): Candidate | undefined {
  const [first] = parts;
  const won = parts.reduce((sum, part) => sum + part.won, 0);
  if (!first || !Number.isSafeInteger(won)) return undefined;
  const joined = (texts: readonly string[]) => texts.join(' + ');
  return {
    ...first,
    won,
    ownLabel: parts.find(({ ownLabel }) => ownLabel !== undefined)?.ownLabel,
    source: {
      ...first.source,
      place: joined(parts.map(({ source }) => source.place)),
      raw: joined(parts.map(({ source }) => source.raw)),
    },
  };
}

/** Reads the amounts of chosen rows. An amount that is none refuses the file: then nothing in it is what it seems. */
export class AmountReader {
  readonly #file: FileFacts;
  readonly #evidence: Evidence;
  readonly #remarks: Remarks;
  readonly #ownLabels = new Map<AccountId, string>();

  constructor(file: FileFacts, evidence: Evidence, remarks: Remarks) {
    this.#file = file;
    this.#evidence = evidence;
    this.#remarks = remarks;
  }

  read(rows: readonly StatementRow[], basis: StatementYear['basis']): Outcome<ReadAmounts> {
    const candidates: Candidate[] = [];
    for (const row of rows) {
      for (const cell of row.cells) {
        const read = this.#candidate(row, cell);
        if (!read.ok) return read;
        if (read.value) candidates.push(read.value);
      }
    }
    const years = this.#yearsOf(
      candidates.filter(({ months }) => months === undefined),
      basis,
    );
    const interim = this.#interimOf(candidates, basis, years[0]?.fiscalYear ?? 0);
    return success({ years, ...(interim ? { interim } : {}), notices: this.#ownLabelNotices() });
  }

  #candidate(
    row: StatementRow,
    { place, raw, fiscalYear, age, months }: Cell,
  ): Outcome<Candidate | undefined> {
    const amount = readAmount(raw);
    if (amount.state === 'missing') return success(undefined);
    const won = amount.state === 'read' ? amount.won * row.unitWon : NaN;
    if (!Number.isSafeInteger(won)) {
      return failure('amountUnreadable', { fileName: this.#file.fileName, place, raw });
    }
    const { account, ownLabel, part } = row.match;
    if (won < 0 && !accounts[account].signed) {
      this.#remarks.add('unexpectedSign', place, raw);
      return success(undefined);
    }
    return success({
      account,
      fiscalYear,
      months,
      won,
      source: this.#evidence(place, raw),
      ownLabel: ownLabel && row.label,
      part,
      rank: rankOf(row, { place, raw, fiscalYear, age }),
    });
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

  /** The longest part of the newest year, where no whole year is as new. */
  #interimOf(
    candidates: readonly Candidate[],
    basis: StatementYear['basis'],
    newestWhole: number,
  ): InterimStatements | undefined {
    const parts = candidates.filter(
      ({ months, fiscalYear }) => months !== undefined && fiscalYear > newestWhole,
    );
    const newest = Math.max(...parts.map(({ fiscalYear }) => fiscalYear));
    const ofNewest = parts.filter(({ fiscalYear }) => fiscalYear === newest);
    const longest = Math.max(...ofNewest.map(({ months }) => months ?? 0)) as InterimMonths;
    const [year] = this.#yearsOf(
      ofNewest.filter(({ months }) => months === longest),
      basis,
    );
    return year && { months: longest, year };
  }

  #valuesOf(found: ReadonlyMap<AccountId, readonly Candidate[]>): StatementYear['values'] {
    const values = [...found].flatMap(([account, candidates]) => {
      const best = this.#best(candidates);
      if (best?.ownLabel !== undefined) this.#ownLabels.set(account, best.ownLabel);
      return best ? [[account, known(best.won, best.source)] as const] : [];
    });
    return Object.fromEntries(values);
  }

  /** The best of an account's amounts, or the sum of the parts in which its statement divides it. */
  #best(candidates: readonly Candidate[]): Candidate | undefined {
    const [first] = candidates.toSorted(comparedRanks);
    const beside = candidates.filter((one) => first && isOfOneStatement(one, first));
    const wholes = beside.filter(({ part }) => part === undefined);
    if (first?.part === undefined || wholes.length > 0) return this.#surest(wholes);
    const parts = [...new Set(beside.map(({ part }) => part))]
      .map((part) => this.#surest(beside.filter((one) => one.part === part)))
      .filter((one) => one !== undefined);
    // Alone and with the id of the whole, it is the whole under a short name.
    const isEnough = parts.length > 1 || first.ownLabel === undefined;
    return isEnough || !needsAllParts.includes(first.account) ? sumOf(parts) : undefined;
  }

  /** Nothing where two are equally good and differ. */
  #surest(candidates: readonly Candidate[]): Candidate | undefined {
    const [best, ...others] = candidates.toSorted(comparedRanks);
    const rival = others.find((other) => best && comparedRanks(best, other) === 0 && other.won !== best.won);
    if (rival) this.#remarks.add('accountStatedTwice', rival.source.place, rival.source.raw);
    return rival ? undefined : best;
  }

  #ownLabelNotices(): readonly Notice[] {
    const matches = [...this.#ownLabels].map(([account, label]) => ({ account, label }));
    return matches.length > 0 ? [{ code: 'matchedByOwnLabel', matches }] : [];
  }
}

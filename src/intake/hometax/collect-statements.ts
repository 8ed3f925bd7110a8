import type { StatementForm } from '../../domain/dossier/accounts';
import type { StatementUnit } from '../../domain/dossier/won-per-unit';
import { fiscalYearOf, type Period, periodIn } from '../text/period';
import { unitIn } from '../text/unit';
import { entriesOfLine, type Entry } from './entries-of-line';
import { compactLine, type FormLine, type Word } from './form-line';
import { labelFit } from './forms';

/** One statement of one year, from all the pages that it runs over. */
export interface FormStatement {
  readonly form: StatementForm;
  /** Where its title stands. */
  readonly where: string;
  readonly period: Period | undefined;
  /** What the title says of the kind of company, in brackets and around it. */
  readonly heading: string;
  readonly unit: StatementUnit;
  readonly entries: readonly Entry[];
}

interface Open {
  readonly form: StatementForm;
  readonly where: string;
  readonly heading: string;
  period: Period | undefined;
  unit: StatementUnit;
  readonly entries: Entry[];
}

/** Titles, wherever in their line they stand: beside them the forms print the year and the company. */
const titles: readonly (readonly [RegExp, StatementForm | 'other'])[] = [
  [/표준(?:재무상태표|대차대조표)/, 'bs'],
  [/표준손익계산서/, 'is'],
  [/제조원가명세서/, 'mfg'],
  // Forms that hold no account of ours: cost of works, rent, lots, transport; the appropriation of earnings.
  [/(?:공사|임대|분양|운송|기타)원가명세서|이익잉여금처분|결손금처리/, 'other'],
];

/** A remark on a form names forms as well. */
const sentence = /※|작성|제출|첨부|참조|경우|합니다|하십시오|바랍니다/;
const longestTitleLine = 120;

/** The form that a line is the title of; nothing for a list of several. */
function titleOf(compact: string): StatementForm | 'other' | undefined {
  if (compact.length > longestTitleLine || sentence.test(compact)) return undefined;
  const found = titles.filter(([pattern]) => pattern.test(compact));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

const ofDate = /^(?:\d{4}[년.\-/]|\d{1,2}[월일.])/;

/** A period may be printed on two or three lines one below the other: its end stands under its beginning. */
function periodAt(lines: readonly FormLine[], index: number): Period | undefined {
  const line = lines[index];
  const alone = line && periodIn(compactLine(line));
  const dates = line?.words.filter(({ text }) => ofDate.test(text)) ?? [];
  const [first] = dates;
  if (alone || !first) return alone;
  const right = Math.max(...dates.map((word) => word.right));
  const margin = Math.max(right - first.left, 1) / 2;
  const within = ({ left }: Word) => left >= first.left - margin && left < right + margin;
  const stacked = lines.slice(index, index + 3).flatMap(({ words }) => words.filter(within));
  return periodIn(stacked.map(({ text }) => text).join(''));
}

/**
 * The statements of a file in the order in which they begin. A title that is repeated at the top of a page goes on with
 * the statement; the same form with another period is another year.
 */
export function collectStatements(lines: readonly FormLine[]): readonly FormStatement[] {
  const collector = new StatementCollector(lines);
  lines.forEach((_line, index) => collector.take(index));
  return merged(collector.statements);
}

/** What the head of a statement says, before or after its title. */
interface Head {
  readonly period?: Period;
  readonly unit?: StatementUnit;
}

/** Goes through the lines of a file: head, rows, the next head. */
class StatementCollector {
  readonly statements: Open[] = [];
  readonly #lines: readonly FormLine[];
  /** The statement whose rows may come now; nothing before the first and within forms that are not read. */
  #current: Open | undefined;
  #head: Head = {};
  #lastPeriod: Period | undefined;

  constructor(lines: readonly FormLine[]) {
    this.#lines = lines;
  }

  take(index: number): void {
    const line = this.#lines[index];
    if (!line || this.#takesRows(index)) return;
    this.#takeHead(line, index);
    const form = titleOf(compactLine(line));
    if (form === 'other') this.#current = undefined;
    else if (form) this.#open(form, line);
    else if (this.#current && !hasRows(this.#current)) {
      this.#current.period = this.#head.period ?? this.#current.period;
      this.#current.unit = this.#head.unit ?? this.#current.unit;
    }
  }

  /** Whether the line is one of rows. A telephone number in a head can look like a row, but has no label of the form. */
  #takesRows(index: number): boolean {
    if (!this.#current) return false;
    const entries = entriesOfLine(this.#current.form, this.#lines, index);
    this.#current.entries.push(...entries);
    const { form } = this.#current;
    const isRow = entries.some((entry) => fits(form, entry));
    if (isRow) this.#head = {};
    return isRow;
  }

  #takeHead(line: FormLine, index: number): void {
    const unit = unitIn(compactLine(line));
    const period = periodAt(this.#lines, index);
    this.#lastPeriod = period ?? this.#lastPeriod;
    this.#head = { ...this.#head, ...(unit ? { unit } : {}), ...(period ? { period } : {}) };
  }

  #open(form: StatementForm, { where, words }: FormLine): void {
    const { period = this.#lastPeriod, unit = 'won' } = this.#head;
    const heading = words.map(({ text }) => text).join('');
    this.#current = { form, where, heading, period, unit, entries: [] };
    this.statements.push(this.#current);
  }
}

const fits = (form: StatementForm, { code, label }: Entry): boolean => labelFit(form, code, label) === 'fits';
const hasRows = ({ form, entries }: Open): boolean => entries.some((entry) => fits(form, entry));

/** Pages of one statement as one. */
function merged(statements: readonly Open[]): readonly FormStatement[] {
  const whole: Open[] = [];
  for (const statement of statements) {
    const same = whole.find(
      ({ form, period }) => form === statement.form && yearOf(period) === yearOf(statement.period),
    );
    if (same) same.entries.push(...statement.entries);
    else whole.push(statement);
  }
  return whole;
}

const yearOf = (period: Period | undefined): number | undefined => period && fiscalYearOf(period);

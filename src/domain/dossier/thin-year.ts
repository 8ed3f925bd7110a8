import type { Dossier } from './dossier';
import { type ChosenReading, type Review, reviewReadings } from './review';
import { newestThree, type StatementYear } from './statement-year';

/** A year and how many of its accounts are known. */
export interface FilledYear {
  readonly fiscalYear: number;
  readonly count: number;
}

/** The newest year, read with few values, and fuller ones that would not count beside it any more. */
export interface ThinYear extends FilledYear {
  readonly pushedOut: readonly FilledYear[];
}

export const yearChoices = ['keepOlder', 'takeNewer'] as const;
export type YearChoice = (typeof yearChoices)[number];

/** What the person has said, by the thin year. */
export type YearChoices = ReadonlyMap<number, YearChoice>;

export const noYearChoices: YearChoices = new Map();

export const withYearChoice = (said: YearChoices, fiscalYear: number, choice: YearChoice): YearChoices =>
  new Map([...said, [fiscalYear, choice]]);

/** Our judgement: with less than half of the values of another year it is a part of a filing and not the filing. */
const thinBelow = 0.5;

const filled = ({ fiscalYear, values }: StatementYear): FilledYear => ({
  fiscalYear,
  count: Object.values(values).filter(({ state }) => state === 'known').length,
});

const countedYears = (statements: readonly StatementYear[]): readonly StatementYear[] =>
  newestThree(statements).flatMap((year) => year ?? []);

/** The newest year, where it says little and its coming ends the counting of years that say more. */
export function thinYear(statements: readonly StatementYear[]): ThinYear | undefined {
  const counted = countedYears(statements);
  const [newest] = counted;
  if (!newest) return undefined;
  const own = filled(newest);
  const pushedOut = countedYears(statements.filter((year) => year !== newest))
    .filter((year) => !counted.includes(year))
    .map(filled)
    .filter(({ count }) => own.count < count * thinBelow);
  return pushedOut.length > 0 ? { ...own, pushedOut } : undefined;
}

const withoutYear = (chosen: readonly ChosenReading[], fiscalYear: number): readonly ChosenReading[] =>
  chosen.map((one) => {
    const statements = one.reading.statements.filter((year) => year.fiscalYear !== fiscalYear);
    if (statements.length === one.reading.statements.length) return one;
    const notice = { code: 'thinYearLeftOut', fiscalYear } as const;
    return { ...one, reading: { ...one.reading, statements, notices: [notice, ...one.reading.notices] } };
  });

/**
 * The review, with what is to be asked about years in it. A thin year stays out until the person takes it: what counts
 * today is never given up without a word. A year that the dossier counts already is no question any more.
 */
export function reviewWithYears(
  dossier: Dossier,
  chosen: readonly ChosenReading[],
  said: YearChoices,
): { readonly review: Review; readonly questions: readonly ThinYear[] } {
  const review = reviewReadings(dossier, chosen);
  const thin = thinYear(review.dossier.statements);
  if (!thin || thin.fiscalYear === countedYears(dossier.statements)[0]?.fiscalYear)
    return { review, questions: [] };
  if (said.get(thin.fiscalYear) === 'takeNewer') return { review, questions: [thin] };
  const rest = reviewWithYears(dossier, withoutYear(chosen, thin.fiscalYear), said);
  return { review: rest.review, questions: [thin, ...rest.questions] };
}

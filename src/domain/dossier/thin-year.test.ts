import { describe, expect, it } from 'vitest';
import { type AccountId, accountIds } from './accounts';
import { known, typed } from './answer';
import { type Dossier, emptyDossier } from './dossier';
import type { Reading } from './reading';
import { newestThree, type StatementBasis, type StatementYear } from './statement-year';
import { reviewWithYears, thinYear, type YearChoice } from './thin-year';

const year = (fiscalYear: number, count: number, basis: StatementBasis = 'separate'): StatementYear => ({
  fiscalYear,
  basis,
  values: Object.fromEntries(
    accountIds.slice(0, count).map((account: AccountId) => [account, known(fiscalYear, typed)]),
  ),
});
const full = [year(2024, 12), year(2023, 12), year(2022, 12)];

const readingOf = (...statements: readonly StatementYear[]): Reading => ({
  fileName: 'a.json',
  digest: '',
  format: 'openDartJson',
  answers: {},
  statements,
  patents: [],
  notices: [],
});
const held: Dossier = { ...emptyDossier, statements: full };

const reviewed = (dossier: Dossier, statements: readonly StatementYear[], choice?: YearChoice) =>
  reviewWithYears(
    dossier,
    statements.map((one) => ({ reading: readingOf(one) })),
    new Map(choice ? [[2025, choice]] : []),
  );
const countedIn = ({ review }: ReturnType<typeof reviewed>) =>
  newestThree(review.dossier.statements).map((one) => one?.fiscalYear);

describe('a newest year with few values', () => {
  it('is told with the full year that it would push out', () => {
    expect(thinYear([year(2025, 1), ...full])).toEqual({
      fiscalYear: 2025,
      count: 1,
      pushedOut: [{ fiscalYear: 2022, count: 12 }],
    });
  });

  it('pushes out all years on another basis, and those beyond a gap', () => {
    const years = (statements: readonly StatementYear[]) =>
      thinYear(statements)?.pushedOut.map(({ fiscalYear }) => fiscalYear);
    expect(years([year(2025, 1, 'consolidated'), ...full])).toEqual([2024, 2023, 2022]);
    expect(years([year(2026, 1), ...full])).toEqual([2023, 2022]);
  });

  it.each([
    ['says half as much as the older one', [year(2025, 6), ...full]],
    ['finds room beside the others', [year(2025, 1), year(2024, 12), year(2023, 12)]],
    ['pushes out one that says as little', [year(2025, 1), year(2024, 12), year(2023, 12), year(2022, 1)]],
    ['is the only one', [year(2025, 1)]],
  ])('is no question where it %s', (_, statements) => {
    expect(thinYear(statements)).toBeUndefined();
  });
});

describe('a review with such a year', () => {
  it('leaves it out until the person has said what counts, and says so', () => {
    const waiting = reviewed(held, [year(2025, 1)]);
    expect(waiting.questions.map(({ fiscalYear }) => fiscalYear)).toEqual([2025]);
    expect(countedIn(waiting)).toEqual([2024, 2023, 2022]);
    expect(waiting.review.readings[0]?.notices).toEqual([{ code: 'thinYearLeftOut', fiscalYear: 2025 }]);
    expect(reviewed(held, [year(2025, 1)], 'keepOlder').review).toEqual(waiting.review);
  });

  it('takes it when the person takes it, and still asks', () => {
    const taken = reviewed(held, [year(2025, 1)], 'takeNewer');
    expect([taken.questions.length, countedIn(taken)]).toEqual([1, [2025, 2024, 2023]]);
  });

  it('asks as well where all years come from files', () => {
    const waiting = reviewed(emptyDossier, [...full, year(2025, 1)]);
    expect([waiting.questions.length, countedIn(waiting)]).toEqual([1, [2024, 2023, 2022]]);
  });

  it('asks about each of several thin years', () => {
    const waiting = reviewed(held, [year(2026, 1), year(2025, 2)]);
    expect(waiting.questions.map(({ fiscalYear }) => fiscalYear)).toEqual([2026, 2025]);
    expect(countedIn(waiting)).toEqual([2024, 2023, 2022]);
  });

  it('asks nothing about a year that counts already', () => {
    const counting: Dossier = { ...emptyDossier, statements: [year(2025, 1), ...full] };
    const again = reviewed(counting, [year(2025, 2)]);
    expect([again.questions, countedIn(again)]).toEqual([[], [2025, 2024, 2023]]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AccountId } from './accounts';
import { type FileFormat, known, type Source, typed } from './answer';
import { emptyDossier } from './dossier';
import type { Reading } from './reading';
import { type Decisions, reviewReadings, withGroupDecided } from './review';
import { amountOf, type StatementBasis, type StatementYear } from './statement-year';

const year = (basis: StatementBasis, values: StatementYear['values'], fiscalYear = 2023): StatementYear => ({
  fiscalYear,
  basis,
  values,
});
const readingOf = (...statements: StatementYear[]): Reading => ({
  fileName: 'file',
  digest: '',
  format: 'openDartJson',
  answers: {},
  statements,
  patents: [],
  notices: [],
});
type Said = Decisions extends ReadonlyMap<infer Key, infer Side> ? readonly [Key, Side] : never;
const choose = (reading: Reading, ...said: Said[]) => ({ reading, decided: new Map(said) });
const sourceOf = (format: FileFormat | 'typed'): Source =>
  format === 'typed' ? typed : { kind: 'file', fileName: 'a', digest: '', format, place: '', raw: '' };
const draft = {
  ...emptyDossier,
  statements: [year('separate', { revenue: known(1, typed), salary: known(5, typed) })],
};

describe('a review', () => {
  it('takes the file where it differs, unless earlier values are kept', () => {
    const reading = readingOf(year('separate', { revenue: known(2, typed), cash: known(3, typed) }));
    const taken = reviewReadings(draft, [choose(reading)]);
    expect(taken.dossier.statements[0]?.values).toMatchObject({ revenue: { value: 2 }, cash: { value: 3 } });
    const kept = reviewReadings(draft, [choose(reading, ['year:2023', 'earlier'])]);
    expect(kept.dossier.statements[0]?.values).toMatchObject({ revenue: { value: 1 }, cash: { value: 3 } });
  });

  it('decides on answers and lists by the step of the form that asks for them', () => {
    const reading: Reading = {
      ...readingOf(),
      answers: { 'company.name': known('가온', typed), 'checklist.affordableScaling': known(true, typed) },
      developments: known([], typed),
      keyStaff: known([], typed),
    };
    const [reviewed] = reviewReadings(emptyDossier, [choose(reading)]).readings;
    expect(reviewed?.groups.map(({ key, changes }) => [key, changes.length])).toEqual([
      ['answers:company', 2],
      ['answers:business', 1],
      ['answers:technology', 1],
    ]);
  });

  it('leaves a kept year whole when the file has another basis, and says beforehand what would go', () => {
    const reading = readingOf(year('consolidated', { revenue: known(2, typed), cash: known(3, typed) }));
    const kept = reviewReadings(draft, [choose(reading, ['year:2023', 'earlier'])]);
    expect(kept.dossier).toEqual(draft);
    expect(kept.readings[0]?.notices.map(({ code }) => code)).toEqual(['yearReplaced']);
    const taken = reviewReadings(draft, [choose(reading, ['year:2023', 'file'])]);
    expect(taken.dossier.statements).toEqual(reading.statements);
  });

  it('shows each file beside what the one before it leaves', () => {
    const reading = readingOf(year('separate', { cash: known(3, typed) }));
    const { readings } = reviewReadings(draft, [choose(reading), choose(reading)]);
    expect(readings.map(({ accepted }) => accepted.length)).toEqual([1, 0]);
  });

  it('by default keeps separate years from consolidated ones, whole', () => {
    const older = year('consolidated', { revenue: known(1, typed) }, 2022);
    const group = readingOf(year('consolidated', { revenue: known(2, typed), cash: known(3, typed) }), older);
    const { dossier, readings } = reviewReadings(draft, [choose(group, ['account:2023:cash', 'file'])]);
    expect(dossier.statements).toEqual([...draft.statements, older]);
    expect(readings[0]?.groups.map(({ isWhole }) => isWhole)).toEqual([true, false]);
    const own = readingOf(year('separate', { revenue: known(2, typed) }, 2022));
    const after = reviewReadings({ ...emptyDossier, statements: [older] }, [choose(own)]);
    expect(after.dossier.statements).toEqual(own.statements);
  });

  it('is decided on value by value, and by the group for those that nothing was said of', () => {
    const differing = { revenue: known(2, typed), salary: known(6, typed), cash: known(3, typed) };
    const reading = readingOf(year('separate', differing));
    const amounts = (...said: Said[]) => {
      const [first] = reviewReadings(draft, [choose(reading, ...said)]).dossier.statements;
      return ['revenue', 'salary', 'cash'].map((id) => amountOf(first, id as AccountId));
    };
    expect(amounts(['account:2023:revenue', 'earlier'])).toEqual([1, 6, 3]);
    expect(amounts(['account:2023:cash', 'earlier'])).toEqual([2, 6, undefined]);
    expect(amounts(['year:2023', 'earlier'], ['account:2023:salary', 'file'])).toEqual([1, 6, 3]);
  });

  it('forgets single decisions on differing values once the group is decided', () => {
    const reading = readingOf(year('separate', { revenue: known(2, typed), cash: known(3, typed) }));
    const one = choose(reading, ['account:2023:revenue', 'earlier'], ['account:2023:cash', 'earlier']);
    const [group] = reviewReadings(draft, [one]).readings[0]?.groups ?? [];
    if (!group) throw new Error('no group');
    expect([...withGroupDecided(one.decided, group, 'file')]).toEqual([
      ['account:2023:cash', 'earlier'],
      ['year:2023', 'file'],
    ]);
  });

  it.each<[FileFormat | 'typed', FileFormat, 'earlier' | 'file']>([
    ['hometax', 'accounting', 'earlier'],
    ['hometax', 'openDartJson', 'earlier'],
    ['openDartXbrl', 'accounting', 'earlier'],
    ['accounting', 'hometax', 'file'],
    ['accounting', 'accounting', 'file'],
    ['accounting', 'ownWorkbook', 'earlier'],
    ['typed', 'ownWorkbook', 'file'],
    ['typed', 'accounting', 'file'],
  ])('of %s and %s believes by default the %s value', (before, after, side) => {
    const held = { ...emptyDossier, statements: [year('separate', { revenue: known(1, sourceOf(before)) })] };
    const reading = readingOf(year('separate', { revenue: known(2, sourceOf(after)) }));
    const [reviewed] = reviewReadings(held, [{ reading }]).readings;
    expect(reviewed?.groups[0]?.changes[0]?.side).toBe(side);
  });

  it('groups by year, newest first as in the file', () => {
    const reading = readingOf(
      year('separate', { cash: known(3, typed) }),
      year('separate', { cash: known(2, typed) }, 2022),
    );
    const [reviewed] = reviewReadings(emptyDossier, [choose(reading)]).readings;
    expect(reviewed?.groups.map(({ key }) => key)).toEqual(['year:2023', 'year:2022']);
  });
});

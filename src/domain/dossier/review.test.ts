import { describe, expect, it } from 'vitest';
import { known, typed } from './answer';
import { emptyDossier } from './dossier';
import type { Reading } from './reading';
import { type GroupKey, keptByDefault, reviewReadings } from './review';
import type { StatementBasis, StatementYear } from './statement-year';

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
const choose = (reading: Reading, ...keepEarlier: GroupKey[]) => ({
  reading,
  keepEarlier,
});
const draft = {
  ...emptyDossier,
  statements: [year('separate', { revenue: known(1, typed), salary: known(5, typed) })],
};

describe('a review', () => {
  it('takes the file where it differs, unless earlier values are kept', () => {
    const reading = readingOf(year('separate', { revenue: known(2, typed), cash: known(3, typed) }));
    const taken = reviewReadings(draft, [choose(reading)]);
    expect(taken.dossier.statements[0]?.values).toMatchObject({ revenue: { value: 2 }, cash: { value: 3 } });
    const kept = reviewReadings(draft, [choose(reading, 'year:2023')]);
    expect(kept.dossier.statements[0]?.values).toMatchObject({ revenue: { value: 1 }, cash: { value: 3 } });
  });

  it('leaves a kept year whole when the file has another basis, and says beforehand what would go', () => {
    const reading = readingOf(year('consolidated', { revenue: known(2, typed), cash: known(3, typed) }));
    const kept = reviewReadings(draft, [choose(reading, 'year:2023')]);
    expect(kept.dossier).toEqual(draft);
    expect(kept.readings[0]?.notices.map(({ code }) => code)).toEqual(['yearReplaced']);
    expect(reviewReadings(draft, [choose(reading)]).dossier.statements).toEqual(reading.statements);
  });

  it('shows each file beside what the one before it leaves', () => {
    const reading = readingOf(year('separate', { cash: known(3, typed) }));
    const { readings } = reviewReadings(draft, [choose(reading), choose(reading)]);
    expect(readings.map(({ accepted }) => accepted.length)).toEqual([1, 0]);
  });

  it('by default keeps separate years from consolidated ones, and nothing else', () => {
    const older = year('consolidated', { revenue: known(1, typed) }, 2022);
    const group = readingOf(year('consolidated', { revenue: known(2, typed) }), older);
    expect(keptByDefault(draft, group)).toEqual(['year:2023']);
    expect(keptByDefault(draft, readingOf(year('separate', {}), year('unstated', {})))).toEqual([]);
    expect(keptByDefault({ ...emptyDossier, statements: [older] }, group)).toEqual([]);
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

import { describe, expect, it } from 'vitest';
import type { Notice } from '../problem';
import { known, typed } from './answer';
import { isReadOnOther, likelyBasis, onBasis } from './one-basis';
import type { Reading } from './reading';
import type { StatementBasis, StatementYear } from './statement-year';

const year = (fiscalYear: number, basis: StatementBasis): StatementYear => ({
  fiscalYear,
  basis,
  values: { revenue: known(1, typed) },
});
const readingOf = (statements: readonly StatementYear[], more: Partial<Reading> = {}): Reading => ({
  fileName: 'a',
  digest: '',
  format: 'openDartJson',
  answers: {},
  statements,
  patents: [],
  notices: [],
  ...more,
});
const separate = readingOf([year(2024, 'separate'), year(2023, 'separate')]);
const consolidated = readingOf([year(2024, 'consolidated'), year(2023, 'consolidated')]);
const mixed: Notice = { code: 'basesMixed', kept: 'separate' };

describe('which statements count', () => {
  it.each<[string, readonly Reading[], ReturnType<typeof likelyBasis>]>([
    ['the separate ones, which are as new', [consolidated, separate], 'separate'],
    [
      'the consolidated ones, where only they have the newest year',
      [separate, readingOf([year(2025, 'consolidated')])],
      'consolidated',
    ],
    ['those of a file with both', [readingOf([year(2024, 'separate')], { notices: [mixed] })], 'separate'],
    [
      'parts of a year, where there is no whole one',
      [
        readingOf([], { interim: { months: 9, year: year(2024, 'separate') } }),
        readingOf([], { interim: { months: 9, year: year(2024, 'consolidated') } }),
      ],
      'separate',
    ],
    ['no question with one of them', [separate, readingOf([year(2024, 'unstated')])], undefined],
    ['no question without statements', [], undefined],
  ])('%s', (_, readings, likely) => {
    expect(likelyBasis(readings)).toBe(likely);
  });
});

describe('a reading on the basis that counts', () => {
  it('is left as it is, unstated years as well', () => {
    const unstated = readingOf([year(2024, 'unstated')]);
    expect(onBasis(separate, 'separate')).toBe(separate);
    expect(onBasis(unstated, 'consolidated')).toBe(unstated);
  });

  it('loses its years on the other one, with what it says and asks of them', () => {
    const asking = readingOf(consolidated.statements, {
      interim: { months: 9, year: year(2025, 'consolidated') },
      ownRows: [{ form: 'is', label: '개발', place: '', amounts: [] }],
      notices: [{ code: 'accountsMissing', accounts: ['revenue'] }],
    });
    expect(onBasis(asking, 'separate')).toEqual(
      readingOf([], { notices: [{ code: 'basisLeftOut', basis: 'consolidated' }] }),
    );
  });

  it('has to be read again where its file has both', () => {
    const twofold = readingOf(separate.statements, { notices: [mixed] });
    expect([isReadOnOther(twofold, 'consolidated'), isReadOnOther(twofold, 'separate')]).toEqual([
      true,
      false,
    ]);
    expect(isReadOnOther(separate, 'consolidated')).toBe(false);
  });
});

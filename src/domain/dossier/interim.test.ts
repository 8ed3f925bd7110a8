import { describe, expect, it } from 'vitest';
import { known, type Source, typed, valueOf } from './answer';
import { annualised, withInterim } from './interim';
import type { Reading } from './reading';
import type { StatementYear } from './statement-year';

const source: Source = {
  kind: 'file',
  fileName: 'a.json',
  digest: '',
  format: 'openDartJson',
  place: 'list[0]',
  raw: '100',
};
const interim = {
  months: 9,
  year: {
    fiscalYear: 2025,
    basis: 'separate',
    values: { revenue: known(100, source), netIncome: known(-10, source), totalAssets: known(500, source) },
  },
} as const;
const whole: Reading = {
  fileName: 'a.json',
  digest: '',
  format: 'openDartJson',
  answers: {},
  statements: [{ fiscalYear: 2024, basis: 'separate', values: { totalAssets: known(400, typed) } }],
  patents: [],
  notices: [],
};
const reading: Reading = { ...whole, interim };
const amounts = (values: StatementYear['values']) =>
  Object.fromEntries(Object.entries(values).map(([id, one]) => [id, valueOf(one)]));

describe('a part of a year', () => {
  it('is left out unless a person says otherwise', () => {
    expect(withInterim(reading, 'leaveOut')).toBe(reading);
  });

  it('gives its sales as those of this year so far, and no year', () => {
    const { answers, statements } = withInterim(reading, 'salesSoFar');
    expect(statements).toBe(reading.statements);
    expect(answers).toEqual({
      'sales.yearToDate': known(100, source),
      'sales.yearToDateMonths': known(9, source),
    });
  });

  it('is taken as it is', () => {
    const { statements, ...others } = withInterim(reading, 'asIs');
    expect(statements).toEqual([interim.year, ...reading.statements]);
    expect(others).not.toHaveProperty('interim');
  });

  it('is made a year: flows grow by the months, balances stay, and the place says how', () => {
    const [year] = withInterim(reading, 'annualised').statements;
    expect(amounts(year?.values ?? {})).toEqual({ revenue: 133, netIncome: -13, totalAssets: 500 });
    expect(year?.values.revenue?.source).toEqual({ ...source, place: 'list[0] × 12/9' });
    expect(year?.values.totalAssets?.source).toEqual(source);
  });

  it('leaves out what would not be exact', () => {
    const values = { revenue: known(Number.MAX_SAFE_INTEGER, typed) };
    expect(annualised({ months: 3, year: { ...interim.year, values } }).values).toEqual({});
  });

  it('does not touch a reading without one', () => {
    expect(withInterim(whole, 'annualised')).toBe(whole);
  });
});

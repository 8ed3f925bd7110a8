import { expect, it } from 'vitest';
import { known, typed } from './answer';
import type { Reading } from './reading';
import { inUnit, noFactors, withFactor, withYearFactors } from './statement-unit';
import { statementUnits, wonPerUnit } from './won-per-unit';

const reading: Reading = {
  fileName: 'a',
  digest: 'd',
  format: 'accounting',
  unitUnstated: true,
  answers: {},
  statements: [{ fiscalYear: 2024, basis: 'separate', values: { revenue: known(12, typed) } }],
  patents: [],
  notices: [],
};

it.each(statementUnits)('a file without a unit is read in %s when the person says so', (unit) => {
  const [year] = inUnit(reading, unit).statements;
  expect(year?.values.revenue).toEqual(known(12 * wonPerUnit[unit], typed));
});

it('a file that prints its unit is never scaled', () => {
  const { fileName, digest, format, answers, statements, patents, notices } = reading;
  const stated: Reading = { fileName, digest, format, answers, statements, patents, notices };
  expect(inUnit(stated, 'millionWon')).toBe(stated);
});

it('what a number cannot hold exactly is left out', () => {
  const large = {
    ...reading,
    statements: [{ ...reading.statements[0], values: { revenue: known(9e15, typed) } }],
  };
  expect(inUnit(large as Reading, 'millionWon').statements[0]?.values).toEqual({});
});

it('a year is multiplied by the word of a person, which its place tells, and no other year', () => {
  const source = {
    kind: 'file',
    fileName: 'a',
    digest: 'd',
    format: 'hometax',
    place: 'p.1',
    raw: '12',
  } as const;
  const year = (fiscalYear: number) =>
    ({ fiscalYear, basis: 'separate', values: { revenue: known(12_000, source) } }) as const;
  const both: Reading = { ...reading, statements: [year(2024), year(2023)] };
  const revenueOf = (factor: number) =>
    withYearFactors(both, withFactor(noFactors, 2024, factor)).statements.map(({ values }) => values.revenue);
  const other = known(12_000, source);
  expect(revenueOf(1000)).toEqual([known(12_000_000, { ...source, place: 'p.1 × 1,000' }), other]);
  expect(revenueOf(1 / 1000)).toEqual([known(12, { ...source, place: 'p.1 ÷ 1,000' }), other]);
});

it('a factor is replaced and taken back', () => {
  const twice = withFactor(withFactor(noFactors, 2024, 1000), 2024, 10);
  expect([...twice]).toEqual([[2024, 10]]);
  expect([...withFactor(twice, 2024, undefined)]).toEqual([]);
});

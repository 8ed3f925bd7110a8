import { expect, it } from 'vitest';
import { known, typed } from './answer';
import type { Reading } from './reading';
import { inUnit, statementUnits, wonPerUnit } from './statement-unit';

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

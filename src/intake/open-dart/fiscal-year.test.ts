import { expect, it } from 'vitest';
import { fiscalYearOf, monthsFrom } from './fiscal-year';

it.each([
  ['2023-01-01', '2023-12-31', 12],
  ['2023-04-01', '2024-03-31', 12],
  ['2022-12-26', '2023-12-31', 12],
  ['2023-01-01', '2023-03-31', 3],
  ['2024-01-01', '2024-06-30', 6],
  ['2023-04-01', '2023-12-31', 9],
  ['2023-02-01', '2023-02-28', undefined],
  ['2023-12-31', '2023-01-01', undefined],
  ['2020-01-01', '2023-12-31', undefined],
])('from %s to %s are %s months', (start, end, months) => expect(monthsFrom(start, end)).toBe(months));

it.each([
  ['2023-12-31', 12, 2023],
  ['2023-03-31', 12, 2023],
  ['2023-09-30', 9, 2023],
  ['2023-12-31', 9, 2024],
  ['2023-06-30', 3, 2024],
  ['2023-09-30', 6, 2024],
])('on %s, with %i months over, the year is %i', (day, months, year) =>
  expect(fiscalYearOf(day, months)).toBe(year),
);

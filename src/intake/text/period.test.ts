import { describe, expect, it } from 'vitest';
import { fiscalYearOf, isOddPeriod, periodIn } from './period';

describe('the period of a statement', () => {
  it.each([
    ['2024년1월1일부터2024년12월31일까지', { from: '2024-01-01', to: '2024-12-31' }],
    ['제12기2023.04.01~2024.03.31', { from: '2023-04-01', to: '2024-03-31' }],
    ['2024-01-01-2024-12-31', { from: '2024-01-01', to: '2024-12-31' }],
    ['2024년1월1일법인명부터(주)가온2024년12월31일까지', { from: '2024-01-01', to: '2024-12-31' }],
    ['제12(당)기2024년12월31일현재', { to: '2024-12-31' }],
    ['２０２４．１２．３１．현재', { to: '2024-12-31' }],
    ['발급일2025년3월5일', undefined],
    ['2024년13월1일부터2024년12월31일까지', undefined],
    ['2024년12월31일부터2024년1월1일까지', undefined],
    ['24.1.1~24.12.31', undefined],
    ['2024년2월30일현재', undefined],
  ])('%s', (text, period) => {
    expect(periodIn(text)).toEqual(period);
  });

  it('belongs to the year of its last day', () => {
    expect(fiscalYearOf({ from: '2023-04-01', to: '2024-03-31' })).toBe(2024);
  });

  it.each([
    ['2024-01-01', '2024-12-31', false],
    ['2024-01-01', '2024-12-29', false],
    ['2024-06-01', '2024-12-31', true],
    ['2023-01-01', '2024-12-31', true],
  ])('%s to %s: other than a year is %s', (from, to, isOdd) => {
    expect(isOddPeriod({ from, to })).toBe(isOdd);
    expect(isOddPeriod({ to })).toBe(false);
  });
});

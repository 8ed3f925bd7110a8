import { describe, expect, it } from 'vitest';
import { Formats } from './formats';

const [korean, english] = [new Formats('ko'), new Formats('en')];

describe('years', () => {
  it.each([
    [6, '6년', '6 years'],
    [0, '0년', '0 years'],
    [1, '1년', '1 year'],
    [2.54, '2.5년', '2.5 years'],
  ])('of %d have decimals only where they are not whole', (years, ko, en) => {
    expect(korean.indicatorValue(years, 'years')).toBe(ko);
    expect(english.indicatorValue(years, 'years')).toBe(en);
  });
});

describe('amounts beside each other', () => {
  it.each([
    ['are whole where one of them is large', [-98_770_000, 420_000_000, 247_000_000], ['−99', '420', '247']],
    [
      'have the same decimals where all are small',
      [65_190_000, 69_260_000, 67_900_000],
      ['65.19', '69.26', '67.90'],
    ],
    ['have none where none needs them', [65_000_000, 0], ['65', '0']],
    ['lose the sign of what rounds to nothing', [-400_000, 420_000_000], ['0', '420']],
  ])('%s', (_, amounts, told) => {
    expect(korean.millionWonRow(amounts)).toEqual(told);
  });
});

it('tells days of the time zone that is named', () => {
  expect(new Formats('en', 'Asia/Seoul').longDay('2026-11-27T16:00:00.000Z')).toBe('November 28, 2026');
});

import { describe, expect, it } from 'vitest';
import { readApplicationNumber, readRegistrationNumber } from './patent-number';

describe('an application number', () => {
  it.each([
    '1020160062884',
    '10-2016-0062884',
    ' 10 - 2016 - 0062884 ',
    '제10-2016-0062884호',
    'KR 10-2016-0062884',
    '１０２０１６００６２８８４',
  ])('%j is thirteen digits', (text) => expect(readApplicationNumber(text)).toBe('1020160062884'));

  it.each([
    '',
    '10-2016-00628',
    '10-1948417-0000',
    '10-2016-0062884 외 1건',
    '1020230000001X',
    '3020160062884',
    '1019390062884',
    '2016-0062884',
  ])('%j is none', (text) => expect(readApplicationNumber(text)).toBeUndefined());
});

describe('a registration number', () => {
  it.each([
    ['1019284170000', '1019284170000'],
    ['10-1928417-0000', '1019284170000'],
    ['10-1928417', '1019284170000'],
    ['1928417', '1019284170000'],
    ['', undefined],
    ['1019284170001', undefined],
    ['4012217350000', undefined],
  ])('%j is %j', (text, number) => {
    expect(readRegistrationNumber(text, '1020160062884')).toBe(number);
  });

  it('without a kind has the kind of its application', () => {
    expect(readRegistrationNumber('0482576', '2020150005106')).toBe('2004825760000');
  });
});

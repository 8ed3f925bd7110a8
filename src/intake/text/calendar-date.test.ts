import { describe, expect, it } from 'vitest';
import { calendarDateOf } from './calendar-date';

describe('a date of a file', () => {
  it.each([
    '20160523',
    '2016.05.23',
    '2016-05-23',
    '2016/5/23',
    '2016. 5. 23.',
    '2016년 5월 23일',
    '２０１６０５２３',
  ])('%j is the 23rd of May 2016', (text) => expect(calendarDateOf(text)).toBe('2016-05-23'));

  it.each([
    '',
    '20160230',
    '2015.02.29',
    '2016.13.01',
    '16.05.23',
    '00000000',
    '18991231',
    '2824년 12월 31일',
    '21000101',
    '2016',
    '2016-05',
    'x',
  ])('%j is no day of the calendar', (text) => expect(calendarDateOf(text)).toBeUndefined());

  it('may be the leap day of a leap year', () => expect(calendarDateOf('20160229')).toBe('2016-02-29'));
});

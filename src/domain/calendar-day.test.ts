import { afterEach, expect, it } from 'vitest';
import { calendarDay } from './calendar-day';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('a day begins and ends where people are', () => {
  process.env['TZ'] = 'Asia/Seoul';
  expect(calendarDay(new Date('2026-11-27T14:59:59Z'))).toBe('2026-11-27');
  expect(calendarDay(new Date('2026-11-27T15:00:00Z'))).toBe('2026-11-28');
});

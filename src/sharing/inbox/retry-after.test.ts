import { expect, it } from 'vitest';
import { retryAfterSeconds } from './retry-after';

const now = new Date('2026-11-27T02:00:00.000Z');

it.each([
  ['seconds', '120', 120],
  ['seconds with space around', ' 7 ', 7],
  ['a date', 'Fri, 27 Nov 2026 02:01:30 GMT', 90],
  ['more than an hour', '86400', 3600],
  ['a date next year', 'Mon, 01 Nov 2027 00:00:00 GMT', 3600],
  ['far too many digits', '9'.repeat(40), undefined],
  ['nothing', null, undefined],
  ['empty', '', undefined],
  ['zero', '0', undefined],
  ['less than zero', '-5', undefined],
  ['half a second', '0.5', undefined],
  ['a number of another kind', '1e3', undefined],
  ['words', 'soon', undefined],
  ['the past', 'Fri, 27 Nov 2026 01:59:00 GMT', undefined],
  ['a day that does not exist', 'Fri, 99 Nov 2026 02:01:30 GMT', undefined],
  ['a date of another form', '2026-11-27T02:01:30Z', undefined],
  ['a date of another zone', 'Fri, 27 Nov 2026 02:01:30 KST', undefined],
])('Retry-After with %s', (_name, given, seconds) => {
  expect(retryAfterSeconds(given, now)).toBe(seconds);
});

import { expect, it } from 'vitest';
import { noticeText } from './notice-text';
import { placeText } from './place-text';

it.each([
  [
    '표준손익계산서 p.2, 코드 94 + 95',
    '표준손익계산서 2쪽, 코드 94 + 95',
    '표준손익계산서 p. 2, code 94 + 95',
  ],
  ['자료 7행 · BS · 자산총계', '자료 7행 · BS · 자산총계', '자료 row 7 · BS · 자산총계'],
  ['a.xbrl · Assets · 별도', 'a.xbrl · Assets · 별도', 'a.xbrl · Assets · separate'],
  ['재무상태표!B7 · 매출액', '재무상태표!B7 · 매출액', '재무상태표!B7 · 매출액'],
])('%j keeps the names of the file and has our words in the language of the screen', (place, ko, en) => {
  expect([placeText(place, 'ko'), placeText(place, 'en')]).toEqual([ko, en]);
});

it('a remark on a file tells its place in its own language', () => {
  const notice = {
    code: 'labelContradicts',
    count: 1,
    place: '표준손익계산서 p.1, 코드 129',
    raw: '9',
  } as const;
  expect(noticeText(notice, 'en')).toContain('표준손익계산서 p. 1, code 129');
});

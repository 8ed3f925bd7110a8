import { describe, expect, it } from 'vitest';
import { codesMark, pageMark, placeParts, rowMark } from './place-in-file';

describe('a place in a file', () => {
  it.each([
    [
      `표준손익계산서 ${pageMark(2)}, ${codesMark([94, 95])}`,
      ['own:표준손익계산서 ', 'page:2', 'own:, ', 'codes:94 + 95'],
    ],
    [`${pageMark(1)} · 사업자등록번호`, ['page:1', 'own: · 사업자등록번호']],
    [
      `재무상태표 ${rowMark(7)}–재무상태표 ${rowMark(9)} · sm`,
      ['own:재무상태표 ', 'row:7', 'own:–재무상태표 ', 'row:9', 'own: · sm'],
    ],
    [
      `표준재무상태표 ${pageMark(3)}, ${codesMark([9])} × 1,000`,
      ['own:표준재무상태표 ', 'page:3', 'own:, ', 'codes:9', 'own: × 1,000'],
    ],
    [
      'list[3] · thstrm_amount + list[4] · thstrm_amount',
      ['own:list[3] · thstrm_amount + list[4] · thstrm_amount'],
    ],
    ['a.xbrl · Assets · 별도', ['own:a.xbrl · Assets · ', 'basis:separate']],
    ['별도 재무상태표!B7', ['own:별도 재무상태표!B7']],
    ['표준재무상태표 p.2, 코드 169, 228', ['own:표준재무상태표 ', 'page:2', 'own:, ', 'codes:169, 228']],
    ['제3행렬!B7', ['own:제3행렬!B7']],
    ['품목코드 12', ['own:품목코드 12']],
    ['', []],
  ])('%j is the words of the file and three words of ours', (place, expected) => {
    const told = placeParts(place).map((part) => {
      if (part.kind === 'own') return `own:${part.text}`;
      return part.kind === 'basis' ? `basis:${part.basis}` : `${part.kind}:${part.text}`;
    });
    expect(told).toEqual(expected);
  });
});

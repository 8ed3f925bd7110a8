import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../text/plain-text';
import {
  ageOf,
  audiencesOf,
  industriesOf,
  itemsOf,
  linkOf,
  periodOf,
  regionOf,
  regionsOfTitle,
} from './notice-texts';

describe('a notice says', () => {
  it.each([
    ['20211220 ~ 20220109', { kind: 'dates', from: '2021-12-20', until: '2022-01-09' }],
    ['2025-08-11 ~ 2025-08-29', { kind: 'dates', from: '2025-08-11', until: '2025-08-29' }],
    ['20211320 ~ 20220109', { kind: 'text', text: '20211320 ~ 20220109' }],
    ['예산 소진시까지', { kind: 'untilSpent', text: '예산 소진시까지' }],
    ['선착순 접수', { kind: 'untilSpent', text: '선착순 접수' }],
    ['상시 모집', { kind: 'always', text: '상시 모집' }],
    ['연중수시', { kind: 'always', text: '연중수시' }],
    ['추후 공지', { kind: 'later', text: '추후 공지' }],
    ['통지를 받은 날부터 30일 이내', { kind: 'text', text: '통지를 받은 날부터 30일 이내' }],
    ['', { kind: 'unstated' }],
  ])('when: %j', (text, period) => expect(periodOf(text)).toEqual(period));

  it.each([
    ['[경기] 수원시 지원사업', ['gyeonggi']],
    ['[전남ㆍ광주] 공동 사업', ['jeonnam', 'gwangju']],
    ['[공고] 2025년 사업', undefined],
    ['2025년 사업', undefined],
  ])('where: %j', (title, regions) => expect(regionsOfTitle(title)).toEqual(regions));

  it.each([
    ['경상북도', 'gyeongbuk'],
    ['전북특별자치도', 'jeonbuk'],
    ['강원도', 'gangwon'],
    ['서울특별시(창업정책과)', 'seoul'],
    ['경기', 'gyeonggi'],
    ['중소벤처기업부', undefined],
  ])('the region of %s', (name, region) => expect(regionOf(name)).toBe(region));

  it.each([
    ['업력 3년 이내 초기창업기업', { atMost: { narrowest: 3, widest: 3 } }],
    ['3년 초과 7년 이내', { above: 3, atMost: { narrowest: 7, widest: 7 } }],
    ['업력 7년 이내 기업 * 신산업 분야는 10년 이내', { atMost: { narrowest: 7, widest: 10 } }],
    ['예비창업자', undefined],
  ])('for how old: %j', (text, age) => expect(ageOf(text, true)).toEqual(age));

  it('for how old only where a text speaks of the age of a company', () => {
    expect(ageOf('대출기간 5년 이내, 2년 거치', false)).toBeUndefined();
    expect(ageOf('창업 후 7년 이내인 기업', false)).toEqual({ atMost: { narrowest: 7, widest: 7 } });
  });

  it('for whom', () => {
    expect(audiencesOf(itemsOf('중소기업@소상공인@예비창업자@창업기업@마을기업'))).toEqual([
      'sme', 'micro', 'preStartup', 'startup', 'other',
    ]); // prettier-ignore
    expect(industriesOf(itemsOf('제조업(10~34)@부동산업(68)'))).toEqual([
      [10, 34],
      [68, 68],
    ]);
    expect(industriesOf(itemsOf('제조업(10~34)@기타'))).toBeUndefined();
  });

  it.each([
    ['/see/a.do?b=1', 'https://www.bizinfo.go.kr/see/a.do?b=1'],
    ['https://a.kr/b', 'https://a.kr/b'],
    ['javascript:alert(1)', undefined],
    ['//evil.example/x', undefined],
    ['', undefined],
  ])('more at %j', (address, link) => expect(linkOf(address)).toBe(link));
});

describe('HTML', () => {
  it.each([
    ['<p>하나</p><p><br></p><p style="a">둘&nbsp;&#40;셋&#41;</p>', '하나\n\n둘 (셋)'],
    ['a<script>x()</script>b<style>p{}</style>', 'ab'],
    ['<img src=x onerror=alert(1)>가', '가'],
    ['3 < 5 &amp; 7 > 6', '3 < 5 & 7 > 6'],
    ['&lt;b&gt;', '<b>'],
    ['&#0;&#xD800;가', '가'],
    ['<p>잘린 <b', '잘린'],
    ['<<!---->script>가', '< script>가'],
  ])('%j becomes %j', (html, text) => expect(plainText(html)).toBe(text));

  it('of any kind ends in text without an element', () => {
    const pieces = fc.constantFrom('<', '>', '/', 'p', 'script', 'b ', '가', '"', '<!--', '-->', '\n', ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(plainText(parts.join(''))).not.toMatch(/<(?:script|p|b)\b[^<>]*>/);
      }),
      { numRuns: 3000 },
    );
  });
});

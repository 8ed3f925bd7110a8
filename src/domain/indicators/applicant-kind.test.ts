import { describe, expect, it } from 'vitest';
import { applicantKindOf, hasCompany } from './applicant-kind';

describe('applicants by their names', () => {
  it.each([
    ['주식회사 가나정밀', 'company'],
    ['가나정밀주식회사', 'company'],
    ['(주)가나', 'company'],
    ['㈜가나', 'company'],
    ['어업회사법인 주식회사 바다', 'company'],
    ['㈜가나기술연구소', 'company'],
    ['GANA CO., LTD.', 'company'],
    ['국립가나대학교 산학협력단', 'institution'],
    ['한국가나연구원', 'institution'],
    ['한국가나공사', 'institution'],
    ['홍길동', 'individual'],
    ['남궁길동', 'individual'],
    ['가나정밀산업', undefined],
    ['HONG, Gil Dong', undefined],
    ['', undefined],
  ])('%s is %s', (name, kind) => {
    expect(applicantKindOf(name)).toBe(kind);
  });
});

describe('a company among the applicants', () => {
  it.each([
    [['홍길동', '주식회사 가나'], true],
    [['가나정밀산업', '주식회사 가나'], true],
    [['홍길동', '국립가나대학교 산학협력단'], false],
    [['홍길동', '가나정밀산업'], undefined],
    [[], undefined],
  ])('%j: %s', (names, is) => {
    expect(hasCompany(names)).toBe(is);
  });
});

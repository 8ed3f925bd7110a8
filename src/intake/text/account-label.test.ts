import { describe, expect, it } from 'vitest';
import { accountLabel, isDeduction } from './account-label';

describe('the name of an account', () => {
  it.each([
    ['Ⅰ. 유 동 자 산', '유동자산'],
    ['IV.판매비와관리비', '판매비와관리비'],
    ['(1)당좌자산', '당좌자산'],
    ['  1. 현금 및 현금성자산', '현금및현금성자산'],
    ['①외상매출금', '외상매출금'],
    ['가.국내상품매출', '국내상품매출'],
    ['[유동자산]', '유동자산'],
    ['< 판매비및일반관리비 >', '판매비및일반관리비'],
    ['자산총계(Ⅰ+Ⅱ)', '자산총계'],
    ['자본총계(Ⅲ+～Ⅶ)', '자본총계'],
    ['Ⅴ.영업이익(손실)', '영업이익'],
    ['이익잉여금(결손금)', '이익잉여금'],
    ['매출액(주석 3,4)', '매출액'],
    ['주주ㆍ임원·종업원', '주주임원종업원'],
    ['(대손충당금)', '(대손충당금)'],
    ['수익(매출액)', '수익(매출액)'],
    ['Ⅹ.당기순손익', '당기순손익'],
    ['12', '12'],
    ['', ''],
  ])('%s is %s', (printed, label) => {
    expect(accountLabel(printed)).toBe(label);
  });

  it('says by its brackets that it is subtracted', () => {
    expect(['(대손충당금)', '( 감가상각누계액 )', '3.상품관세환급금(-)'].map(isDeduction)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['자산총계(Ⅰ+Ⅱ)', '(1)당좌자산', '매출액'].map(isDeduction)).toEqual([false, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { entriesOfLine } from './entries-of-line';
import type { FormLine } from './form-line';

/** Words of a line, ten points a character. */
function line(text: string, from = 0): FormLine {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    left: from + index * 10,
    right: from + (index + word.length) * 10,
  }));
  return { where: 'p.1', words };
}
const read = (...texts: readonly string[]) =>
  entriesOfLine(
    'is',
    texts.map((text) => line(text)),
    Math.floor(texts.length / 2),
  ).map(({ code, label, raw }) => [code, label, raw]);

describe('a line of a form', () => {
  it.each([
    ['Ⅰ.매출액 01 1,234', [[1, 'Ⅰ.매출액', '1,234']]],
    ['Ⅰ. 매 출 액 001 1,234', [[1, 'Ⅰ.매출액', '1,234']]],
    ['Ⅰ.매출액 1', [[1, 'Ⅰ.매출액', '']]],
    [
      'Ⅰ.매출액 1 10 (1)상품매출원가 36 20',
      [
        [1, 'Ⅰ.매출액', '10'],
        [36, '(1)상품매출원가', '20'],
      ],
    ],
    // No amount on the left: the number of the label on the right is none.
    [
      'Ⅰ.매출액 1 (1) 상품매출원가 36 20',
      [
        [1, 'Ⅰ.매출액', ''],
        [36, '(1)상품매출원가', '20'],
      ],
    ],
    ['Ⅴ.영업손익 129 △ 1,000', [[129, 'Ⅴ.영업손익', '△1,000']]],
    ['Ⅴ.영업손익 129 ( 1,000 )', [[129, 'Ⅴ.영업손익', '(1,000)']]],
    ['Ⅴ.영업손익 129 -', [[129, 'Ⅴ.영업손익', '-']]],
    // Two amounts, or one whose digits stand apart: whoever reads the entry decides.
    ['Ⅰ.매출액 1 1,000 2,000', [[1, 'Ⅰ.매출액', '1,000 2,000']]],
    ['Ⅰ.매출액 1 1 ,000', [[1, 'Ⅰ.매출액', '1 ,000']]],
    // No code after the label: a telephone number, a page.
    ['전화 02-555-1234', []],
    ['- 3 -', []],
    ['제 3 기', []],
  ])('%s', (text, entries) => {
    expect(read(text)).toEqual(entries);
  });

  it('takes a label that is wrapped around its code from the lines above and below', () => {
    expect(read('나.매도가능증권                   라.기타', '               184 7,000', '처분손실')).toEqual(
      [[184, '나.매도가능증권처분손실', '7,000']],
    );
  });
});

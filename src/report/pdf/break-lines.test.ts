import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines';

/** Every character is as wide as every other. */
const lines = (text: string, width: number): readonly string[] =>
  breakLines(text, width, (piece) => piece.length);

describe('lines of a text', () => {
  it.each([
    [
      'break at blanks, in Korean as well',
      '기술 원천성은 특허를 보고 매깁니다',
      10,
      ['기술 원천성은', '특허를 보고', '매깁니다'],
    ],
    ['keep a percent sign with its number', 'held in 80 % of them', 10, ['held in', '80 % of', 'them']],
    ['never begin with a dot between things', 'one two · three', 8, ['one', 'two ·', 'three']],
    ['keep the letter of a source with it', 'one · b two', 7, ['one ·', 'b two']],
    [
      'leave no short word alone where it costs no line',
      'aaaa bbbb cccc dddd e',
      20,
      ['aaaa bbbb cccc', 'dddd e'],
    ],
    [
      'leave it alone rather than break a word',
      'aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb c',
      17,
      ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'c'],
    ],
    ['go on on the same line with a word wider than a line', 'key 0123456789', 8, ['key 0123', '456789']],
    ['hold no blank at their ends', '  one   two  ', 20, ['one two']],
    ['keep the breaks of the text', 'one\n\ntwo', 20, ['one', '', 'two']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });
});

import { expect, it } from 'vitest';
import { decodeText } from './decode-text';

// Node's decoder lacks the syllables that CP949 added to EUC-KR; browsers have them, and files of companies do too.
it('a syllable of CP949 is read', () => {
  expect(decodeText(Uint8Array.of(0x8c, 0x63, 0xb9, 0xe6))).toEqual({
    state: 'decoded',
    text: '똠방',
    encoding: 'korean',
  });
});

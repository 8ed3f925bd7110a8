import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const utf8 = new TextEncoder();
const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8.encode(part)])));
const unicode = (text: string) => ({ state: 'decoded', text, encoding: 'unicode' });

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes('유동자산'), '유동자산'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, '유동자산'), '유동자산'],
    ['UTF-16, low byte first', bytes(0xff, 0xfe, 0x20, 0xc7, 0x41, 0), '유A'],
    ['UTF-16, high byte first', bytes(0xfe, 0xff, 0xc7, 0x20, 0, 0x41), '유A'],
    ['UTF-8 cut off within a syllable', bytes('유동', 0xec, 0x9e), '유동'],
  ])('is read from %s', (_, file, text) => expect(decodeText(file)).toEqual(unicode(text)));

  it('is read from EUC-KR, and that is said', () => {
    const file = bytes('{"', 0xc0, 0xaf, 0xb5, 0xbf, '"');
    expect(decodeText(file)).toEqual({ state: 'decoded', text: '{"유동"', encoding: 'korean' });
  });

  it('is not made up from damaged UTF-8: the place of the damage is named', () => {
    expect(decodeText(bytes('유동자산\n부채', 0xff, '총계'))).toEqual({
      state: 'damaged',
      line: 2,
      column: 3,
    });
  });

  it('is read from UTF-16 without its mark', () => {
    const file = Uint8Array.from(Buffer.from('과목\t당기\r\n매출액\t1,000\r\n', 'utf16le'));
    expect(decodeText(file)).toEqual({
      state: 'decoded',
      text: '과목\t당기\r\n매출액\t1,000\r\n',
      encoding: 'unicode',
    });
  });

  it.each([
    ['zero bytes', bytes('a', 0, 'b')],
    ['bytes of no encoding', bytes(0xff, 0xff, 0xff, 0x80)],
  ])('is not sought in %s', (_, file) => expect(decodeText(file)).toEqual({ state: 'binary' }));
});

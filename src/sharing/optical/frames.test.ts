import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45';
import { fromRuns, toRuns } from './base64url-runs';
import { crc32 } from './crc32';
import { readFrame, writeFrame } from './frame';
import { type Frame, headBytes, opticalLimits } from './frame-format';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const hex = fc.stringMatching(/^[0-9a-f]{16}$/);

const frames: fc.Arbitrary<Frame> = fc
  .record({
    transfer: hex,
    number: fc.nat(0xffffffff),
    size: fc.integer({ min: 1, max: 400 }),
    count: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ transfer, number, size, count }) =>
    fc.record({
      transfer: fc.constant(transfer),
      number: fc.constant(number),
      length: fc.constant(Math.max(size * count, opticalLimits.leastPackedBytes)),
      block: bytesOf(size),
    }),
  );

describe('base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('of %s is that of RFC 9285', (text, written) => {
    expect(toBase45(utf8(text))).toBe(written);
    expect(fromBase45(written)).toEqual(utf8(text));
  });

  it('gives any bytes again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'ABCA', 'GGW', ':::', 'ab0', 'A#0', '::', '한글자'])('refuses %s', (text) => {
    expect(fromBase45(text)).toBeUndefined();
  });
});

it('CRC-32 is that of its standard', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
});

describe('runs of base64url', () => {
  it('give any text again', () => {
    const letters = fc.stringMatching(/^[\w.~-]{0,200}$/);
    const anything = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.oneof(letters, anything)), (parts) => {
        const text = parts.join('');
        expect(fromRuns(toRuns(text))).toBe(text);
      }),
    );
  });

  it('refuse pieces that are none', () => {
    for (const bytes of [
      [2, 0, 0, 0, 0],
      [0, 0, 0, 0, 2, 65],
      [0, 0, 0],
      [0, 0, 0, 0, 1, 0xff],
    ])
      expect(() => fromRuns(Uint8Array.from(bytes))).toThrow();
  });
});

describe('a frame', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(readFrame(writeFrame(frame))).toEqual({ kind: 'frame', frame });
      }),
    );
  });

  it('is refused when a character is changed, lost or too many', () => {
    const character = fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'));
    fc.assert(
      fc.property(frames, fc.nat(), character, (frame, at, other) => {
        const text = writeFrame(frame);
        const place = 4 + (at % (text.length - 4));
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        if (changed !== text) expect(readFrame(changed).kind).toBe('broken');
        expect(readFrame(text.slice(0, place)).kind).toBe('broken');
        expect(readFrame(text.slice(0, place) + other + text.slice(place)).kind).toBe('broken');
      }),
    );
  });

  const claims = (claimed: Partial<Frame>) =>
    readFrame(
      writeFrame({
        transfer: '00'.repeat(8),
        length: 1000,
        number: 0,
        block: new Uint8Array(100),
        ...claimed,
      }),
    ).kind;

  it.each<[string, Partial<Frame>]>([
    ['more than any text of ours', { length: opticalLimits.packedBytes + 1, block: new Uint8Array(1000) }],
    ['less than a digest', { length: opticalLimits.leastPackedBytes - 1, block: new Uint8Array(10) }],
    ['a block larger than the whole', { length: 99 }],
    ['too many blocks', { length: 100 * opticalLimits.blocks + 1 }],
    ['an empty block', { block: new Uint8Array() }],
    ['too large a block', { length: 4000, block: new Uint8Array(opticalLimits.blockBytes + 3) }],
  ])('that claims %s is refused', (_, claimed) => {
    expect(claims({})).toBe('frame');
    expect(claims(claimed)).toBe('broken');
  });

  it.each([
    ['https://example.kr/', 'foreign'],
    ['', 'foreign'],
    ['tr1:AAA', 'foreign'],
    ['TR2:ABC', 'newer'],
    ['TR1:', 'broken'],
    [`TR1:${'0'.repeat(headBytes)}`, 'broken'],
  ])('%s is %s', (text, kind) => {
    expect(readFrame(text)).toEqual({ kind });
  });

  it('takes any text without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.boolean(), (text, isMarked) => {
        expect(readFrame(isMarked ? `TR1:${text}` : text).kind).not.toBe('frame');
      }),
    );
  });
});

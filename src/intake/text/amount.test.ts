import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from './amount';

describe('an amount of a file', () => {
  it.each([
    ['0', 0],
    ['1234567', 1_234_567],
    ['174,697,424,000,000', 174_697_424_000_000],
    ['-6,916,333,493', -6_916_333_493],
    ['−12', -12],
    ['(1,234)', -1234],
    ['△1,234', -1234],
    ['▲ 1,234', -1234],
    ['１，２３４', 1234],
    [' 1 234 ', 1234],
    ['1,234원', 1234],
    ['-0', 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %d won', (text, won) => expect(readAmount(text)).toEqual({ state: 'read', won }));

  it.each(['', ' ', '-', '–', '−', '해당없음', '해당 없음'])('%j is missing, not zero', (text) =>
    expect(readAmount(text)).toEqual({ state: 'missing' }),
  );

  it.each([
    '1.5',
    '1.234.567',
    '1,23,456',
    '12,34',
    '1234a',
    'abc',
    '--5',
    '(-5)',
    '1e5',
    '0x10',
    '9007199254740993',
  ])('%j is unreadable', (text) => expect(readAmount(text)).toEqual({ state: 'unreadable' }));

  it('survives grouping by commas', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (won) => {
        expect(readAmount(won.toLocaleString('en'))).toEqual({ state: 'read', won: won || 0 });
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseAmount } from './amount';

const million = 1_000_000;

describe('an amount as people write it', () => {
  it.each([
    ['1,234', 1234 * million],
    ['1234', 1234 * million],
    ['0', 0],
    ['0.5', 500_000],
    ['(1,234)', -1234 * million],
    ['△1,234', -1234 * million],
    ['▲1,234', -1234 * million],
    ['-1,234', -1234 * million],
    ['− 1,234', -1234 * million],
    ['１２，３４５', 12_345 * million],
    ['（１２）', -12 * million],
    ['12억 3천만', 1_230_000_000],
    ['12억3천만원', 1_230_000_000],
    ['1.5억', 150_000_000],
    ['3억 5천', 350_000_000],
    ['2천3백만', 23_000_000],
    ['1조 2,345억', 1_234_500_000_000],
    ['△3억', -300_000_000],
    ['1,234,567원', 1_234_567],
    ['₩1,234,567원', 1_234_567],
    ['123만 4,567', 1_234_567],
    ['1,234천원', 1_234_000],
    ['1,234백만원', 1234 * million],
  ])('%s is %d won', (text, won) => expect(parseAmount(text)).toEqual({ kind: 'amount', won }));

  it.each(['', '  ', ' , '])('%j says nothing', (text) =>
    expect(parseAmount(text)).toEqual({ kind: 'empty' }),
  );

  it.each([
    '-',
    '△',
    '()',
    'abc',
    '12-3',
    '3천',
    '억',
    '만억',
    '1억 2억',
    '1만 2억',
    '1.2.3',
    '(12',
    '9'.repeat(20),
  ])('%s cannot be read', (text) => expect(parseAmount(text)).toEqual({ kind: 'unreadable' }));
});

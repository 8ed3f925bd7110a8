import { describe, expect, it } from 'vitest';
import { parseCount } from './count';

describe('a count as people write it', () => {
  it.each([
    ['12', { kind: 'count', count: 12 }],
    ['1,200', { kind: 'count', count: 1200 }],
    ['１２', { kind: 'count', count: 12 }],
    ['0', { kind: 'count', count: 0 }],
    ['', { kind: 'empty' }],
    ['1.5', { kind: 'unreadable' }],
    ['-1', { kind: 'unreadable' }],
    ['3명', { kind: 'count', count: 3 }],
    ['1,200 건', { kind: 'count', count: 1200 }],
    ['명', { kind: 'unreadable' }],
    ['3명 정도', { kind: 'unreadable' }],
    ['열', { kind: 'unreadable' }],
    ['5001', { kind: 'outOfRange' }],
  ] as const)('%s', (text, parsed) => expect(parseCount(text, [0, 5000])).toEqual(parsed));
});

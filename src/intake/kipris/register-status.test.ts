import { describe, expect, it } from 'vitest';
import { readStatus } from './register-status';

describe('a register state', () => {
  it.each([
    ['등록', 'granted'],
    ['공개', 'pending'],
    ['거절', 'rejected'],
    ['소멸', 'lapsed'],
    ['취하', 'withdrawn'],
    ['포기', 'abandoned'],
    ['무효', 'invalidated'],
    [' 소 멸 ', 'lapsed'],
    ['toString', undefined],
    ['이상', undefined],
  ])('%j is %s', (text, status) => expect(readStatus(text)).toBe(status));
});

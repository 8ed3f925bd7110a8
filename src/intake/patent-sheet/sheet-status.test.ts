import { describe, expect, it } from 'vitest';
import type { PatentStatus } from '../../domain/dossier/patent';
import { readSheetStatus } from './sheet-status';

const words: Readonly<Record<PatentStatus, readonly string[]>> = {
  granted: [
    '등록',
    '등록유지',
    '존속 중',
    '설정등록',
    '등록공고',
    '권리회복',
    'Granted',
    'Active',
    'In force',
  ],
  pending: [
    '출원',
    '공개',
    '심사 중',
    '등록결정',
    '등록예정',
    '재심사',
    'Pending',
    'Published',
    'Allowed',
    'Filed',
  ],
  rejected: ['거절', '거절결정', '각하', '반려', 'Rejected', 'Refused'],
  lapsed: ['소멸', '소멸(등록료불납)', '만료', '실효', 'Expired', 'Expired - Fee Related', 'Lapsed', 'Dead'],
  withdrawn: ['취하', '취하간주', 'Withdrawn', 'Deemed withdrawn'],
  abandoned: ['포기', '출원포기', 'Abandoned'],
  invalidated: ['무효', '무효확정', '취소', 'Revoked', 'Invalid'],
};
const told = (Object.keys(words) as PatentStatus[]).flatMap((status) =>
  words[status].map((word) => [word, status] as const),
);

describe('the legal state of a list', () => {
  it.each(told)('%j is %s', (word, status) => expect(readSheetStatus(word)).toBe(status));

  it.each([
    ['Active, expires 2038-01-02', 'granted'],
    ['Active, Adjusted expiration 2036-05-01', 'granted'],
    ['Active - Reinstated', 'granted'],
    ['Patented Case', 'granted'],
    ['Inactive', 'lapsed'],
    ['Discontinued', 'lapsed'],
    ['등록 / 소멸', 'lapsed'],
    ['GRANTED', 'granted'],
  ] as const)('%j is %s as services print it', (word, status) => expect(readSheetStatus(word)).toBe(status));

  it.each(['Alive', 'Live', 'Valid', '유효', '생존'])('%j is a right only where it is registered', (word) => {
    expect(readSheetStatus(word, true)).toBe('granted');
    expect(readSheetStatus(word, false)).toBeUndefined();
  });

  it.each([
    '소멸예정',
    '무효심판중',
    '심판계류',
    'Final rejection',
    'Cancelled',
    'Unknown',
    '-',
    'toString',
    'Dead or alive',
  ])('%j may mean several states, and none is taken', (word) =>
    expect(readSheetStatus(word, true)).toBeUndefined(),
  );
});

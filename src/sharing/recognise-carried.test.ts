import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWithdrawal, writeWithdrawal } from '../domain/hand-over/withdrawal-notice';
import { recogniseCarried } from './recognise-carried';

const notice = {
  digest: 'D'.repeat(43),
  secret: 'S'.repeat(43),
  consentId: '7f0c2f7e-5f0a-4c59-9d5c-0c1f5a3a8f11',
};
const headed = (typ: unknown, parts: number): string =>
  [
    Buffer.from(JSON.stringify({ alg: 'x', typ })).toString('base64url'),
    ...Array<string>(parts - 1).fill('AAAA'),
  ].join('.');

it.each([
  ['envelope', headed('tech-rating-envelope', 5)],
  ['card', headed('tech-rating-institution-card', 3)],
  ['receipt', headed('tech-rating-receipt', 3)],
  ['deletion', headed('tech-rating-deletion', 3)],
  ['withdrawal', writeWithdrawal(notice)],
] as const)('%s is recognised by what it says of itself, with space around it', (kind, text) => {
  expect(recogniseCarried(`\n ${text} \n`)).toBe(kind);
});

it('nothing else is recognised, and nothing throws', () => {
  for (const text of [
    '',
    'hello',
    '{',
    '{"format":"constructor"}',
    headed('__proto__', 3),
    headed(3, 3),
    '😀.a.b',
  ]) {
    expect(recogniseCarried(text)).toBeUndefined();
  }
  expect(recogniseCarried(' '.repeat(2_000_000))).toBeUndefined();
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => recogniseCarried(text) === undefined));
});

it('a notice of withdrawal comes back as it was written, and with a field too many or too few does not', () => {
  expect(readWithdrawal(writeWithdrawal(notice))).toMatchObject({ ok: true, value: notice });
  const codeOf = (change: object): string => {
    const read = readWithdrawal(JSON.stringify({ ...JSON.parse(writeWithdrawal(notice)), ...change }));
    return read.ok ? 'accepted' : read.problem.code;
  };
  expect(codeOf({ more: 1 })).toBe('withdrawalInvalid');
  expect(codeOf({ secret: 'short' })).toBe('withdrawalInvalid');
  expect(codeOf({ schema: 2 })).toBe('withdrawalInvalid');
  expect(codeOf({ format: 'x' })).toBe('withdrawalUnrecognised');
});

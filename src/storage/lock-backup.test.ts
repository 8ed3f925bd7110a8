import { describe, expect, it } from 'vitest';
import { isLongEnough, lockedBackupType, passphraseRounds } from '../domain/backup/locked-backup';
import { lockBackup, unlockBackup } from './lock-backup';

const passphrase = '소나무 열두 그루 2026';
const locked = await lockBackup('{"회사":"한빛"}', passphrase);
const open = (text: string, typed = passphrase) => unlockBackup(text, typed, 'a.jwe');
const headerOf = (text: string) =>
  JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString()) as Record<string, unknown>;
const withHeader = (change: object) =>
  [
    Buffer.from(JSON.stringify({ ...headerOf(locked), ...change })).toString('base64url'),
    ...locked.split('.').slice(1),
  ].join('.');

describe('a backup under a passphrase', () => {
  it('opens with its passphrase, however the keyboard spells the syllables', async () => {
    expect(await open(locked)).toEqual({ ok: true, value: '{"회사":"한빛"}' });
    expect(await open(`${locked}\n`, passphrase.normalize('NFD'))).toMatchObject({ ok: true });
  });

  it('says of itself what opens it, and no more', () => {
    expect(Object.keys(headerOf(locked)).sort()).toEqual(['alg', 'enc', 'p2c', 'p2s', 'typ']);
    expect(headerOf(locked)).toMatchObject({ typ: lockedBackupType, p2c: passphraseRounds });
    expect(passphraseRounds).toBeGreaterThanOrEqual(600_000);
  });

  it('stays closed under any other passphrase', async () => {
    expect(await open(locked, '소나무 열두 그루 2027')).toEqual({
      ok: false,
      problem: { code: 'passphraseWrong', fileName: 'a.jwe' },
    });
  });

  it.each([
    ['its end is missing', locked.slice(0, -30)],
    ['a part is missing', locked.split('.').slice(0, 4).join('.')],
    ['it names no encryption', withHeader({ enc: 'none' })],
    ['it asks for another algorithm', withHeader({ alg: 'dir' })],
    ['it asks for more work than the device should do', withHeader({ p2c: 2_000_000_000 })],
    ['it asks for less work than was done', withHeader({ p2c: 1000 })],
    ['it asks for an unknown extension', withHeader({ crit: ['x'], x: 1 })],
  ])('is refused where %s', async (_, text) => {
    expect(await open(text)).toMatchObject({ ok: false });
  });

  it('is refused with any single character changed', async () => {
    const starts = locked.split('.').map((_, part, all) => all.slice(0, part).join('.').length + 3);
    for (const at of starts) {
      const changed = locked.slice(0, at) + (locked[at] === 'A' ? 'B' : 'A') + locked.slice(at + 1);
      expect(await open(changed), `at ${at}`).toMatchObject({ ok: false });
    }
    // Each try derives the key anew.
  });

  it('asks for a passphrase that cannot be tried out', () => {
    expect(
      ['', '열한글자는조금짧다요', '소나무 열두 그루', '소나무 열두 그루 이천'].map(isLongEnough),
    ).toEqual([false, false, false, true]);
  });
});

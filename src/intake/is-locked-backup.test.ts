import { expect, it } from 'vitest';
import { lockedBackupType } from '../domain/backup/locked-backup';
import { isLockedBackup } from './is-locked-backup';
import { readBytes } from './read-bytes';

const jwe = (header: object) => `${Buffer.from(JSON.stringify(header)).toString('base64url')}.a.b.c.d`;

it('recognises a backup under a passphrase by its content', async () => {
  const locked = jwe({ alg: 'PBES2-HS512+A256KW', typ: lockedBackupType });
  expect(isLockedBackup(locked)).toBe(true);
  expect(await readBytes(new TextEncoder().encode(locked), 'a.txt')).toEqual({
    ok: false,
    problem: { code: 'backupLocked', fileName: 'a.txt' },
  });
});

it.each(['', 'a.b', '과목.당기', `{"format":"${lockedBackupType}"}`, jwe({ typ: 'JWT' }), jwe([])])(
  'takes %o for something else',
  (text) => expect(isLockedBackup(text)).toBe(false),
);

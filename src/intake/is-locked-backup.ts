import { lockedBackupType } from '../domain/backup/locked-backup';

/** Longer than any header that we write, salt included. */
const headerLimit = 2000;

/** Whether a text says of itself that it is a backup under a passphrase; it may still be damaged. */
export function isLockedBackup(text: string): boolean {
  const header = /^[\w-]+(?=\.)/.exec(text.slice(0, headerLimit))?.[0];
  if (header === undefined) return false;
  try {
    const said: unknown = JSON.parse(atob(header.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof said === 'object' && said !== null && 'typ' in said && said.typ === lockedBackupType;
  } catch {
    return false;
  }
}

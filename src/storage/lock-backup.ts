import { lockedBackupType } from '../domain/backup/locked-backup';
import { failure, type Outcome, success } from '../domain/problem';
import { lockText, unlockText } from './lock-text';

/** A backup file's text under a passphrase. See [Note: a locked backup is a JWE]. */
export const lockBackup = (text: string, passphrase: string): Promise<string> =>
  lockText(text, lockedBackupType, passphrase);

/** The text again. */
export async function unlockBackup(
  locked: string,
  passphrase: string,
  fileName: string,
): Promise<Outcome<string>> {
  const unlocked = await unlockText(locked, passphrase);
  if (unlocked.state === 'open') return success(unlocked.text);
  return failure(unlocked.state === 'wrong' ? 'passphraseWrong' : 'lockedBackupBroken', { fileName });
}

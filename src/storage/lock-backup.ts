import {
  lockedBackupType,
  mostPassphraseRounds,
  normalPassphrase,
  passphraseRounds,
} from '../domain/backup/locked-backup';
import { failure, type Outcome, success } from '../domain/problem';

const algorithms = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' } as const;

const keyOf = (passphrase: string) => new TextEncoder().encode(normalPassphrase(passphrase));

/** A backup file's text under a passphrase. See [Note: a locked backup is a JWE]. */
export async function lockBackup(text: string, passphrase: string): Promise<string> {
  const { CompactEncrypt } = await import('jose');
  return await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...algorithms, typ: lockedBackupType })
    .setKeyManagementParameters({ p2c: passphraseRounds })
    .encrypt(keyOf(passphrase));
}

/** The text again. A wrong passphrase and a changed file cannot be told apart: both fail the same check. */
export async function unlockBackup(
  locked: string,
  passphrase: string,
  fileName: string,
): Promise<Outcome<string>> {
  const { compactDecrypt, errors } = await import('jose');
  try {
    const { plaintext } = await compactDecrypt(locked.trim(), keyOf(passphrase), {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
      maxPBES2Count: mostPassphraseRounds,
    });
    return success(new TextDecoder().decode(plaintext));
  } catch (error) {
    if (error instanceof errors.JWEDecryptionFailed) return failure('passphraseWrong', { fileName });
    if (error instanceof errors.JOSEError) return failure('lockedBackupBroken', { fileName });
    throw error;
  }
}

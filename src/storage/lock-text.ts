import { mostPassphraseRounds, normalPassphrase, passphraseRounds } from '../domain/backup/locked-backup';

const algorithms = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' } as const;

const keyOf = (passphrase: string) => new TextEncoder().encode(normalPassphrase(passphrase));

/** What became of trying a passphrase. A wrong one and a changed text cannot be told apart: both fail the same check. */
export type Unlocked =
  | { readonly state: 'open'; readonly text: string; readonly type: string | undefined }
  | { readonly state: 'wrong' }
  | { readonly state: 'broken' };

/** A text under a passphrase, named by its type. See [Note: a locked backup is a JWE]. */
export async function lockText(text: string, typ: string, passphrase: string): Promise<string> {
  const { CompactEncrypt } = await import('jose');
  return await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...algorithms, typ })
    .setKeyManagementParameters({ p2c: passphraseRounds })
    .encrypt(keyOf(passphrase));
}

export async function unlockText(locked: string, passphrase: string): Promise<Unlocked> {
  const { compactDecrypt, errors } = await import('jose');
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(locked.trim(), keyOf(passphrase), {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
      maxPBES2Count: mostPassphraseRounds,
    });
    return { state: 'open', text: new TextDecoder().decode(plaintext), type: protectedHeader.typ };
  } catch (error) {
    if (error instanceof errors.JWEDecryptionFailed) return { state: 'wrong' };
    if (error instanceof errors.JOSEError) return { state: 'broken' };
    throw error;
  }
}

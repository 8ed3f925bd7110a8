import { Misfit } from '../../domain/json-shape';
import { failure, type Outcome, success } from '../../domain/problem';
import { lockText, unlockText } from '../../storage/lock-text';
import { identityKeys, type IdentityKeys } from './identity-keys';

const lockedKeysType = 'tech-rating-identity';

export const lockKeys = (keys: IdentityKeys, passphrase: string): Promise<string> =>
  lockText(JSON.stringify(keys), lockedKeysType, passphrase);

export async function unlockKeys(locked: string, passphrase: string): Promise<Outcome<IdentityKeys>> {
  const unlocked = await unlockText(locked, passphrase);
  if (unlocked.state === 'wrong') return failure('identityPassphraseWrong', {});
  if (unlocked.state === 'broken' || unlocked.type !== lockedKeysType)
    return failure('identityKeysBroken', {});
  try {
    return success(identityKeys(JSON.parse(unlocked.text), ''));
  } catch (error) {
    if (error instanceof Misfit || error instanceof SyntaxError) return failure('identityKeysBroken', {});
    throw error;
  }
}

/** The same keys under another passphrase. */
export async function changePassphrase(
  locked: string,
  before: string,
  after: string,
): Promise<Outcome<string>> {
  const keys = await unlockKeys(locked, before);
  return keys.ok ? success(await lockKeys(keys.value, after)) : keys;
}

/** The same keys under the same passphrase, with another token for the inbox, or none. */
export async function changeInboxToken(
  locked: string,
  passphrase: string,
  inboxToken: string | undefined,
): Promise<Outcome<string>> {
  const read = await unlockKeys(locked, passphrase);
  if (!read.ok) return read;
  const { format, schema, signing, encryption } = read.value;
  const keys: IdentityKeys = { format, schema, signing, encryption };
  return success(await lockKeys(inboxToken === undefined ? keys : { ...keys, inboxToken }, passphrase));
}

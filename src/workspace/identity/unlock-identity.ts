import { calculateJwkThumbprint, importJWK, type JWK } from 'jose';
import { failure, type Outcome, success } from '../../domain/problem';
import { readSignedCard } from '../../sharing/card/read-card';
import { cardAlgorithm } from '../../sharing/card/sign-card';
import { envelopeAlgorithm } from '../../sharing/envelope/envelope-format';
import type { EnvelopeKey } from '../../sharing/envelope/open-envelope';
import type { InstitutionIdentity } from '../../storage/institutions';
import { unlockKeys } from './lock-keys';

/** An identity at work. Its keys can be used, and not be taken out again. */
export interface UnlockedIdentity {
  readonly fingerprint: string;
  readonly signingKey: CryptoKey;
  readonly envelopeKeys: readonly EnvelopeKey[];
  readonly inboxToken?: string;
}

export async function unlockIdentity(
  { fingerprint, cardText, lockedKeys }: InstitutionIdentity,
  passphrase: string,
): Promise<Outcome<UnlockedIdentity>> {
  const keys = await unlockKeys(lockedKeys, passphrase);
  if (!keys.ok) return keys;
  const card = await readSignedCard(cardText);
  if (!card.ok) return card;
  const { signing, encryption, inboxToken } = keys.value;
  const [signer, kid] = await Promise.all([
    calculateJwkThumbprint(signing),
    calculateJwkThumbprint(encryption),
  ]);
  if (signer !== fingerprint || signer !== card.value.fingerprint || kid !== card.value.envelopeKey)
    return failure('identityKeysBroken', {});
  const signingKey = await imported(signing, cardAlgorithm);
  const key = await imported(encryption, envelopeAlgorithm);
  if (!signingKey || !key) return failure('identityKeysBroken', {});
  return success({
    fingerprint,
    signingKey,
    envelopeKeys: [{ kid, key }],
    ...(inboxToken === undefined ? {} : { inboxToken }),
  });
}

async function imported(jwk: JWK, algorithm: string): Promise<CryptoKey | undefined> {
  try {
    return (await importJWK({ ...jwk, ext: false }, algorithm)) as CryptoKey;
  } catch {
    // The numbers are no key.
    return undefined;
  }
}

import { exportJWK, generateKeyPair, type JWK } from 'jose';
import {
  type CardContent,
  cardFormat,
  type InstitutionCard,
  type PublicKey,
  type SigningPublicKey,
} from '../../domain/institutions/institution-card';
import { failure, type Outcome, success } from '../../domain/problem';
import { readSignedCard } from '../../sharing/card/read-card';
import { cardAlgorithm, signCard } from '../../sharing/card/sign-card';
import type { InstitutionIdentity } from '../../storage/institutions';
import { identityKeysFormat, type IdentityKeys } from './identity-keys';
import { lockKeys } from './lock-keys';

export const encryptionCurves = ['P-256', 'X25519'] as const;
export type EncryptionCurve = (typeof encryptionCurves)[number];

interface Wanted {
  readonly content: CardContent;
  readonly curve: EncryptionCurve;
  readonly passphrase: string;
  readonly inboxToken?: string;
  /** ISO time. */
  readonly at: string;
}

/** New keys with a card that they sign. Only what is under the passphrase holds the private halves. */
export async function makeIdentity(wanted: Wanted): Promise<Outcome<InstitutionIdentity>> {
  const { content, curve, passphrase, inboxToken, at } = wanted;
  const signing = await generateKeyPair(cardAlgorithm, { extractable: true });
  const encryption = await encryptionPair(curve);
  if (!encryption) return failure('identityKeyKind', {});
  const card: InstitutionCard = {
    format: cardFormat,
    schema: 1,
    ...content,
    signingKey: (await exportJWK(signing.publicKey)) as SigningPublicKey,
    encryptionKey: (await exportJWK(encryption.publicKey)) as PublicKey,
    issuedAt: at,
  };
  const read = await readSignedCard(await signCard(card, signing.privateKey));
  if (!read.ok) return read;
  const keys: IdentityKeys = {
    format: identityKeysFormat,
    schema: 1,
    signing: plain(await exportJWK(signing.privateKey)),
    encryption: plain(await exportJWK(encryption.privateKey)),
    ...(inboxToken === undefined ? {} : { inboxToken }),
  };
  const { fingerprint, text: cardText } = read.value;
  return success({ fingerprint, cardText, lockedKeys: await lockKeys(keys, passphrase), madeAt: at });
}

async function encryptionPair(crv: EncryptionCurve) {
  try {
    return await generateKeyPair('ECDH-ES', { crv, extractable: true });
  } catch {
    // Browsers before 2025 do not know X25519.
    return undefined;
  }
}

/** Only the numbers of a key: what it may be used for is said where it is used. */
const plain = ({ kty, crv, x, y, d }: JWK): JWK =>
  Object.fromEntries(Object.entries({ kty, crv, x, y, d }).filter(([, value]) => value !== undefined));

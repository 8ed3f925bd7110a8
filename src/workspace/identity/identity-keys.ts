import type { JWK } from 'jose';
import { object, oneOf, type Shape, text, textLike } from '../../domain/json-shape';

/**
 * [Note: keys of an institution lie under a passphrase]
 * Private keys, and the token for the inbox, are on the disk only inside a JWE under the institution's passphrase (as locked
 * backups are). Unlocked they stay in the memory of one page until it is closed or locked again.
 */
export interface IdentityKeys {
  readonly format: typeof identityKeysFormat;
  readonly schema: 1;
  readonly signing: JWK;
  readonly encryption: JWK;
  /** What the inbox asks for before it lists and hands out envelopes. */
  readonly inboxToken?: string;
}

export const identityKeysFormat = 'tech-rating-identity-keys';

const bytes32 = textLike(/^[\w-]{43}$/);
const privateP256 = object({
  kty: oneOf(['EC']),
  crv: oneOf(['P-256']),
  x: bytes32,
  y: bytes32,
  d: bytes32,
});
const privateX25519 = object({ kty: oneOf(['OKP']), crv: oneOf(['X25519']), x: bytes32, d: bytes32 });

const encryption: Shape<JWK> = (value, place) =>
  typeof value === 'object' && value !== null && 'kty' in value && value.kty === 'OKP'
    ? privateX25519(value, place)
    : privateP256(value, place);

export const identityKeys: Shape<IdentityKeys> = object(
  {
    format: oneOf([identityKeysFormat]),
    schema: oneOf([1]),
    signing: privateP256,
    encryption,
  },
  { inboxToken: text },
);

/**
 * [Note: layers of an envelope]
 * Outermost a compact JWE (RFC 7516) to one key of one institution: ECDH-ES directly, content by AES-256-GCM. Inside, padded
 * to a size class, one JSON text. Nobody on the way, the inbox included, learns more than the recipient's key, a size class
 * and the digest of a secret with which the sender can withdraw. There is one set of algorithms and no choice of others.
 */
export const envelopeType = 'tech-rating-envelope';
export const envelopeVersion = 1;

export const envelopeAlgorithm = 'ECDH-ES';
export const envelopeEncryption = 'A256GCM';

/** Header of an envelope: these members, and no other. */
export interface EnvelopeHeader {
  readonly alg: typeof envelopeAlgorithm;
  readonly enc: typeof envelopeEncryption;
  readonly typ: typeof envelopeType;
  readonly v: typeof envelopeVersion;
  /** RFC 7638 thumbprint of the institution's key. */
  readonly kid: string;
  /** Digest of the withdrawal secret: whoever knows the secret may take the envelope back from an inbox. */
  readonly wd: string;
  /** Sender's key of this one envelope. */
  readonly epk: { readonly kty: string; readonly crv: string; readonly x: string; readonly y?: string };
}

const kilobyte = 1024;

/** Bytes inside an envelope, so that its size tells little of what is in it. */
export const sizeClasses = [4, 8, 16, 32, 64, 128, 256, 512].map((size) => size * kilobyte);

/** Characters of the longest envelope: base64url of the largest class, with header, IV and tag. */
export const longestEnvelope = Math.ceil(((sizeClasses.at(-1) ?? 0) * 4) / 3) + 2 * kilobyte;

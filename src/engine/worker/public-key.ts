import { fromBase64Url } from './base64url';
import { sha256Hex } from './verify-pack';

/** Length of a raw Ed25519 public key (RFC 8032). */
const keyBytes = 32;

/** 128 bits: nobody can make another key with the same ones, and a person can compare eight groups of four. */
const fingerprintDigits = 32;

/** The fingerprint of a raw Ed25519 key in base64url; undefined where the text is no such key. */
export async function fingerprintOf(publicKey: string): Promise<string | undefined> {
  try {
    const raw = fromBase64Url(publicKey);
    return raw.length === keyBytes ? (await sha256Hex(raw.buffer)).slice(0, fingerprintDigits) : undefined;
  } catch {
    return undefined;
  }
}

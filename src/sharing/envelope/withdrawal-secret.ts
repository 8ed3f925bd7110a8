import { base64url } from 'jose';

const secretBytes = 32;

/** A secret by which its owner can take an envelope back, without saying who they are. */
export const newWithdrawalSecret = (): string =>
  base64url.encode(crypto.getRandomValues(new Uint8Array(secretBytes)));

/** What an envelope says of its secret: SHA-256 of its text, base64url. */
export async function withdrawalDigest(secret: string): Promise<string> {
  return base64url.encode(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))),
  );
}

/** Name of an envelope everywhere outside it: SHA-256 of its text, base64url. */
export const envelopeDigest = withdrawalDigest;

import { SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';
import type { Disclosure } from '../domain/disclosure/disclosure';
import { itemFrame } from './item-frame';
import { type SignedClaims, type SigningKey, tokenType } from './token-format';

const algorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

const encoded = (text: string) => new TextEncoder().encode(text);

export const hasher = async (data: string | ArrayBuffer): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', typeof data === 'string' ? encoded(data) : data));

/** 128 bits, as RFC 9901 asks (9.3). */
const salt = (length: number): string => base64url.encode(crypto.getRandomValues(new Uint8Array(length)));

/** The claims as an SD-JWT (RFC 9901), signed with ES256; the public half of the key stands in its head. */
export async function issueToken(
  claims: SignedClaims & { readonly disclosure: Disclosure },
  { privateKey, publicJwk }: SigningKey,
  type: string = tokenType,
): Promise<string> {
  const issuer = new SDJwtInstance({
    hasher,
    hashAlg: 'sha-256',
    saltGenerator: salt,
    signAlg: 'ES256',
    signer: (data: string) => signatureOf(data, privateKey),
  });
  const frame = { disclosure: itemFrame(claims.disclosure) };
  const { kty, crv, x, y } = publicJwk;
  return await issuer.issue({ ...claims }, frame, {
    header: { typ: type, jwk: { kty, crv, x, y } },
  });
}

async function signatureOf(data: string, privateKey: CryptoKey): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, encoded(data))));
}

/** The same token, of the same length, with another digest of the file: its items stay, and it is signed anew. */
export async function withFileDigest(
  token: string,
  file: string,
  { privateKey }: SigningKey,
): Promise<string> {
  const [jwt = '', ...items] = token.split('~');
  const [head = '', payload = ''] = jwt.split('.');
  const claims = JSON.parse(new TextDecoder().decode(base64url.decode(payload))) as object;
  const signed = `${head}.${base64url.encode(JSON.stringify({ ...claims, file }))}`;
  return [`${signed}.${await signatureOf(signed, privateKey)}`, ...items].join('~');
}

/** Whether the key signed that. */
export async function isSignedBy(jwk: JsonWebKey, data: string, signature: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'verify',
  ]);
  return crypto.subtle.verify(algorithm, key, Uint8Array.from(base64url.decode(signature)), encoded(data));
}

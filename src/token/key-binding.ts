import { base64url, SignJWT } from 'jose';
import { Misfit, numericDate, object, type Shape, textLike } from '../domain/json-shape';
import { failure, type Outcome, success } from '../domain/problem';
import { hasher, isSignedBy } from './issue-token';
import type { PublicJwk, SigningKey } from './token-format';

/**
 * [Note: bound to one receiver]
 * RFC 9901, 4.3: whoever holds the key signs, over all that goes before, for whom this is and when. The receiver takes it only
 * when it is named itself and has not seen the nonce before.
 */
export interface KeyBinding {
  readonly iat: number;
  readonly aud: string;
  readonly nonce: string;
  /** SHA-256 of all that goes before, base64url. */
  readonly sd_hash: string;
}

const bindingType = 'kb+jwt';
const binding: Shape<KeyBinding> = object({
  iat: numericDate,
  aud: textLike(/^[\w-]{43}$/),
  nonce: textLike(/^[\w-]{22,86}$/),
  sd_hash: textLike(/^[\w-]{43}$/),
});

/** 128 bits. */
export const newNonce = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(16)));

const digestOf = async (text: string): Promise<string> => base64url.encode(await hasher(text));

/** The token, presented to one receiver. */
export async function bindToken(
  token: string,
  to: Omit<KeyBinding, 'sd_hash'>,
  { privateKey }: SigningKey,
): Promise<string> {
  const bound = await new SignJWT({ ...to, sd_hash: await digestOf(token) })
    .setProtectedHeader({ alg: 'ES256', typ: bindingType })
    .sign(privateKey);
  return `${token}${bound}`;
}

export interface BoundToken {
  readonly token: string;
  readonly binding: string;
}

/** The token and what binds it: the part behind the last tilde, which may be empty. */
export function takeBindingOff(presentation: string): BoundToken {
  const end = presentation.lastIndexOf('~') + 1;
  return { token: presentation.slice(0, end), binding: presentation.slice(end) };
}

export async function readBinding(
  { token, binding: bound }: BoundToken,
  holder: PublicJwk,
): Promise<Outcome<KeyBinding>> {
  const [head = '', payload = '', signature = '', ...others] = bound.split('.');
  const isWhole = others.length === 0 && [head, payload, signature].every(isOneSpelling);
  if (!isWhole || !isBindingHead(jsonOf(head))) return failure('statementBindingInvalid', {});
  if (!(await isSignedBy({ ...holder }, `${head}.${payload}`, signature)))
    return failure('statementBindingInvalid', {});
  try {
    const read = binding(jsonOf(payload), '');
    const isOfToken = read.sd_hash === (await digestOf(token));
    return isOfToken ? success(read) : failure('statementBindingInvalid', {});
  } catch (error) {
    if (error instanceof Misfit) return failure('statementBindingInvalid', {});
    throw error;
  }
}

function isOneSpelling(part: string): boolean {
  try {
    return /^[\w-]+$/.test(part) && base64url.encode(base64url.decode(part)) === part;
  } catch {
    return false;
  }
}

function isBindingHead(head: unknown): boolean {
  if (typeof head !== 'object' || head === null) return false;
  const { alg, typ, ...others } = head as Readonly<Record<string, unknown>>;
  return alg === 'ES256' && typ === bindingType && Object.keys(others).length === 0;
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part)));
  } catch {
    return undefined;
  }
}

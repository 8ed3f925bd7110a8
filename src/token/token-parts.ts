import { base64url } from 'jose';
import { failure, type Outcome, success } from '../domain/problem';
import { tokenLimits } from './token-format';

/** A token taken apart, before anything in it is believed. */
export interface TokenParts {
  readonly head: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Items as they stand in the token, and decoded: [salt, name, value] or [salt, value]. */
  readonly items: readonly { readonly encoded: string; readonly decoded: readonly unknown[] }[];
  readonly signed: string;
  readonly signature: string;
}

/** Thrown inside, told outside: what is wrong with a token. */
class Refused extends Error {
  readonly outcome: ReturnType<typeof failure>;
  constructor(outcome: ReturnType<typeof failure>) {
    super();
    this.outcome = outcome;
  }
}
const refuse = (outcome: ReturnType<typeof failure>): never => {
  throw new Refused(outcome);
};
const malformed = (): never => refuse(failure('proofMalformed', {}));

export function takeApart(token: string): Outcome<TokenParts> {
  try {
    return success(partsOf(token));
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

function partsOf(token: string): TokenParts {
  const [jwt = '', ...rest] = token.split('~');
  // A report's token ends with a tilde: nothing binds it to one receiver.
  if (rest.pop() !== '') return malformed();
  if (rest.length > tokenLimits.items)
    return refuse(failure('proofTooManyItems', { limit: tokenLimits.items }));
  const [head = '', payload = '', signature = '', ...others] = jwt.split('.');
  if (others.length > 0 || decode(signature).length !== 64) return malformed();
  return {
    head: record(json(head)),
    payload: record(json(payload)),
    items: rest.map((encoded) => ({ encoded, decoded: itemOf(json(encoded)) })),
    signed: `${head}.${payload}`,
    signature,
  };
}

/** Base64url of one form alone: the last letter may not say the same in four ways. */
function decode(text: string): Uint8Array {
  if (!/^[\w-]+$/.test(text)) return malformed();
  try {
    const bytes = base64url.decode(text);
    return base64url.encode(bytes) === text ? bytes : malformed();
  } catch (error) {
    return error instanceof Refused ? refuse(error.outcome) : malformed();
  }
}

function json(text: string): unknown {
  const bytes = decode(text);
  try {
    const written = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (depthOf(written) > tokenLimits.depth)
      return refuse(failure('proofTooDeep', { limit: tokenLimits.depth }));
    // Put into an object it would be its prototype, and nobody would see it.
    return JSON.parse(written, (key, value: unknown) =>
      key === '__proto__' ? malformed() : value,
    ) as unknown;
  } catch (error) {
    return error instanceof Refused ? refuse(error.outcome) : malformed();
  }
}

/** How deep brackets are nested, those in strings left out. */
function depthOf(written: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of written.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '').matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : malformed();

function itemOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || (value.length !== 2 && value.length !== 3)) return malformed();
  const [salt, name] = value as readonly unknown[];
  if (typeof salt !== 'string') return malformed();
  // RFC 9901, 7.1: an item may not pose as one of the format's own names.
  const isNamed = value.length === 3;
  if (isNamed && (typeof name !== 'string' || name === '_sd' || name === '...')) return malformed();
  return value;
}

import { base64url } from 'jose';
import { failure, type Outcome, success } from '../domain/problem';
import { hasher } from './issue-token';
import type { TokenParts } from './token-parts';

/**
 * Whether items and signed digests belong together, one to one (RFC 9901, 7.1): each item is named by one digest, which
 * stands once, in what is signed or in another item; and no digest is without its item.
 */
export async function checkItems({ payload, items }: TokenParts): Promise<Outcome<undefined>> {
  const named = [payload, ...items.map(({ decoded }) => decoded.at(-1))].flatMap(digestsIn);
  const held = await Promise.all(items.map(async ({ encoded }) => base64url.encode(await hasher(encoded))));
  if (new Set(held).size < held.length || new Set(named).size < named.length)
    return failure('proofItemTwice', {});
  const known = new Set(named);
  if (held.some((digest) => !known.has(digest))) return failure('proofItemForeign', {});
  const count = named.length - held.length;
  return count > 0 ? failure('proofItemMissing', { count }) : success(undefined);
}

/** Digests of items, in whatever depth. */
function digestsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(digestsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]: [string, unknown]) => {
    if (key === '_sd' && Array.isArray(held)) return held.map(String);
    return key === '...' ? [String(held)] : digestsIn(held);
  });
}

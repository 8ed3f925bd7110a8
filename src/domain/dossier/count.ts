/** What a person typed as a whole number. */
export type ParsedCount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'outOfRange' }
  | { readonly kind: 'unreadable' };

/** Reads a count: thousands commas, blanks and full-width digits are understood. */
export function parseCount(text: string, [from, to]: readonly [number, number]): ParsedCount {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (plain === '') return { kind: 'empty' };
  if (!/^\d+$/.test(plain)) return { kind: 'unreadable' };
  const count = Number(plain);
  return count < from || count > to ? { kind: 'outOfRange' } : { kind: 'count', count };
}

/** What a person typed as a whole number. */
export type ParsedCount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'outOfRange' }
  | { readonly kind: 'unreadable' };

/** What people write behind a number of people, patents, firms or months. */
const counter = /(?:명|인|건|개|곳|개사|개월|회)$/;

/** Reads a count: thousands commas, blanks, full-width digits and what is counted ("3명") are understood. */
export function parseCount(text: string, [from, to]: readonly [number, number]): ParsedCount {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '').replace(counter, '');
  if (text.trim() === '') return { kind: 'empty' };
  if (!/^\d+$/.test(plain)) return { kind: 'unreadable' };
  const count = Number(plain);
  return count < from || count > to ? { kind: 'outOfRange' } : { kind: 'count', count };
}

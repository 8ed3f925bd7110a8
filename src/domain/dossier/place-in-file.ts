/**
 * [Note: words of a place]
 * A place in a file is told in the file's own words: its sheets, forms, fields and cells. Only three words are ours: page,
 * row and code. A source keeps the place as one text, with these words in the notation below, so that drafts and backups
 * of every age read alike; a screen reads it with `placeParts` and says the words in its own language.
 */
export type PlacePart =
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'page' | 'row'; readonly number: number }
  | { readonly kind: 'codes'; readonly codes: readonly number[] };

export const pageMark = (page: number): string => `p.${page}`;
export const rowMark = (row: number): string => `${row}행`;
export const codesMark = (codes: readonly number[]): string => `코드 ${codes.join(' + ')}`;

/** A mark stands alone: not as part of a word of the file. */
const marks = /(?<![^ –])(?:p\.(?<page>\d+)|(?<row>\d+)행|코드 (?<codes>\d+(?: \+ \d+)*))(?![^ ,–])/gu;

/** A place in its parts, in order; put together as texts they are the place. */
export function placeParts(place: string): readonly PlacePart[] {
  const parts: PlacePart[] = [];
  let read = 0;
  for (const { 0: mark, index, groups } of place.matchAll(marks)) {
    if (index > read) parts.push({ kind: 'own', text: place.slice(read, index) });
    parts.push(markedPart(groups ?? {}));
    read = index + mark.length;
  }
  return read < place.length ? [...parts, { kind: 'own', text: place.slice(read) }] : parts;
}

function markedPart({ page, row, codes }: Readonly<Record<string, string | undefined>>): PlacePart {
  if (codes !== undefined) return { kind: 'codes', codes: codes.split(' + ').map(Number) };
  return page === undefined ? { kind: 'row', number: Number(row) } : { kind: 'page', number: Number(page) };
}

import { type StatementBasis, statementBases } from './statement-year';

/**
 * [Note: words of a place]
 * A place in a file is told in the file's own words: its sheets, forms, fields and cells. Few words are ours: page, row, code,
 * and the basis of a statement. A source keeps the place as one text, with these words in the notation below, so that drafts
 * and backups of every age read alike; a screen reads it with `placeParts` and says the words in its own language.
 */
export type PlacePart =
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'page' | 'row' | 'codes'; readonly text: string }
  | { readonly kind: 'basis'; readonly basis: StatementBasis };

const basisMarks: Readonly<Record<StatementBasis, string>> = {
  separate: '별도',
  consolidated: '연결',
  unstated: '구분 없음',
};

export const pageMark = (page: number): string => `p.${page}`;
export const rowMark = (row: number): string => `${row}행`;
export const codesMark = (codes: readonly number[]): string => `코드 ${codes.join(' + ')}`;
export const basisMark = (basis: StatementBasis): string => basisMarks[basis];

/** Between the parts of a place, from the large to the small. */
export const placeSeparator = ' · ';

/** A mark stands alone: not as part of a word of the file. */
const marks =
  /(?<![^ –])(?:p\.(?<page>\d+)|(?<row>\d+)행|코드 (?<codes>\d+(?:(?: \+ |, )\d+)*))(?![^ ,–])|(?<=^| · )(?<basis>별도|연결|구분 없음)(?=$| · )/gu;

/** A place in its parts, in order. */
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

function markedPart(groups: Readonly<Record<string, string | undefined>>): PlacePart {
  const { page, row, codes, basis } = groups;
  const stated = statementBases.find((one) => basisMarks[one] === basis);
  if (stated) return { kind: 'basis', basis: stated };
  if (codes !== undefined) return { kind: 'codes', text: codes };
  return page === undefined ? { kind: 'row', text: row ?? '' } : { kind: 'page', text: page };
}

/** What several cells of a row, or several codes of a page, have in common; and what each has of its own. */
export function splitPlace(place: string): { readonly head: string; readonly tail: string } {
  const codes = /^(.*, 코드 )(\d+(?: \+ \d+)*)$/u.exec(place);
  if (codes) return { head: codes[1] ?? '', tail: codes[2] ?? '' };
  const at = place.lastIndexOf(placeSeparator);
  const cut = at < 0 ? 0 : at + placeSeparator.length;
  return { head: place.slice(0, cut), tail: place.slice(cut) };
}

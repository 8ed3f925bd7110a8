import { type PlacePart, placeParts } from '../domain/dossier/place-in-file';
import type { Language } from '../domain/local-text';
import { m } from './generated/messages.js';
import { getLocale } from './generated/runtime.js';
import { bases } from './problem-words';

/** A place in a file in a language, by default the page's. See [Note: words of a place]. */
export function placeText(place: string, language: Language = getLocale()): string {
  return placeParts(place)
    .map((part) => partText(part, { locale: language }))
    .join('');
}

/** A problem or a notice with its place, if it has one, in a language. */
export const withPlace = <Told extends object>(told: Told, language: Language): Told =>
  'place' in told && typeof told.place === 'string'
    ? { ...told, place: placeText(told.place, language) }
    : told;

function partText(part: PlacePart, language: { readonly locale: Language }): string {
  switch (part.kind) {
    case 'own':
      return part.text;
    case 'page':
      return m.place_page({ page: part.text }, language);
    case 'row':
      return m.place_row({ row: part.text }, language);
    case 'codes':
      return m.place_codes({ codes: part.text }, language);
    case 'basis':
      return bases[part.basis]({}, language);
  }
}

/** What a bibliography says of protection in other countries. Texts of one block are joined by "|". */

const partsOf = (raw: string): readonly string[] =>
  raw
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const korea = /^(?:대한민국|한국|KR\b|KOREA)/i;
const startsWithCountry = /^[가-힣A-Z]/i;

/**
 * Whether the right goes back to an application in another country, or was filed as PCT. An empty block says no; an
 * absent one, or a priority without its country, says nothing.
 */
export function readForeignPriority(
  priorities: string | undefined,
  international: string | undefined,
): boolean | undefined {
  if (international !== undefined && international !== '') return true;
  if (priorities === undefined) return undefined;
  const parts = partsOf(priorities);
  if (parts.some((part) => startsWithCountry.test(part) && !korea.test(part))) return true;
  return parts.every((part) => korea.test(part)) ? false : undefined;
}

/** How many earlier applications the right goes back to, here or abroad. An empty block says none. */
export const readPriorities = (priorities: string): number => new Set(partsOf(priorities)).size;

/** PCT and WO numbers are no office with protection (handbook, patent indicators 11). */
const noOffice = /^(?:WO|PCT)/;

/** How many offices the family reaches, the Korean one included; nothing where a number does not show its office. */
export function readFamilyOffices(family: string): number | undefined {
  const numbers = partsOf(family.toUpperCase()).filter((number) => !noOffice.test(number));
  const offices = numbers.map((number) => /^[A-Z]{2}(?![A-Z])/.exec(number)?.[0]);
  if (numbers.length === 0 || offices.includes(undefined)) return undefined;
  return new Set([...offices, 'KR']).size;
}

/** How many documents are cited. None listed may also mean not examined yet: that says nothing. */
export function readPriorArt(documents: string): number | undefined {
  return new Set(partsOf(documents)).size || undefined;
}

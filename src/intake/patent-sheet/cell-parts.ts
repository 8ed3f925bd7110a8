/** Several things in one cell: search sites separate them by "|", ";" or a line each. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[|;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Legal forms stand in brackets too, and stay. */
const isLegalForm = /^\((?:주|유|합|재|사|株)\)$/;
const isAddress = /\.{3}|…|(?:시|도|군|구|읍|면|동|로|길)(?=[\s,.)\d]|$)/;

/** Applicants without the address that KIPRIS prints behind each name, in brackets. */
export function applicantNames(text: string): readonly string[] {
  const names = partsOf(text).map((part) => {
    const bracketed = /^(.+?)\s*(\([^()]*(?:\([^()]*\)[^()]*)*\))$/.exec(part);
    const [, name = '', remark = ''] = bracketed ?? [];
    return bracketed && !isLegalForm.test(remark) && isAddress.test(remark) ? name.trim() : part;
  });
  return [...new Set(names)];
}

/** How many persons a cell names; undefined where commas may stand within a name. No name leaves this function. */
export function personsIn(text: string): number | undefined {
  const bare = text.replaceAll(/\([^()]*\)/g, '');
  const parts = partsOf(bare);
  if (parts.length !== 1 || !bare.includes(',')) return parts.length || undefined;
  const names = bare.split(',').map((name) => name.trim());
  return names.every((name) => /^[가-힣]{2,5}$/.test(name)) ? names.length : undefined;
}

/** Claims that a cell prints in full; deleted ones do not stand. Spreadsheets cut cells at 32,767 characters. */
export function claimsIn(text: string): number | undefined {
  if (text.length >= 32_000) return undefined;
  const claims = text.split(/(?=\[청구항\s*\d+\])/).filter((claim) => /^\[청구항\s*\d+\]/.test(claim.trim()));
  const standing = claims.filter((claim) => !/^\[청구항\s*\d+\]\s*삭제\.?\s*$/.test(claim.trim()));
  return standing.length || undefined;
}

/** IPC at four characters, in the order in which they are printed. */
export const subclassesIn = (text: string): readonly string[] =>
  [
    ...text
      .normalize('NFKC')
      .toUpperCase()
      .matchAll(/(?<![A-Z0-9])[A-HY]\d{2}[A-Z](?![A-Z])/g),
  ].map(([subclass]) => subclass);

/** "10-2016-0062884 (2016.05.23)", "10-2016-0062884 / 2016.05.23": a number and the day beside it. */
const besideNumber = /\s*(?:\(([^()]*)\)|[/\n]\s*([^/\n]*))$/;

/** The number without what stands beside it. */
export const numberAlone = (text: string): string => text.normalize('NFKC').trim().replace(besideNumber, '');

/** What stands beside a number; empty where nothing does. */
export function besideTheNumber(text: string): string {
  const [, inBrackets, behind] = besideNumber.exec(text.normalize('NFKC').trim()) ?? [];
  return (inBrackets ?? behind ?? '').trim();
}

const korea = /^(?:KR(?![A-Z])|대한민국|한국|(?:REPUBLIC OF )?KOREA)/;
const countries: readonly (readonly [RegExp, string])[] = [
  [/대한민국|한국|KOREA/i, 'KR'],
  [/미국|미합중국/, 'US'],
  [/일본/, 'JP'],
  [/중국/, 'CN'],
  [/유럽/, 'EP'],
  [/독일/, 'DE'],
  [/대만/, 'TW'],
];

export const isKorea = (country: string): boolean => korea.test(country.trim().toUpperCase());

/** Two letters of the country that a priority names: "1020220012363 (2022.01.27) 대한민국KR", "US 62/123,456". */
export function countryIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, letters] = /(?:^|[^A-Z])([A-Z]{2})$/.exec(plain) ?? /^([A-Z]{2})(?![A-Z])/.exec(plain) ?? [];
  return letters ?? countries.find(([name]) => name.test(plain))?.[1];
}

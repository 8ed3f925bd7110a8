/** What a person typed or pasted as an amount, in whole won. */
export type ParsedAmount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly won: number }
  | { readonly kind: 'unreadable' };

const wonPerMillion = 1_000_000;
const unreadable: ParsedAmount = { kind: 'unreadable' };

const largeUnits = { 조: 1e12, 억: 1e8, 만: 1e4 } as const;
const smallUnits = { 천: 1000, 백: 100, 십: 10 } as const;

const numberPattern = String.raw`\d+(?:\.\d+)?`;
const plainNumber = new RegExp(`^${numberPattern}$`);
const smallPart = new RegExp(`(${numberPattern})([천백십]?)`, 'g');
const smallSection = new RegExp(`^(?:${numberPattern}[천백십]?)+$`);
const largeSection = /([^조억만]+)([조억만])/g;

/** Full-width digits, signs and brackets become ordinary ones; blanks, thousands commas and the won sign go. */
const normalised = (text: string): string => text.normalize('NFKC').replaceAll(/[\s,₩\\]/g, '');

/** (1,234), △1,234, ▲1,234, -1,234: the ways in which Korean statements print a loss. */
function splitSign(text: string): readonly [sign: 1 | -1, rest: string] {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) return [-1, bracketed];
  const marked = /^[-−–△▲▵](.+)$/.exec(text)?.[1];
  return marked === undefined ? [1, text] : [-1, marked];
}

/** "3천5백" is 3500, "12" is 12. */
function smallSectionValue(section: string): number | undefined {
  if (!smallSection.test(section)) return undefined;
  return [...section.matchAll(smallPart)].reduce((sum, [, digits, unit]) => {
    const factor = unit ? smallUnits[unit as keyof typeof smallUnits] : 1;
    return sum + Number(digits) * factor;
  }, 0);
}

/** "12억3천만" with 조, 억 and 만 in falling order, each at most once. */
function largeSectionsValue(text: string): { readonly value: number; readonly lastUnit: number } | undefined {
  let value = 0;
  let lastUnit = Infinity;
  for (const [, section = '', name] of text.matchAll(largeSection)) {
    const unit = largeUnits[name as keyof typeof largeUnits];
    const count = smallSectionValue(section);
    if (count === undefined || unit >= lastUnit) return undefined;
    value += count * unit;
    lastUnit = unit;
  }
  return { value, lastUnit };
}

/** Without a unit million won; "1,234원" won; "12억 3천만" by its units; after 억 a bare "5천" means 5천만, as people say it. */
function wonOf(text: string): number | undefined {
  if (plainNumber.test(text)) return Number(text) * wonPerMillion;
  const isInWon = text.endsWith('원');
  const spelled = isInWon ? text.slice(0, -1) : text;
  const large = largeSectionsValue(spelled);
  if (large === undefined) return undefined;
  const tail = spelled.replaceAll(largeSection, '');
  if (tail === '') return Number.isFinite(large.lastUnit) ? large.value : undefined;
  const rest = smallSectionValue(tail);
  if (rest === undefined) return undefined;
  if (!isInWon && large.lastUnit === largeUnits.억 && /[천백십]$/.test(tail))
    return large.value + rest * largeUnits.만;
  return isInWon || large.lastUnit === largeUnits.만 ? large.value + rest : undefined;
}

/** Reads an amount as people write, print and paste it. A sign alone and anything ambiguous is unreadable. */
export function parseAmount(text: string): ParsedAmount {
  const plain = normalised(text);
  if (plain === '') return { kind: 'empty' };
  const [sign, digits] = splitSign(plain);
  const won = wonOf(digits);
  if (won === undefined) return unreadable;
  const whole = Math.round(won);
  return Number.isSafeInteger(whole) ? { kind: 'amount', won: sign * whole || 0 } : unreadable;
}

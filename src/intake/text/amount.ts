/** An amount of a file, in whole won. Missing is not zero, see [Note: four kinds of nothing]. */
export type ReadAmount =
  | { readonly state: 'missing' }
  | { readonly state: 'read'; readonly won: number }
  | { readonly state: 'unreadable' };

const missing = /^(?:[-–—−]*|해당\s*없음)$/;
const whole = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;

/**
 * Commas, blanks, full-width digits and "원" are accepted; -, −, △, ▲ and brackets make negative (handbook 8). Decimals,
 * wrong groups and what a double cannot hold are unreadable.
 */
export function readAmount(text: string): ReadAmount {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace(/원$/, '');
  if (missing.test(plain)) return { state: 'missing' };
  const bracketed = /^\((.+)\)$/.exec(plain)?.[1];
  const marked = /^[-–−△▲](.+)$/.exec(plain)?.[1];
  const digits = bracketed ?? marked ?? plain;
  const won = Number(digits.replaceAll(',', ''));
  if (!whole.test(digits) || !Number.isSafeInteger(won)) return { state: 'unreadable' };
  return { state: 'read', won: digits === plain || won === 0 ? won : -won };
}

import { calendarDateOf } from './calendar-date';

/** What a statement covers: its last day, and its first where one is printed. ISO dates. */
export interface Period {
  readonly from?: string;
  readonly to: string;
}

const date = String.raw`(\d{4})[년.\-/](\d{1,2})[월.\-/](\d{1,2})일?\.?`;
/** What may stand between two dates of one period: words of the form, never a number. */
const span = new RegExp(`(?<!\\d)${date}\\D{0,40}?(?:부터|[~∼～-])\\D{0,60}?${date}(?!\\d)`);
const asOf = new RegExp(`(?<!\\d)${date}현재`);

const iso = (year = '', month = '', day = ''): string | undefined =>
  calendarDateOf(`${year}-${month}-${day}`);

/** The first period of a text without blanks: "부터 … 까지", "~" or "현재"; dates that the calendar lacks are none. */
export function periodIn(compact: string): Period | undefined {
  const plain = compact.normalize('NFKC');
  const spanned = span.exec(plain);
  if (spanned) {
    const [, ...parts] = spanned;
    const from = iso(...parts.slice(0, 3));
    const to = iso(...parts.slice(3));
    if (from !== undefined && to !== undefined && from <= to) return { from, to };
  }
  const day = asOf.exec(plain);
  const to = day ? iso(...day.slice(1)) : undefined;
  return to === undefined ? undefined : { to };
}

const millisecondsPerDay = 86_400_000;

/** Whether the period is printed in full and is no year: 52 or 53 weeks are a year too. */
export function isOddPeriod({ from, to }: Period): boolean {
  if (from === undefined) return false;
  const days = (Date.parse(to) - Date.parse(from)) / millisecondsPerDay + 1;
  return days < 355 || days > 375;
}

/** Year of the last day (handbook 8). */
export const fiscalYearOf = ({ to }: Period): number => Number(to.slice(0, 4));

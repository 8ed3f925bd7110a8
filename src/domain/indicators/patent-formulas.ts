/** Formulas of one patent on plain values, as the handbook of patent indicators fixes them. Dates are ISO. */

/** IPC or CPC at four characters, F02M of "F02M 61/18". */
export const ipcClass = (code: string): string => code.slice(0, 4);

/** 1 - sum of squared shares. Hall, Jaffe & Trajtenberg 2001, NBER 8498. 0 for a single class. */
export function herfindahlDiversity(classes: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return 1 - [...counts.values()].reduce((sum, count) => sum + (count / classes.length) ** 2, 0);
}

/**
 * Originality over cited, generality over citing documents, 0 to 1: one class for each, the first printed, which keeps N
 * whole; times N / (N - 1), because few documents bias the plain value downwards (Hall 2005). It needs two.
 */
export function correctedDiversity(classes: readonly string[]): number | undefined {
  if (classes.length < 2) return undefined;
  return (herfindahlDiversity(classes) * classes.length) / (classes.length - 1);
}

/** Share of cited documents whose first class is none of the patent's own (Shane 2001); at least one cited class. */
export function radicalness(citedClasses: readonly string[], ownCodes: readonly string[]): number {
  const own = new Set(ownCodes.map(ipcClass));
  return citedClasses.filter((one) => !own.has(one)).length / citedClasses.length;
}

const millisecondsPerDay = 86_400_000;
const daysPerYear = 365.25;

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;

export const yearsBetween = (from: string, to: string): number => daysBetween(from, to) / daysPerYear;

/** The same day of a later year; 1 March where 29 February is missing. */
export function yearsLater(date: string, years: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
}

/** Citing patents published within `years` of the publication, the last day excluded. */
export function citationsWithin(years: number, publishedOn: string, citingDates: readonly string[]): number {
  const end = yearsLater(publishedOn, years);
  return citingDates.filter((date) => date < end).length;
}

import type { InterimMonths } from '../../domain/dossier/interim-statements';
import { fiscalYearOf, isInterim, monthsFrom } from '../open-dart/fiscal-year';
import type { Remarks } from '../remarks';
import { isOddPeriod, type Period } from '../text/period';
import type { BookedAmount } from './booked-amount';
import type { HeaderYear } from './header-periods';
import type { ReadTable } from './read-sheet';

const lastMonth = 12;
const monthOf = ({ to }: Period): number => Number(to.slice(5, 7));

/** Last days of whole years that the file prints from their first day on: those end no part of a year. */
function wholeEnds(tables: readonly ReadTable[]): ReadonlySet<string> {
  const periods = tables.flatMap(({ years }) => years.flatMap(({ period }) => period ?? []));
  return new Set(periods.filter(({ from, to }) => from && monthsFrom(from, to) === 12).map(({ to }) => to));
}

/**
 * Months of a year that is not over; nothing for whole years. A first year ends in December and is whole, however short. Of
 * a day alone the month decides: most companies close in December, and a person is asked.
 */
function monthsOf({ from, to }: Period, whole: ReadonlySet<string>): InterimMonths | undefined {
  const month = monthOf({ to });
  if (month === lastMonth || whole.has(to)) return undefined;
  const months = from === undefined ? month : monthsFrom(from, to);
  return isInterim(months) ? months : undefined;
}

/** The amounts of all tables, each with the part of the year that it covers where that is not a whole one. */
export function amountsByPeriod(tables: readonly ReadTable[], remarks: Remarks): readonly BookedAmount[] {
  const whole = wholeEnds(tables);
  return tables.flatMap((table, at) => {
    const months = (year: HeaderYear) => year.period && monthsOf(year.period, whole);
    const isPart = table.years.some((year) => months(year) !== undefined);
    return table.amounts.flatMap((amount): BookedAmount[] => {
      const year = table.years.find(({ fiscalYear }) => fiscalYear === amount.fiscalYear);
      const covered = year && months(year);
      if (year?.period && covered !== undefined) {
        return [{ ...amount, table: at, months: covered, fiscalYear: fiscalYearOf(year.period.to, covered) }];
      }
      // Beside a part of a year, sales of an earlier one without dates may be a part as well.
      const isUnclear = isPart && year?.period === undefined && !table.forms.includes('bs');
      if (isUnclear) remarks.add('periodNotTwelveMonths', amount.place, amount.raw);
      return isUnclear ? [] : [{ ...amount, table: at }];
    });
  });
}

/** Remarks years that are longer or shorter than twelve months and still whole. */
export function remarkOddPeriods(tables: readonly ReadTable[], remarks: Remarks): void {
  const whole = wholeEnds(tables);
  for (const { years, place } of tables) {
    for (const { period } of years) {
      if (period && isOddPeriod(period) && monthsOf(period, whole) === undefined) {
        remarks.add('periodNotTwelveMonths', place, `${period.from ?? ''} ~ ${period.to}`);
      }
    }
  }
}

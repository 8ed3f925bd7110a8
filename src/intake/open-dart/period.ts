import { type JsonObject, textOf } from '../json/json-object';
import type { Remarks } from '../remarks';
import { calendarDateOf } from '../text/calendar-date';
import { fiscalYearOf, monthsFrom } from './fiscal-year';

/** The three columns of a report: 당기, 전기, 전전기. */
export const columns = ['thstrm', 'frmtrm', 'bfefrmtrm'] as const;
export type Column = (typeof columns)[number];

const dates = /\d{4}\s*[.\-/]\s*\d{1,2}\s*[.\-/]\s*\d{1,2}/g;

/** The days of "2018.12.31 현재" or "2018.01.01 ~ 2018.12.31"; nothing for a period that cannot be read. */
function daysOf(text: string): readonly string[] | undefined {
  const found = [...text.matchAll(dates)].map(([date]) => calendarDateOf(date.replaceAll(/\s/g, '')));
  const days = found.filter((day) => day !== undefined);
  return days.length === found.length && days.length > 0 ? days : undefined;
}

/**
 * Year in which the fiscal year of a column ended (handbook 8), from its dates; without dates from the business year and
 * the column's place. `months` of that year were over on the last of the dates.
 */
export function yearEnded(
  row: JsonObject,
  column: Column,
  months: number,
  remarks: Remarks,
  place: string,
): number | undefined {
  const text = textOf(row, `${column}_dt`);
  const end = daysOf(text)?.at(-1);
  if (end !== undefined) return fiscalYearOf(end, months);
  if (text !== '') remarks.add('dateUnreadable', `${place} · ${column}_dt`, text);
  const year = textOf(row, 'bsns_year');
  return /^(?:19|20)\d{2}$/.test(year) ? Number(year) - columns.indexOf(column) : undefined;
}

/** Months of the period that a column states; nothing for the day of a balance, or where none is stated. */
export function monthsOf(row: JsonObject, column: Column): number | 'odd' | undefined {
  const [start, end] = daysOf(textOf(row, `${column}_dt`)) ?? [];
  if (start === undefined || end === undefined) return undefined;
  return monthsFrom(start, end) ?? 'odd';
}

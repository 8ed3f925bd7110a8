import { type JsonObject, textOf } from '../json/json-object';
import type { Remarks } from '../remarks';
import { calendarDateOf } from '../text/calendar-date';

/** The three columns of an annual report: 당기, 전기, 전전기. */
export const columns = ['thstrm', 'frmtrm', 'bfefrmtrm'] as const;
export type Column = (typeof columns)[number];

const dates = /\d{4}\s*[.\-/]\s*\d{1,2}\s*[.\-/]\s*\d{1,2}/g;
const millisecondsPerDay = 86_400_000;
/** 52 or 53 weeks are a year too. */
const daysOfYear = { from: 355, to: 375 };

/** The days of "2018.12.31 현재" or "2018.01.01 ~ 2018.12.31"; nothing for a period that cannot be read. */
function daysOf(text: string): readonly string[] | undefined {
  const found = [...text.matchAll(dates)].map(([date]) => calendarDateOf(date.replaceAll(/\s/g, '')));
  const days = found.filter((day) => day !== undefined);
  return days.length === found.length && days.length > 0 ? days : undefined;
}

/**
 * Year in which a column's period ended (handbook 8), from its dates; without dates from the business year and the
 * column's place.
 */
export function yearEnded(
  row: JsonObject,
  column: Column,
  remarks: Remarks,
  place: string,
): number | undefined {
  const text = textOf(row, `${column}_dt`);
  const end = daysOf(text)?.at(-1);
  if (end !== undefined) return Number(end.slice(0, 4));
  if (text !== '') remarks.add('dateUnreadable', `${place} · ${column}_dt`, text);
  if (column !== 'thstrm') {
    const newest = yearEnded(row, 'thstrm', remarks, place);
    return newest === undefined ? undefined : newest - columns.indexOf(column);
  }
  const year = textOf(row, 'bsns_year');
  return /^(?:19|20)\d{2}$/.test(year) ? Number(year) : undefined;
}

/** Whether the column states a period of other than twelve months: sums of such a year compare with no other. */
export function isOddPeriod(row: JsonObject, column: Column): boolean {
  const days = daysOf(textOf(row, `${column}_dt`)) ?? [];
  const [start, end] = days;
  if (start === undefined || end === undefined) return false;
  const length = (Date.parse(end) - Date.parse(start)) / millisecondsPerDay + 1;
  return length < daysOfYear.from || length > daysOfYear.to;
}

import type { GridCell } from '../sheet/grid';
import { calendarDateOf } from './calendar-date';

/** Serial numbers of spreadsheets: days since 1899-12-30, here from 1927 to 2119. Counts do not reach them. */
const serials = [10_000, 80_000] as const;
const dayMilliseconds = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** ISO date of a cell: any form of handbook 8, with a time or brackets around it, or the serial number of a day. */
export function dateOfCell({ text, number }: Pick<GridCell, 'text' | 'number'>): string | undefined {
  if (number !== undefined && number >= serials[0] && number < serials[1]) {
    return new Date(dayZero + Math.floor(number) * dayMilliseconds).toISOString().slice(0, 10);
  }
  const bare = text.replace(/^\((.+)\)$/, '$1').replace(/[\sT]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, '');
  return calendarDateOf(bare);
}

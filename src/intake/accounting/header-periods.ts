import { compactRow, type Grid, type GridCell } from '../sheet/grid';
import { fiscalYearOf, type Period, periodIn } from '../text/period';

/** 당기, 전기, 전전기: how many years before the statement's own. */
export type YearsBack = 0 | 1 | 2;

/** A year as a statement names it: with its period where one is printed. */
export interface HeaderYear {
  readonly fiscalYear: number;
  readonly period?: Period;
}

/** Which of its years a heading means; nothing where it only stands in an order. */
export function yearsBackIn(compact: string): YearsBack | undefined {
  if (/전전/.test(compact)) return 2;
  if (/\(전\)|전기/.test(compact)) return 1;
  return /\(당\)|당기|당해/.test(compact) ? 0 : undefined;
}

/** The year that a heading states by itself: by its dates, else "2023년", "2023". */
export function headerYearIn(compact: string): HeaderYear | undefined {
  const period = periodIn(compact);
  if (period) return { fiscalYear: fiscalYearOf(period), period };
  const year = /(?<!\d)((?:19|20)\d{2})(?:년도?|[./-]12(?:[./-]31)?|(?!\d))/.exec(compact)?.[1];
  return year === undefined ? undefined : { fiscalYear: Number(year) };
}

/** "제12(당)기 … 제11(전)기 …" in one cell are two. */
const apart = (compact: string): readonly string[] => compact.split(/(?=제\d+\(?[당전기])/);

const compactCell = ({ text }: GridCell): string => text.replaceAll(/\s/g, '');

/** The years that the rows above a table state, each by how far back it lies. */
export function yearsAbove(rows: Grid['rows']): ReadonlyMap<number, HeaderYear> {
  const years = new Map<number, HeaderYear>();
  for (const row of rows) {
    const inCells = row.flatMap((cell) => apart(compactCell(cell)));
    // A period may be spread over several cells of its row.
    const texts = inCells.some((text) => periodIn(text)) ? inCells : apart(compactRow(row));
    for (const text of texts) {
      const period = periodIn(text);
      const back = yearsBackIn(text) ?? years.size;
      if (period && !years.has(back)) years.set(back, { fiscalYear: fiscalYearOf(period), period });
    }
  }
  return years;
}

/** The year that lies so far back: as stated, else counted from the statement's own. */
export function yearBack(years: ReadonlyMap<number, HeaderYear>, back: number): HeaderYear | undefined {
  const own = years.get(0);
  return years.get(back) ?? (own && { fiscalYear: own.fiscalYear - back });
}

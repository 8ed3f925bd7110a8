import type { InterimMonths } from '../../../domain/dossier/interim-statements';
import { fiscalYearOf, isInterim, monthsFrom } from '../fiscal-year';
import type { Context } from './context';

/** The period that a filing reports on. */
export interface ReportPeriod {
  /** First day of the report's own year; '' where no period is stated. ISO. */
  readonly start: string;
  readonly end: string;
  readonly months: InterimMonths | 12;
  readonly fiscalYear: number;
}

/** What the days of a context are to the report: a whole year, or the report's own year so far. */
export interface PlacedPeriod {
  readonly fiscalYear: number;
  readonly age: number;
  readonly months?: InterimMonths;
  /** A first or changed year that is not twelve months long. */
  readonly isOdd: boolean;
}

const titleOfYear = /사업보고서|감사보고서|annual/i;

/** The newest period that any context states, and its longest: a quarter is stated beside the sum of the year. */
export function reportPeriodOf(contexts: readonly Context[], title: string): ReportPeriod | undefined {
  const lastOf = (days: readonly string[]) => days.reduce((one, other) => (other > one ? other : one), '');
  const periods = contexts.filter(({ start }) => start !== undefined);
  const end = lastOf((periods.length > 0 ? periods : contexts).map((context) => context.end));
  if (end === '') return undefined;
  const start = periods
    .filter((context) => context.end === end)
    .map((context) => context.start ?? '')
    .reduce((one, other) => (other < one ? other : one), end);
  const covered = start === end ? 12 : monthsFrom(start, end);
  const months = isInterim(covered) && !titleOfYear.test(title) ? covered : 12;
  return { start, end, months, fiscalYear: fiscalYearOf(end, months) };
}

/** Years before the report's own that a filing shows. */
const yearsShown = 2;

/** Nothing for days that are no end of a year, single quarters, and the openings of the oldest year. */
export function placedPeriod(context: Context, report: ReportPeriod): PlacedPeriod | undefined {
  const covered = context.start === undefined ? undefined : monthsFrom(context.start, context.end);
  const isOwn = context.end === report.end && (context.start === undefined || context.start === report.start);
  if (isOwn) {
    const isOdd = report.months === 12 && context.start !== undefined && covered !== 12;
    const months = report.months === 12 ? {} : { months: report.months };
    return { fiscalYear: report.fiscalYear, age: 0, isOdd, ...months };
  }
  const isYear = context.start === undefined ? endsLikeReport(context, report) : covered === 12;
  const fiscalYear = Number(context.end.slice(0, 4));
  const age = report.fiscalYear - fiscalYear;
  return isYear && age > 0 && age <= yearsShown ? { fiscalYear, age, isOdd: false } : undefined;
}

/** Whether a day is in the month in which the report's fiscal year ends. */
function endsLikeReport({ end }: Context, report: ReportPeriod): boolean {
  const monthOf = (day: string) => Number(day.slice(5, 7));
  const lastMonth = ((monthOf(report.end) - 1 + 12 - report.months) % 12) + 1;
  return monthOf(end) === lastMonth;
}

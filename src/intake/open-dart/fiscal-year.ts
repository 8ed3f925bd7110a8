import { type InterimMonths, interimMonths } from '../../domain/dossier/interim-statements';

const millisecondsPerDay = 86_400_000;
/** 52 or 53 weeks are a year too; a month more or less is not. */
const daysOfMonth = { from: 29.5, to: 31.3 };

/** Whole months between two days, both included and ISO; nothing where they are no whole months. */
export function monthsFrom(start: string, end: string): number | undefined {
  const days = (Date.parse(end) - Date.parse(start)) / millisecondsPerDay + 1;
  return Array.from({ length: 18 }, (_, index) => index + 1).find(
    (months) => days >= months * daysOfMonth.from && days <= months * daysOfMonth.to,
  );
}

export const isInterim = (months: number | undefined): months is InterimMonths =>
  interimMonths.some((one) => one === months);

/** Year in which the fiscal year ends of which so many months were over on a day, ISO. */
export function fiscalYearOf(day: string, months: number): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year + Math.floor((month - 1 + 12 - months) / 12);
}

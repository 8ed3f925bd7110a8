import type { IndicatorUnit } from '../domain/indicators/indicator';
import { m } from '../i18n/generated/messages.js';
import { language } from './state/language.svelte';

/*
 * Numbers and dates as they are printed. Points and scores come as integers in hundredths, amounts in whole won:
 * nothing is computed here but the place of the decimal point.
 */

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language.current}${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language.current, options);
  formats.set(key, format);
  return format;
}

/** A true minus sign, as wide as the plus. */
const printed = (text: string): string => text.replace('-', '−');

export const formatCount = (count: number): string => printed(numberFormat({}).format(count));

function decimals(value: number, digits: number, signed = false): string {
  const options: Intl.NumberFormatOptions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return printed(numberFormat(signed ? { ...options, signDisplay: 'exceptZero' } : options).format(value));
}

/** A number with at most so many decimals: 3.5, and 4 for 4.0. */
export const formatPlain = (value: number, digits: number): string =>
  printed(numberFormat({ maximumFractionDigits: digits }).format(value));

/** 6843 hundredths are "68.4", or "68.43" with two digits. */
export const formatScore = (hundredths: number, digits = 1): string => decimals(hundredths / 100, digits);

/** 190 hundredths are "+1.90"; zero has no sign. */
export const formatPoints = (hundredths: number, digits = 2): string =>
  decimals(hundredths / 100, digits, true);

/** 1234 basis points are "12.3 %". */
export const formatBasisPoints = (basisPoints: number): string => `${decimals(basisPoints / 100, 1)} %`;

export const formatShare = (share: number, digits = 0): string => `${decimals(share * 100, digits)} %`;

export const formatRatio = (ratio: number): string => decimals(ratio, 3);

/** Whole won in million won, with decimals only where a small amount would lose its meaning. */
export function formatMillionWon(won: number): string {
  const isSmall = Math.abs(won) < 100_000_000;
  return printed(numberFormat({ maximumFractionDigits: isSmall ? 2 : 0 }).format(won / 1_000_000));
}

const spelledUnits = [
  ['조', 1e12],
  ['억', 1e8],
  ['만', 1e4],
] as const;

/** 1,230,000,000 won are "12억 3,000만 원"; in English the number of won. */
export function formatWonInWords(won: number): string {
  if (language.current === 'en') return `KRW ${formatCount(won)}`;
  let rest = Math.abs(won);
  const parts = spelledUnits.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${formatCount(count)}${unit}`] : [];
  });
  if (rest > 0 || parts.length === 0) parts.push(formatCount(rest));
  return `${won < 0 ? '−' : ''}${parts.join(' ')} 원`;
}

/** Value of an indicator with its unit, as entered or derived. */
export function formatIndicatorValue(value: number, unit: IndicatorUnit): string {
  const formats: Record<IndicatorUnit, () => string> = {
    percent: () => formatShare(value, 1),
    times: () => m.unit_times({ value: decimals(value, 2) }),
    count: () => m.unit_count({ value: formatCount(value) }),
    points: () => m.unit_points({ value: decimals(value, 1) }),
    years: () => m.unit_years({ value: decimals(value, 1) }),
    days: () => m.unit_days({ value: formatCount(Math.round(value)) }),
    logMillionKrw: () => m.unit_million_won({ value: formatCount(Math.round(10 ** value)) }),
    credit: () => m.unit_credit({ value: decimals(value, 2) }),
    yesNo: () => (value > 0 ? m.check_yes() : m.check_no()),
  };
  return formats[unit]();
}

const dateTime = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language.current, options).format(new Date(iso));

/** "14:02" */
export const formatClock = (iso: string): string =>
  dateTime(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const formatDay = (iso: string): string => dateTime(iso, { dateStyle: 'medium' });

export const formatDayAndTime = (iso: string): string =>
  dateTime(iso, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

/** "11. 26." or "Nov 26", where there is little room. */
export const formatShortDay = (iso: string): string => dateTime(iso, { month: 'short', day: 'numeric' });

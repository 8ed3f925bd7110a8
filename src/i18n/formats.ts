import type { IndicatorUnit } from '../domain/indicators/indicator';
import type { Language } from '../domain/local-text';
import { m } from './generated/messages.js';

/** In which days and times of a report are told: those of Korea, wherever the device is. IANA name. */
export const reportTimeZone = 'Asia/Seoul';

/** A true minus sign, as wide as the plus. */
const printed = (text: string): string => text.replace('-', '−');

const million = 1_000_000;
/** Amounts below a hundred million won are told with their decimals. */
const small = 100 * million;

const spelledUnits = [
  ['조', 1e12],
  ['억', 1e8],
  ['만', 1e4],
] as const;

/**
 * Numbers and dates as they are printed in one language. Points and scores come as integers in hundredths, amounts in
 * whole won: nothing is computed here but the place of the decimal point.
 */
export class Formats {
  readonly language: Language;
  readonly #timeZone: string | undefined;
  readonly #numbers = new Map<string, Intl.NumberFormat>();

  /** Days are those of the device, or of one time zone (IANA), wherever it stands. */
  constructor(language: Language, timeZone?: string) {
    this.language = language;
    this.#timeZone = timeZone;
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const format = this.#numbers.get(key) ?? new Intl.NumberFormat(this.language, options);
    this.#numbers.set(key, format);
    return format;
  }

  #decimals(value: number, digits: number, signed = false): string {
    // What rounds to nothing has no sign.
    const signDisplay = signed ? 'exceptZero' : 'negative';
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay } as const;
    return printed(this.#number(options).format(value));
  }

  #dateTime(iso: string, options: Intl.DateTimeFormatOptions): string {
    const timeZone = this.#timeZone;
    return new Intl.DateTimeFormat(this.language, { ...options, timeZone }).format(new Date(iso));
  }

  count(count: number): string {
    return printed(this.#number({}).format(count));
  }

  /** A number with at most so many decimals: 3.5, and 4 for 4.0. */
  plain(value: number, digits: number): string {
    return printed(this.#number({ maximumFractionDigits: digits }).format(value));
  }

  /** 6843 hundredths are "68.4", or "68.43" with two digits. */
  score(hundredths: number, digits = 1): string {
    return this.#decimals(hundredths / 100, digits);
  }

  /** 190 hundredths are "+1.90"; zero has no sign. */
  points(hundredths: number, digits = 2): string {
    return this.#decimals(hundredths / 100, digits, true);
  }

  /** 1234 basis points are "12.3 %". */
  basisPoints(basisPoints: number): string {
    return `${this.#decimals(basisPoints / 100, 1)} %`;
  }

  share(share: number, digits = 0): string {
    return `${this.#decimals(share * 100, digits)} %`;
  }

  ratio(ratio: number): string {
    return this.#decimals(ratio, 3);
  }

  /** Whole won in million won, with decimals only where a small amount would lose its meaning. */
  millionWon(won: number): string {
    return this.plain(won / million, Math.abs(won) < small ? 2 : 0);
  }

  /** Amounts beside each other, all with the decimals that the largest of them needs. */
  millionWonRow(amounts: readonly number[]): readonly string[] {
    const needsDecimals =
      amounts.every((won) => Math.abs(won) < small) && amounts.some((won) => won % million !== 0);
    return amounts.map((won) => this.#decimals(won / million, needsDecimals ? 2 : 0));
  }

  /** 2.65억 of won as the notices state them; in English 265 million. */
  hundredMillionWon(eok: number): string {
    return this.language === 'en' ? this.plain(eok * 100, 0) : this.plain(eok, 2);
  }

  /** 1,230,000,000 won are "12억 3,000만 원"; in English the number of won. */
  wonInWords(won: number): string {
    if (this.language === 'en') return `KRW ${this.count(won)}`;
    let rest = Math.abs(won);
    const parts = spelledUnits.flatMap(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count > 0 ? [`${this.count(count)}${unit}`] : [];
    });
    if (rest > 0 || parts.length === 0) parts.push(this.count(rest));
    return `${won < 0 ? '−' : ''}${parts.join(' ')} 원`;
  }

  /** Value of an indicator with its unit, as entered or derived. */
  indicatorValue(value: number, unit: IndicatorUnit): string {
    const language = { locale: this.language };
    const formats: Record<IndicatorUnit, () => string> = {
      percent: () => this.share(value, 1),
      times: () => m.unit_times({ value: this.#decimals(value, 2) }, language),
      count: () => m.unit_count({ value: this.count(value) }, language),
      points: () => m.unit_points({ value: this.#decimals(value, 1) }, language),
      years: () => this.#years(this.plain(value, 1)),
      days: () => this.#days(this.count(Math.round(value))),
      logMillionKrw: () => m.unit_million_won({ value: this.count(Math.round(10 ** value)) }, language),
      credit: () => m.unit_credit({ value: this.#decimals(value, 2) }, language),
      yesNo: () => (value > 0 ? m.check_yes({}, language) : m.check_no({}, language)),
    };
    return formats[unit]();
  }

  #years(value: string): string {
    return (value === '1' ? m.unit_year : m.unit_years)({ value }, { locale: this.language });
  }

  #days(value: string): string {
    return (value === '1' ? m.unit_day : m.unit_days)({ value }, { locale: this.language });
  }

  /** "14:02" */
  clock(iso: string): string {
    return this.#dateTime(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  day(iso: string): string {
    return this.#dateTime(iso, { dateStyle: 'medium' });
  }

  /** "2026년 11월 27일" or "November 27, 2026". */
  longDay(iso: string): string {
    return this.#dateTime(iso, { dateStyle: 'long' });
  }

  dayAndTime(iso: string): string {
    return this.#dateTime(iso, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  }

  /** "11. 26." or "Nov 26", where there is little room. */
  shortDay(iso: string): string {
    return this.#dateTime(iso, { month: 'short', day: 'numeric' });
  }
}

const made: Partial<Record<Language, Formats>> = {};

export const formatsIn = (language: Language): Formats => (made[language] ??= new Formats(language));

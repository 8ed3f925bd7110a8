import type { IndicatorUnit } from '../domain/indicators/indicator';
import { type Formats, formatsIn } from '../i18n/formats';
import { language } from './state/language.svelte';

/* Numbers and dates in the language on the screen. What each looks like is told in `i18n/formats.ts`. */

const now = (): Formats => formatsIn(language.current);

export const formatCount = (count: number): string => now().count(count);
export const formatPlain = (value: number, digits: number): string => now().plain(value, digits);
export const formatScore = (hundredths: number, digits?: number): string => now().score(hundredths, digits);
export const formatPoints = (hundredths: number, digits?: number): string => now().points(hundredths, digits);
export const formatBasisPoints = (basisPoints: number): string => now().basisPoints(basisPoints);
export const formatShare = (share: number, digits?: number): string => now().share(share, digits);
export const formatRatio = (ratio: number): string => now().ratio(ratio);
export const formatMillionWon = (won: number): string => now().millionWon(won);
export const formatHundredMillionWon = (eok: number): string => now().hundredMillionWon(eok);
export const formatWonInWords = (won: number): string => now().wonInWords(won);
export const formatIndicatorValue = (value: number, unit: IndicatorUnit): string =>
  now().indicatorValue(value, unit);
export const formatClock = (iso: string): string => now().clock(iso);
export const formatDay = (iso: string): string => now().day(iso);
export const formatDayAndTime = (iso: string): string => now().dayAndTime(iso);
export const formatShortDay = (iso: string): string => now().shortDay(iso);

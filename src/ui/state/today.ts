import { calendarDay } from '../../domain/calendar-day';

/** Today in the calendar here, ISO. */
export const today = (): string => calendarDay(new Date());

/** This moment, ISO. */
export const now = (): string => new Date().toISOString();

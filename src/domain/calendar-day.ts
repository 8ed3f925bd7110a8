const two = (number: number): string => String(number).padStart(2, '0');

/** The day of a moment in the calendar of this device, ISO: last days end where people are, not in Greenwich. */
export const calendarDay = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

import type { SharingPurpose } from '../institutions/institution-card';

const dayMilliseconds = 86_400_000;

/** The last day that a purpose allows, counted from today; both ISO dates. */
export const lastDayOf = ({ retentionDays }: SharingPurpose, today: string): string =>
  new Date(Date.parse(today) + retentionDays * dayMilliseconds).toISOString().slice(0, 10);

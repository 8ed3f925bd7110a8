import type { ProgrammePeriod } from './catalogue';

export type PeriodState = 'open' | 'upcoming' | 'closed' | 'always' | 'unstated';

/** Where today lies in a period. ISO dates compare as texts. */
export function periodState(period: ProgrammePeriod | undefined, today: string): PeriodState {
  if (period?.always) return 'always';
  if (!period?.from && !period?.until) return 'unstated';
  if (period.until !== undefined && today > period.until) return 'closed';
  return period.from !== undefined && today < period.from ? 'upcoming' : 'open';
}

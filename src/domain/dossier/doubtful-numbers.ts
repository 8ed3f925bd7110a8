import { formatApplicationNumber } from './identifiers';
import type { Patent } from './patent';
import type { Reading } from './reading';

/** What thirteen digits without hyphens that end in 0000 are: an application or a registration (handbook 6). */
export const numberMeanings = ['application', 'registration'] as const;
export type NumberMeaning = (typeof numberMeanings)[number];

/** The same digits as they are printed in either case. */
export const bothWays = ({ applicationNumber }: Patent): Readonly<Record<NumberMeaning, string>> => ({
  application: formatApplicationNumber(applicationNumber),
  registration: applicationNumber.replace(/^(\d{2})(\d{7})(\d{4})$/, '$1-$2-$3'),
});

/**
 * The reading by what the person says of its doubtful numbers; without a word they wait. A right is told apart by its
 * application number: one of which only the registration is known cannot be taken.
 */
export function withNumbersMeant(reading: Reading, meaning: NumberMeaning | undefined): Reading {
  const { doubtful, ...others } = reading;
  if (doubtful === undefined || meaning === undefined) return reading;
  if (meaning === 'application') return { ...others, patents: [...reading.patents, ...doubtful] };
  const notice = { code: 'registrationsLeftOut', count: doubtful.length } as const;
  return { ...others, notices: [notice, ...reading.notices] };
}

import { type AccountId, accounts } from './accounts';
import { type Answer, known } from './answer';
import type { InterimStatements } from './interim-statements';
import type { Reading } from './reading';
import type { StatementYear } from './statement-year';

/** What a person may do with a part of a year. Nothing is taken until they say so. */
export const interimChoices = ['leaveOut', 'salesSoFar', 'asIs', 'annualised'] as const;
export type InterimChoice = (typeof interimChoices)[number];

/** The reading with its interim statements as a year of their own, as the person chose. */
export function withInterim(reading: Reading, choice: InterimChoice): Reading {
  const { interim, ...others } = reading;
  if (interim === undefined || choice === 'leaveOut') return reading;
  if (choice === 'salesSoFar') return withSalesSoFar(reading, interim);
  const year = choice === 'asIs' ? interim.year : annualised(interim);
  return { ...others, statements: [year, ...reading.statements] };
}

/** The sales of the part as the answers that ask for this year's: whether it is this year, only the person knows. */
function withSalesSoFar(reading: Reading, { months, year }: InterimStatements): Reading {
  const { revenue } = year.values;
  if (revenue?.state !== 'known') return reading;
  const sales = {
    'sales.yearToDate': revenue,
    'sales.yearToDateMonths': known<number>(months, revenue.source),
  };
  return { ...reading, answers: { ...reading.answers, ...sales } };
}

/** Flows times twelve over the months, in whole won; balances stay. What a double cannot hold is left out. */
export function annualised({ months, year }: InterimStatements): StatementYear {
  const values = (Object.entries(year.values) as [AccountId, Answer<number>][]).flatMap(
    ([account, answer]): [AccountId, Answer<number>][] => {
      if (answer.state !== 'known' || accounts[account].form === 'bs') return [[account, answer]];
      const won = Math.round((answer.value * 12) / months);
      const { source } = answer;
      const place = source.kind === 'file' ? { ...source, place: `${source.place} × 12/${months}` } : source;
      return Number.isSafeInteger(answer.value * 12) ? [[account, known(won, place)]] : [];
    },
  );
  return { ...year, values: Object.fromEntries(values) };
}

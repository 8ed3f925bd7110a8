import { type Answer, known } from './answer';
import type { AccountId } from './accounts';
import type { Reading } from './reading';
import type { StatementYear } from './statement-year';

/** Units in which Korean statements print amounts. */
export const wonPerUnit = {
  won: 1,
  thousandWon: 1_000,
  millionWon: 1_000_000,
  hundredMillionWon: 100_000_000,
} as const;
export type StatementUnit = keyof typeof wonPerUnit;

export const statementUnits = Object.keys(wonPerUnit) as readonly StatementUnit[];

/**
 * A reading whose file prints no unit, in the unit that the person names; any other reading as it is. What a double cannot
 * hold is left out.
 */
export function inUnit(reading: Reading, unit: StatementUnit): Reading {
  if (!reading.unitUnstated) return reading;
  const { interim } = reading;
  const scaled = (year: StatementYear) => yearInUnit(year, wonPerUnit[unit]);
  return {
    ...reading,
    statements: reading.statements.map(scaled),
    ...(interim ? { interim: { ...interim, year: scaled(interim.year) } } : {}),
  };
}

function yearInUnit(year: StatementYear, factor: number): StatementYear {
  const values = (Object.entries(year.values) as [AccountId, Answer<number>][]).flatMap(
    ([account, answer]): [AccountId, Answer<number>][] => {
      if (answer.state !== 'known') return [[account, answer]];
      const won = answer.value * factor;
      return Number.isSafeInteger(won) ? [[account, known(won, answer.source)]] : [];
    },
  );
  return { ...year, values: Object.fromEntries(values) };
}

import { type Answer, known } from './answer';
import type { AccountId } from './accounts';
import type { Reading } from './reading';
import type { StatementYear } from './statement-year';
import { type StatementUnit, wonPerUnit } from './won-per-unit';

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

/** By how much a person says that the amounts of single years are to be multiplied: 1,000 or a thousandth. */
export type YearFactors = ReadonlyMap<number, number>;

export const noFactors: YearFactors = new Map();

/** The factors with one more, or without a year's. */
export const withFactor = (
  factors: YearFactors,
  fiscalYear: number,
  factor: number | undefined,
): YearFactors =>
  new Map(
    [...factors, [fiscalYear, factor] as const].filter(
      (one): one is [number, number] => one[1] !== undefined && (one[0] !== fiscalYear || one[1] === factor),
    ),
  );

/** A reading with the amounts of some years corrected by a person's word. Each says so in its place. */
export function withYearFactors(reading: Reading, factors: YearFactors): Reading {
  if (factors.size === 0) return reading;
  const statements = reading.statements.map((year) => {
    const factor = factors.get(year.fiscalYear);
    return factor === undefined ? year : markedYear(yearInUnit(year, factor), factor);
  });
  return { ...reading, statements };
}

const factorText = (factor: number): string =>
  factor < 1 ? `÷ ${Math.round(1 / factor).toLocaleString('en')}` : `× ${factor.toLocaleString('en')}`;

function markedYear(year: StatementYear, factor: number): StatementYear {
  const values = (Object.entries(year.values) as [AccountId, Answer<number>][]).map(
    ([account, answer]): [AccountId, Answer<number>] => {
      const { source } = answer;
      if (answer.state !== 'known' || source.kind !== 'file') return [account, answer];
      return [account, known(answer.value, { ...source, place: `${source.place} ${factorText(factor)}` })];
    },
  );
  return { ...year, values: Object.fromEntries(values) };
}

function yearInUnit(year: StatementYear, factor: number): StatementYear {
  const values = (Object.entries(year.values) as [AccountId, Answer<number>][]).flatMap(
    ([account, answer]): [AccountId, Answer<number>][] => {
      if (answer.state !== 'known') return [[account, answer]];
      const won = Math.round(answer.value * factor);
      return Number.isSafeInteger(won) ? [[account, known(won, answer.source)]] : [];
    },
  );
  return { ...year, values: Object.fromEntries(values) };
}

import type { Reading } from './reading';
import { basesDiffer, type StatedBasis, type StatementBasis, type StatementYear } from './statement-year';

const stated = ['separate', 'consolidated'] as const satisfies readonly StatementBasis[];

const isTwofold = ({ notices }: Reading): boolean => notices.some(({ code }) => code === 'basesMixed');

/** The newest year that the files have on a basis: whole ones before parts of one. */
function newestOn(basis: StatedBasis, readings: readonly Reading[]): number | undefined {
  const newestIn = (yearsOf: (reading: Reading) => readonly StatementYear[]) =>
    readings.flatMap((reading) =>
      yearsOf(reading)
        .filter((year) => year.basis === basis || (isTwofold(reading) && year.basis !== 'unstated'))
        .map(({ fiscalYear }) => fiscalYear),
    );
  const whole = newestIn(({ statements }) => statements);
  const years = whole.length > 0 ? whole : newestIn(({ interim }) => (interim ? [interim.year] : []));
  return years.length > 0 ? Math.max(...years) : undefined;
}

/**
 * Which statements count where files have separate and consolidated ones: unless the person says otherwise the separate ones,
 * since the models rate the company itself, as long as they are as new. Nothing where there is no choice.
 */
export function likelyBasis(readings: readonly Reading[]): StatedBasis | undefined {
  const [separate, consolidated] = stated.map((basis) => newestOn(basis, readings));
  if (separate === undefined || consolidated === undefined) return undefined;
  return separate >= consolidated ? 'separate' : 'consolidated';
}

/** Whether the reading is of a file with both, read on the basis that is not wanted. */
export const isReadOnOther = (reading: Reading, basis: StatedBasis): boolean =>
  isTwofold(reading) && reading.statements.some((year) => basesDiffer(year.basis, basis));

/** The reading without its years on the other basis, which it says; what it asks about them is not asked either. */
export function onBasis(reading: Reading, basis: StatedBasis): Reading {
  const isOther = (year: StatementYear) => basesDiffer(year.basis, basis);
  const { interim, ownRows, ...others } = reading;
  const left = reading.statements.filter(isOther);
  const isInterimLeft = interim !== undefined && isOther(interim.year);
  if (left.length === 0 && !isInterimLeft) return reading;
  const statements = reading.statements.filter((year) => !isOther(year));
  const leftOut = basis === 'separate' ? 'consolidated' : 'separate';
  return {
    ...others,
    statements,
    ...(interim && !isInterimLeft ? { interim } : {}),
    ...(ownRows && statements.length > 0 ? { ownRows } : {}),
    notices: [...(statements.length > 0 ? reading.notices : []), { code: 'basisLeftOut', basis: leftOut }],
  };
}

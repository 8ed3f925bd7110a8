import type { AccountId } from './accounts';
import { type Answer, valueOf } from './answer';

/** Separate (별도) and consolidated (연결) statements are never mixed over years. */
export const statementBases = ['separate', 'consolidated', 'unstated'] as const;
export type StatementBasis = (typeof statementBases)[number];
export type StatedBasis = Exclude<StatementBasis, 'unstated'>;

/** The statements of one fiscal year, in whole won. */
export interface StatementYear {
  /** Year of the period's end date (handbook 8). */
  readonly fiscalYear: number;
  readonly basis: StatementBasis;
  readonly values: { readonly [Account in AccountId]?: Answer<number> };
}

export function amountOf(year: StatementYear | undefined, account: AccountId): number | undefined {
  return valueOf(year?.values[account]);
}

/** Whether two bases are known to differ. What is unstated goes with either. */
export function basesDiffer(one: StatementBasis, other: StatementBasis): boolean {
  return one !== other && one !== 'unstated' && other !== 'unstated';
}

/**
 * The statements of the newest year that has any amount, then of the years directly before it; gaps stay undefined, and
 * so do years on another basis than the newer ones.
 */
export function newestThree(statements: readonly StatementYear[]): NewestThree {
  const remembered = newestOf.get(statements);
  if (remembered) return remembered;
  const found = findNewestThree(statements);
  newestOf.set(statements, found);
  return found;
}

type NewestThree = readonly [StatementYear | undefined, StatementYear | undefined, StatementYear | undefined];

/** Every indicator of the statements asks for them, and statements are never changed, only replaced. */
const newestOf = new WeakMap<readonly StatementYear[], NewestThree>();

function findNewestThree(statements: readonly StatementYear[]): NewestThree {
  const filled = statements.filter((year) =>
    Object.values(year.values).some((answer) => answer.state === 'known'),
  );
  const newest = filled.toSorted((one, other) => other.fiscalYear - one.fiscalYear)[0];
  const before = (years: number, newer: readonly (StatementYear | undefined)[]) =>
    filled.find(
      (year) =>
        newest &&
        year.fiscalYear === newest.fiscalYear - years &&
        !newer.some((other) => other && basesDiffer(year.basis, other.basis)),
    );
  const second = before(1, [newest]);
  return [newest, second, before(2, [newest, second])];
}

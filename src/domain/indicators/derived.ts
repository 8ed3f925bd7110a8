import type { AccountId } from '../dossier/accounts';
import type { PatentAttribute } from '../dossier/patent';
import type { QuestionId } from './questions';

/** Something that a person or a file can supply. */
export type Asked =
  QuestionId | `account:${AccountId}` | `patent:${PatentAttribute}` | 'patents' | 'ceoCareer' | 'keyStaff';

export type NotComputableReason =
  /** The denominator is zero. */
  | 'zeroDenominator'
  /** Fewer than two cited documents with a known class (handbook, patent indicators 11). */
  | 'tooFewCitations'
  /** Only registered rights have it. */
  | 'notRegistered';

/** Value of an indicator for one company or patent, or why there is none. See [Note: four kinds of nothing]. */
export type Derived =
  | { readonly state: 'known'; readonly value: number }
  | { readonly state: 'unknown'; readonly missing: readonly Asked[] }
  | { readonly state: 'notApplicable' }
  | { readonly state: 'notComputable'; readonly reason: NotComputableReason };

export const knownValue = (value: number): Derived => ({ state: 'known', value });
export const doesNotApply: Derived = { state: 'notApplicable' };
export const unknownFor = (...missing: readonly Asked[]): Derived => ({ state: 'unknown', missing });

interface Needed {
  readonly [name: string]: { readonly asked: Asked; readonly value: number | undefined };
}

/** Calculates once every needed value is there; otherwise says which are missing. */
export function deriveFrom<Needs extends Needed>(
  needs: Needs,
  calculate: (values: { readonly [Name in keyof Needs]: number }) => number | Derived,
): Derived {
  const missing = Object.values(needs).filter((need) => need.value === undefined);
  if (missing.length > 0) return unknownFor(...missing.map((need) => need.asked));
  const values = Object.fromEntries(Object.entries(needs).map(([name, need]) => [name, need.value]));
  const result = calculate(values as { readonly [Name in keyof Needs]: number });
  return typeof result === 'number' ? knownValue(result) : result;
}

/** A quotient, or "cannot be computed" over zero. */
export function quotient(numerator: number, denominator: number): number | Derived {
  return denominator === 0 ? { state: 'notComputable', reason: 'zeroDenominator' } : numerator / denominator;
}

import type { Dossier } from '../dossier/dossier';
import type { Asked } from '../indicators/derived';
import type { LocalText } from '../local-text';
import type { ResultKey } from '../result/comparison';
import type { ResultDocument } from '../result/result';
import type { FactValue } from './catalogue';

/** What the facts of one company are read from. `today` is an ISO date. */
export interface FactContext {
  readonly dossier: Dossier;
  readonly result: ResultDocument | undefined;
  readonly today: string;
}

export type FactReading =
  | {
      readonly state: 'known';
      readonly value: FactValue;
      /** Ends of the range of a grade or score, where it has one. */
      readonly range?: { readonly low: FactValue; readonly high: FactValue };
    }
  | { readonly state: 'unknown'; readonly missing: readonly Asked[] }
  /** There is nothing that could be compared: no statements yet, no patents. */
  | { readonly state: 'none' };

export type NumberUnit = 'points' | 'years' | 'won' | 'percent' | 'count';

export interface FactOption {
  readonly value: string;
  readonly label: LocalText;
}

export type FactType =
  | { readonly type: 'number'; readonly unit: NumberUnit; readonly range: readonly [number, number] }
  /** Options worst first. */
  | { readonly type: 'ordinal'; readonly options: readonly FactOption[] }
  | { readonly type: 'choice'; readonly options: readonly FactOption[] }
  | { readonly type: 'check' }
  /** Digits that are compared from the left, as of an industry. */
  | { readonly type: 'code' };

export interface Fact {
  readonly label: LocalText;
  readonly is: FactType;
  readonly read: (context: FactContext) => FactReading;
  /** The model whose result it is. */
  readonly model?: ResultKey;
}

export const knownFact = (value: FactValue): FactReading => ({ state: 'known', value });
export const unknownFact = (...missing: readonly Asked[]): FactReading => ({ state: 'unknown', missing });

/** Values of an ordinal fact as numbers, worst first; other values as they are. */
export function rankOf(fact: Fact, value: FactValue): number {
  if (fact.is.type === 'ordinal') return fact.is.options.findIndex((option) => option.value === value);
  return Number(value);
}

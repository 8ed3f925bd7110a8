import type { LocalText } from '../../../src/domain/local-text';
import type { GradingRule, GroupKind, PackId } from '../../../src/domain/pack/manifest';
import type { Head, TriedOutcome } from '../heads/head';
import type { AnswerDistribution } from './answers';

/** Rising credit between 0 and 1 over an input's values; reversed where more is worse. */
export type Curve = readonly (readonly [value: number, credit: number])[];

/** A group of answers whose worth was set by judgement or taken from a paper, never learned. */
export interface Item {
  readonly id: string;
  readonly label: LocalText;
  readonly source: string;
  /** Weights sum to 1. */
  readonly inputs: readonly { readonly id: string; readonly weight: number; readonly curve: Curve }[];
}

/** A group for display, made of heads and items. */
export interface Composite {
  readonly id: string;
  readonly kind: Exclude<GroupKind, 'head' | 'item'>;
  readonly label: LocalText;
  /** Weights by head or item; they sum to 1. */
  readonly parts: Readonly<Record<string, number>>;
  /** Shown as the rank in the reference population. */
  readonly isPercentile?: true;
}

/** How people leave things out: `chance` to leave out all of these together, or each with one of `shares`. */
export type Omission =
  | { readonly inputs: readonly string[]; readonly chance: number }
  | { readonly inputs: readonly string[]; readonly shares: readonly number[] };

/** A company or patent of the reference population: what is known of it, NaN elsewhere. */
export interface PopulationRow {
  /** As in `companies` of the heads' tables: so a row is never scored by a network that has seen it. */
  readonly key: string;
  readonly features: readonly number[];
}

export interface PackSpec {
  readonly id: PackId;
  readonly version: string;
  readonly purpose: LocalText;
  readonly referencePopulation: LocalText;
  readonly heads: readonly Head[];
  /** Outcomes that were looked at for this pack and left out. */
  readonly tried?: readonly TriedOutcome[];
  readonly items: readonly Item[];
  readonly composites: readonly Composite[];
  /** Weights by head or item; they sum to 1. */
  readonly scoreWeights: Readonly<Record<string, number>>;
  /** For inputs that no data hold. */
  readonly answers: Readonly<Record<string, AnswerDistribution>>;
  readonly omissions: readonly Omission[];
  readonly gradingRule: GradingRule;
  /** Parts of the population for which the interval's coverage is measured on its own. */
  readonly coverageGroups: readonly {
    readonly label: LocalText;
    readonly includes: (valueOf: (input: string) => number) => boolean;
  }[];
  readonly readPopulation: (inputs: readonly string[]) => readonly PopulationRow[];
  /** A further file of the pack, `reference.json`: how the inputs are distributed among real companies. */
  readonly readReference?: () => object;
  /** What the card says about limits. */
  readonly limits: readonly LocalText[];
}

export const ourJudgement = 'our judgement';

/** Our judgement: a range over three of five bands says nothing, and a company mostly unlike those learned from is not rated. */
export const usualGradingRule: GradingRule = { widestInterval: 60, mostOutsideSeen: 0.5 };

/** The credit of a yes. */
export const yesCounts: Curve = [
  [0, 0],
  [1, 1],
];

/** Ids of a pack's inputs: those of its heads, then those of its items. */
export function inputsOf(spec: Pick<PackSpec, 'heads' | 'items'>): readonly string[] {
  const ids = [...spec.heads, ...spec.items].flatMap(({ inputs }) => inputs.map(({ id }) => id));
  return [...new Set(ids)];
}

export const partsOf = (spec: Pick<PackSpec, 'heads' | 'items'>): readonly string[] => [
  ...spec.heads.map(({ id }) => id),
  ...spec.items.map(({ id }) => id),
];

/** Shares of parts that belong together, scaled so that they sum to `total`. */
export function scaled(weights: Readonly<Record<string, number>>, total: number): Record<string, number> {
  const sum = Object.values(weights).reduce((one, other) => one + other, 0);
  return Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, (weight * total) / sum]));
}

export function addWeights(...all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const weights of all)
    for (const [id, weight] of Object.entries(weights)) sums[id] = (sums[id] ?? 0) + weight;
  return sums;
}

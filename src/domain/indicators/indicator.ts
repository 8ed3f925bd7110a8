import type { Dossier } from '../dossier/dossier';
import type { Patent } from '../dossier/patent';
import type { LocalText } from '../local-text';
import type { Direction } from '../pack/manifest';
import type { Asked, Derived } from './derived';
import type { Lever } from './lever';

export type IndicatorUnit =
  'percent' | 'times' | 'count' | 'points' | 'years' | 'days' | 'logMillionKrw' | 'credit' | 'yesNo';

export const efforts = ['low', 'medium', 'high'] as const;
export type Effort = (typeof efforts)[number];

export interface Remedy {
  readonly text: LocalText;
  readonly effort: Effort;
  /** What of it can be said as a change of answers; see [Note: levers change answers]. */
  readonly levers: readonly Lever[];
}

interface Described {
  readonly id: string;
  readonly label: LocalText;
  /** Why it is asked: what the value tells. */
  readonly why: LocalText;
  readonly unit: IndicatorUnit;
  /** Values beyond it count as its ends. */
  readonly range: readonly [number, number];
  readonly direction: Direction;
  /** Paper, form or data that the definition comes from. */
  readonly source: string;
  readonly asks: readonly Asked[];
  /** What would raise the score; absent where nobody can or should act on it. */
  readonly remedy?: Remedy;
}

/** One figure of a company that a model reads. */
export interface Indicator extends Described {
  readonly derive: (dossier: Dossier) => Derived;
}

/** One figure of a single patent that a model reads. */
export interface PatentIndicator extends Described {
  readonly derive: (patent: Patent) => Derived;
}

export const remedy = (effort: Effort, ko: string, en: string, ...levers: readonly Lever[]): Remedy => ({
  effort,
  text: { ko, en },
  levers,
});
export const text = (ko: string, en: string): LocalText => ({ ko, en });

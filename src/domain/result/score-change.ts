import type { Hundredths } from '../grading/fixed-point';
import type { PackId } from '../pack/manifest';
import type { IndicatorState } from './result';

/** What the change of one thing did to a score, in hundredths. */
export interface ChangeLine {
  /** Id in the indicator catalogue, `patent:` with an application number, or 'patents.others' for all further patents. */
  readonly id: string;
  readonly points: number;
  readonly before: IndicatorState | undefined;
  readonly after: IndicatorState | undefined;
  /** What moved a single patent's own score; these lines sum to its own change. */
  readonly within?: ScoreMove;
}

/** Two scores under one model, and lines that sum to their difference, the largest first. */
export interface ScoreMove {
  readonly before: Hundredths;
  readonly after: Hundredths;
  readonly lines: readonly ChangeLine[];
}

/** Why there are totals and no lines. */
export type Unexplained =
  /** One of the two results has no score. */
  | 'notGraded'
  /** The pack of one of them is not on this device any more. */
  | 'packMissing';

/**
 * Why two kept results of one model differ. Everything adds up: after - before = inputs + model + recalculation, to the
 * hundredth.
 */
export type ScoreChange =
  | {
      readonly kind: 'explained';
      readonly purpose: PackId;
      readonly before: Hundredths;
      readonly after: Hundredths;
      /** What the changed inputs did, under the earlier model. */
      readonly inputs: ScoreMove;
      /** What the change of the model did to the later inputs; undefined where both were rated by one pack. */
      readonly model?: {
        readonly points: number;
        /** The same in the other order: first the model on the earlier inputs, then the inputs under the later model. */
        readonly otherOrder: { readonly model: number; readonly inputs: number };
      };
      /** What this version of the app computes otherwise from the very same inputs and model; 0 as a rule. */
      readonly recalculation: number;
    }
  | {
      readonly kind: 'totals';
      readonly purpose: PackId;
      readonly why: Unexplained;
      readonly before: Hundredths | undefined;
      readonly after: Hundredths | undefined;
    };

export const inputPoints = ({ inputs }: ScoreChange & { readonly kind: 'explained' }): number =>
  inputs.after - inputs.before;

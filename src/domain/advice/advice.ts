import type { Change } from '../dossier/change';
import type { Asked, Derived } from '../indicators/derived';
import type { Effort } from '../indicators/indicator';
import type { GradedResult, ResultKey } from '../result/comparison';
import type { Target } from './target';

/** One lever moved, as it is told. */
export interface RouteStep {
  readonly lever: string;
  /** Id of the indicator whose remedy it is. */
  readonly indicator: string;
  readonly effort: Effort;
  /** How often the lever is moved. */
  readonly times: number;
  /** The indicator before the route and after it; absent for indicators of a single patent. */
  readonly value?: { readonly from: Derived; readonly to: Derived };
  readonly changes: readonly Change[];
  /** What this step adds, after those before it; hundredths. */
  readonly points: number;
  readonly isNextClosing: boolean;
}

/** A way to a target. Its changes, laid over the dossier, give exactly the result `after`. */
export interface Route {
  readonly steps: readonly RouteStep[];
  readonly changes: readonly Change[];
  /** Sum of efforts, see [Note: what an effort costs]. */
  readonly cost: number;
  /** Without points and reasons. */
  readonly after: GradedResult;
}

/** A target with the ways to it, least effort first. */
export interface Goal {
  readonly target: Target;
  readonly routes: readonly Route[];
  /** Where no believable change reaches the target: how near one comes. */
  readonly nearest?: Route;
}

/** One indicator alone, made as much worse as it takes to lose what is held. */
export interface Risk {
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
  /** Of the indicator's range, 0 to 1. */
  readonly share: number;
}

export interface Advice {
  readonly status: 'advised';
  readonly model: ResultKey;
  /** The present result, without points and reasons. */
  readonly before: GradedResult;
  /** None at the top; otherwise the whole step, and where that is out of reach a nearer one. */
  readonly goals: readonly Goal[];
  /** Where the range already holds the target: open questions that may settle it, most telling first. */
  readonly toAnswer: readonly Asked[];
  /** At the top: what could cost it, the smallest change first. */
  readonly risks: readonly Risk[];
}

/** A model without a grade gives no advice: its card says what to answer first. */
export interface NoAdvice {
  readonly status: 'notGraded';
  readonly model: ResultKey;
}

export type NextSteps = { readonly [Key in ResultKey]: Advice | NoAdvice };

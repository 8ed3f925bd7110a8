import type { Target } from '../../domain/advice/target';
import type { Change } from '../../domain/dossier/change';

export type ResultViewId =
  'why' | 'peers' | 'nextStep' | 'whatIf' | 'programmes' | 'history' | 'report' | 'handOver';

/** Changes to be tried beside the saved answers, under a name. */
export interface Trial {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** Which view of the result is open beside the form. */
export class OpenResultView {
  current = $state<ResultViewId>('why');
  /** What the next steps lead to; without it, to the next grade of each model. */
  target = $state.raw<Target>();
  /** What waits to become a scenario once "what if" is open. */
  trial = $state.raw<Trial>();

  /** Opens the ways to a grade or a score, whichever model's. */
  showWaysTo(target: Target): void {
    this.target = target;
    this.current = 'nextStep';
  }

  /** Opens changes as a scenario. */
  tryOut(trial: Trial): void {
    this.trial = trial;
    this.current = 'whatIf';
  }
}

import type { Advice, NextSteps, NoAdvice } from '../../domain/advice/advice';
import type { Target } from '../../domain/advice/target';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Problem } from '../../domain/problem';
import type { AsksEngine } from '../../engine/evaluator';
import { today } from './today';

const restMs = 250;

/** The next steps of the company on the screen. They follow its edits, a moment after the last one. */
export class NextStepSearch {
  steps = $state.raw<NextSteps>();
  /** The ways to the target that was named. */
  named = $state.raw<Advice | NoAdvice>();
  problem = $state.raw<Problem>();
  /** What is shown belongs to an earlier state of the answers. */
  isSearching = $state(false);
  readonly #ask: AsksEngine;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: AsksEngine) {
    this.#ask = ask;
  }

  /** Looks now at first, and later once the answers have come to rest. */
  follow(dossier: Dossier, target: Target | undefined): void {
    clearTimeout(this.#timer);
    this.isSearching = true;
    const ticket = ++this.#latest;
    const look = () => void this.#look(dossier, target, ticket);
    if (this.steps) this.#timer = setTimeout(look, restMs);
    else look();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#latest++;
  }

  async #look(dossier: Dossier, target: Target | undefined, ticket: number): Promise<void> {
    const day = today();
    const steps = await this.#ask((api) => api.nextSteps(dossier, day));
    const named = target && (await this.#ask((api) => api.routesTo(dossier, day, target)));
    if (ticket !== this.#latest) return;
    this.isSearching = false;
    this.problem = steps.ok ? undefined : steps.problem;
    if (steps.ok) this.steps = steps.value;
    this.named = named?.ok ? named.value : undefined;
  }
}

import type { Dossier } from '../../domain/dossier/dossier';
import type { PackId, PackManifest } from '../../domain/pack/manifest';
import type { Outcome, Problem } from '../../domain/problem';
import { type ResultKey, scoreChange } from '../../domain/result/comparison';
import type { ResultDocument } from '../../domain/result/result';
import type { StartProgress } from '../../engine/engine-api';
import type { ChangedPlace } from './open-draft.svelte';

/** What this needs of the engine. */
export interface Rates {
  start(onProgress: (progress: StartProgress) => void): Promise<Outcome<readonly PackManifest[]>>;
  evaluate(
    dossier: Dossier,
    options: { onGrades: (grades: ResultDocument) => void },
  ): Promise<Outcome<ResultDocument>>;
}

export type EngineState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'starting'; readonly progress?: StartProgress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The three results for the dossier on the screen, and what the last edit did to them. */
export class Rating {
  engine = $state.raw<EngineState>({ kind: 'waiting' });
  /** Grades and ranges, a moment before points and reasons are there. */
  grades = $state.raw<ResultDocument>();
  result = $state.raw<ResultDocument>();
  /** The inputs that `result` was made of. */
  resultOf = $state.raw<Dossier>();
  manifests = $state.raw<readonly PackManifest[]>([]);
  readonly #rates: Rates;
  readonly #firstGrade: () => void;
  #dossier: Dossier | undefined;
  #place: ChangedPlace | undefined;
  /** The result before the edit of the present place began. */
  #before = $state.raw<ResultDocument>();

  constructor(rates: Rates, firstGrade: () => void = () => undefined) {
    this.#rates = rates;
    this.#firstGrade = firstGrade;
  }

  /** Loads the models, and rates what has been shown meanwhile. Called again after a failure, it tries again. */
  async start(): Promise<void> {
    if (this.engine.kind === 'starting' || this.engine.kind === 'ready') return;
    this.engine = { kind: 'starting' };
    const started = await this.#rates.start((progress) => {
      if (this.engine.kind === 'starting') this.engine = { kind: 'starting', progress };
    });
    if (!started.ok) {
      this.engine = { kind: 'failed', problem: started.problem };
      return;
    }
    this.manifests = started.value;
    this.engine = { kind: 'ready' };
    if (this.#dossier) await this.#evaluate(this.#dossier);
  }

  /** Another pack rates from now on. */
  packsChanged(manifests: readonly PackManifest[]): void {
    this.manifests = manifests;
    this.resultOf = undefined;
    this.#before = undefined;
    if (this.#dossier) this.#rate(this.#dossier);
  }

  /** Another company is on the screen. */
  show(dossier: Dossier): void {
    this.result = undefined;
    this.resultOf = undefined;
    this.grades = undefined;
    this.#before = undefined;
    this.#place = undefined;
    this.#rate(dossier);
  }

  /** The company on the screen has changed in one place. */
  edit(dossier: Dossier, place: ChangedPlace): void {
    if (place !== this.#place) this.#before = this.result;
    this.#place = place;
    this.#rate(dossier);
  }

  manifestOf(pack: PackId): PackManifest | undefined {
    return this.manifests.find(({ id }) => id === pack);
  }

  changeOf(key: ResultKey): number | undefined {
    return this.grades && scoreChange(this.#before, this.grades, key);
  }

  #rate(dossier: Dossier): void {
    this.#dossier = dossier;
    if (this.engine.kind === 'ready') void this.#evaluate(dossier);
  }

  async #evaluate(dossier: Dossier): Promise<void> {
    const outcome = await this.#rates.evaluate(dossier, {
      onGrades: (grades) => {
        if (dossier === this.#dossier) this.grades = grades;
      },
    });
    if (dossier !== this.#dossier) return;
    if (outcome.ok) {
      this.grades = outcome.value;
      this.result = outcome.value;
      this.resultOf = dossier;
      this.#firstGrade();
    } else if (outcome.problem.code !== 'aborted') {
      this.engine = { kind: 'failed', problem: outcome.problem };
    }
  }
}

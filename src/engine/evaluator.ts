import { proxy, type Remote, wrap } from 'comlink';
import type { Dossier } from '../domain/dossier/dossier';
import type { PackManifest } from '../domain/pack/manifest';
import { failure, type Outcome } from '../domain/problem';
import type { ResultDocument } from '../domain/result/result';
import type { EngineApi, StartProgress } from './engine-api';
import type { PackContent } from './pack-exchange';

interface Running {
  readonly worker: Worker;
  readonly api: Remote<EngineApi>;
  /** Resolves when the worker dies, for the calls that are under way. */
  readonly died: Promise<Outcome<never>>;
  /** The worker knows which packs to load; undefined where it is the shipped ones. */
  readonly told: Promise<void> | undefined;
}

/** What a caller may ask of the worker beside starting and rating. */
export type AsksEngine = <Value>(
  question: (api: Remote<EngineApi>) => Promise<Outcome<Value>>,
) => Promise<Outcome<Value>>;

export interface EvaluationOptions {
  readonly onGrades?: (grades: ResultDocument) => void;
  readonly signal?: AbortSignal;
}

/** The page's end of the engine. A worker that died is replaced by the next call. */
export class Evaluator {
  readonly #createWorker: () => Worker;
  readonly #chosenPacks: () => Promise<readonly PackContent[]> | undefined;
  #running: Running | undefined;
  #deaths = 0;
  #latest = 0;
  #underWay: Promise<unknown> = Promise.resolve();

  /** `chosenPacks` reads the imported packs that are in use; undefined where none is, so that nothing waits for them. */
  constructor(
    createWorker: () => Worker,
    chosenPacks: () => Promise<readonly PackContent[]> | undefined = () => undefined,
  ) {
    this.#createWorker = createWorker;
    this.#chosenPacks = chosenPacks;
  }

  /** Loads and verifies the packs; safe to call again. Resolves with what the packs say of themselves. */
  async start(
    onProgress: (progress: StartProgress) => void = () => undefined,
  ): Promise<Outcome<readonly PackManifest[]>> {
    return await this.ask((api) => api.start(proxy(onProgress)));
  }

  /** Anything else of the worker's; its death ends the call. */
  readonly ask: AsksEngine = async (question) => {
    const { api, died, told } = this.#run();
    if (told) await told;
    return await Promise.race([question(api), died]);
  };

  /**
   * Three results for a dossier; `onGrades` hears the grades as soon as they are there, before points and reasons are. The
   * latest call wins: while one runs, of those that wait only the newest is run, and all others end with `aborted`. The
   * signal ends one that waits or runs.
   */
  async evaluate(dossier: Dossier, options: EvaluationOptions = {}): Promise<Outcome<ResultDocument>> {
    const ticket = ++this.#latest;
    await this.#underWay;
    if (ticket !== this.#latest || options.signal?.aborted) return failure('aborted', {});
    const answer = this.#ask(dossier, ticket, options);
    this.#underWay = answer;
    return await answer;
  }

  /** Ends the worker and everything under way. */
  stop(): void {
    this.#running?.worker.terminate();
    this.#running = undefined;
  }

  async #ask(
    dossier: Dossier,
    ticket: number,
    { onGrades, signal }: EvaluationOptions,
  ): Promise<Outcome<ResultDocument>> {
    const { api, died, told } = this.#run();
    if (told) await told;
    const abort = () => void api.abort(ticket);
    signal?.addEventListener('abort', abort, { once: true });
    const grades = await Promise.race([api.grade(dossier), died]);
    if (grades.ok) onGrades?.(grades.value);
    const outcome = grades.ok ? await Promise.race([api.evaluate(dossier, ticket), died]) : grades;
    signal?.removeEventListener('abort', abort);
    return outcome;
  }

  #run(): Running {
    this.#running ??= this.#begin();
    return this.#running;
  }

  #begin(): Running {
    const worker = this.#createWorker();
    const died = new Promise<Outcome<never>>((resolve) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.stop();
        this.#deaths++;
        resolve(failure('engineDied', { restarts: this.#deaths }));
      });
    });
    const api = wrap<EngineApi>(worker);
    const told = this.#chosenPacks()?.then((packs) => api.choose(packs));
    return { worker, api, died, told };
  }
}

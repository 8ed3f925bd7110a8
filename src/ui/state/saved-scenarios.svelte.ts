import type { Change } from '../../domain/dossier/change';
import type { Problem } from '../../domain/problem';
import type { Scenario } from '../../domain/scenario/scenario';
import type { ScenarioStore } from '../../storage/scenarios';
import { now } from './today';

const restMs = 300;

/** The scenarios of one draft, saved a moment after the last change of each. */
export class SavedScenarios {
  list = $state.raw<readonly Scenario[]>([]);
  /** Why the latest save failed. */
  problem = $state.raw<Problem>();
  /** Something has been changed since the last save that was read back. */
  isSaving = $state(false);
  readonly #store: Promise<ScenarioStore>;
  readonly #draftId: () => Promise<string | undefined>;
  #waiting: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(store: Promise<ScenarioStore>, draftId: () => Promise<string | undefined>) {
    this.#store = store;
    this.#draftId = draftId;
  }

  async load(draftId: string): Promise<void> {
    const outcome = await (await this.#store).of(draftId);
    if (outcome.ok) this.list = [...outcome.value, ...this.list.filter(({ savedAt }) => savedAt === '')];
    else this.problem = outcome.problem;
  }

  make(name: string, changes: readonly Change[]): Scenario {
    // Ids sort by the time at which they were made.
    const id = `${now()}-${crypto.randomUUID()}`;
    const made: Scenario = { id, draftId: '', name, changes, revision: 0, savedAt: '' };
    this.put(made);
    return made;
  }

  /** Replaces a scenario, or adds it, and saves it. */
  put(scenario: Scenario): void {
    const isThere = this.list.some(({ id }) => id === scenario.id);
    this.list = isThere
      ? this.list.map((one) => (one.id === scenario.id ? scenario : one))
      : [...this.list, scenario];
    this.#waits(scenario.id);
    this.isSaving = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), restMs);
  }

  remove(id: string): Scenario | undefined {
    const removed = this.list.find((one) => one.id === id);
    this.list = this.list.filter((one) => one !== removed);
    this.#waiting = this.#waiting.filter((one) => one !== id);
    this.#running = this.#running.then(async () => {
      const outcome = await (await this.#store).remove(id);
      if (!outcome.ok) this.problem = outcome.problem;
    });
    // Put back, it is new to the storage.
    return removed && { ...removed, revision: 0 };
  }

  /** Writes what waits; one save after the other. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#saveAll());
    return this.#running;
  }

  async #saveAll(): Promise<void> {
    const draftId = this.#waiting.length > 0 ? await this.#draftId() : undefined;
    if (draftId === undefined) return;
    const ids = this.#waiting;
    this.#waiting = [];
    for (const id of ids) {
      const scenario = this.list.find((one) => one.id === id);
      if (scenario) await this.#save({ ...scenario, draftId });
    }
    this.isSaving = this.#waiting.length > 0 || this.problem !== undefined;
  }

  async #save(scenario: Scenario): Promise<void> {
    const outcome = await (await this.#store).save(scenario);
    this.problem = outcome.ok ? undefined : outcome.problem;
    if (!outcome.ok) {
      this.#waits(scenario.id);
      return;
    }
    const { draftId, revision, savedAt } = outcome.value;
    // It may have been changed while it was written: what was changed stays.
    this.list = this.list.map((one) =>
      one.id === scenario.id ? { ...one, draftId, revision, savedAt } : one,
    );
  }

  #waits(id: string): void {
    if (!this.#waiting.includes(id)) this.#waiting = [...this.#waiting, id];
  }
}

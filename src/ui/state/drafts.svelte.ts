import { type BackedUpBelongings, type BackedUpCompany, belongingsIn } from '../../domain/backup/backup';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Outcome, Problem } from '../../domain/problem';
import type { DraftStore, DraftSummary, RemovedDraft } from '../../storage/drafts';

/** The drafts on this device, as the start page and the switcher list them. */
export class Drafts {
  list = $state.raw<readonly DraftSummary[]>([]);
  problem = $state.raw<Problem>();
  readonly #store: PromiseLike<DraftStore>;

  constructor(store: PromiseLike<DraftStore>) {
    this.#store = store;
  }

  async refresh(): Promise<void> {
    const outcome = await (await this.#store).list();
    this.problem = outcome.ok ? undefined : outcome.problem;
    if (outcome.ok) this.list = outcome.value;
  }

  /** Every company on this device, as a backup holds them; a draft that does not open rejects. */
  async backedUp(): Promise<readonly BackedUpCompany[]> {
    const store = await this.#store;
    const listed = await store.list();
    if (!listed.ok) throw new Error(listed.problem.code);
    const former = await store.formerHandOvers();
    if (!former.ok) throw new Error(former.problem.code);
    const companies = await Promise.all(
      listed.value.map(async ({ id }) => {
        const opened = await store.open(id);
        if (!opened.ok) throw new Error(opened.problem.code);
        const { dossier, notes = [], isExample, savedAt } = opened.value;
        const belongings = await store.belongings(id);
        if (!belongings.ok) throw new Error(belongings.problem.code);
        return { dossier, notes, isExample, savedAt, ...belongings.value };
      }),
    );
    return companies.map((one, at) => (at === 0 ? { ...one, formerHandOvers: former.value } : one));
  }

  /** Keeps companies as drafts of their own; ids of those that are kept. */
  async add(companies: readonly BackedUpCompany[]): Promise<readonly string[]> {
    const store = await this.#store;
    const ids: string[] = [];
    let problem: Problem | undefined;
    for (const company of companies) {
      const { dossier, notes, isExample } = company;
      const made = await store.create(dossier, isExample, notes, belongingsIn(company));
      if (made.ok) ids.push(made.value.id);
      else problem = made.problem;
    }
    await this.refresh();
    this.problem ??= problem;
    return ids;
  }

  /** What belongs to a draft; undefined where it cannot be read. */
  async belongingsOf(id: string): Promise<BackedUpBelongings | undefined> {
    try {
      const outcome = await (await this.#store).belongings(id);
      return outcome.ok ? outcome.value : undefined;
    } catch {
      return undefined;
    }
  }

  async dossierOf(id: string): Promise<Dossier | undefined> {
    const outcome = await (await this.#store).open(id);
    if (!outcome.ok) this.problem = outcome.problem;
    return outcome.ok ? outcome.value.dossier : undefined;
  }

  /** Removes a draft; what comes back can be put back. */
  async remove(id: string): Promise<RemovedDraft | undefined> {
    return await this.#removed(await (await this.#store).remove(id));
  }

  /** Removes one that was just restored, with all that came with it. */
  async takeBack(id: string): Promise<RemovedDraft | undefined> {
    return await this.#removed(await (await this.#store).takeBack(id));
  }

  async #removed(outcome: Outcome<RemovedDraft>): Promise<RemovedDraft | undefined> {
    if (!outcome.ok) this.problem = outcome.problem;
    await this.refresh();
    return outcome.ok ? outcome.value : undefined;
  }

  async putBack(removed: RemovedDraft): Promise<void> {
    const outcome = await (await this.#store).putBack(removed);
    if (!outcome.ok) this.problem = outcome.problem;
    await this.refresh();
  }
}

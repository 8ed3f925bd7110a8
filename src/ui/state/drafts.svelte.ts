import type { Dossier } from '../../domain/dossier/dossier';
import type { Problem } from '../../domain/problem';
import type { Draft, DraftStore, DraftSummary } from '../../storage/drafts';

/** The drafts on this device, as the start page and the switcher list them. */
export class Drafts {
  list = $state.raw<readonly DraftSummary[]>([]);
  problem = $state.raw<Problem>();
  readonly #store: Promise<DraftStore>;

  constructor(store: Promise<DraftStore>) {
    this.#store = store;
  }

  async refresh(): Promise<void> {
    const outcome = await (await this.#store).list();
    this.problem = outcome.ok ? undefined : outcome.problem;
    if (outcome.ok) this.list = outcome.value;
  }

  async dossierOf(id: string): Promise<Dossier | undefined> {
    const outcome = await (await this.#store).open(id);
    if (!outcome.ok) this.problem = outcome.problem;
    return outcome.ok ? outcome.value.dossier : undefined;
  }

  /** Removes a draft; what comes back can be put back. */
  async remove(id: string): Promise<Draft | undefined> {
    const outcome = await (await this.#store).remove(id);
    if (!outcome.ok) this.problem = outcome.problem;
    await this.refresh();
    return outcome.ok ? outcome.value : undefined;
  }

  async putBack(draft: Draft): Promise<void> {
    const outcome = await (await this.#store).putBack(draft);
    if (!outcome.ok) this.problem = outcome.problem;
    await this.refresh();
  }
}

import type { Dossier } from '../../domain/dossier/dossier';
import {
  entryIn,
  type Evaluation,
  type KeptPack,
  nameLimit,
  type Occasion,
  type Settled,
  slotFor,
} from '../../domain/history/evaluation';
import { resultFileText } from '../../domain/history/result-file';
import type { Note } from '../../domain/notes/note';
import type { PackManifest } from '../../domain/pack/manifest';
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import { readResult } from '../../domain/result/read-result';
import type { ResultDocument } from '../../domain/result/result';
import type { AsksEngine } from '../../engine/evaluator';
import type { PackInUse } from '../../engine/pack-exchange';
import { m } from '../../i18n/generated/messages.js';
import { dossierDigest } from '../../storage/dossier-digest';
import type { EvaluationStore, KeptManifest } from '../../storage/evaluations';
import type { Undo } from '../state/undo.svelte';
import { packsOf } from './kept-packs';
import { momentNow } from './moment';

interface Parts {
  readonly store: PromiseLike<EvaluationStore>;
  readonly ask: AsksEngine;
  readonly undo: Undo;
}

/** A kept evaluation with its result, or why it cannot be read. */
export interface ListedEvaluation {
  readonly entry: Evaluation;
  readonly result: Outcome<ResultDocument>;
}

/** What is on the screen, to be kept. */
export interface PresentState {
  readonly draftId: string;
  readonly dossier: Dossier;
  readonly notes: readonly Note[];
  readonly result: ResultDocument;
}

interface RatedToday {
  readonly result: ResultDocument;
  readonly packs: readonly KeptPack[];
}

/** No evaluation of the page has it, so none that is aborted ends this one. */
const ownTicket = -1;

/** The kept evaluations of the open draft. */
export class History {
  /** Newest first. */
  entries = $state.raw<readonly ListedEvaluation[]>([]);
  problem = $state.raw<Problem>();
  /** What the packs of kept results said of themselves. */
  manifests = $state.raw<readonly KeptManifest[]>([]);
  /** The packs that rate at present. */
  #inUse = $state.raw<readonly PackInUse[]>([]);
  /** Set where files have been accepted since the last evaluation was kept. */
  followsFiles = false;
  readonly ask: AsksEngine;
  readonly undo: Undo;
  readonly #store: PromiseLike<EvaluationStore>;
  #draftId: string | undefined;
  #working: Promise<unknown> = Promise.resolve();

  constructor({ store, ask, undo }: Parts) {
    this.#store = store;
    this.ask = ask;
    this.undo = undo;
  }

  /** Another draft is open, or one that has never been saved. */
  async show(draftId: string | undefined): Promise<void> {
    if (draftId === this.#draftId) return;
    this.#draftId = draftId;
    this.entries = [];
    this.problem = undefined;
    this.followsFiles = false;
    await this.#refresh();
  }

  /** Keeps what has settled, where it says something new. See [Note: when an evaluation is kept]. */
  async keepSettled(present: PresentState): Promise<void> {
    const occasion = this.followsFiles ? 'files' : 'settled';
    this.followsFiles = false;
    await this.#keep(present, occasion);
  }

  /** Keeps the present state under a name; nothing takes its place. */
  async pin(present: PresentState, name: string): Promise<boolean> {
    return await this.#keep(present, 'pinned', name.trim().slice(0, nameLimit));
  }

  async remove({ entry }: ListedEvaluation): Promise<void> {
    const removed = await (await this.#store).remove(entry.id);
    this.problem = removed.ok ? undefined : removed.problem;
    await this.#refresh();
    if (removed.ok) this.undo.make(m.history_removed(), 'company', () => void this.#putBack(removed.value));
  }

  manifestOf(digest: string | undefined): PackManifest | undefined {
    return this.manifests.find((kept) => kept.digest === digest)?.manifest;
  }

  /** The packs that made a result which is on the screen. */
  packsOf(result: ResultDocument): readonly KeptPack[] | undefined {
    return packsOf(result, this.#inUse)?.packs;
  }

  /** A result that is on the screen as a file; undefined where a pack of it has been replaced meanwhile. */
  async fileOf(
    { dossier, result }: Pick<PresentState, 'dossier' | 'result'>,
    isExample: boolean,
  ): Promise<string | undefined> {
    await this.readPacks();
    const packs = this.packsOf(result);
    if (!packs) return undefined;
    const { at } = momentNow();
    return resultFileText({ at, digest: await dossierDigest(dossier), packs, result }, isExample);
  }

  async readPacks(): Promise<void> {
    const inUse = await this.ask((api) => api.inUse());
    if (inUse.ok) this.#inUse = inUse.value;
  }

  /** What the packs in use say of inputs of then. The live rating goes on meanwhile. */
  async rateToday(dossier: Dossier): Promise<Outcome<RatedToday>> {
    const rated = await this.ask((api) => api.evaluate(dossier, ownTicket));
    if (!rated.ok) return rated;
    await this.readPacks();
    const packs = this.packsOf(rated.value);
    return packs ? success({ result: rated.value, packs }) : failure('aborted', {});
  }

  /** One after another, so that each sees what the one before it has kept. */
  async #keep(present: PresentState, occasion: Occasion, name?: string): Promise<boolean> {
    const turn = this.#working.then(() => this.#keepNow(present, occasion, name));
    this.#working = turn.catch(() => undefined);
    return await turn;
  }

  async #keepNow(present: PresentState, occasion: Occasion, name?: string): Promise<boolean> {
    const settled = await this.#settled(present, occasion);
    if (!settled) return false;
    const store = await this.#store;
    const earlier = await store.list(present.draftId);
    if (!earlier.ok) return this.#tell(earlier);
    const slot = slotFor(earlier.value, settled.entry);
    if (!slot) return this.#tell(earlier);
    const entry = { ...entryIn(slot, settled.entry, crypto.randomUUID()), ...(name && { name }) };
    const kept = await store.keep(entry, settled.manifests);
    await this.#refresh();
    return this.#tell(kept);
  }

  async #settled({ draftId, dossier, notes, result }: PresentState, occasion: Occasion) {
    await this.readPacks();
    const made = packsOf(result, this.#inUse);
    if (!made) return undefined;
    const entry: Settled = {
      draftId,
      ...momentNow(),
      occasion,
      dossier,
      notes,
      digest: await dossierDigest(dossier),
      result,
      packs: made.packs,
    };
    return { entry, manifests: made.manifests };
  }

  #tell(outcome: Outcome<unknown>): boolean {
    this.problem = outcome.ok ? undefined : outcome.problem;
    return outcome.ok;
  }

  async #putBack(entry: Evaluation): Promise<void> {
    this.#tell(await (await this.#store).keep(entry, []));
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const draftId = this.#draftId;
    if (draftId === undefined) return;
    const store = await this.#store;
    const [listed, manifests] = [await store.list(draftId), await store.manifests()];
    if (draftId !== this.#draftId) return;
    if (!listed.ok) {
      this.problem = listed.problem;
      return;
    }
    this.entries = listed.value.map((entry) => ({ entry, result: readResult(entry.result) }));
    if (manifests.ok) this.manifests = manifests.value;
  }
}

import { type BackedUpBelongings, type BackedUpCompany, belongingsIn } from '../../domain/backup/backup';
import { emptyDossier, type Dossier } from '../../domain/dossier/dossier';
import type { TypedInstead } from '../../domain/dossier/refusal';
import { exampleDossier } from '../../domain/dossier/example';
import type { Evaluation } from '../../domain/history/evaluation';
import type { Note } from '../../domain/notes/note';
import type { Problem } from '../../domain/problem';
import { companyNameOf } from '../../domain/indicators/form';
import { m } from '../../i18n/generated/messages.js';
import type { AsksEngine } from '../../engine/evaluator';
import type { Draft, DraftStore, RemovedDraft } from '../../storage/drafts';
import type { EvaluationStore } from '../../storage/evaluations';
import { formatCount } from '../format';
import { History } from '../history/history.svelte';
import { Autosave } from './autosave.svelte';
import { Drafts } from './drafts.svelte';
import { IntakeReview, type LookedUpFiles, type ReadsFiles, type ReviewedFile } from './intake-review.svelte';
import { OpenDraft } from './open-draft.svelte';
import { isAside, place, type View } from './place.svelte';
import { PackFallbacks } from './pack-fallbacks.svelte';
import type { RatesAside } from './rated-aside.svelte';
import { type Rates, Rating } from './rating.svelte';
import { Undo } from './undo.svelte';

interface Parts {
  readonly store: PromiseLike<DraftStore>;
  readonly evaluations: PromiseLike<EvaluationStore>;
  readonly reader: PromiseLike<ReadsFiles>;
  readonly rates: Rates;
  /** Anything of the engine beside starting and rating. */
  readonly ask: AsksEngine;
  readonly firstGrade: () => void;
}

/** Where an open company comes from. */
interface Origin {
  readonly draft?: Draft;
  readonly isExample: boolean;
  readonly notes?: readonly Note[];
  readonly restored?: BackedUpBelongings;
}

/** No evaluation of the page has it, so none that is aborted ends this one. */
const asideTicket = -2;

/** What is open on the screen, and what works for it. */
export class Session {
  draft = $state.raw<OpenDraft>();
  /** Why the draft that the address names could not be opened. */
  problem = $state.raw<Problem>();
  readonly drafts: Drafts;
  readonly rating: Rating;
  readonly review: IntakeReview;
  readonly history: History;
  /** The live rating goes on meanwhile. */
  readonly rateAside: RatesAside;
  readonly undo = new Undo();
  readonly packFallbacks = new PackFallbacks();
  /** Set by a page that wants dropped files for itself. */
  takesFiles: ((files: readonly File[]) => Promise<void>) | undefined;
  /** Files with programmes that wait for their view to open. */
  programmeFiles = $state.raw<readonly File[]>([]);
  readonly #store: PromiseLike<DraftStore>;
  #openView: View | undefined;
  /** A page beside the open company: coming back from it finds the company as it was. */
  #isAside = false;
  #openId = $state<string>();

  constructor(parts: Parts) {
    this.#store = parts.store;
    this.drafts = new Drafts(parts.store);
    this.review = new IntakeReview(parts.reader);
    this.rating = new Rating(parts.rates, parts.firstGrade);
    this.rateAside = (dossier) => parts.ask((api) => api.evaluate(dossier, asideTicket));
    this.history = new History({ store: parts.evaluations, ask: parts.ask, undo: this.undo });
  }

  /** Id of the open draft; undefined as long as it has never been saved. */
  get openId(): string | undefined {
    return this.#openId;
  }

  /** The same, saved for it if it never was; undefined where that fails or `draft` is not the open one. */
  async keptId(draft: OpenDraft): Promise<string | undefined> {
    if (draft === this.draft && this.#openId === undefined) {
      draft.autosave.schedule(draft.dossier, draft.notes);
    }
    await draft.autosave.flush();
    return draft === this.draft ? this.#openId : undefined;
  }

  async open(view: View): Promise<void> {
    if (isAside(view)) {
      await this.#stepAside();
      return;
    }
    if (this.#isBack(view)) return;
    if (view === this.#openView || (view.page === 'draft' && view.id === this.#openId)) return;
    this.#openView = view;
    this.undo.companyLeft();
    await this.draft?.autosave.flush();
    this.draft = undefined;
    this.problem = undefined;
    this.#openId = undefined;
    if (view.page === 'new') this.#show(emptyDossier, { isExample: false });
    else if (view.page === 'example') this.#show(exampleDossier, { isExample: true });
    else if (view.page === 'draft') await this.#load(view);
    else await this.drafts.refresh();
  }

  /** Files dropped or picked anywhere; with no company open they begin a new one. */
  async receive(files: readonly File[], lookedUp?: LookedUpFiles): Promise<void> {
    if (files.length === 0) return;
    if (this.takesFiles) {
      await this.takesFiles(files);
      return;
    }
    await this.review.accepting;
    const { draft, review } = this;
    await review.read(files, draft?.dossier ?? emptyDossier, lookedUp);
    if (draft || review.phase !== 'review') return;
    if (!review.files.every(({ isBackup }) => isBackup)) await this.#begin();
    else if (review.files.every(({ isWholeBackup }) => isWholeBackup)) {
      await this.restore(review.files.flatMap(({ backups }) => backups));
    }
  }

  /** Companies of a backup become companies of their own; those on the device stay as they are. */
  async restore(companies: readonly BackedUpCompany[]): Promise<void> {
    this.review.cancel();
    const { withRecordsChecked } = await import('../backup/checked-records');
    const checked = await withRecordsChecked(companies);
    const [only, ...others] = checked;
    if (!only) return;
    if (others.length > 0) await this.#restoreAll(checked);
    else await this.#restoreOne(only);
  }

  /** The person has seen what was read, and takes it. */
  accept(): void {
    const { draft } = this;
    if (!draft) return;
    const before = draft.dossier;
    const count = this.review.acceptedCount;
    draft.change(this.review.review.dossier, 'files');
    this.history.followsFiles = true;
    this.review.finish(draft);
    this.undo.make(m.review_accepted({ count }), 'nextChange', () => {
      this.review.followsUp = undefined;
      this.history.followsFiles = false;
      draft.change(before, 'files');
    });
  }

  /** Files of another company become a draft of its own. */
  async acceptAsNewDraft(files: readonly ReviewedFile[]): Promise<void> {
    const { review } = this;
    const others = review.phase === 'closed' ? review.putAside : review.others;
    review.cancel();
    const draft = await this.#begin();
    review.putAside = others.filter((one) => !one.files.some((file) => files.includes(file)));
    review.showAgain(files, draft.dossier);
  }

  /** Leaves the review for the place in the form where it is typed what no file gave. */
  async typeInstead(typed: TypedInstead): Promise<void> {
    this.review.cancel();
    await this.draft?.position.show(typed === 'patents' ? 'patents' : 'account:revenue');
  }

  /** Forgets all that was said of names, and offers to take that back. */
  namesForgotten(putBack: () => void): void {
    this.undo.make(m.names_forgotten(), 'device', putBack);
  }

  /** A file that turned out to hold programmes goes to their view. */
  takeProgrammes(file: ReviewedFile): void {
    this.review.leaveOut(file);
    if (this.draft) this.draft.view.current = 'programmes';
    this.programmeFiles = [...this.programmeFiles, file.dropped];
  }

  /** A new draft with the inputs and notes of an evaluation that was kept. */
  async openCopy({ dossier, notes }: Pick<Evaluation, 'dossier' | 'notes'>): Promise<void> {
    const draft = await this.#begin();
    draft.change(dossier, 'history');
    draft.changeNotes(notes);
  }

  async remove(id: string, name: string): Promise<void> {
    if (id === this.#openId) await this.draft?.autosave.flush();
    this.#removed(await this.drafts.remove(id), name);
  }

  /** Where the open company is. */
  get viewOfDraft(): View {
    if (this.#openId !== undefined) return { page: 'draft', id: this.#openId };
    return (this.draft && this.#openView) ?? { page: 'start' };
  }

  async #stepAside(): Promise<void> {
    this.#isAside = true;
    await this.draft?.autosave.flush();
    await this.drafts.refresh();
  }

  /** A new company or the example, left for a page beside it, is still open; it may have been saved meanwhile. */
  #isBack(view: View): boolean {
    const isReturn = view === this.#openView || (place.isBrowsed && view.page === this.#openView?.page);
    const isBack = this.#isAside && this.draft !== undefined && isReturn;
    this.#isAside = false;
    if (!isBack || view.page === 'draft') return false;
    if (this.#openId !== undefined) place.rename({ page: 'draft', id: this.#openId });
    return true;
  }

  /** Opens it. What cannot be stored is on the screen all the same, and says so there. */
  async #restoreOne(company: BackedUpCompany): Promise<void> {
    const { dossier, notes = [], isExample } = company;
    await this.#begin();
    this.#show(dossier, { isExample, notes, restored: belongingsIn(company) });
    this.draft?.autosave.schedule(dossier, notes);
    const name = companyNameOf(dossier) ?? m.draft_unnamed();
    this.undo.make(m.backup_restored({ name }), 'company', () => void this.#takeBack(name));
  }

  async #restoreAll(companies: readonly BackedUpCompany[]): Promise<void> {
    const view: View = { page: 'start' };
    place.go(view);
    await this.open(view);
    const ids = await this.drafts.add(companies);
    if (ids.length === 0) return;
    this.undo.make(m.backup_all_restored({ count: formatCount(ids.length) }), 'device', () => {
      void Promise.all(ids.map((id) => this.drafts.takeBack(id)));
    });
  }

  /** The company that has just been restored goes again. */
  async #takeBack(name: string): Promise<void> {
    await this.draft?.autosave.flush();
    if (this.#openId === undefined) place.go({ page: 'start' });
    else this.#removed(await this.drafts.takeBack(this.#openId), name);
  }

  /** Says so, and where the records of hand-overs are that have stayed. */
  #removed(removed: RemovedDraft | undefined, name: string): void {
    if (!removed) return;
    if (removed.draft.id === this.#openId) place.go({ page: 'start' });
    const left = removed.handOversLeft;
    const text = left > 0 ? m.draft_removed_records({ name, count: left }) : m.draft_removed({ name });
    const link = left > 0 ? { href: '#consents', text: m.consents_title() } : undefined;
    this.undo.make(text, 'device', () => void this.drafts.putBack(removed), link);
  }

  async #begin(): Promise<OpenDraft> {
    const view: View = { page: 'new' };
    place.go(view);
    await this.open(view);
    if (!this.draft) throw new Error('a new company is always open');
    return this.draft;
  }

  async #load(view: View & { page: 'draft' }): Promise<void> {
    const outcome = await (await this.#store).open(view.id);
    if (this.#openView !== view) return;
    if (!outcome.ok) {
      this.problem = outcome.problem;
      return;
    }
    this.#openId = view.id;
    this.#show(outcome.value.dossier, { draft: outcome.value, isExample: outcome.value.isExample });
  }

  #show(dossier: Dossier, from: Origin): void {
    const autosave = new Autosave(this.#store, from, (draft) => {
      if (this.draft?.autosave !== autosave) return;
      this.#openId = draft.id;
      if (!isAside(place.view)) place.rename({ page: 'draft', id: draft.id });
    });
    const { rating, undo } = this;
    this.draft = new OpenDraft(dossier, autosave, {
      isExample: from.isExample,
      notes: from.notes ?? from.draft?.notes ?? [],
      changed: (changed, where) => {
        rating.edit(changed, where);
        undo.companyChanged();
      },
    });
    rating.show(dossier);
  }
}

import type { AccountId } from '../../domain/dossier/accounts';
import type { Answer } from '../../domain/dossier/answer';
import { type Change, joinChanges, placeOf, withChanges } from '../../domain/dossier/change';
import type { Dossier } from '../../domain/dossier/dossier';
import type { QuestionId } from '../../domain/indicators/questions';
import type { Problem } from '../../domain/problem';
import type { ResultDocument } from '../../domain/result/result';
import { type Scenario, withoutPlace, withTried } from '../../domain/scenario/scenario';
import type { AsksEngine } from '../../engine/evaluator';
import type { ScenarioStore } from '../../storage/scenarios';
import { SavedScenarios } from './saved-scenarios.svelte';

/** What this needs of the open draft. It never changes the draft's answers. */
export interface TriedOn {
  readonly dossier: Dossier;
  /** Id of the draft, which comes into being where it has none yet; undefined where it cannot be saved. */
  readonly savedId: () => Promise<string | undefined>;
  readonly presentId: () => string | undefined;
}

interface Parts {
  readonly on: TriedOn;
  readonly store: Promise<ScenarioStore>;
  readonly ask: AsksEngine;
  readonly nameFor: (number: number) => string;
}

interface Step {
  readonly changes: readonly Change[];
  readonly place: string;
}

/** Scenarios beside the answers of a draft: one of them open, all of them rated. */
export class WhatIf {
  openId = $state<string>();
  results = $state.raw<Readonly<Record<string, ResultDocument>>>({});
  problem = $state.raw<Problem>();
  readonly saved: SavedScenarios;
  readonly #parts: Parts;
  /** Earlier changes of each scenario, and the place of the latest: keystrokes in one place are one step. */
  #earlier = $state.raw<Readonly<Record<string, readonly Step[]>>>({});
  #latest = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.saved = new SavedScenarios(parts.store, parts.on.savedId);
  }

  /** Reads what was kept of the draft, and opens the first. */
  async load(): Promise<void> {
    const id = this.#parts.on.presentId();
    if (id !== undefined) await this.saved.load(id);
    this.openId ??= this.saved.list[0]?.id;
  }

  get list(): readonly Scenario[] {
    return this.saved.list;
  }

  get open(): Scenario | undefined {
    return this.list.find(({ id }) => id === this.openId);
  }

  get changes(): readonly Change[] {
    return this.open?.changes ?? [];
  }

  /** The answers with the open scenario's changes: what the controls show. */
  get dossier(): Dossier {
    return withChanges(this.#parts.on.dossier, this.changes);
  }

  get canUndo(): boolean {
    return (this.#earlier[this.openId ?? '']?.length ?? 0) > 0;
  }

  add(name?: string, changes: readonly Change[] = []): void {
    const made = this.saved.make(name ?? this.#parts.nameFor(this.list.length + 1), changes);
    this.openId = made.id;
  }

  rename(name: string): void {
    if (this.open) this.saved.put({ ...this.open, name });
  }

  remove(id: string): Scenario | undefined {
    const removed = this.saved.remove(id);
    if (this.openId === id) this.openId = this.list[0]?.id;
    return removed;
  }

  putBack(scenario: Scenario): void {
    this.saved.put(scenario);
    this.openId = scenario.id;
  }

  answer(question: QuestionId, answer: Answer<unknown> | undefined): void {
    this.#change({ at: 'answer', question, answer });
  }

  amount(fiscalYear: number, account: AccountId, answer: Answer<number> | undefined): void {
    this.#change({ at: 'amount', fiscalYear, account, answer });
  }

  /** Lays changes that belong together over what is tried: one step for `undo`. */
  lay(name: string, changes: readonly Change[]): void {
    if (!this.open) this.add();
    this.#set(joinChanges(this.changes, changes), name);
  }

  giveBack(place: string): void {
    this.#set(withoutPlace(this.changes, place), place);
  }

  /** Takes changes that belong together back, as one step. */
  takeBack(name: string, changes: readonly Change[]): void {
    const places = changes.map(placeOf);
    this.#set(
      this.changes.filter((change) => !places.includes(placeOf(change))),
      name,
    );
  }

  reset(): void {
    this.#set([], 'all');
  }

  undo(): void {
    const { open } = this;
    const steps = this.#earlier[open?.id ?? ''] ?? [];
    const last = steps.at(-1);
    if (!open || !last) return;
    this.#earlier = { ...this.#earlier, [open.id]: steps.slice(0, -1) };
    this.saved.put({ ...open, changes: last.changes });
  }

  /** Rates every scenario over the answers as they are now; the open one first. The latest call wins. */
  async rate(dossier: Dossier, scenarios: readonly Scenario[], openId: string | undefined): Promise<void> {
    const ticket = ++this.#latest;
    const inTurn = scenarios.toSorted(
      (one, other) => Number(other.id === openId) - Number(one.id === openId),
    );
    for (const { id, changes } of inTurn) {
      const graded = await this.#parts.ask((api) => api.grade(withChanges(dossier, changes)));
      if (ticket !== this.#latest) return;
      this.problem = graded.ok ? undefined : graded.problem;
      if (graded.ok) this.results = { ...this.results, [id]: graded.value };
    }
  }

  #change(change: Change): void {
    if (!this.open) this.add();
    this.#set(withTried(this.#parts.on.dossier, this.changes, change), placeOf(change));
  }

  #set(changes: readonly Change[], place: string): void {
    const { open } = this;
    if (!open) return;
    const steps = this.#earlier[open.id] ?? [];
    if (steps.at(-1)?.place !== place)
      this.#earlier = { ...this.#earlier, [open.id]: [...steps, { changes: open.changes, place }] };
    this.saved.put({ ...open, changes });
  }
}

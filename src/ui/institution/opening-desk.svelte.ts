import type { ReadStatement } from '../../sharing/statement/read-statement';
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import type { KnownEnvelope, OpenedEnvelopeStore } from '../../storage/institutions';
import type { UnlockedIdentity } from '../../workspace/identity/unlock-identity';
import { readOpened } from '../../workspace/opening/open-envelope-here';
import { deleteOpened } from '../../workspace/opening/take-back';
import { type Taken, takeText } from '../../workspace/opening/take-text';
import { now } from '../state/today';
import type { Courier } from '../../sharing/client/courier';
import { type FromInbox, readOwnInbox } from '../../workspace/opening/own-inbox';
import type { Rerunning } from '../verify/rerunning.svelte';

/** A record with what it says today. */
export interface ListedEnvelope {
  readonly record: KnownEnvelope;
  readonly statement: ReadStatement | undefined;
  /** Why it shows nothing, though it is kept. */
  readonly problem: Problem | undefined;
}

/** What became of one thing that was brought. */
export interface Brought {
  /** Of the file, where it was one. */
  readonly name: string;
  readonly outcome: Outcome<Taken>;
}

/** Envelopes at an institution: opening them, what they say, and their end. */
export class OpeningDesk {
  list = $state.raw<readonly ListedEnvelope[]>([]);
  brought = $state.raw<readonly Brought[]>([]);
  shown = $state.raw<string>();
  isBusy = $state(false);
  problem = $state.raw<Problem>();
  readonly rerunning: Rerunning;
  /** How many envelopes of the inbox were looked at; undefined before it was asked. */
  fetched = $state<number>();
  readonly #store: OpenedEnvelopeStore;
  readonly #newCourier: () => Courier;

  readonly open: ListedEnvelope | undefined = $derived(
    this.list.find(({ record }) => record.digest === this.shown),
  );

  constructor(store: OpenedEnvelopeStore, rerunning: Rerunning, newCourier: () => Courier) {
    this.#store = store;
    this.#newCourier = newCourier;
    this.rerunning = rerunning;
  }

  /** The records of an institution; what they say only while its keys are unlocked. */
  async show(fingerprint: string, isUnlocked: boolean): Promise<void> {
    const listed = await this.#store.list(fingerprint);
    if (!listed.ok) {
      this.problem = listed.problem;
      return;
    }
    this.list = await Promise.all(listed.value.map((record) => this.#read(record, isUnlocked)));
    if (!isUnlocked) this.close();
  }

  async receive(files: readonly File[], identity: UnlockedIdentity | undefined): Promise<void> {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    await this.take(texts, identity);
  }

  /** Files, codes or pasted texts, one after the other; each says what became of it. */
  async take(
    given: readonly { readonly name: string; readonly text: string }[],
    identity: UnlockedIdentity | undefined,
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.brought = [];
    this.close();
    for (const { name, text } of given) {
      const outcome = identity
        ? await takeText(text, { store: this.#store, identity, now: now() })
        : failure('identityLocked', {});
      this.brought = [...this.brought, { name, outcome }];
    }
    if (identity) await this.show(identity.fingerprint, true);
    this.isBusy = false;
    const [only, ...others] = this.brought;
    if (only?.outcome.ok && others.length === 0) this.look(only.outcome.value.record.digest);
  }

  /** Asks the institution's own inbox: only when somebody presses for it, and only that address. */
  async readInbox(address: string, identity: UnlockedIdentity): Promise<void> {
    const { inboxToken: token } = identity;
    if (this.isBusy || token === undefined) return;
    this.isBusy = true;
    this.brought = [];
    this.problem = undefined;
    this.close();
    const courier = this.#newCourier();
    const inbox = { address, courier, token, signal: new AbortController().signal };
    const read = await readOwnInbox(inbox, { store: this.#store, identity, now: now() });
    courier.end();
    if (read.ok) this.#fetched(read.value);
    else this.problem = read.problem;
    await this.show(identity.fingerprint, true);
    this.isBusy = false;
  }

  #fetched(all: readonly FromInbox[]): void {
    this.fetched = all.length;
    this.brought = all.map(({ digest, outcome }) => ({
      name: digest.slice(0, 8),
      outcome: outcome.ok
        ? success({ what: outcome.value.state === 'kept' ? 'opened' : 'withdrawn', record: outcome.value })
        : outcome,
    }));
  }

  look(digest: string): void {
    this.shown = digest;
    const disclosure = this.open?.statement?.disclosure;
    if (disclosure) void this.rerunning.run(disclosure);
    else this.rerunning.clear();
  }

  close(): void {
    this.shown = undefined;
    this.rerunning.clear();
  }

  async remove(record: KnownEnvelope, identity: UnlockedIdentity): Promise<void> {
    this.brought = [];
    this.fetched = undefined;
    const gone = await deleteOpened(record, { store: this.#store, identity, now: now() });
    this.problem = gone.ok ? undefined : gone.problem;
    await this.show(identity.fingerprint, true);
  }

  async #read(record: KnownEnvelope, isUnlocked: boolean): Promise<ListedEnvelope> {
    if (!isUnlocked || record.state !== 'kept') return { record, statement: undefined, problem: undefined };
    const read = await readOpened(record, now());
    return {
      record,
      statement: read.ok ? read.value : undefined,
      problem: read.ok ? undefined : read.problem,
    };
  }
}

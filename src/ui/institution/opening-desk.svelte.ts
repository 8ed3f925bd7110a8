import type { ReadStatement } from '../../sharing/statement/read-statement';
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import type { KnownEnvelope, OpenedEnvelopeStore } from '../../storage/institutions';
import type { UnlockedIdentity } from '../../workspace/identity/unlock-identity';
import { type Opener, readOpened } from '../../workspace/opening/open-envelope-here';
import { deleteOpened } from '../../workspace/opening/take-back';
import { type Taken, takeText } from '../../workspace/opening/take-text';
import { longestCarried } from '../../sharing/recognise-carried';
import { textOfFile } from '../parts/text-of-file';
import { now } from '../state/today';
import type { Identities } from './identities.svelte';
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

/** Something that was brought: a file, a code, a pasted text. */
interface Given {
  /** Of the file, where it was one. */
  readonly name: string;
  readonly text: string;
}

/** What became of one thing that was brought. */
export interface Brought {
  readonly name: string;
  /** Unknown where it came from the inbox, or was too large to be read. */
  readonly text?: string;
  readonly outcome: Outcome<Taken>;
}

interface Bringing {
  readonly name: string;
  readonly read: () => Promise<Outcome<string>>;
}

interface Parts {
  readonly store: OpenedEnvelopeStore;
  readonly rerunning: Rerunning;
  readonly identities: Identities;
  readonly newCourier: () => Courier;
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
  /** What another institution on this device opens as soon as its keys are unlocked. */
  waiting = $state.raw<Given & { readonly fingerprint: string }>();
  readonly #store: OpenedEnvelopeStore;
  readonly #identities: Identities;
  readonly #newCourier: () => Courier;

  readonly open: ListedEnvelope | undefined = $derived(
    this.list.find(({ record }) => record.digest === this.shown),
  );

  constructor({ store, rerunning, identities, newCourier }: Parts) {
    this.#store = store;
    this.#newCourier = newCourier;
    this.#identities = identities;
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

  async receive(files: readonly File[]): Promise<void> {
    await this.#takeAll(
      files.map((file) => ({ name: file.name, read: () => textOfFile(file, longestCarried) })),
    );
  }

  /** A code, a pasted text. */
  async take(text: string): Promise<void> {
    await this.#takeAll([{ name: '', read: () => Promise.resolve(success(text)) }]);
  }

  /** Goes to the institution on this device whose key opens it; it is opened there once the keys are unlocked. */
  openElsewhere(fingerprint: string, { name, text }: Brought): void {
    if (text === undefined) return;
    this.brought = [];
    this.waiting = { fingerprint, name, text };
    this.#identities.choose(fingerprint);
  }

  async takeWaiting(): Promise<void> {
    const { waiting } = this;
    if (!waiting || waiting.fingerprint !== this.#identities.unlocked?.fingerprint) return;
    this.waiting = undefined;
    const { name, text } = waiting;
    await this.#takeAll([{ name, read: () => Promise.resolve(success(text)) }]);
  }

  /** One after the other; each says what became of it. */
  async #takeAll(given: readonly Bringing[]): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.brought = [];
    this.close();
    const identity = this.#identities.unlocked;
    for (const one of given) this.brought = [...this.brought, await this.#takeOne(one, identity)];
    if (identity) await this.show(identity.fingerprint, true);
    this.isBusy = false;
    const [only, ...others] = this.brought;
    if (only?.outcome.ok && others.length === 0) this.look(only.outcome.value.record.digest);
  }

  async #takeOne({ name, read }: Bringing, identity: UnlockedIdentity | undefined): Promise<Brought> {
    if (!identity) return { name, outcome: failure('identityLocked', {}) };
    const text = await read();
    if (!text.ok) return { name, outcome: text };
    return { name, text: text.value, outcome: await takeText(text.value, this.#opener(identity)) };
  }

  #opener(identity: UnlockedIdentity): Opener {
    return { store: this.#store, identity, now: now(), others: this.#identities.others };
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
    const read = await readOwnInbox(inbox, this.#opener(identity));
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
    const gone = await deleteOpened(record, this.#opener(identity));
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

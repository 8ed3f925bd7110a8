import type { HandOver } from '../../domain/hand-over/hand-over';
import {
  arrivedAs,
  canCancel,
  canWithdraw,
  inState,
  interrupted,
  isPassing,
  isUnderWay,
  resting,
  restsUntil,
} from '../../domain/hand-over/steps';
import { failure, type Outcome } from '../../domain/problem';
import type { HandOverStore } from '../../storage/hand-overs';
import type { AsksInbox } from '../client/courier';
import { submitEnvelope, withdrawEnvelope } from '../inbox/ask-inbox';

export interface OutboxParts {
  readonly store: HandOverStore;
  readonly openCourier: () => AsksInbox & { end(): void };
  readonly now: () => string;
  /** Something is being tried now: lists show it while it lasts. */
  readonly onbegun: () => void;
}

/**
 * [Note: the outbox]
 * What a person has confirmed for one envelope is tried until the inbox has said yes or no, and never otherwise. Each step is
 * written before it is done, in a transaction that only one tab wins. An app that is closed in between leaves `sending` behind:
 * nobody knows whether it arrived, and it is sent again under the same name, which an inbox counts once. Whoever runs or
 * recovers an outbox holds the lock of all tabs, so that nobody else is sending then.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #stop = new AbortController();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Says of what a closed app has left half-way that it waits: with no network too, so that it can be withdrawn. */
  async recover(): Promise<void> {
    const { store, now } = this.#parts;
    const listed = await store.list();
    const left = listed.ok ? listed.value.filter(({ state }) => state === 'sending') : [];
    for (const { id } of left) await store.change(id, (before) => interrupted(before, now()));
  }

  /**
   * One try for everything that is under way and whose inbox does not want to be left alone. ISO time of the next run, after
   * that many in a row, where something is left for one.
   */
  async run(tries = 0): Promise<string | undefined> {
    const { store, now } = this.#parts;
    const before = await store.list();
    if (!before.ok) return after(backOff(tries), now());
    const due = before.value.filter((one) => isUnderWay(one) && restsUntil(one, now()) === undefined);
    if (due.length > 0) await this.#tryAll(due.reverse());
    const left = await store.list();
    return left.ok ? nextRunAt(left.value.filter(isUnderWay), tries, now()) : after(backOff(tries), now());
  }

  async #tryAll(due: readonly HandOver[]): Promise<void> {
    const courier = this.#parts.openCourier();
    try {
      for (const { id } of due) await this.#try(id, courier);
    } finally {
      courier.end();
    }
  }

  /** The yes for this one envelope. */
  async confirm(id: string): Promise<Outcome<HandOver | undefined>> {
    const { store, now } = this.#parts;
    return await store.change(id, (before) =>
      before.way === 'inbox' && (before.state === 'prepared' || before.state === 'failed')
        ? inState(before, 'waiting', now())
        : undefined,
    );
  }

  async cancel(id: string): Promise<Outcome<HandOver | undefined>> {
    const { store, now } = this.#parts;
    return await store.change(id, (before) =>
      canCancel(before) ? inState(before, 'cancelled', now()) : undefined,
    );
  }

  /** Over the inbox the notice goes with the next try; otherwise it is the person who carries it. */
  async withdraw(id: string): Promise<Outcome<HandOver | undefined>> {
    const { store, now } = this.#parts;
    return await store.change(id, (before) => {
      if (!canWithdraw(before)) return undefined;
      const isByInbox = before.way === 'inbox';
      return { ...inState(before, isByInbox ? 'withdrawing' : 'withdrawn', now()), attempts: 0 };
    });
  }

  /** Ends what is under way, for good: the page is being left. */
  end(): void {
    this.#stop.abort();
  }

  async #try(id: string, courier: AsksInbox): Promise<void> {
    const begun = await this.#begin(id);
    const handOver = begun.ok ? begun.value : undefined;
    if (!handOver) return;
    this.#parts.onbegun();
    await this.#note(handOver, await this.#ask(handOver, courier));
  }

  /** Writes that it is being tried before it is. */
  #begin(id: string): Promise<Outcome<HandOver | undefined>> {
    const { store, now } = this.#parts;
    return store.change(id, (before) => {
      if (!isUnderWay(before)) return undefined;
      const attempts = before.attempts + 1;
      return before.state === 'withdrawing'
        ? { ...before, attempts }
        : { ...inState(before, 'sending', now()), attempts };
    });
  }

  async #ask(handOver: HandOver, courier: AsksInbox): Promise<Outcome<undefined>> {
    const address = handOver.institution.inbox;
    if (address === undefined) return failure('inboxUnreachable', { host: '' });
    const door = { address, courier, signal: this.#stop.signal };
    return handOver.state === 'withdrawing'
      ? await withdrawEnvelope(door, handOver.digest, handOver.secret)
      : await submitEnvelope(door, handOver.envelope, handOver.digest);
  }

  async #note(handOver: HandOver, done: Outcome<undefined>): Promise<void> {
    const { store, now } = this.#parts;
    const next = handOver.state === 'withdrawing' ? afterWithdrawal : afterSending;
    await store.change(handOver.id, (before) =>
      before.state === handOver.state ? rested(next(before, done, now()), done, now()) : undefined,
    );
  }
}

function afterSending(before: HandOver, done: Outcome<undefined>, at: string): HandOver {
  if (done.ok) return { ...inState(before, 'acknowledged', at), attempts: before.attempts };
  const { code } = done.problem;
  return inState(before, isPassing(code) ? 'waiting' : 'failed', at, code);
}

function afterWithdrawal(before: HandOver, done: Outcome<undefined>, at: string): HandOver {
  if (done.ok) return inState(before, 'withdrawn', at);
  const { code } = done.problem;
  if (isPassing(code)) return inState(before, 'withdrawing', at, code);
  // The device that it waits on may still send it.
  const isElsewhere = before.events.findLast(({ state }) => state !== 'withdrawing')?.state === 'elsewhere';
  if (isElsewhere) return inState(before, 'elsewhere', at, code);
  const arrived = arrivedAs(before);
  if (code !== 'inboxUnknownEnvelope') return inState(before, arrived ?? 'failed', at, code);
  // Never arrived, there is nothing to take back; arrived and gone from there, the notice goes another way.
  return arrived ? inState(before, 'withdrawn', at, code) : inState(before, 'cancelled', at);
}

/** With what the inbox has asked for. */
function rested(handOver: HandOver, done: Outcome<undefined>, at: string): HandOver {
  const seconds = !done.ok && done.problem.code === 'inboxBusy' ? done.problem.restSeconds : undefined;
  return seconds === undefined ? handOver : resting(handOver, at, seconds);
}

/** Milliseconds until the next try, by how many there have been in a row: 5 seconds, twice as long each time, at most 10 minutes. */
export const backOff = (tries: number): number => Math.min(5000 * 2 ** tries, 600_000);

const after = (milliseconds: number, now: string): string =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/** When the first of those that are left may be tried again: after the back-off, and after the rest of its inbox. */
export function nextRunAt(left: readonly HandOver[], tries: number, now: string): string | undefined {
  const backedOff = after(backOff(tries), now);
  const times = left
    .map((one) => restsUntil(one, now) ?? '')
    .map((rest) => (rest > backedOff ? rest : backedOff));
  return times.toSorted()[0];
}

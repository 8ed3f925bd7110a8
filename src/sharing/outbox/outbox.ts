import type { HandOver } from '../../domain/hand-over/hand-over';
import { canCancel, canWithdraw, inState, isPassing, isUnderWay } from '../../domain/hand-over/steps';
import { failure, type Outcome } from '../../domain/problem';
import type { HandOverStore } from '../../storage/hand-overs';
import type { AsksInbox } from '../client/courier';
import { submitEnvelope, withdrawEnvelope } from '../inbox/ask-inbox';

export interface OutboxParts {
  readonly store: HandOverStore;
  readonly openCourier: () => AsksInbox & { end(): void };
  readonly now: () => string;
}

/**
 * [Note: the outbox]
 * What a person has confirmed for one envelope is tried until the inbox has said yes or no, and never otherwise. Each step is
 * written before it is done, in a transaction that only one tab wins. An app that is closed in between leaves `sending` behind:
 * nobody knows whether it arrived, and it is sent again under the same name, which an inbox counts once.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #stop = new AbortController();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** One try for everything that is under way. Whether something is left for another one. */
  async run(): Promise<boolean> {
    const listed = await this.#parts.store.list();
    if (!listed.ok) return true;
    const waiting = listed.value.filter(isUnderWay).reverse();
    if (waiting.length === 0) return false;
    const courier = this.#parts.openCourier();
    try {
      const left: boolean[] = [];
      for (const { id } of waiting) left.push(await this.#try(id, courier));
      return left.includes(true);
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

  async #try(id: string, courier: AsksInbox): Promise<boolean> {
    const begun = await this.#begin(id);
    if (!begun.ok) return true;
    const handOver = begun.value;
    if (!handOver) return false;
    const done = await this.#ask(handOver, courier);
    return await this.#note(handOver, done);
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

  /** Whether another try is due. */
  async #note(handOver: HandOver, done: Outcome<undefined>): Promise<boolean> {
    const { store, now } = this.#parts;
    const isWithdrawal = handOver.state === 'withdrawing';
    const next = isWithdrawal ? afterWithdrawal : afterSending;
    const written = await store.change(handOver.id, (before) =>
      before.state === handOver.state ? next(before, done, now()) : undefined,
    );
    return written.ok ? written.value !== undefined && isUnderWay(written.value) : true;
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
  // Never arrived: there is nothing to take back.
  if (code === 'inboxUnknownEnvelope') return inState(before, 'cancelled', at);
  return inState(before, isPassing(code) ? 'withdrawing' : 'acknowledged', at, code);
}

/** Milliseconds until the next try, by how many there have been in a row: 5 seconds, twice as long each time, at most 10 minutes. */
export const backOff = (tries: number): number => Math.min(5000 * 2 ** tries, 600_000);

import type { HandOver } from '../../domain/hand-over/hand-over';
import { canCancel, canGive, given, triedAgainAt } from '../../domain/hand-over/steps';
import { writeWithdrawal } from '../../domain/hand-over/withdrawal-notice';
import type { Outcome, Problem } from '../../domain/problem';
import { m } from '../../i18n/generated/messages.js';
import { longestSigned } from '../../sharing/receipt/receipt-format';
import { fetchAnswers, takeSigned } from '../../sharing/outbox/take-signed';
import { DexieHandOverStore } from '../../storage/dexie-hand-over-store';
import { saveAsFile } from '../parts/save-as-file';
import { textOfFile } from '../parts/text-of-file';
import { now } from '../programmes/today';
import type { Undo } from '../state/undo.svelte';
import { createCourier } from './create-courier';
import { outboxRun } from './outbox-run.svelte';

/** What was handed over from this device, and what can be done with it. */
export class HandedOver {
  records = $state.raw<readonly HandOver[]>([]);
  problem = $state.raw<Problem>();
  /** What came of asking, or of a receipt that was added. */
  told = $state.raw<() => string>();
  isAsking = $state(false);
  readonly #store = new DexieHandOverStore();
  readonly #undo: Undo;

  constructor(undo: Undo) {
    this.#undo = undo;
  }

  async open(): Promise<void> {
    const listed = await this.#store.list();
    if (this.#isDone(listed)) this.records = listed.value;
  }

  /** ISO time at which it is tried again, where that is known. */
  triedAgainAt(handOver: HandOver): string | undefined {
    return triedAgainAt(handOver, outboxRun.next);
  }

  /** Looks again, because the outbox says that something may have changed; by which change it is told apart. */
  followed(_change: number): void {
    void this.open();
  }

  /** The envelope as a file for the institution. Whether anybody takes it, nobody here can know. */
  async saveEnvelope(handOver: HandOver): Promise<void> {
    if (!(await this.#isGiven(handOver, 'file'))) return;
    saveAsFile(`${nameOf(handOver, m.handover_file_envelope())}.jwe`, 'application/jose', handOver.envelope);
  }

  /** Whether it may be shown as codes. */
  giveCodes(handOver: HandOver): Promise<boolean> {
    return this.#isGiven(handOver, 'codes');
  }

  /** Written before it leaves, so that the outbox does not send it too. False where sending has begun meanwhile. */
  async #isGiven({ id }: HandOver, way: 'file' | 'codes'): Promise<boolean> {
    const kept = await this.#store.change(id, (before) =>
      canGive(before) ? given(before, way, now()) : undefined,
    );
    this.told = undefined;
    if (!this.#isDone(kept)) return false;
    await this.open();
    if (!kept.value) this.told = m.handover_give_began;
    return kept.value !== undefined;
  }

  /** Sends what has failed once more, on the person's word. */
  async sendAgain(handOver: HandOver): Promise<void> {
    await this.#change(outboxRun.outbox.confirm(handOver.id));
    outboxRun.wake();
  }

  async cancel(handOver: HandOver): Promise<void> {
    await this.#change(outboxRun.outbox.cancel(handOver.id));
  }

  async withdraw(handOver: HandOver): Promise<void> {
    await this.#change(outboxRun.outbox.withdraw(handOver.id));
    outboxRun.wake();
  }

  saveNotice(handOver: HandOver): void {
    saveAsFile(
      `${nameOf(handOver, m.handover_file_withdrawal())}.json`,
      'application/json',
      noticeOf(handOver),
    );
  }

  async ask(handOver: HandOver): Promise<void> {
    const courier = createCourier();
    this.isAsking = true;
    const before = handOver.state;
    const answered = await fetchAnswers(handOver, courier, { store: this.#store, now });
    courier.end();
    this.isAsking = false;
    this.told = undefined;
    if (!this.#isDone(answered)) return;
    if (!answered.value || answered.value.state === before) this.told = m.handover_nothing_yet;
    await this.open();
  }

  async receive(file: File): Promise<void> {
    this.told = undefined;
    const text = await textOfFile(file, longestSigned);
    if (this.#isDone(text)) await this.take(text.value);
  }

  /** A receipt or a confirmation of deletion, out of a file, a code or a pasted text. */
  async take(text: string): Promise<void> {
    const taken = await takeSigned(text, { store: this.#store, now });
    this.told = undefined;
    if (!this.#isDone(taken)) return;
    const { state, institution } = taken.value ?? {};
    this.told = () =>
      state === 'deleted'
        ? m.handover_took_deletion({ name: institution?.name ?? '' })
        : m.handover_took_receipt({ name: institution?.name ?? '' });
    await this.open();
  }

  /** What waits is cancelled before it goes: it comes back cancelled, and is not sent. */
  async remove(handOver: HandOver): Promise<void> {
    this.told = undefined;
    if (canCancel(handOver) && !(await this.#isCancelled(handOver))) return;
    const removed = await this.#store.remove(handOver.id);
    if (!this.#isDone(removed)) return;
    const { value } = removed;
    await this.open();
    if (value) this.#undo.make(m.consents_removed(), 'device', () => void this.#putBack(value));
  }

  /** False where sending has begun meanwhile. */
  async #isCancelled({ id }: HandOver): Promise<boolean> {
    const cancelled = await outboxRun.outbox.cancel(id);
    if (!this.#isDone(cancelled)) return false;
    if (cancelled.value) return true;
    await this.open();
    this.told = m.handover_remove_began;
    return false;
  }

  async #putBack(handOver: HandOver): Promise<void> {
    if (!this.#isDone(await this.#store.add([handOver]))) return;
    await this.open();
    outboxRun.wake();
  }

  async #change(changing: Promise<Outcome<HandOver | undefined>>): Promise<void> {
    if (this.#isDone(await changing)) await this.open();
  }

  #isDone<Value>(outcome: Outcome<Value>): outcome is { readonly ok: true; readonly value: Value } {
    this.problem = outcome.ok ? undefined : outcome.problem;
    return outcome.ok;
  }
}

export const noticeOf = ({ digest, secret, consent }: HandOver): string =>
  writeWithdrawal({ digest, secret, consentId: consent.id });

/** Of a file about a hand-over. */
export const nameOf = ({ companyName, institution, at }: HandOver, kind: string): string =>
  `${companyName} ${kind} ${institution.name} ${at.slice(0, 10)}`;

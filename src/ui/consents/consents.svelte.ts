import { consentReceipt } from '../../domain/consent/consent-receipt';
import type { ConsentRecord } from '../../domain/consent/consent-record';
import type { LookUpService } from '../../domain/look-up-service';
import type { Outcome, Problem } from '../../domain/problem';
import { m } from '../../i18n/generated/messages.js';
import type { ConsentStore, GatewayAccess } from '../../storage/consents';
import type { Undo } from '../state/undo.svelte';

/** What was agreed to and sent from this device, and the gateways and keys that it keeps. */
export class Consents {
  isLoaded = $state(false);
  records = $state.raw<readonly ConsentRecord[]>([]);
  accesses = $state.raw<readonly GatewayAccess[]>([]);
  problem = $state.raw<Problem>();
  readonly #store: ConsentStore;
  readonly #undo: Undo;

  constructor(store: ConsentStore, undo: Undo) {
    this.#store = store;
    this.#undo = undo;
  }

  async open(): Promise<void> {
    const [records, accesses] = await Promise.all([this.#store.list(), this.#store.accesses()]);
    if (this.#isDone(records)) this.records = records.value;
    if (this.#isDone(accesses)) this.accesses = accesses.value;
    this.isLoaded = true;
  }

  /** All records as a file, in the shape of ISO/IEC TS 27560. */
  get exported(): string {
    return JSON.stringify(this.records.map(consentReceipt), null, 2);
  }

  async remove(record: ConsentRecord): Promise<void> {
    if (!this.#isDone(await this.#store.remove([record.id]))) return;
    await this.open();
    this.#undo.make(m.consents_removed(), 'device', () => void this.#putBack(record));
  }

  async forget(service: LookUpService): Promise<void> {
    const forgotten = this.accesses.find((access) => access.service === service);
    if (!this.#isDone(await this.#store.forgetAccess(service))) return;
    await this.open();
    this.#undo.make(m.consents_forgotten(), 'device', () => void this.#keepAgain(forgotten));
  }

  async #putBack(record: ConsentRecord): Promise<void> {
    if (this.#isDone(await this.#store.put([record]))) await this.open();
  }

  async #keepAgain(access: GatewayAccess | undefined): Promise<void> {
    if (access && this.#isDone(await this.#store.keepAccess(access))) await this.open();
  }

  #isDone<Value>(outcome: Outcome<Value>): outcome is { readonly ok: true; readonly value: Value } {
    this.problem = outcome.ok ? undefined : outcome.problem;
    return outcome.ok;
  }
}

import { type Outcome, type Problem } from '../../domain/problem';
import { m } from '../../i18n/generated/messages.js';
import type { DeviceKey, DeviceKeyStore } from '../../storage/device-keys';
import type { Undo } from '../state/undo.svelte';

/** The keys of this device, newest first. See [Note: the device's key]. */
export class OwnKeys {
  keys = $state.raw<readonly DeviceKey[]>([]);
  problem = $state.raw<Problem>();
  readonly #store: DeviceKeyStore;
  readonly #undo: Undo;

  constructor(store: DeviceKeyStore, undo: Undo) {
    this.#store = store;
    this.#undo = undo;
  }

  async open(): Promise<void> {
    const listed = this.#told(await this.#store.list());
    if (listed) this.keys = listed;
  }

  /** The earlier key stays, so that its reports are still recognised. */
  async renew(): Promise<void> {
    const made = this.#told(await this.#store.renew());
    if (!made) return;
    await this.open();
    this.#undo.make(m.verify_own_renewed(), 'device', () => void this.#takeBack(made));
  }

  async #takeBack({ id }: DeviceKey): Promise<void> {
    await this.#store.remove(id);
    await this.open();
  }

  #told<Value>(outcome: Outcome<Value>): Value | undefined {
    this.problem = outcome.ok ? undefined : outcome.problem;
    return outcome.ok ? outcome.value : undefined;
  }
}

import { Outbox } from '../../sharing/outbox/outbox';
import { DexieHandOverStore } from '../../storage/dexie-hand-over-store';
import { now } from '../programmes/today';
import { createCourier } from './create-courier';

/** Keeps the outbox going while the app is open: at once, when the network comes back, and after each back-off. */
class OutboxRun {
  readonly outbox = new Outbox({
    store: new DexieHandOverStore(),
    openCourier: createCourier,
    now,
    onbegun: () => (this.changes += 1),
  });
  /** Counts what may have changed, so that lists look again. */
  changes = $state(0);
  /** ISO time of the next run; undefined while nothing waits, or for a network. */
  next = $state<string>();
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  /** How often somebody has asked for a run. */
  #wishes = 0;

  constructor() {
    addEventListener('online', () => this.wake());
  }

  wake(): void {
    this.#tries = 0;
    this.#wishes += 1;
    void this.#go();
  }

  async #go(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isRunning) return;
    this.#isRunning = true;
    const wishes = this.#wishes;
    // One tab at a time; the others wait and then find nothing left to do.
    this.next = await navigator.locks.request('tech-rating-outbox', () => this.#turn());
    this.#isRunning = false;
    this.changes += 1;
    if (this.#wishes > wishes) void this.#go();
    else if (this.next !== undefined) {
      this.#tries += 1;
      this.#timer = setTimeout(() => void this.#go(), Date.parse(this.next) - Date.now());
    }
  }

  /** Without a network only what is shown is put right. */
  async #turn(): Promise<string | undefined> {
    await this.outbox.recover();
    return navigator.onLine ? await this.outbox.run(this.#tries) : undefined;
  }
}

export const outboxRun = new OutboxRun();

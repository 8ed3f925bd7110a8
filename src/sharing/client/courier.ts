import { type Remote, wrap } from 'comlink';
import { failure, type Outcome } from '../../domain/problem';
import {
  type CourierApi,
  courierLimits,
  inboxLimits,
  type InboxQuestion,
  type InboxReply,
} from '../courier-api';

/** What carries requests off the device. */
export interface Carries {
  send(address: string, signal: AbortSignal): Promise<Outcome<ArrayBuffer>>;
}

/** What asks an inbox. */
export interface AsksInbox {
  exchange(request: InboxQuestion, signal: AbortSignal): Promise<Outcome<InboxReply>>;
}

/** The page's end of the courier. Its worker starts with the first request and is ended by whoever made it. */
export class Courier implements Carries, AsksInbox {
  readonly #worker: Worker;
  readonly #api: Remote<CourierApi>;
  readonly #died: Promise<Outcome<never>>;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#api = wrap<CourierApi>(worker);
    this.#died = new Promise((resolve) => {
      const died = (event: Event) => {
        event.preventDefault();
        resolve(failure('lookUpCourierDied', {}));
      };
      for (const type of ['error', 'messageerror']) worker.addEventListener(type, died, { once: true });
    });
  }

  async send(address: string, signal: AbortSignal): Promise<Outcome<ArrayBuffer>> {
    if (signal.aborted) return failure('lookUpStopped', {});
    return await this.#unlessStopped(signal, this.#api.send({ address, ...courierLimits }));
  }

  async exchange(request: InboxQuestion, signal: AbortSignal): Promise<Outcome<InboxReply>> {
    if (signal.aborted) return failure('sendingStopped', {});
    const reply = await this.#unlessStopped(signal, this.#api.exchange({ ...inboxLimits, ...request }));
    const hasDied = !reply.ok && reply.problem.code === 'lookUpCourierDied';
    return hasDied ? failure('inboxUnreachable', { host: new URL(request.address).host }) : reply;
  }

  async #unlessStopped<Value>(signal: AbortSignal, answer: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const stop = () => void this.#api.stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([answer, this.#died]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  end(): void {
    this.#worker.terminate();
  }
}

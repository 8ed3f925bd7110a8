import { type Remote, wrap } from 'comlink';
import { failure, type Outcome } from '../../domain/problem';
import { type CourierApi, courierLimits } from '../courier-api';

/** What carries requests off the device. */
export interface Carries {
  send(address: string, signal: AbortSignal): Promise<Outcome<ArrayBuffer>>;
}

/** The page's end of the courier. Its worker starts with the first request and is ended by whoever made it. */
export class Courier implements Carries {
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
    const stop = () => void this.#api.stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([this.#api.send({ address, ...courierLimits }), this.#died]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  end(): void {
    this.#worker.terminate();
  }
}

import { proxy, wrap } from 'comlink';
import type { ReportProgress } from '../pdf/report-order';
import type { ReportApi, ReportWish } from '../worker/report-api';

/** How the making of a report ended. */
export type ReportEnd =
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

interface Making {
  readonly onProgress: (progress: ReportProgress) => void;
  readonly signal: AbortSignal;
}

/** The page's end of the worker that makes reports: a new one for each report; to cancel ends it. */
export class ReportMaker {
  readonly #createWorker: () => Worker;

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker;
  }

  async make(wish: ReportWish, { onProgress, signal }: Making): Promise<ReportEnd> {
    if (signal.aborted) return { kind: 'cancelled' };
    const worker = this.#createWorker();
    const ended = new Promise<ReportEnd>((resolve) => {
      signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        resolve({ kind: 'failed' });
      });
    });
    const made = wrap<ReportApi>(worker)
      .make(wish, proxy(onProgress))
      .then(
        (bytes): ReportEnd => ({ kind: 'made', bytes }),
        (error: unknown): ReportEnd => {
          console.error(error);
          return { kind: 'failed' };
        },
      );
    try {
      return await Promise.race([made, ended]);
    } finally {
      worker.terminate();
    }
  }
}

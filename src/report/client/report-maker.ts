import { proxy, type Remote, wrap } from 'comlink';
import type { ReportProgress } from '../pdf/report-order';
import type { DrawnAgain, ReportApi, ReportWish, SignedReport } from '../worker/report-api';

/** How the work on a report ended. */
export type ReportEnd<Made> =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

interface Making {
  readonly onProgress: (progress: ReportProgress) => void;
  readonly signal: AbortSignal;
}

/** The page's end of the worker that draws reports: a new one for each report; to cancel ends it. */
export class ReportMaker {
  readonly #createWorker: () => Worker;
  #waiting: Worker | undefined;

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker;
  }

  /** Makes the next worker beforehand, and lets it get its fonts. */
  prepare(): void {
    this.#waiting ??= this.#createWorker();
  }

  /** Ends the worker that waits. */
  stop(): void {
    this.#waiting?.terminate();
    this.#waiting = undefined;
  }

  make(wish: ReportWish, { onProgress, signal }: Making): Promise<ReportEnd<Uint8Array<ArrayBuffer>>> {
    return this.#work(signal, (api) => api.make(wish, proxy(onProgress)));
  }

  /** Draws the pages of a report that was opened once more, and compares. */
  drawAgain(signed: SignedReport, signal: AbortSignal): Promise<ReportEnd<DrawnAgain>> {
    return this.#work(signal, (api) => api.drawAgain(signed));
  }

  async #work<Made>(
    signal: AbortSignal,
    ask: (api: Remote<ReportApi>) => Promise<Made>,
  ): Promise<ReportEnd<Made>> {
    if (signal.aborted) return { kind: 'cancelled' };
    const worker = this.#waiting ?? this.#createWorker();
    this.#waiting = undefined;
    const ended = new Promise<ReportEnd<Made>>((resolve) => {
      signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        resolve({ kind: 'failed' });
      });
    });
    const made = ask(wrap<ReportApi>(worker)).then(
      (made): ReportEnd<Made> => ({ kind: 'made', made }),
      (error: unknown): ReportEnd<Made> => {
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

import { wrap } from 'comlink';
import { failure, type Outcome } from '../../domain/problem';
import type { OpenedReport } from './open-report';
import { reportLimits } from './report-limits';
import type { ReportReaderApi } from './report-reader-api';

/** The page's end of the worker that reads reports: a new one for each file, ended when it is done, or takes too long. */
export class ReportReader {
  readonly #createWorker: () => Worker;
  readonly #seconds: number;
  #waiting: Worker | undefined;

  constructor(createWorker: () => Worker, seconds: number = reportLimits.seconds) {
    this.#createWorker = createWorker;
    this.#seconds = seconds;
  }

  /** Makes the next worker beforehand. */
  prepare(): void {
    this.#waiting ??= this.#createWorker();
  }

  /** Ends the worker that waits. */
  stop(): void {
    this.#waiting?.terminate();
    this.#waiting = undefined;
  }

  async open(file: File, signal?: AbortSignal): Promise<Outcome<OpenedReport>> {
    const fileName = file.name.normalize('NFC');
    const settled = new AbortController();
    const worker = this.#waiting ?? this.#createWorker();
    this.#waiting = undefined;
    try {
      return await Promise.race([
        wrap<ReportReaderApi>(worker).open(file),
        happens(worker, 'error', settled.signal).then(() => failure('reportReaderDied', { fileName })),
        happens(worker, 'messageerror', settled.signal).then(() => failure('reportReaderDied', { fileName })),
        passed(this.#seconds, settled.signal).then(() =>
          failure('reportTookTooLong', { fileName, seconds: this.#seconds }),
        ),
        ...(signal
          ? [happens(signal, 'abort', settled.signal).then(() => failure('reportCancelled', { fileName }))]
          : []),
      ]);
    } catch {
      // The worker answered with an error that is none of ours.
      return failure('reportReaderDied', { fileName });
    } finally {
      settled.abort();
      worker.terminate();
    }
  }
}

const happens = (target: EventTarget, type: string, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (target instanceof AbortSignal && target.aborted) resolve();
    const heard = (event: Event) => {
      event.preventDefault();
      resolve();
    };
    target.addEventListener(type, heard, { once: true, signal: until });
  });

const passed = (seconds: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

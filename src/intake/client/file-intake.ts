import { wrap, type Remote } from 'comlink';
import type { Reading } from '../../domain/dossier/reading';
import type { StatedBasis } from '../../domain/dossier/statement-year';
import { failure, type Outcome } from '../../domain/problem';
import type { FileOutcome, IntakeApi, ReadOptions } from '../intake-api';
import type { ProgrammeFile } from '../../domain/programmes/programme-file';
import { limits } from '../limits';

export interface FileRead {
  /** What was read: the dropped file, or one of the files of a dropped archive. */
  readonly file: File;
  readonly fileName: string;
  readonly outcome: Outcome<readonly Reading[]>;
}

export interface IntakeProgress {
  /** The file that is being read now. */
  readonly fileName: string;
  readonly finished: number;
  readonly total: number;
}

/** On which basis answers of a look-up were asked for. */
export type AskedBases = ReadonlyMap<File, StatedBasis>;

/** What is known of the files of two look-ups. */
export const joinBases = (one: AskedBases | undefined, other: AskedBases | undefined): AskedBases =>
  new Map([...(one ?? []), ...(other ?? [])]);

export interface IntakeOptions extends Omit<ReadOptions, 'basis'> {
  readonly bases?: AskedBases | undefined;
  readonly onProgress?: (progress: IntakeProgress) => void;
  readonly signal?: AbortSignal;
}

interface Running {
  readonly worker: Worker;
  readonly api: Remote<IntakeApi>;
  readonly died: Promise<void>;
}

/** The page's end of intake: one file after another, each within the time limit. See [Note: intake has a worker of its own]. */
export class FileIntake {
  readonly #createWorker: () => Worker;
  readonly #secondsPerFile: number;
  #running: Running | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(createWorker: () => Worker, secondsPerFile: number = limits.secondsPerFile) {
    this.#createWorker = createWorker;
    this.#secondsPerFile = secondsPerFile;
  }

  /**
   * An outcome for every file, in order; never rejects. Of an archive that is no document by itself there is one for each
   * file in it. A second call waits for the first.
   */
  async read(files: readonly File[], options: IntakeOptions = {}): Promise<readonly FileRead[]> {
    const turn = this.#lastTurn.then(() => this.#readAll(files, options));
    this.#lastTurn = turn;
    return await turn;
  }

  /** The programmes of one file; never rejects. */
  async readProgrammes(file: File, signal?: AbortSignal): Promise<Outcome<ProgrammeFile>> {
    const turn = this.#lastTurn.then(() => this.#ask(file, (api) => api.readProgrammes(file), signal));
    this.#lastTurn = turn;
    return await turn;
  }

  /** Ends the worker. The next read starts a new one. */
  stop(): void {
    this.#running?.worker.terminate();
    this.#running = undefined;
  }

  async #readAll(
    files: readonly File[],
    { onProgress, signal, bases, ...options }: IntakeOptions,
  ): Promise<FileRead[]> {
    const read: FileRead[] = [];
    const waiting = files.map((file) => ({ file, isMember: false }));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { file, isMember } = next;
      // macOS hands names over in decomposed syllables.
      const fileName = file.name.normalize('NFC');
      onProgress?.({ fileName, finished: read.length, total: read.length + 1 + waiting.length });
      const basis = bases?.get(file);
      const known = basis ? { ...options, basis } : options;
      const outcome = await this.#readOne(file, known, signal);
      const members = isArchive(outcome) && !isMember ? await this.#open(file, signal) : undefined;
      if (members?.ok && members.value.length > 0) {
        waiting.unshift(...members.value.map((member) => ({ file: member, isMember: true })));
      } else read.push({ file, fileName, outcome: members && !members.ok ? members : outcome });
    }
    return read;
  }

  #readOne(file: File, options: ReadOptions, signal: AbortSignal | undefined): Promise<FileOutcome> {
    return this.#ask(file, (api) => api.read(file, options), signal);
  }

  #open(file: File, signal: AbortSignal | undefined): Promise<Outcome<readonly File[]>> {
    return this.#ask(file, (api) => api.open(file), signal);
  }

  /** One question on a file to the worker, within the time limit. */
  async #ask<Value>(
    file: File,
    question: (api: Remote<IntakeApi>) => Promise<Outcome<Value>>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Value>> {
    const fileName = file.name.normalize('NFC');
    if (signal?.aborted) return failure('readingCancelled', { fileName });
    const settled = new AbortController();
    try {
      const { api, died } = this.#run();
      const cancelled = signal ? [happens(signal, 'abort', settled.signal)] : [];
      const ended = await Promise.race([
        question(api),
        died.then(() => 'readerDied' as const),
        after(this.#secondsPerFile, settled.signal).then(() => 'tookTooLong' as const),
        ...cancelled.map((aborted) => aborted.then(() => 'readingCancelled' as const)),
      ]);
      return typeof ended === 'string' ? this.#give(ended, fileName) : ended;
    } catch {
      // The worker could not be started, or answered with an error that is none of ours.
      return this.#give('readerDied', fileName);
    } finally {
      settled.abort();
    }
  }

  /** Whatever ends a read from outside ends the worker with it. */
  #give(code: 'readerDied' | 'tookTooLong' | 'readingCancelled', fileName: string): Outcome<never> {
    this.stop();
    if (code === 'tookTooLong') return failure(code, { fileName, seconds: this.#secondsPerFile });
    return failure(code, { fileName });
  }

  #run(): Running {
    this.#running ??= this.#start();
    return this.#running;
  }

  #start(): Running {
    const worker = this.#createWorker();
    const died = Promise.race(['error', 'messageerror'].map((type) => happens(worker, type)));
    const running = { worker, api: wrap<IntakeApi>(worker), died };
    // It may also die between two reads; then the next one needs a new worker.
    void died.then(() => {
      if (this.#running === running) this.stop();
    });
    return running;
  }
}

/** An archive, and nothing that is known of what it holds. */
function isArchive(outcome: FileOutcome): boolean {
  return !outcome.ok && outcome.problem.code === 'fileKindNotYetRead' && outcome.problem.kind === 'zip';
}

async function happens(target: EventTarget, type: string, until?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const listener = (event: Event) => {
      event.preventDefault();
      resolve();
    };
    target.addEventListener(type, listener, { once: true, ...(until ? { signal: until } : {}) });
  });
}

async function after(seconds: number, until: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

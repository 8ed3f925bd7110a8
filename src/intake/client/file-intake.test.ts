import { expose } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../domain/problem';
import type { FileOutcome, IntakeApi } from '../intake-api';
import { FileIntake } from './file-intake';

type Behaviour = (file: File) => FileOutcome | Promise<FileOutcome>;
const stuck: Behaviour = () => new Promise<never>(() => undefined);
const reads: Behaviour = () => success([]);

/** A worker without a thread: Comlink over a channel, and an error event whenever the test wants one. */
class FakeWorker extends EventTarget {
  readonly #near: MessagePort;
  isTerminated = false;

  constructor(behaviour: Behaviour) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#near = port1;
    expose(
      {
        read: async (file) => await behaviour(file),
        readProgrammes: (file) => Promise.resolve(failure('programmesUnrecognised', { fileName: file.name })),
        open: () => Promise.resolve(success([])),
      } satisfies IntakeApi,
      port2,
    );
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
    port1.start();
  }

  postMessage(message: unknown): void {
    this.#near.postMessage(message);
  }

  terminate(): void {
    this.isTerminated = true;
    this.#near.close();
  }
}

/** An intake whose workers behave like the given ones, one after another. */
function intakeWith(behaviours: readonly Behaviour[], seconds?: number) {
  const workers: FakeWorker[] = [];
  const createWorker = () => {
    const worker = new FakeWorker(behaviours[workers.length] ?? reads);
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { intake: new FileIntake(createWorker, seconds), workers };
}

const files = (...names: string[]) => names.map((name) => new File(['x'], name));
const codesOf = (read: Awaited<ReturnType<FileIntake['read']>>) =>
  read.map(({ fileName, outcome }) => [fileName, outcome.ok ? 'read' : outcome.problem.code]);

describe('the page reads files', () => {
  it('with one worker that starts with the first read', async () => {
    const { intake, workers } = intakeWith([reads]);
    expect(workers).toHaveLength(0);
    expect(codesOf(await intake.read(files('a', 'b')))).toEqual([
      ['a', 'read'],
      ['b', 'read'],
    ]);
    await intake.read(files('c'));
    expect(workers).toHaveLength(1);
    intake.stop();
  });

  it('one after another, telling which it is at', async () => {
    const { intake } = intakeWith([reads]);
    const onProgress = vi.fn();
    await intake.read(files('a', 'b'), { onProgress });
    expect(onProgress.mock.calls).toEqual([
      [{ fileName: 'a', finished: 0, total: 2 }],
      [{ fileName: 'b', finished: 1, total: 2 }],
    ]);
    intake.stop();
  });

  it('and a second drop waits for the first', async () => {
    let running = 0;
    const behaviour: Behaviour = async () => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return success([]);
    };
    const { intake } = intakeWith([behaviour]);
    await Promise.all([intake.read(files('a', 'b')), intake.read(files('c'))]);
    intake.stop();
  });

  it('and passes on what the worker found wrong', async () => {
    const { intake } = intakeWith([({ name }) => failure('fileEmpty', { fileName: name })]);
    expect(codesOf(await intake.read(files('a')))).toEqual([['a', 'fileEmpty']]);
    intake.stop();
  });
});

describe('the page survives', () => {
  it('a file that takes too long: the worker is ended, and the next file has a new one', async () => {
    const { intake, workers } = intakeWith([stuck, reads], 0.02);
    const read = await intake.read(files('a', 'b'));
    expect(codesOf(read)).toEqual([
      ['a', 'tookTooLong'],
      ['b', 'read'],
    ]);
    expect(read[0]?.outcome).toMatchObject({ problem: { seconds: 0.02 } });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    intake.stop();
  });

  it('cancelling: what is under way and what has not begun end as cancelled', async () => {
    const { intake, workers } = intakeWith([stuck, reads]);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 10);
    expect(codesOf(await intake.read(files('a', 'b'), { signal: abort.signal }))).toEqual([
      ['a', 'readingCancelled'],
      ['b', 'readingCancelled'],
    ]);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    expect(codesOf(await intake.read(files('c')))).toEqual([['c', 'read']]);
    intake.stop();
  });

  it.each(['error', 'messageerror'])('a worker that dies with %s, ten times in a row', async (type) => {
    const { intake, workers } = intakeWith(Array.from({ length: 10 }, () => stuck));
    for (let time = 1; time <= 10; time++) {
      const read = intake.read(files('a'));
      await vi.waitFor(() => expect(workers).toHaveLength(time));
      workers.at(-1)?.dispatchEvent(new Event(type, { cancelable: true }));
      expect(codesOf(await read)).toEqual([['a', 'readerDied']]);
    }
    expect(codesOf(await intake.read(files('b')))).toEqual([['b', 'read']]);
    intake.stop();
  });

  it('a worker that dies between two reads', async () => {
    const { intake, workers } = intakeWith([reads, reads]);
    await intake.read(files('a'));
    workers[0]?.dispatchEvent(new Event('error', { cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(codesOf(await intake.read(files('b')))).toEqual([['b', 'read']]);
    expect(workers).toHaveLength(2);
    intake.stop();
  });

  it('a worker that throws', async () => {
    const behaviour: Behaviour = () => {
      throw new Error('a mistake of ours');
    };
    const { intake } = intakeWith([behaviour, reads]);
    expect(codesOf(await intake.read(files('a', 'b')))).toEqual([
      ['a', 'readerDied'],
      ['b', 'read'],
    ]);
    intake.stop();
  });

  it('a worker that cannot be started', async () => {
    const intake = new FileIntake(() => {
      throw new Error('refused by policy');
    });
    expect(codesOf(await intake.read(files('a')))).toEqual([['a', 'readerDied']]);
  });
});

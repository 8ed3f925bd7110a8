import { expose } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { emptyDossier, type Dossier } from '../domain/dossier/dossier';
import { known, typed } from '../domain/dossier/answer';
import { type Outcome, success } from '../domain/problem';
import type { ResultDocument } from '../domain/result/result';
import type { EngineApi } from './engine-api';
import { Evaluator } from './evaluator';
import type { PackContent } from './pack-exchange';

const named = (name: string): Dossier => ({
  ...emptyDossier,
  answers: { 'company.name': known(name, typed) },
});
const nameOf = (dossier: Dossier) => JSON.stringify(dossier.answers['company.name']);

/** A worker that runs in this thread and answers when it is told to. */
class HeldWorker {
  readonly asked: string[] = [];
  readonly aborted: number[] = [];
  readonly calls: string[] = [];
  readonly #release: (() => void)[] = [];
  readonly worker: Worker;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const api: Pick<EngineApi, 'start' | 'grade' | 'evaluate' | 'abort' | 'choose'> = {
      start: () => {
        this.calls.push('start');
        return Promise.resolve(success([]));
      },
      grade: (dossier) => Promise.resolve(success({ name: nameOf(dossier) } as unknown as ResultDocument)),
      evaluate: (dossier) => this.#answer(nameOf(dossier)),
      abort: (ticket) => Promise.resolve(void this.aborted.push(ticket)),
      choose: (packs) => Promise.resolve(void this.calls.push(`choose ${packs.map(({ id }) => id).join()}`)),
    };
    expose(api, port2);
    this.worker = Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker;
  }

  #answer(name: string): Promise<Outcome<ResultDocument>> {
    this.asked.push(name);
    return new Promise((resolve) => {
      this.#release.push(() => resolve(success({ name } as unknown as ResultDocument)));
    });
  }

  async answerNext(): Promise<void> {
    await vi.waitFor(() => expect(this.#release.length).toBeGreaterThan(0));
    this.#release.shift()?.();
  }

  die(): void {
    this.worker.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

describe('the evaluator', () => {
  it('runs the first and the newest question and drops those between', async () => {
    const held = new HeldWorker();
    const evaluator = new Evaluator(() => held.worker);
    const first = evaluator.evaluate(named('first'));
    await vi.waitFor(() => expect(held.asked).toHaveLength(1));
    const between = evaluator.evaluate(named('between'));
    const newest = evaluator.evaluate(named('newest'));
    await held.answerNext();
    expect(await first).toMatchObject({ ok: true });
    expect(await between).toMatchObject({ ok: false, problem: { code: 'aborted' } });
    await held.answerNext();
    expect(await newest).toMatchObject({ ok: true });
    expect(held.asked).toEqual([nameOf(named('first')), nameOf(named('newest'))]);
    evaluator.stop();
  });

  it('tells the grades before the whole result is there', async () => {
    const held = new HeldWorker();
    const evaluator = new Evaluator(() => held.worker);
    const onGrades = vi.fn();
    const whole = evaluator.evaluate(named('one'), { onGrades });
    await vi.waitFor(() => expect(onGrades).toHaveBeenCalledWith({ name: nameOf(named('one')) }));
    await held.answerNext();
    expect(await whole).toMatchObject({ ok: true });
    evaluator.stop();
  });

  it('passes an abort on to the worker', async () => {
    const held = new HeldWorker();
    const evaluator = new Evaluator(() => held.worker);
    const controller = new AbortController();
    const running = evaluator.evaluate(named('one'), { signal: controller.signal });
    await vi.waitFor(() => expect(held.asked).toHaveLength(1));
    controller.abort();
    await vi.waitFor(() => expect(held.aborted).toHaveLength(1));
    await held.answerNext();
    await running;
    evaluator.stop();
  });

  it('says that the worker died, and starts a new one for the next question', async () => {
    const workers: HeldWorker[] = [];
    const evaluator = new Evaluator(() => {
      const held = new HeldWorker();
      workers.push(held);
      return held.worker;
    });
    for (let death = 1; death <= 10; death++) {
      const running = evaluator.evaluate(named(`try ${String(death)}`));
      await vi.waitFor(() => expect(workers.at(-1)?.asked).toHaveLength(1));
      workers.at(-1)?.die();
      expect(await running).toMatchObject({ ok: false, problem: { code: 'engineDied', restarts: death } });
    }
    const alive = evaluator.evaluate(named('alive'));
    await vi.waitFor(() => expect(workers).toHaveLength(11));
    await workers[10]?.answerNext();
    expect(await alive).toMatchObject({ ok: true });
    evaluator.stop();
  });

  it('tells the worker which imported packs are in use before it starts, and a new worker again', async () => {
    const workers: HeldWorker[] = [];
    const pack = { id: 'bank-2', purpose: 'originality' } as PackContent;
    const evaluator = new Evaluator(
      () => {
        const held = new HeldWorker();
        workers.push(held);
        return held.worker;
      },
      () => Promise.resolve([pack]),
    );
    await evaluator.start();
    expect(workers[0]?.calls).toEqual(['choose bank-2', 'start']);
    evaluator.stop();
    await evaluator.start();
    expect(workers[1]?.calls).toEqual(['choose bank-2', 'start']);
    evaluator.stop();
  });

  it('waits for nothing where no imported pack is in use', async () => {
    const held = new HeldWorker();
    const evaluator = new Evaluator(() => held.worker);
    await evaluator.start();
    expect(held.calls).toEqual(['start']);
    evaluator.stop();
  });
});

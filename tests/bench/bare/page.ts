import type { BareAnswer, BareQuestion } from './bare-runtime.worker';

/** The runtime without an app around it: what a cold start and a batch cost at least. */
const worker = new Worker(new URL('./bare-runtime.worker.ts', import.meta.url), { type: 'module' });

function ask(question: BareQuestion): Promise<BareAnswer> {
  return new Promise((resolve) => {
    worker.onmessage = (event: MessageEvent<BareAnswer>) => {
      resolve(event.data);
    };
    worker.postMessage(question);
  });
}

Object.assign(window, {
  /** Resolves with the time since navigation, in ms, when one row of each model has come back. */
  coldStart: ask({ kind: 'coldStart' }).then(() => performance.now()),
  rowsPerSecond: (features: Float32Array, rows: number) => ask({ kind: 'throughput', features, rows }),
  threeModels: () => ask({ kind: 'oneRow' }),
});

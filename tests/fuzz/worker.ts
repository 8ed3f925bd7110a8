import { parentPort, workerData } from 'node:worker_threads';
import { fuzzFormats } from './formats.ts';
import { fuzzCases } from './fuzz-case.ts';
import type { FuzzTask, FuzzReport } from './fuzz-task.ts';

/*
 * One stretch of cases. Before each it writes the number where the main thread sees it: what hangs cannot say so.
 */
const { formatName, seed, from, to, current } = workerData as FuzzTask;
const format = fuzzFormats.find(({ name }) => name === formatName);
if (!format) throw new Error(`no such format: ${formatName}`);
const report = (message: FuzzReport) => parentPort?.postMessage(message);
const cases = await fuzzCases(format, seed);
await cases.check(cases.whole);
for (let number = from; number < to; number++) {
  Atomics.store(current, 0, number);
  Atomics.store(current, 1, Math.floor(performance.now()));
  const file = cases.fileOf(number);
  const start = performance.now();
  try {
    await cases.check(file);
  } catch (error) {
    report({
      kind: 'failed',
      number,
      file,
      detail: error instanceof Error ? String(error.stack) : String(error),
    });
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > 1000) report({ kind: 'slow', number, file, milliseconds });
}
report({ kind: 'done' });

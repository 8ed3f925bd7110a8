import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { fuzzFormats } from './formats.ts';
import { fuzzCases } from './fuzz-case.ts';
import type { FuzzReport } from './fuzz-task.ts';

/*
 * `npm run fuzz`: damaged files of every format, 100,000 of each unless told otherwise. A case that takes too long is a
 * failure as well: it runs in a thread of its own, which is ended. Failures are kept as files with what repeats them.
 *
 *   npm run fuzz -- --format hometax-pdf --seed 7 --count 1000 --from 0 --seconds 10
 */

const root = path.resolve(import.meta.dirname, '../..');
const output = path.join(root, 'fuzz-failures');
/** One for each run, so that two can go on side by side. */
const bundle = path.join(root, `node_modules/.cache/fuzz-${String(process.pid)}`);

const { values } = parseArgs({
  options: {
    format: { type: 'string', multiple: true },
    seed: { type: 'string' },
    count: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '10' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const first = Number(values.from);
const last = first + Number(values.count);
const secondsPerCase = Number(values.seconds);
const names = values.format ?? fuzzFormats.map(({ name }) => name);
const unknown = names.filter((name) => fuzzFormats.every((format) => format.name !== name));
if (unknown.length > 0) throw new Error(`no such format: ${unknown.join(', ')}`);

/** The worker as one script: the readers import what only a build understands. */
async function buildWorker(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    assetsInclude: ['**/*.bcmap'],
    ssr: { noExternal: true, external: ['@pdf-lib/fontkit'] },
    build: {
      ssr: path.join(import.meta.dirname, 'worker.ts'),
      outDir: bundle,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
  return path.join(bundle, 'worker.js');
}

interface Failure {
  readonly number: number;
  readonly file: Uint8Array;
  readonly detail: string;
}

/** Keeps the file, and beside it what went wrong and how to see it again. */
function keep(formatName: string, { number, file, detail }: Failure): void {
  mkdirSync(output, { recursive: true });
  const name = path.join(output, `${formatName}-${String(seed)}-${String(number)}`);
  const again = `npm run fuzz -- --format ${formatName} --seed ${String(seed)} --from ${String(number)} --count 1`;
  writeFileSync(name, file);
  writeFileSync(`${name}.txt`, `${again}\n${detail}\n`);
  console.log(`FAILED ${again}\n  ${detail.split('\n')[0] ?? ''}`);
}

/** How a stretch ended: at its end, or at a case from which nothing came any more. */
type Ended = { readonly hungAt?: number; readonly detail?: string };

function runStretch(script: string, formatName: string, from: number, onFailure: (one: Failure) => void) {
  const current = new Int32Array(new SharedArrayBuffer(8));
  current[0] = -1;
  const workerData = { formatName, seed, from, to: last, current };
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    // What parsers remark on the console about damaged files.
    stdout: true,
    stderr: true,
  });
  return new Promise<Ended>((resolve) => {
    let seen = { number: -1, since: performance.now() };
    const watch = setInterval(() => {
      const number = Atomics.load(current, 0);
      if (number !== seen.number) seen = { number, since: performance.now() };
      else if (number >= 0 && performance.now() - seen.since > secondsPerCase * 1000) {
        end({ hungAt: number, detail: `no end after ${String(secondsPerCase)} s` });
      }
    }, 200);
    const end = (ended: Ended) => {
      clearInterval(watch);
      resolve(ended);
      void worker.terminate();
    };
    worker.on('message', (report: FuzzReport) => {
      if (report.kind === 'done') end({});
      else if (report.kind === 'failed') onFailure(report);
      else if (report.milliseconds > secondsPerCase * 1000) {
        onFailure({ ...report, detail: `took ${String(Math.round(report.milliseconds))} ms` });
      }
    });
    worker.on('error', (error) => end({ hungAt: Atomics.load(current, 0), detail: String(error) }));
  });
}

/** Failures among all cases of a format. */
async function fuzz(script: string, formatName: string): Promise<number> {
  let failures = 0;
  const onFailure = (failure: Failure) => {
    failures++;
    keep(formatName, failure);
  };
  const format = fuzzFormats.find(({ name }) => name === formatName);
  if (!format) throw new Error(`no such format: ${formatName}`);
  const cases = await fuzzCases(format, seed);
  const start = performance.now();
  for (let from = first; from < last;) {
    const { hungAt, detail = '' } = await runStretch(script, formatName, from, onFailure);
    if (hungAt === undefined) break;
    if (hungAt < 0) throw new Error(`${formatName} cannot be made: ${detail}`);
    onFailure({ number: hungAt, file: cases.fileOf(hungAt), detail });
    from = hungAt + 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${formatName}: ${String(last - first)} cases in ${seconds} s, ${String(failures)} failed`);
  return failures;
}

console.log(`seed ${String(seed)}`);
const script = await buildWorker();
let failures = 0;
for (const name of names) failures += await fuzz(script, name);
rmSync(bundle, { recursive: true, force: true });
console.log(failures === 0 ? 'Nothing failed.' : `${String(failures)} cases failed: see ${output}`);
process.exitCode = failures > 0 ? 1 : 0;

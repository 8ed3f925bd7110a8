import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build, preview } from 'vite';
import type { GoldenVectors } from '../../src/domain/pack/manifest.ts';
import { browserOptions, ensureBrowser } from '../browser.ts';
import { nativeModel } from '../golden/native-model.ts';
import { appAddress, appPort, firstGrade, inContext, noteFirstGrade } from './app-page.ts';
import { sizeFigures } from './build-size.ts';
import { editFigures } from './edits.ts';
import { type Figure, figure, median } from './figure.ts';
import { intakeFigures } from './intake.ts';
import { opticalFigures } from './optical.ts';
import { reportFigures } from './report.ts';
import { thoughtFigures } from './thought.ts';
import { verifyFigures } from './verify.ts';

/*
 * `npm run bench`: one JSON line for each figure, median of runs, and all of them in bench.json. App and bare runtime
 * are measured in turns in the same run, because machines are noisy and only ratios travel.
 */

const root = path.resolve(import.meta.dirname, '../..');
const bareRoot = path.join(import.meta.dirname, 'bare');
const bareOutput = path.join(root, 'node_modules/.cache/bench-bare');
const runs = Number(process.env['BENCH_RUNS'] ?? 7);
const barePort = 4396;
const bareAddress = `http://localhost:${String(barePort)}/`;

declare global {
  interface Window {
    coldStart: Promise<number>;
    rowsPerSecond: (features: Float32Array, rows: number) => Promise<number>;
    threeModels: () => Promise<number>;
  }
}

const coldGrade = (browser: Browser) =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    return await firstGrade(await context.newPage());
  });

const bareColdStart = (browser: Browser) =>
  inContext(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(bareAddress);
    return await page.evaluate(() => window.coldStart);
  });

/** With the service worker in charge and the network off. */
const offlineGrades = (browser: Browser) =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    const first = await context.newPage();
    await firstGrade(first);
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    const found: number[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await context.newPage();
      found.push(await firstGrade(page));
      await page.close();
    }
    return found;
  });

const batchRows = 4096;

/** The golden rows over and over, those with missing answers among them. */
function batch(): Float32Array {
  const file = path.join(root, 'models/innovation-growth/golden.json');
  const golden = JSON.parse(readFileSync(file, 'utf8')) as GoldenVectors;
  const rows = golden.rows.map((row) => row.features.map((value) => value ?? Number.NaN));
  return Float32Array.from(
    Array.from({ length: batchRows }, (_, row) => rows[row % rows.length] ?? []).flat(),
  );
}

async function nativeRowsPerSecond(features: Float32Array): Promise<number> {
  const model = await nativeModel('innovation-growth');
  await model.run(features, batchRows);
  const repeats = 10;
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) await model.run(features, batchRows);
  return (batchRows * repeats * 1000) / (performance.now() - start);
}

async function throughput(browser: Browser): Promise<readonly Figure[]> {
  const features = batch();
  const wasm: number[] = [];
  const oneRow: number[] = [];
  const native: number[] = [];
  await inContext(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(bareAddress);
    await page.evaluate(() => window.coldStart);
    for (let run = 0; run < runs; run++) {
      const plain = [...features].map((value) => (Number.isNaN(value) ? null : value));
      wasm.push(
        await page.evaluate(
          ([values, rows]) =>
            window.rowsPerSecond(
              Float32Array.from(values, (value) => value ?? Number.NaN),
              rows,
            ),
          [plain, batchRows] as const,
        ),
      );
      oneRow.push(await page.evaluate(() => window.threeModels()));
      native.push(await nativeRowsPerSecond(features));
    }
  });
  return [
    figure('three_models_one_row_ms', 'ms', oneRow),
    figure('rows_per_s_wasm_1worker', 'rows/s', wasm),
    figure('rows_per_s_native', 'rows/s', native),
    figure('rows_per_s_wasm_to_native', 'ratio', [median(wasm) / median(native)]),
  ];
}

async function coldStarts(browser: Browser): Promise<readonly Figure[]> {
  const app: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await bareColdStart(browser));
    app.push(await coldGrade(browser));
  }
  return [
    figure('cold_first_grade_ms', 'ms', app),
    figure('bare_runtime_cold_start_ms', 'ms', bare),
    figure('cold_first_grade_to_bare_runtime', 'ratio', [median(app) / median(bare)]),
  ];
}

async function measure(browser: Browser): Promise<readonly Figure[]> {
  return [
    ...(await coldStarts(browser)),
    figure('offline_first_grade_ms', 'ms', await offlineGrades(browser)),
    ...sizeFigures(),
    ...(await editFigures(browser, runs)),
    ...(await intakeFigures(browser, appAddress, runs)),
    ...(await verifyFigures(browser, appAddress, runs)),
    ...(await throughput(browser)),
    ...(await thoughtFigures(runs)),
    ...(await opticalFigures(runs)),
    ...(await inContext(browser, async (context) =>
      reportFigures(await context.newPage(), appAddress, runs),
    )),
  ];
}

ensureBrowser();
await build({ root, logLevel: 'warn' });
await build({
  root: bareRoot,
  configFile: false,
  logLevel: 'warn',
  assetsInclude: ['**/*.onnx'],
  worker: { format: 'es' },
  build: { outDir: bareOutput, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023' },
});
const servers = [
  await preview({ root, preview: { port: appPort, strictPort: true } }),
  await preview({
    root: bareRoot,
    configFile: false,
    build: { outDir: bareOutput },
    preview: { port: barePort, strictPort: true },
  }),
];
const browser = await chromium.launch(browserOptions());
const figures = await measure(browser);
await browser.close();
await Promise.all(servers.map((server) => server.close()));
for (const one of figures) console.log(JSON.stringify(one));
writeFileSync(path.join(root, 'bench.json'), `${JSON.stringify(figures, undefined, 2)}\n`);

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import type { GoldenVectors } from '../../src/domain/pack/manifest.ts';
import { browserOptions, ensureBrowser } from '../browser.ts';
import { nativeModel } from '../golden/native-model.ts';
import { sizeFigures } from './build-size.ts';
import { type Figure, figure, median } from './figure.ts';
import { intakeFigures } from './intake.ts';
import { thoughtFigures } from './thought.ts';

/*
 * `npm run bench`: one JSON line for each figure, median of runs, and all of them in bench.json. App and bare runtime
 * are measured in turns in the same run, because machines are noisy and only ratios travel.
 */

const root = path.resolve(import.meta.dirname, '../..');
const bareRoot = path.join(import.meta.dirname, 'bare');
const bareOutput = path.join(root, 'node_modules/.cache/bench-bare');
const runs = Number(process.env['BENCH_RUNS'] ?? 7);
const appPort = 4395;
const barePort = 4396;
const appAddress = `http://localhost:${String(appPort)}/`;
const bareAddress = `http://localhost:${String(barePort)}/`;

declare global {
  interface Window {
    coldStart: Promise<number>;
    rowsPerSecond: (features: Float32Array, rows: number) => Promise<number>;
    threeModels: () => Promise<number>;
    firstGrade: Promise<number>;
  }
}

/** Runs in the page from its first moment: notes when all three grades of the worked example are on the screen. */
function noteFirstGrade(): void {
  window.firstGrade = new Promise((resolve) => {
    const look = () => {
      if (document.querySelectorAll('[data-model] .hero .headline').length === 3) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function inContext<Value>(
  browser: Browser,
  use: (context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ locale: 'ko-KR' });
  // The compiler of this file wraps functions in a helper of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

async function firstGrade(page: Page): Promise<number> {
  await page.goto(`${appAddress}#example`, { waitUntil: 'commit' });
  return await page.evaluate(() => window.firstGrade);
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

/** Runs in the page: makes a change again and again, each time until the new results stand in the document. */
async function changeAgain({ what, count }: { what: 'answer' | 'amount'; count: number }): Promise<number[]> {
  const card = document.querySelector('[data-model="business-feasibility"]');
  if (!card) throw new Error('the result is not on the screen');
  const changeAnswer = (run: number) => {
    const choices = document.querySelectorAll<HTMLInputElement>(
      '[id="ask-checklist.qualityManual"] input[type="radio"]',
    );
    // The example says "yes" here: the first click says "no".
    choices[(run + 1) % 2]?.click();
  };
  const changeAmount = (run: number) => {
    const amount = document.querySelector<HTMLInputElement>('[id="ask-account:operatingIncome"] input');
    if (!amount) throw new Error('the amount is not on the screen');
    // Far enough apart that the printed score changes each time.
    amount.value = run % 2 ? '1,050' : '300';
    amount.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const found: number[] = [];
  for (let run = 0; run < count; run++) {
    const before = card.textContent;
    const start = performance.now();
    if (what === 'answer') changeAnswer(run);
    else changeAmount(run);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (card.textContent === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(card, { subtree: true, childList: true, characterData: true });
    });
    found.push(performance.now() - start);
    // Past the saving of the draft, which waits for a pause in typing.
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  return found;
}

/**
 * From the change of an answer to the three new grades in the document; the next frame paints them. A checklist answer
 * moves additive parts only, an amount moves the networks; points and reasons follow.
 */
const editToGrade = (browser: Browser, what: 'answer' | 'amount') =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    const page = await context.newPage();
    await firstGrade(page);
    const steps = page.getByRole('navigation', { name: '입력 단계' });
    await steps.getByRole('button', { name: what === 'answer' ? '사업' : '재무' }).click();
    await page.waitForTimeout(1000);
    return await page.evaluate(changeAgain, { what, count: runs * 3 });
  });

/** Runs in the page: an answer tried in "what if" again and again, until the grades beside it stand in the document. */
async function tryAgain(count: number): Promise<number[]> {
  const grade = document.querySelector('[data-tried="businessFeasibility"]');
  const choices = document.querySelectorAll<HTMLInputElement>(
    '[data-try="checklist.qualityManual"] input[type="radio"]',
  );
  if (!grade || choices.length === 0) throw new Error('what if is not on the screen');
  const found: number[] = [];
  for (let run = 0; run < count; run++) {
    const before = grade.textContent;
    const start = performance.now();
    choices[(run + 1) % 2]?.click();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (grade.textContent === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(grade, { subtree: true, childList: true, characterData: true });
    });
    found.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  return found;
}

/** From a value that is tried to the three grades beside the real ones. */
const whatIfFrame = (browser: Browser) =>
  inContext(browser, async (context) => {
    await context.addInitScript(noteFirstGrade);
    const page = await context.newPage();
    await firstGrade(page);
    await page.getByRole('tab', { name: '만약에', exact: true }).click();
    await page.getByRole('searchbox').fill('품질경영');
    await page.getByRole('button', { name: '품질경영 매뉴얼이 있고 보여 줄 수 있습니다' }).click();
    await page.waitForTimeout(1000);
    return await page.evaluate(tryAgain, runs * 3);
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
    figure('edit_to_grade_ms', 'ms', await editToGrade(browser, 'answer')),
    figure('edit_amount_to_grade_ms', 'ms', await editToGrade(browser, 'amount')),
    figure('what_if_frame_ms', 'ms', await whatIfFrame(browser)),
    ...(await intakeFigures(browser, appAddress, runs)),
    ...(await throughput(browser)),
    ...(await thoughtFigures(runs)),
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

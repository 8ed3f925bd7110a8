import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import type { StatementForm } from '../../src/domain/dossier/accounts.ts';
import { forms } from '../../src/intake/hometax/forms.ts';
import { makeCertificate } from '../../src/intake/testing/make-certificate.ts';
import { type Figure, figure } from './figure.ts';

/*
 * Reading files, in the built app: from the moment that they are given to the one where the review of them stands in the
 * document. The page itself must stay free meanwhile: its longest task is a figure of its own.
 */

const root = path.resolve(import.meta.dirname, '../..');
const bulkZip = path.resolve(root, '../shared/data/kr-dart/2015_4Q_BS.zip');
/** 파크시스템스, one of the thousands in the download. */
const chosenCompany = '140860';
const review = 'dialog[open] .files';
const companySearch = 'dialog[open] input[type="search"]';

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

declare global {
  interface Window {
    found: Promise<number>;
    longestTask: number;
  }
}

/** Runs in the page: milliseconds from the next event of that kind until something stands in the document. */
function timeFrom({ event, until }: { event: string; until: string }): void {
  window.found = new Promise((resolve) => {
    const begin = () => {
      const start = performance.now();
      const look = () => {
        if (document.querySelector(until)) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener(event, begin, { once: true, capture: true });
  });
}

/** Runs in the page: from now on, the longest task of its thread. The browser reports those of 50 ms and more. */
function watchTasks(): void {
  window.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
  }).observe({ entryTypes: ['longtask'] });
}

async function given(page: Page, files: string | readonly GivenFile[], until: string): Promise<number> {
  await page.evaluate(timeFrom, { event: 'change', until });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(typeof files === 'string' ? files : [...files]);
  return await page.evaluate(() => window.found);
}

/** Three certificates with an amount at every code of balance sheet and income statement. */
async function certificates(): Promise<readonly GivenFile[]> {
  const amountsOf = (form: StatementForm) =>
    new Map([...forms[form].labels.keys()].map((code) => [code, (code * 1_234_567).toLocaleString('en')]));
  return await Promise.all(
    [2023, 2024, 2025].map(async (year) => ({
      name: `표준재무제표증명 ${String(year)}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(
        await makeCertificate([
          { form: 'bs', year, amounts: amountsOf('bs') },
          { form: 'is', year, amounts: amountsOf('is') },
        ]),
      ),
    })),
  );
}

/** A list of 100 rights in the older dialect of KIPRIS. */
function hundredPatents(): GivenFile {
  const fixture = readFileSync(path.join(root, 'tests/fixtures/intake/kipris-rest.xml'), 'utf8');
  const [one = ''] = /<PatentUtilityInfo>[\s\S]*?<\/PatentUtilityInfo>/.exec(fixture) ?? [];
  const rights = Array.from({ length: 100 }, (_, at) =>
    one.replace('1020219000011', `10202190${String(10_000 + at)}`).replace('1029000110000', ''),
  );
  const text = fixture.replace(/<PatentUtilityInfo>[\s\S]*<\/PatentUtilityInfo>/, rights.join('\n'));
  return { name: '특허.xml', mimeType: 'application/xml', buffer: Buffer.from(text) };
}

/** Resident and highest memory of each renderer in kB; empty where the system does not tell. */
async function renderers(browser: Browser): Promise<ReadonlyMap<number, { now: number; peak: number }>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const found = new Map<number, { now: number; peak: number }>();
  for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) {
    const file = `/proc/${String(id)}/status`;
    if (!existsSync(file)) continue;
    const status = readFileSync(file, 'utf8');
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
    found.set(id, { now: kilobytes('VmRSS'), peak: kilobytes('VmHWM') });
  }
  return found;
}

interface BulkRun {
  readonly ms: number;
  readonly peakMegabytes: number | undefined;
}

async function readBulk(browser: Browser, page: Page): Promise<BulkRun> {
  const before = await renderers(browser);
  const listed = await given(page, bulkZip, companySearch);
  await page.locator(companySearch).fill(chosenCompany);
  const company = page.locator('dialog[open] li button', { hasText: chosenCompany });
  await company.waitFor();
  await page.evaluate(timeFrom, { event: 'click', until: `${review} details` });
  await company.click();
  const read = await page.evaluate(() => window.found);
  const after = await renderers(browser);
  const growth = [...before].map(([id, { now }]) => (after.get(id)?.peak ?? now) - now);
  return {
    ms: listed + read,
    peakMegabytes: growth.length > 0 ? Math.max(...growth) / 1024 : undefined,
  };
}

interface IntakeRun {
  readonly certificates: number;
  readonly patents: number;
  readonly bulk: BulkRun | undefined;
  readonly longestTask: number;
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function intakeRun(
  browser: Browser,
  page: Page,
  address: string,
  files: { certificates: readonly GivenFile[]; patents: GivenFile },
): Promise<IntakeRun> {
  await page.goto(`${address}#new`);
  await page.locator('input[type="file"]').first().waitFor({ state: 'attached' });
  // Past the start of the models.
  await page.waitForTimeout(3000);
  await page.evaluate(watchTasks);
  const certificatesMs = await given(page, files.certificates, review);
  await leave(page);
  // The worker has read before: what is measured is the list, not the start.
  const patents = await given(page, [files.patents], review);
  await leave(page);
  const bulk = existsSync(bulkZip) ? await readBulk(browser, page) : undefined;
  await page.waitForTimeout(500);
  const longestTask = await page.evaluate(() => window.longestTask);
  return { certificates: certificatesMs, patents, bulk, longestTask };
}

/** How long reading takes, what it holds in memory, and how long it keeps the page from answering. */
export async function intakeFigures(
  browser: Browser,
  address: string,
  runs: number,
): Promise<readonly Figure[]> {
  const files = { certificates: await certificates(), patents: hundredPatents() };
  const done: IntakeRun[] = [];
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ locale: 'ko-KR' });
    await context.addInitScript('globalThis.__name = (named) => named;');
    done.push(await intakeRun(browser, await context.newPage(), address, files));
    await context.close();
  }
  const bulks = done.flatMap(({ bulk }) => bulk ?? []);
  const peaks = bulks.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
  if (bulks.length === 0)
    console.warn('!!! intake_bulk_zip_* left out: the shared data are not beside the project');
  return [
    figure(
      'intake_hometax_pdf_ms',
      'ms',
      done.map((run) => run.certificates),
    ),
    figure(
      'intake_kipris_100_patents_ms',
      'ms',
      done.map((run) => run.patents),
    ),
    ...(bulks.length > 0
      ? [
          figure(
            'intake_bulk_zip_ms',
            'ms',
            bulks.map(({ ms }) => ms),
          ),
        ]
      : []),
    ...(peaks.length > 0 ? [figure('intake_bulk_zip_peak_mb', 'MB', peaks)] : []),
    figure(
      'intake_longest_page_block_ms',
      'ms',
      done.map((run) => run.longestTask),
    ),
  ];
}

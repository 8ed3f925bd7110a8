import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import type { StatementForm } from '../../src/domain/dossier/accounts.ts';
import { forms } from '../../src/intake/hometax/forms.ts';
import { madeHead, makeCertificate } from '../../src/intake/testing/make-certificate.ts';
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

const accept = 'dialog[open] .foot .button.primary';

/** Files lie on the disk, as a person's do: handed over as bytes, unpacking them would be a task of the page's own. */
const folder = mkdtempSync(path.join(tmpdir(), 'bench-intake-'));

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
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

async function given(page: Page, files: string | readonly string[], until: string): Promise<number> {
  await page.evaluate(timeFrom, { event: 'change', until });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(typeof files === 'string' ? files : [...files]);
  return await page.evaluate(() => window.found);
}

/** Three certificates with an amount at every code of balance sheet and income statement. */
async function certificates(): Promise<readonly string[]> {
  const amountsOf = (form: StatementForm) =>
    new Map([...forms[form].labels.keys()].map((code) => [code, (code * 1_234_567).toLocaleString('en')]));
  return await Promise.all(
    [2023, 2024, 2025].map(async (year) =>
      fileOf(
        `표준재무제표증명 ${String(year)}.pdf`,
        await makeCertificate([
          { form: 'bs', year, amounts: amountsOf('bs') },
          { form: 'is', year, amounts: amountsOf('is') },
        ]),
      ),
    ),
  );
}

/** A list of 100 rights of the certificates' company in the older dialect of KIPRIS. */
function hundredPatents(): string {
  const fixture = readFileSync(path.join(root, 'tests/fixtures/intake/kipris-rest.xml'), 'utf8');
  const [one = ''] = /<PatentUtilityInfo>[\s\S]*?<\/PatentUtilityInfo>/.exec(fixture) ?? [];
  const rights = Array.from({ length: 100 }, (_, at) =>
    one
      .replace('1020219000011', `10202190${String(10_000 + at)}`)
      .replace('1029000110000', '')
      .replace(/(?<=<Applicant>)[^<]*/, madeHead.name),
  );
  const text = fixture.replace(/<PatentUtilityInfo>[\s\S]*<\/PatentUtilityInfo>/, rights.join('\n'));
  return fileOf('특허.xml', text);
}

/** The renderers of the browser by process; none where the system does not tell. */
async function renderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ id, type }) => type === 'renderer' && existsSync(`/proc/${String(id)}/clear_refs`))
    .map(({ id }) => id);
}

function kilobytesOf(process: number, name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${String(process)}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
}

/** Lets the highest memory of a process count from now: "5" resets it to what is resident (proc(5), clear_refs). */
const forgetPeak = (process: number): void => writeFileSync(`/proc/${String(process)}/clear_refs`, '5');

interface BulkRun {
  readonly ms: number;
  readonly peakMegabytes: number | undefined;
}

async function readBulk(browser: Browser, page: Page): Promise<BulkRun> {
  const before = new Map<number, number>();
  for (const process of await renderers(browser)) {
    forgetPeak(process);
    before.set(process, kilobytesOf(process, 'VmRSS'));
  }
  const listed = await given(page, bulkZip, companySearch);
  await page.locator(companySearch).fill(chosenCompany);
  const company = page.locator('dialog[open] li button', { hasText: chosenCompany });
  await company.waitFor();
  await page.evaluate(timeFrom, { event: 'click', until: `${review} details` });
  await company.click();
  const read = await page.evaluate(() => window.found);
  const growth = [...before].map(([process, now]) => kilobytesOf(process, 'VmHWM') - now);
  return {
    ms: listed + read,
    peakMegabytes: growth.length > 0 ? Math.max(...growth) / 1024 : undefined,
  };
}

interface IntakeRun {
  readonly certificates: number;
  readonly patents: number;
  readonly bulk: BulkRun | undefined;
  /** The longest task of a page while files are read, until the review stands; and after it is accepted. */
  readonly longestReading: number;
  readonly longestAccepting: number;
}

/** Takes the values, and waits until the form and the grades show them. The longest tasks before and after. */
async function taken(page: Page): Promise<readonly [reading: number, accepting: number]> {
  const reading = await longestTask(page);
  // Not clicked by the mouse: looking for what lies under it is work of the test's in the page's thread.
  await page.locator(accept).dispatchEvent('click');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.waitForTimeout(2000);
  return [reading, await longestTask(page)];
}

async function intakeRun(
  browser: Browser,
  page: Page,
  address: string,
  files: { certificates: readonly string[]; patents: string },
): Promise<IntakeRun> {
  await begin(page, address);
  const certificatesMs = await given(page, files.certificates, review);
  const afterCertificates = await taken(page);
  // The worker has read before: what is measured is the list, not the start.
  const patents = await given(page, [files.patents], review);
  const afterPatents = await taken(page);
  const longest = {
    longestReading: Math.max(afterCertificates[0], afterPatents[0]),
    longestAccepting: Math.max(afterCertificates[1], afterPatents[1]),
  };
  if (!existsSync(bulkZip)) return { certificates: certificatesMs, patents, bulk: undefined, ...longest };
  // Another company, on a page that has read nothing yet.
  const other = await page.context().newPage();
  await page.close();
  await begin(other, address);
  const bulk = await readBulk(browser, other);
  const longestReading = Math.max(longest.longestReading, await longestTask(other));
  return { ...longest, certificates: certificatesMs, patents, bulk, longestReading };
}

/** A new company, past the start of the models. */
async function begin(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#new`);
  await page.locator('input[type="file"]').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(3000);
  await page.evaluate(watchTasks);
}

/** The longest task since the last call; the tasks of the browser itself come a moment late. */
async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(500);
  return await page.evaluate(() => {
    const { longestTask } = window;
    window.longestTask = 0;
    return longestTask;
  });
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
      done.map(({ longestReading }) => longestReading),
    ),
    figure(
      'intake_accept_longest_page_block_ms',
      'ms',
      done.map(({ longestAccepting }) => longestAccepting),
    ),
  ];
}

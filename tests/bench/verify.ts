import type { Browser } from 'playwright';
import { goldenDisclosure } from '../report/disclosures.ts';
import { drawnFile } from '../report/drawn-file.ts';
import { newSigningKey } from '../report/signing-key.ts';
import { type Figure, figure } from './figure.ts';

/** Runs in the page: notes when a file was chosen, and when the verdict on it stands in the document. */
function noteVerdict(): void {
  let chosen = 0;
  document.addEventListener('change', () => (chosen = performance.now()), { capture: true });
  new MutationObserver(() => {
    if (chosen === 0 || !document.querySelector('[data-conclusion="proven"]')) return;
    document.documentElement.dataset['verdictMs'] ??= String(performance.now() - chosen);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function verdictMs(browser: Browser, address: string, buffer: Buffer): Promise<number> {
  const context = await browser.newContext({ locale: 'ko-KR' });
  await context.addInitScript(noteVerdict);
  const page = await context.newPage();
  await page.goto(`${address}#verify`);
  const input = page.locator('.picker input[type="file"]');
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('html[data-verdict-ms]').waitFor({ state: 'attached' });
  const found = await page.locator('html').getAttribute('data-verdict-ms');
  await context.close();
  return Number(found);
}

/** A report with everything disclosed, in a browser that has just opened the page: read, checked, three models run and all pages drawn again. */
export async function verifyFigures(
  browser: Browser,
  address: string,
  runs: number,
): Promise<readonly Figure[]> {
  const report = Buffer.from(await drawnFile(goldenDisclosure('everything'), await newSigningKey(), address));
  const found: number[] = [];
  for (let run = 0; run < runs; run++) found.push(await verdictMs(browser, address, report));
  return [figure('verify_rerun_ms', 'ms', found)];
}

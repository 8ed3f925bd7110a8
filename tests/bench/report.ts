import type { Page } from 'playwright';
import { type Figure, figure } from './figure.ts';

/**
 * A report of several pages with everything that the full choice shows, in the built app: from the press of the button to
 * the file, the worker's start, fonts and signature included.
 */
export async function reportFigures(page: Page, address: string, runs: number): Promise<readonly Figure[]> {
  const [milliseconds, kilobytes]: [number[], number[]] = [[], []];
  await page.goto(`${address}#example`);
  await page.getByRole('tab', { name: '보고서', exact: true }).click();
  await page.getByRole('radio', { name: /^입력값까지/ }).check();
  for (let run = 0; run < runs; run++) {
    const make = page.getByRole('button', { name: '보고서 만들기' });
    await make.waitFor();
    const start = performance.now();
    await make.click();
    const save = page.getByRole('button', { name: 'PDF로 저장' });
    await save.waitFor();
    milliseconds.push(performance.now() - start);
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const stream = await download.createReadStream();
    let bytes = 0;
    for await (const chunk of stream) bytes += (chunk as Buffer).length;
    kilobytes.push(bytes / 1024);
    // Another choice and back puts away what was made.
    await page.getByRole('radio', { name: /한 쪽 요약/ }).check();
    await page.getByRole('radio', { name: /여러 쪽 보고서/ }).check();
  }
  return [figure('pdf_full_ms', 'ms', milliseconds), figure('pdf_full_kb', 'kB', kilobytes)];
}

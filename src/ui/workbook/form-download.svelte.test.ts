import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { emptyDossier } from '../../domain/dossier/dossier';
import { exampleDossier } from '../../domain/dossier/example';
import { language } from '../state/language.svelte';
import FormDownload from './form-download.svelte';

/** What the browser was asked to save. */
function watchDownloads() {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const createUrl = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = createUrl(blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
  return saved;
}
afterEach(() => {
  vi.restoreAllMocks();
  language.choose('ko');
});

it('hands over the empty form, made in a worker, in the language on the screen', async () => {
  const saved = watchDownloads();
  language.choose('en');
  await render(FormDownload, {});
  await page.getByRole('button', { name: 'Download the empty Excel form' }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 15_000 });
  expect(saved[0]?.name).toBe('technology rating form.xlsx');
  const bytes = new Uint8Array(await (saved[0]?.blob ?? new Blob()).arrayBuffer());
  expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
  await expect.element(page.getByRole('button', { name: 'Download the empty Excel form' })).toBeVisible();
});

it('hands over the patents of the draft as CSV', async () => {
  const saved = watchDownloads();
  await render(FormDownload, { kind: 'patentCsv', dossier: exampleDossier, name: '한빛정밀' });
  await page.getByRole('button', { name: '특허 목록을 CSV로 내려받기' }).click();
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 15_000 });
  expect(saved[0]?.name).toBe('한빛정밀 특허 목록.csv');
  expect(await saved[0]?.blob.text()).toContain('1020199990001');
});

it('says so when the form could not be made, and can be asked again', async () => {
  const make = vi.fn().mockRejectedValue(new Error('gone'));
  await render(FormDownload, { dossier: emptyDossier, make });
  const button = page.getByRole('button', { name: '엑셀 서식으로 내려받기' });
  await button.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('서식을 만들지 못했습니다');
  await button.click();
  await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(2));
});

import type { KeyObject } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { exchangedPack, type MadeFiles, newKey, signedFiles, zipped } from '../packs/made-pack.ts';
import { publicKeyOf } from '../../models/tools/sign-pack.ts';
import { fingerprintOf } from '../../src/engine/worker/public-key.ts';
import { recordComplaints } from './complaints.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';

const version = '0.9.0';
const label = '혁신 투입 (은행판)';
let key: KeyObject;
let files: MadeFiles;
let fingerprint: string;

test.beforeAll(async () => {
  key = newKey();
  files = await exchangedPack(version, label);
  fingerprint = (await fingerprintOf(publicKeyOf(key))) ?? '';
});

/** The engine starts in half a second, and in more on a machine that is busy with other tests. */
const whenStarted = { timeout: 20_000 };

const packFile = (bytes: Uint8Array, name = 'bank.pack') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const importFile = (page: Page, bytes: Uint8Array, name?: string) =>
  page.locator('.picker input[type="file"]').setInputFiles(packFile(bytes, name));
const innovation = (page: Page): Locator => page.locator('[data-purpose="innovation-growth"]');
const entry = (page: Page, of: string): Locator => innovation(page).locator(`[data-version="${of}"]`);
const headline = (page: Page): Locator => page.locator('[data-model="innovation-growth"] .hero .headline');
const modelLine = (page: Page): Locator => page.locator('[data-model="innovation-growth"] .model');

async function openPacks(page: Page): Promise<void> {
  await page.goto('./#packs');
  await expect(page.getByRole('heading', { level: 1, name: '모형 묶음' })).toBeVisible();
  await expect(innovation(page)).toBeVisible(whenStarted);
}

/** What a person does with a pack of a publisher that this device does not know yet. */
async function importAndTrust(page: Page): Promise<void> {
  await importFile(page, zipped(signedFiles(files, key)));
  await expect(page.getByRole('heading', { name: '처음 보는 열쇠입니다' })).toBeFocused();
  const groups = fingerprint.match(/.{4}/g)?.join(' ') ?? '';
  await expect(page.locator('.fingerprint')).toHaveText(groups);
  await page.getByLabel('발행처 이름').fill('한빛은행');
  const add = page.getByRole('button', { name: '이 기기에 열쇠를 더하고 묶음 받기' });
  await expect(add).toBeDisabled();
  await page.getByLabel('지문을 한 글자씩 맞춰 보았고 같습니다').check();
  await add.click();
  await expect(entry(page, version)).toContainText('가져온 모형', whenStarted);
}

test('a pack of another publisher is compared, used, kept offline, and given back', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const recorded = recordRequests(context);
  const complaints = await recordComplaints(page);
  await page.goto('./#example');
  await expect(headline(page)).toBeVisible(whenStarted);
  const shippedScore = await headline(page).textContent();

  await page.getByRole('link', { name: '모형', exact: true }).click();
  await importAndTrust(page);
  await expect(entry(page, version)).toContainText('한빛은행 · 이 기기에서 더한 열쇠');

  const comparison = page.getByTestId('comparison');
  await page.getByRole('button', { name: '견주기', exact: true }).click();
  await expect(comparison.getByRole('heading', { name: /무엇이 달라지나$/ })).toBeVisible();
  await expect(comparison).toContainText(shippedScore ?? '');
  await expect(comparison.getByTestId('golden').locator('tbody tr')).toHaveCount(12);
  await expect(comparison.getByText(/^등급이 달라지는 곳: \d+ \/ 12/)).toBeVisible();
  const changes = await comparison
    .getByTestId('moved')
    .locator('tbody tr:not(:last-child) td:last-child')
    .allTextContents();
  const sizes = changes.map((text) => Math.abs(Number(text.replace(/[▲▼\s+]/g, '').replace('−', '-'))));
  expect(sizes[0]).toBeGreaterThan(0);
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));

  await entry(page, version).getByRole('button', { name: /쓰기$/ }).click();
  await expect(entry(page, version)).toContainText('사용 중');
  await page.getByRole('button', { name: '돌아가기' }).click();
  await expect(modelLine(page)).toContainText(version);
  await expect(page.getByText(label).first()).toBeVisible();
  await expect(headline(page)).not.toHaveText(shippedScore ?? '');
  const importedScore = await headline(page).textContent();
  await page.getByText(`모형 설명 — innovation-growth ${version}`).click();
  await expect(page.getByText(fingerprint.match(/.{4}/g)?.join(' ') ?? '')).toBeVisible();
  await page
    .locator('[data-model="innovation-growth"]')
    .getByRole('button', { name: /^모형 카드/ })
    .click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: version })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated');
  await context.setOffline(true);
  await page.goto('./#example');
  await page.reload();
  await expect(modelLine(page)).toContainText(version, whenStarted);
  await expect(headline(page)).toHaveText(importedScore ?? '');
  await page.goto('./#packs');
  await expect(entry(page, version)).toContainText('사용 중');
  await context.setOffline(false);

  await innovation(page).getByRole('button', { name: '함께 온 모형으로 되돌리기' }).click();
  await expect(entry(page, version)).not.toContainText('사용 중');
  await page.goto('./#example');
  await expect(headline(page)).toHaveText(shippedScore ?? '');
  await expect(modelLine(page)).not.toContainText(version);

  expect(foreignRequests(recorded, new URL(baseURL ?? '').origin)).toEqual([]);
  const unexpected = complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
  expect(unexpected).toEqual([]);
});

test('removing a key removes what was accepted under it, and can be taken back', async ({ page }) => {
  await openPacks(page);
  await importAndTrust(page);
  await entry(page, version).getByRole('button', { name: /쓰기$/ }).click();
  await expect(entry(page, version)).toContainText('사용 중');
  await page.getByRole('button', { name: '한빛은행 열쇠 지우기' }).click();
  await expect(entry(page, version)).toHaveCount(0);
  await expect(innovation(page)).toContainText('사용 중');
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(entry(page, version)).toContainText('이 기기에서 더한 열쇠');
});

test('a pack that is not as it was signed is refused by name, and the one in use stays', async ({ page }) => {
  await openPacks(page);
  const good = signedFiles(files, key);
  const model = good['model.onnx']?.slice() ?? new Uint8Array();
  model[model.length - 1] = (model.at(-1) ?? 0) ^ 1;
  await importAndTrust(page);
  for (const [bytes, message] of [
    [zipped({ ...good, 'model.onnx': model }), /model\.onnx 파일이 서명된 것과 달라/],
    [zipped(signedFiles(files, key, (one) => ({ ...one, schema: 9 }))), /형식\(9\)/],
    [zipped(signedFiles(files, key, (one) => ({ ...one, id: 'startup' }))), /쓰임새: startup/],
    [zipped(signedFiles(files, newKey())), /아직 모르는 열쇠/],
    [new TextEncoder().encode('no pack'), /모형 묶음으로 풀 수 없습니다/],
  ] as const) {
    await importFile(page, bytes, 'other.pack');
    const alert = page.getByRole('alert').filter({ hasText: message });
    await expect(alert).toBeVisible();
    await expect(alert).toContainText('지금 쓰는 모형은 그대로입니다.');
    await expect(innovation(page).getByText('사용 중')).toHaveCount(1);
  }
});

test('an imported pack that the browser has lost is said to be missing, and the shipped one rates', async ({
  page,
}) => {
  await openPacks(page);
  await importAndTrust(page);
  await entry(page, version).getByRole('button', { name: /쓰기$/ }).click();
  await expect(entry(page, version)).toContainText('사용 중');
  await page.goto('./');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tech-rating');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('packs', 'readwrite').objectStore('packs').clear();
          clearing.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto('./#example');
  await page.reload();
  await expect(headline(page)).toBeVisible(whenStarted);
  await expect(page.getByText(/가져온 모형을 쓰지 못해 앱과 함께 온 모형으로 계산합니다/)).toBeVisible();
});

test('the host of the app can offer packs under its own key, and withdraw the key', async ({ page }) => {
  let registry: object = {
    schema: 1,
    keys: [{ name: '지역은행', publicKey: publicKeyOf(key) }],
    packs: [{ purpose: 'innovation-growth', version, address: 'packs/bank.pack' }],
  };
  await page.route('**/registry.json', (route) => route.fulfill({ json: registry }));
  await page.route('**/packs/bank.pack', (route) =>
    route.fulfill({ body: Buffer.from(zipped(signedFiles(files, key))) }),
  );
  await openPacks(page);
  await page.getByRole('button', { name: `혁신성장역량 ${version} 받기` }).click();
  await expect(entry(page, version)).toContainText('지역은행 · 이 앱을 운영하는 곳이 알려 준 열쇠');
  await entry(page, version).getByRole('button', { name: /쓰기$/ }).click();
  await expect(entry(page, version)).toContainText('사용 중');

  registry = { schema: 1, keys: [], packs: [] };
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('열쇠(지역은행)를 거두어', whenStarted);
  await expect(entry(page, version)).toContainText('믿지 않는 열쇠');
  await expect(entry(page, version)).not.toContainText('사용 중');
});

test('the page of packs leaves no Korean behind in English, but for what the publisher is called', async ({
  page,
}) => {
  await openPacks(page);
  await importAndTrust(page);
  await page.getByRole('button', { name: '견주기', exact: true }).click();
  await expect(page.getByTestId('golden')).toBeVisible();
  await page.getByRole('button', { name: /영어로/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Model packs' })).toBeVisible();
  const korean = await page.evaluate(() =>
    document.body.innerText.split('\n').filter((text) => /[가-힣]/.test(text) && !/한빛|KO/.test(text)),
  );
  expect(korean).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the page of packs, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('is free of findings, empty and full, and fits a phone', async ({ page }) => {
      const findings = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
      };
      await openPacks(page);
      expect(await findings()).toEqual([]);
      await importFile(page, zipped(signedFiles(files, key)));
      await expect(page.getByLabel('발행처 이름')).toBeVisible();
      expect(await findings()).toEqual([]);
      await page.getByRole('button', { name: '더하지 않기' }).click();
      await importAndTrust(page);
      await page.getByRole('button', { name: '견주기', exact: true }).click();
      await expect(page.getByTestId('golden')).toBeVisible();
      expect(await findings()).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}

const hundredths = (text: string | null): number =>
  Math.round(Number((text ?? '').replace('−', '-').replace(/[^\d.+-]/g, '')) * 100);

test('a result that an older pack made is shown as it was, run again with the pack of today, and the difference adds up', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openPacks(page);
  await importAndTrust(page);
  await entry(page, version).getByRole('button', { name: /쓰기$/ }).click();
  await expect(entry(page, version)).toContainText('사용 중');
  await page.goto('./#example');
  await expect(modelLine(page)).toContainText(version, whenStarted);
  const olderScore = await headline(page).textContent();
  await page.getByRole('tab', { name: '이력' }).click();
  await page.getByLabel('지금 결과에 이름 붙이기 (선택)').fill('예전 모형');
  await page.getByRole('button', { name: '지금 결과 보관' }).click();
  await expect(page.locator('li[data-entry]')).toHaveCount(1, whenStarted);

  await page.getByRole('link', { name: '모형', exact: true }).click();
  await innovation(page).getByRole('button', { name: '함께 온 모형으로 되돌리기' }).click();
  await expect(entry(page, version)).not.toContainText('사용 중');
  await page.getByRole('button', { name: '돌아가기' }).click();
  const presentHeadline = page.locator('.result > .cards [data-model="innovation-growth"] .hero .headline');
  await expect(presentHeadline).not.toHaveText(olderScore ?? '', whenStarted);
  const todaysScore = await presentHeadline.textContent();

  await page.getByRole('tab', { name: '이력' }).click();
  await page.getByRole('button', { name: /^그때의 결과/ }).click();
  const kept = page.getByTestId('kept-evaluation');
  await expect(kept.locator('.hero .headline').first()).toHaveText(olderScore ?? '');
  await expect(kept).toContainText(version);
  await kept.getByRole('button', { name: '오늘의 모형으로 다시 평가' }).click();
  await expect(kept.locator('[data-change]')).toHaveCount(3, whenStarted);
  const change = kept.locator('[data-change="innovation-growth"]');
  const total = hundredths(await change.getByTestId('change-total').textContent());
  expect(total).not.toBe(0);
  // The hero shows tenths, the comparison hundredths.
  expect(Math.abs(total - (hundredths(todaysScore) - hundredths(olderScore)))).toBeLessThanOrEqual(10);
  const parts = await change.locator('[data-part]').allTextContents();
  expect(parts.reduce((sum, part) => sum + hundredths(part), 0)).toBe(total);
  await expect(kept.locator('.hero .headline').first()).toHaveText(olderScore ?? '');
});

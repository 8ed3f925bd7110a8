import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { publicKeyOf } from '../../models/tools/sign-pack.ts';
import { readToken } from '../../src/token/read-token.ts';
import { exchangedPack, newKey, signedFiles, zipped } from '../packs/made-pack.ts';

/** Engine, fonts and drawing start in a second or two, and in more on a busy machine. */
const patient = { timeout: 30_000 };
const headlines = (page: Page) => page.locator('.result > .cards .hero .headline');

async function openExample(page: Page): Promise<void> {
  await page.goto('./#example');
  await expect(headlines(page)).toHaveCount(3, patient);
}

async function openReport(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '보고서', exact: true }).click(patient);
  await expect(page.getByTestId('report-view')).toBeVisible(patient);
}

async function make(page: Page): Promise<void> {
  await page.getByRole('button', { name: '보고서 만들기' }).click(patient);
  await expect(page.getByRole('button', { name: 'PDF로 저장' })).toBeVisible(patient);
}

async function save(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF로 저장' }).click(),
  ]);
  return await readFile(await download.path());
}

const check = (page: Page, buffer: Buffer) =>
  page
    .locator('.picker input[type="file"]')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer });

/** Somebody else's browser, which has never seen the app. */
async function receiver(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
}

async function disclosureIn(bytes: Buffer) {
  const read = await readToken(/eyJ[\w.~-]+~/.exec(bytes.toString('latin1'))?.[0] ?? '');
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.claims.disclosure;
}

test('a report is made, saved and checked without a network', async ({ page, context }) => {
  test.setTimeout(120_000);
  await openExample(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 30_000 })
    .toBeGreaterThan(0);
  await page.reload();
  await context.setOffline(true);
  await openExample(page);
  await page.reload();
  await openReport(page);
  await page.getByRole('radio', { name: /^입력값까지/ }).check();
  await make(page);
  const bytes = await save(page);
  expect((await disclosureIn(bytes)).peers?.cells.length).toBeGreaterThan(0);
  await page.goto('./#verify');
  await check(page, bytes);
  await expect(page.locator('[data-conclusion="partly"]')).toBeVisible(patient);
  await expect(page.locator('[data-finding="peers"]')).toHaveAttribute('data-tone', 'good');
});

test('a kept evaluation has a report of its own: its result and its day, not those of now', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  await openExample(page);
  await page.getByRole('tab', { name: '이력' }).click();
  await page.getByLabel('지금 결과에 이름 붙이기 (선택)').fill('처음');
  await page.getByRole('button', { name: '지금 결과 보관' }).click();
  await expect(page.getByText('지금 결과를 ‘처음’ 이름으로 보관했습니다.')).toBeVisible(patient);
  const keptAt = Date.now();
  const before = await headlines(page).allTextContents();
  const steps = page.getByRole('navigation', { name: '입력 단계' });
  await steps.getByRole('button', { name: '사업' }).click();
  await page.locator('[id="ask-checklist.qualityManual"] input[value="no"]').check();
  await expect(page.getByText(/저장됨/).first()).toBeVisible(patient);
  await page.getByRole('button', { name: /^그때의 결과/ }).click();
  await page.getByRole('button', { name: '이 평가의 보고서' }).click();
  await page.getByRole('radio', { name: /^입력값까지/ }).check(patient);
  await make(page);
  const bytes = await save(page);
  const { results, evaluatedAt, inputs } = await disclosureIn(bytes);
  const innovation = results['innovation-growth'];
  expect(innovation?.status === 'graded' && (innovation.score / 100).toFixed(1)).toBe(before[0]);
  expect(Date.parse(evaluatedAt)).toBeLessThanOrEqual(keptAt);
  expect(inputs.answers['checklist.qualityManual']).toMatchObject({ value: true });

  const other = await receiver(browser, baseURL);
  await other.goto('./#verify');
  await check(other, bytes);
  await expect(other.locator('[data-conclusion="partly"]')).toBeVisible(patient);
  await expect(other.locator('[data-rerun="different"]')).toHaveCount(0);
  await other.context().close();
});

test('a report of a pack that is not shipped is run again as long as the host offers it, and else says so', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const key = newKey();
  const version = '0.1.9';
  const pack = Buffer.from(zipped(signedFiles(await exchangedPack(version, '혁신 투입 (지난 판)'), key)));
  const offer = async (to: Page): Promise<void> => {
    const registry = {
      schema: 1,
      keys: [{ name: '지역은행', publicKey: publicKeyOf(key) }],
      packs: [{ purpose: 'innovation-growth', version, address: 'packs/old.pack' }],
    };
    await to.route('**/registry.json', (route) => route.fulfill({ json: registry }));
    await to.route('**/packs/old.pack', (route) => route.fulfill({ body: pack }));
  };
  await offer(page);
  await page.goto('./#packs');
  await page.getByRole('button', { name: `혁신성장역량 ${version} 받기` }).click(patient);
  const entry = page.locator(`[data-purpose="innovation-growth"] [data-version="${version}"]`);
  await entry.getByRole('button', { name: /쓰기$/ }).click(patient);
  await expect(entry).toContainText('사용 중', patient);
  await openExample(page);
  await openReport(page);
  const everyone = page.getByTestId('report-view');
  await page.getByRole('radio', { name: /^입력값까지/ }).check();
  await everyone.locator('summary', { hasText: '사람에 관한 값' }).click();
  for (const box of await everyone.locator('details[open] input[type="checkbox"]').all()) await box.check();
  await make(page);
  const bytes = await save(page);
  const innovation = (at: Page) => at.locator('[data-model="innovation-growth"]');
  const standing = (at: Page) => at.locator('[data-pack="innovation-growth"]');

  await page.goto('./#verify');
  await check(page, bytes);
  await expect(standing(page)).toHaveAttribute('data-standing', 'held', patient);
  await expect(innovation(page)).toHaveAttribute('data-rerun', 'same', patient);

  const offered = await receiver(browser, baseURL);
  await offer(offered);
  await offered.goto('./#verify');
  await check(offered, bytes);
  await expect(standing(offered)).toHaveAttribute('data-standing', 'offered', patient);
  await expect(innovation(offered)).toHaveAttribute('data-rerun', 'same', patient);
  await expect(offered.locator('[data-drawn="sameFile"]')).toBeVisible(patient);
  await offered.context().close();

  const withdrawn = await receiver(browser, baseURL);
  await withdrawn.goto('./#verify');
  await check(withdrawn, bytes);
  await expect(innovation(withdrawn)).toHaveAttribute('data-rerun', 'packMissing', patient);
  await expect(innovation(withdrawn)).toContainText('이 기기에도, 이 앱을 올려 둔 곳에도 없습니다');
  await expect(standing(withdrawn)).toHaveAttribute('data-standing', 'unknown');
  await expect(withdrawn.locator('[data-conclusion="pagesUnconfirmed"]')).toBeVisible(patient);
  await expect(withdrawn.locator('[data-drawn="packMissing"]')).toBeVisible();
  await withdrawn.context().close();
});

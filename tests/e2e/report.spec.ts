import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { recordComplaints } from './complaints.ts';

/** Engine, fonts and drawing start in a second or two, and in more on a busy machine. */
const patient = { timeout: 30_000 };
const view = (page: Page) => page.getByTestId('report-view');

async function openReport(page: Page): Promise<void> {
  await page.goto('./#example');
  await page.getByRole('tab', { name: '보고서', exact: true }).click(patient);
  await expect(view(page)).toBeVisible(patient);
}

async function makeAndSave(page: Page) {
  await page.getByRole('button', { name: '보고서 만들기' }).click();
  const save = page.getByRole('button', { name: 'PDF로 저장' });
  await expect(save).toBeVisible(patient);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a report is chosen, made and saved, and nothing is sent for it', async ({ page, baseURL }) => {
  test.setTimeout(90_000);
  const complaints = await recordComplaints(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    const isOwn = baseURL !== undefined && request.url().startsWith(baseURL);
    if (request.method() !== 'GET' || !isOwn) sent.push(`${request.method()} ${request.url()}`);
  });
  await openReport(page);
  await expect(page.getByTestId('report-again')).toContainText('다시 돌려 볼 만큼의 값은 들어가지 않습니다');
  await expect(page.getByTestId('report-out')).toContainText('기업 정보');
  const { name, bytes } = await makeAndSave(page);
  expect(name).toMatch(/^한빛정밀\(가상\) 기술평가 자가진단 \d{4}-\d\d-\d\d\.pdf$/);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.includes('tech-rating.sd-jwt')).toBe(true);
  expect(sent).toEqual([]);
  expect(complaints).toEqual([]);
});

test('another choice puts away what was made; one thing can be left out by itself', async ({ page }) => {
  test.setTimeout(90_000);
  await openReport(page);
  await makeAndSave(page);
  await page.getByRole('radio', { name: /^입력값까지/ }).check();
  await expect(page.getByRole('button', { name: 'PDF로 저장' })).toBeHidden();
  await expect(page.getByTestId('report-again')).toContainText('기술 원천성');
  await view(page).locator('summary', { hasText: '회사' }).click();
  await view(page).getByRole('checkbox', { name: '기업명' }).uncheck();
  await expect(page.getByTestId('report-out')).toContainText('기업명');
  await expect(view(page).getByText('직접 고름')).toBeVisible();
  await page.getByRole('radio', { name: /한 쪽 요약/ }).check();
  const { name } = await makeAndSave(page);
  expect(name).toMatch(/^기술평가 자가진단/);
});

test('a report made here proves itself on a device that never saw it, and one edited byte is found', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await openReport(page);
  await page.getByRole('radio', { name: /^입력값까지/ }).check();
  const { bytes } = await makeAndSave(page);

  const receiver = await (
    await browser.newContext({ ...(baseURL && { baseURL }), timezoneId: 'America/New_York' })
  ).newPage();
  await receiver.goto('./#verify');
  const check = (buffer: Buffer) =>
    receiver
      .locator('.picker input[type="file"]')
      .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer });
  await check(bytes);
  await expect(receiver.locator('[data-finding="file"]')).toHaveAttribute('data-tone', 'good', patient);
  await expect(receiver.locator('[data-rerun="same"]')).toHaveCount(1, patient);
  await expect(receiver.locator('[data-standing="current"]')).toHaveCount(3);
  await expect(receiver.locator('[data-drawn="sameFile"]')).toBeVisible(patient);
  await expect(receiver.getByText('한빛정밀(가상)').first()).toBeVisible();

  const edited = Buffer.from(bytes);
  const inMetadata = edited.indexOf('/Producer') + 14;
  edited.writeUInt8(edited.readUInt8(inMetadata) ^ 1, inMetadata);
  await check(edited);
  await expect(receiver.locator('[data-conclusion="savedAnew"]')).toBeVisible(patient);
  await receiver.context().close();
});

test('making can be cancelled, and begun again', async ({ page }) => {
  test.setTimeout(90_000);
  await openReport(page);
  // Its fonts wait for us, so that there is time to cancel.
  await page.route('**/*.gz', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('button', { name: '보고서 만들기' }).click();
  await page.getByRole('button', { name: '그만두기' }).click();
  await expect(page.getByRole('button', { name: '보고서 만들기' })).toBeEnabled();
  await page.unroute('**/*.gz');
  expect((await makeAndSave(page)).bytes.length).toBeGreaterThan(20_000);
});

for (const width of [1440, 320]) {
  test(`the view of the report is accessible and fits ${width} px`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: 900 });
    await openReport(page);
    const { violations } = await new AxeBuilder({ page }).include('[data-testid=report-view]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

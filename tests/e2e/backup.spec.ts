import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { storedRows } from './stored-rows.ts';

/** The machine may be busy with other work. */
const patient = { timeout: 20_000 };
const saved = (page: Page) => page.getByText(/저장됨/).first();
const nameField = (page: Page) => page.getByLabel('기업명', { exact: true });
const picker = (page: Page) => page.locator('input[type=file]').first();

async function typed(page: Page, name: string): Promise<void> {
  await page.goto('./#new');
  await nameField(page).fill(name);
  await expect(saved(page)).toBeVisible(patient);
}

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A device on which this app has never run. */
async function emptyDevice(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  await page.goto('./');
  return page;
}

/** Every draft of the device as it is stored, without what belongs to the device alone. */
const stored = async (page: Page): Promise<readonly unknown[]> => {
  const drafts = await storedRows<{ dossier: unknown; isExample: boolean }>(page, 'drafts');
  return drafts.map(({ dossier, isExample }) => ({ dossier, isExample }));
};

test('a backup file restores everything on an empty device', async ({ page, browser, baseURL }) => {
  await page.goto('./#example');
  await nameField(page).fill('한빛정밀 사본');
  await expect(saved(page)).toBeVisible(patient);
  await page.locator('summary', { hasText: '한빛정밀 사본' }).click();
  const file = await downloaded(page, () => page.getByRole('button', { name: '백업 파일로 저장' }).click());
  expect(file.name).toMatch(/^한빛정밀 사본 백업 \d{4}-\d{2}-\d{2}\.json$/);
  const before = await stored(page);

  const empty = await emptyDevice(browser, baseURL);
  await picker(empty).setInputFiles({ name: 'x.bin', mimeType: '', buffer: file.bytes });
  await expect(empty.getByText(/백업 파일에서 한빛정밀 사본 사본을 만들었습니다/)).toBeVisible(patient);
  await expect(nameField(empty)).toHaveValue('한빛정밀 사본', patient);
  await expect(saved(empty)).toBeVisible(patient);
  expect(await stored(empty)).toEqual(before);
  await empty.context().close();
});

/** What was kept and tried on the device, without what ties it to the device. */
async function belongings(page: Page): Promise<Record<string, readonly string[]>> {
  const ofDevice = new Set(['id', 'draftId', 'savedAt', 'revision']);
  const found: Record<string, readonly string[]> = {};
  for (const name of ['evaluations', 'scenarios', 'manifests']) {
    const rows = (await storedRows<object>(page, name)).map((row) =>
      JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !ofDevice.has(key)))),
    );
    found[name] = rows.sort();
  }
  return found;
}

test('kept evaluations and scenarios come along to an empty device', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await page.goto('./#example');
  await nameField(page).fill('이력전자');
  await expect(saved(page)).toBeVisible(patient);
  await page.getByRole('tab', { name: '이력' }).click();
  await page.getByLabel('지금 결과에 이름 붙이기 (선택)').fill('은행 상담 전');
  await page.getByRole('button', { name: '지금 결과 보관' }).click();
  await expect(page.getByText(/이름으로 보관했습니다/)).toBeVisible(patient);
  await page.getByRole('tab', { name: '다음 단계', exact: true }).click();
  await page.getByRole('button', { name: '이 길로 만약에 해 보기' }).first().click(patient);
  await expect(page.getByText('이 기기에 저장됨', { exact: true })).toBeVisible(patient);
  await page.locator('summary', { hasText: '이력전자' }).click();
  const file = await downloaded(page, () => page.getByRole('button', { name: '백업 파일로 저장' }).click());
  const before = await belongings(page);
  expect(Object.values(before).map((rows) => rows.length)).toEqual([1, 1, 3]);

  const empty = await emptyDevice(browser, baseURL);
  await picker(empty).setInputFiles({ name: file.name, mimeType: '', buffer: file.bytes });
  await expect(nameField(empty)).toHaveValue('이력전자', patient);
  await expect(saved(empty)).toBeVisible(patient);
  expect(await belongings(empty)).toEqual(before);
  await empty.getByRole('tab', { name: '이력' }).click();
  await expect(empty.locator('li[data-entry]').filter({ hasText: '은행 상담 전' })).toBeVisible(patient);
  await empty.getByRole('tab', { name: '만약에', exact: true }).click();
  await expect(empty.locator('[data-tried="innovationGrowth"] strong')).toBeVisible(patient);
  await empty.context().close();
});

test('a backup under a passphrase opens with it alone', async ({ page, browser, baseURL }) => {
  await typed(page, '잠근전자');
  await page.locator('summary', { hasText: '잠근전자' }).click();
  await page.getByRole('button', { name: '암호를 건 백업으로 저장' }).click();
  const dialog = page.getByRole('dialog', { name: '암호를 건 백업' });
  await dialog.getByLabel('암호', { exact: true }).fill('짧은 암호');
  await dialog.getByLabel('암호 다시').fill('짧은 암호');
  await dialog.getByRole('button', { name: '잠가서 저장' }).click();
  await expect(dialog.getByLabel('암호', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('암호', { exact: true }).fill('소나무 열두 그루 이천');
  await dialog.getByRole('button', { name: '잠가서 저장' }).click();
  await expect(dialog.getByText('두 암호가 서로 다릅니다.')).toBeVisible();
  await dialog.getByLabel('암호 다시').fill('소나무 열두 그루 이천');
  const file = await downloaded(page, () => dialog.getByRole('button', { name: '잠가서 저장' }).click());
  expect(file.name).toMatch(/^잠근전자 백업 \d{4}-\d{2}-\d{2}\.jwe$/);
  expect(file.bytes.toString()).not.toContain('잠근전자');
  await expect(dialog).toBeHidden();

  const empty = await emptyDevice(browser, baseURL);
  await picker(empty).setInputFiles({ name: file.name, mimeType: '', buffer: file.bytes });
  const passphrase = empty.getByLabel('암호', { exact: true });
  await passphrase.fill('소나무 열한 그루 이천');
  await passphrase.press('Enter');
  await expect(empty.getByText(/이 암호로 열리지 않습니다/)).toBeVisible(patient);
  await passphrase.fill('소나무 열두 그루 이천');
  await passphrase.press('Enter');
  await empty.getByRole('button', { name: '새 기업으로 되살리기' }).click(patient);
  await expect(nameField(empty)).toHaveValue('잠근전자', patient);
  await empty.context().close();
});

test('one backup file holds all companies of a device', async ({ page, browser, baseURL }) => {
  await typed(page, '첫째전자');
  await page.goto('./');
  await typed(page, '둘째전자');
  await page.goto('./#');
  const button = page.getByRole('button', { name: '모든 기업을 백업 파일로 저장' });
  const file = await downloaded(page, () => button.click());
  const before = await stored(page);
  expect(before).toHaveLength(2);

  const empty = await emptyDevice(browser, baseURL);
  await picker(empty).setInputFiles({ name: file.name, mimeType: '', buffer: file.bytes });
  await expect(empty.getByRole('button', { name: /^첫째전자 .*저장$/ })).toBeVisible(patient);
  await expect(empty.getByRole('button', { name: /^둘째전자 .*저장$/ })).toBeVisible();
  expect(new Set((await stored(empty)).map((one) => JSON.stringify(one)))).toEqual(
    new Set(before.map((one) => JSON.stringify(one))),
  );
  await empty.context().close();
});

test('a backup dropped on an open company asks: a new one, or a comparison', async ({ page }) => {
  await typed(page, '견줄전자');
  const employees = page.locator('[id="ask-company.employees"] input').first();
  await employees.fill('31');
  await expect(saved(page)).toBeVisible(patient);
  await page.locator('summary', { hasText: '견줄전자' }).click();
  const file = await downloaded(page, () => page.getByRole('button', { name: '백업 파일로 저장' }).click());
  await page.keyboard.press('Escape');
  await employees.fill('40');
  const again = { name: file.name, mimeType: '', buffer: file.bytes };
  await picker(page).setInputFiles(again);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^지금 기업과 견주기/ }).click();
  await dialog.getByRole('button', { name: /값 1개/ }).click();
  await expect(employees).toHaveValue('31');

  await nameField(page).fill('남아있는전자');
  await expect(saved(page)).toBeVisible(patient);
  await picker(page).setInputFiles(again);
  await dialog.getByRole('button', { name: /^새 기업으로 되살리기/ }).click();
  await expect(nameField(page)).toHaveValue('견줄전자');
  await page.goto('./#');
  await expect(page.getByRole('button', { name: /^남아있는전자 .*저장$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^견줄전자 .*저장$/ })).toBeVisible();
});

test('a damaged backup is refused with its place, and the drafts stay', async ({ page }) => {
  await typed(page, '성한전자');
  await page.locator('summary', { hasText: '성한전자' }).click();
  const file = await downloaded(page, () => page.getByRole('button', { name: '백업 파일로 저장' }).click());
  await page.goto('./#');
  const edited = Buffer.from(file.bytes.toString('utf8').replace('성한전자', '고친전자'));
  await picker(page).setInputFiles({ name: file.name, mimeType: '', buffer: edited });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('companies[0] (고친전자)', patient);
  await dialog.getByRole('button', { name: '닫기' }).or(dialog.getByRole('button').last()).first().click();
  await expect(page.getByRole('button', { name: /^성한전자 .*저장$/ })).toBeVisible();
  expect(await stored(page)).toHaveLength(1);
});

import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import { newWithdrawalSecret, withdrawalDigest } from '../../src/sharing/envelope/withdrawal-secret.ts';
import { readSignedCard } from '../../src/sharing/card/read-card.ts';
import { makeStatement } from '../../src/sharing/statement/make-statement.ts';
import { madeHandOver } from '../hand-over/made.ts';
import { newSigningKey } from '../report/signing-key.ts';
import { expectNoBarriers } from './barriers.ts';
import { recordComplaints } from './complaints.ts';
import { give, makeIdentity, passphrase, saved, textFile } from './institution-page.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';

const everyLook = { alsoInLightEnglish: true };
const fingerprintOf = (page: Page) => page.locator('[data-identity]').getAttribute('data-identity');

async function otherDevice(browser: Browser, hash: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`./#${hash}`);
  return { context, page };
}

test('an institution makes its card, a company takes it by its fingerprint, and a changed key alarms', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.slow();
  const complaints = await recordComplaints(page);
  const requests = recordRequests(context);
  const card = await makeIdentity(page);
  const fingerprint = (await fingerprintOf(page)) ?? '';
  await expectNoBarriers(page, 'identity', everyLook);

  const company = await otherDevice(browser, 'institutions');
  await expect(company.page.locator('[data-listed]')).toHaveCount(13);
  await give(company.page, textFile('card.jws', card));
  const decision = company.page.locator('[data-card="new"]');
  await expect(decision.getByRole('heading').first()).toBeFocused();
  await expect(decision).toContainText('운전자금 대출 심사');
  const shown = (await decision.locator('code').first().textContent())?.replaceAll(/\s/g, '');
  expect(shown).toBe(fingerprint);
  const take = decision.getByRole('button', { name: '이 카드 받아 두기' });
  await expect(take).toBeDisabled();
  await decision.getByRole('checkbox').check();
  await expectNoBarriers(company.page, 'new card', everyLook);
  await take.click();
  await expect(company.page.locator(`[data-institution="${fingerprint}"]`)).toBeVisible();
  await company.page.reload();
  await expect(company.page.locator(`[data-institution="${fingerprint}"]`)).toContainText('한빛은행');

  const impostor = await otherDevice(browser, 'institution');
  const forged = await makeIdentity(impostor.page);
  const other = (await fingerprintOf(impostor.page)) ?? '';
  await give(company.page, textFile('card.jws', forged));
  const alarm = company.page.locator('[data-card="otherKey"]');
  await expect(alarm.getByRole('alert')).toContainText('다른 열쇠로 서명');
  const both = await alarm.locator('code').allTextContents();
  expect(both.map((text) => text.replaceAll(/\s/g, ''))).toEqual([fingerprint, other]);
  await expectNoBarriers(company.page, 'changed key', everyLook);
  await alarm.getByRole('button', { name: '받지 않기' }).click();
  await expect(company.page.locator('[data-institution]')).toHaveCount(1);
  await expect(company.page.locator(`[data-institution="${fingerprint}"]`)).toBeVisible();

  expect(foreignRequests(requests, new URL(baseURL ?? '').origin)).toEqual([]);
  expect(complaints).toEqual([]);
  await Promise.all([company.context.close(), impostor.context.close()]);
});

test('keys stay under the passphrase: locked again after a reload, and on another device', async ({
  page,
  browser,
}) => {
  test.slow();
  await makeIdentity(page);
  await page.getByText('다른 기기에서도 쓰기').click();
  const identity = await saved(page, '신원 파일 저장');
  expect(identity).not.toContain('"d"');
  await page.reload();
  await expect(page.getByLabel('열쇠의 암호')).toBeVisible();
  const other = await otherDevice(browser, 'institution');
  await other.page.getByLabel('신원 파일 넣기').setInputFiles(textFile('identity.json', identity));
  await other.page.getByLabel('열쇠의 암호').fill('느티나무 아홉 그루 2027');
  await other.page.getByRole('button', { name: '열쇠 풀기' }).click();
  await expect(other.page.getByRole('alert')).toContainText('암호가 맞지 않습니다');
  await other.page.getByLabel('열쇠의 암호').fill(passphrase);
  await other.page.getByRole('button', { name: '열쇠 풀기' }).click();
  await expect(other.page.getByText('열쇠가 풀려 있습니다')).toBeVisible();
  await other.context.close();
});

test('an envelope is opened once, run again, taken back and deleted for good', async ({ page }) => {
  test.slow();
  const complaints = await recordComplaints(page);
  const card = await makeIdentity(page);
  const read = await readSignedCard(card);
  if (!read.ok) throw new Error(read.problem.code);
  const now = new Date();
  const until = new Date(now.getTime() + 300 * 86_400_000).toISOString().slice(0, 10);
  const made = madeHandOver('everything', read.value.fingerprint, {
    id: crypto.randomUUID(),
    givenAt: now.toISOString(),
    retainUntil: until,
    useUntil: until,
  });
  const secret = newWithdrawalSecret();
  const sealed = await sealEnvelope(
    await makeStatement(made, await newSigningKey()),
    { ...read.value.card.encryptionKey },
    await withdrawalDigest(secret),
  );
  if (!sealed.ok) throw new Error(sealed.problem.code);
  const envelope = textFile('envelope.jwe', sealed.value);

  await give(page, envelope, textFile('letter.txt', '안녕하세요'));
  await expect(page.locator('[data-brought="opened"]')).toBeVisible();
  await expect(page.locator('[data-brought="openingUnrecognised"]')).toContainText('letter.txt');
  await page.getByRole('button', { name: '보기', exact: true }).click();
  const opened = page.locator('[data-envelope]');
  await expect(opened.locator('[data-rerun="same"]')).toHaveCount(3);
  await expect(opened.locator('[data-finding="consent"]')).toContainText('운전자금 대출 심사');
  await expect(opened.locator('[data-finding="consent"]')).toContainText('개인정보');
  await expectNoBarriers(page, 'opened envelope');
  await give(page, envelope);
  await expect(page.locator('[data-brought="envelopeOpenedBefore"]')).toBeVisible();

  const digest = (await page.locator('[data-opened]').getAttribute('data-opened')) ?? '';
  const notice = { format: 'tech-rating-withdrawal', schema: 1, digest, secret, consentId: made.consent.id };
  await give(page, textFile('withdrawal.json', JSON.stringify(notice)));
  const record = page.locator(`[data-opened="${digest}"]`);
  await expect(record).toHaveAttribute('data-state', 'withdrawn');
  await record.getByRole('button', { name: '내용 지우기' }).click();
  await record.getByRole('button', { name: '영영 지우고 서명하기' }).click();
  await expect(record).toHaveAttribute('data-state', 'deleted');
  await expect(record.locator('[data-signed="deletion"]')).toBeVisible();
  await give(page, envelope);
  await expect(page.locator('[data-brought="envelopeTakenBack"]')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('nothing is cut off on a phone of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const hash of ['institutions', 'institution']) {
    await page.goto(`./#${hash}`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBeLessThanOrEqual(320);
  }
});

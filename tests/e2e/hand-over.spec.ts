import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openEnvelope } from '../../src/sharing/envelope/open-envelope.ts';
import { writeDeletion, writeReceipt } from '../../src/sharing/receipt/write-receipt.ts';
import { readStatement } from '../../src/sharing/statement/read-statement.ts';
import { newInstitution, type TestInstitution } from '../hand-over/institution.ts';
import { recordComplaints } from './complaints.ts';
import { agree, ask, entry, exactText, patient, test, view } from './hand-over-page.ts';
import { KilledBrowser } from './killed-browser.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';

/** Puts the card of an institution on the device as one whose fingerprint was compared. */
async function trust(page: Page, { fingerprint, cardText }: TestInstitution): Promise<void> {
  await page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tech-rating');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('institutions', 'readwrite');
          writing.objectStore('institutions').put(row);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    {
      fingerprint,
      cardText,
      addedAt: '2026-11-01T00:00:00.000Z',
      confirmedAt: '2026-11-01T00:01:00.000Z',
      origin: 'card',
    },
  );
}

async function openDesk(page: Page, institutions: readonly TestInstitution[]): Promise<void> {
  await page.goto('./#example');
  await expect(page.locator('[data-model] .hero .headline').first()).toBeVisible(patient);
  for (const institution of institutions) await trust(page, institution);
  await page.getByRole('tab', { name: '넘기기', exact: true }).click();
  for (const { name } of institutions) await view(page).getByRole('checkbox', { name }).check();
}

async function contentOf(envelope: string, { envelopeKey }: TestInstitution): Promise<string> {
  const opened = await openEnvelope(envelope, [envelopeKey]);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

test('handed over to an inbox: exactly what was previewed, once, after the yes; received, withdrawn, deleted', async ({
  page,
  context,
  baseURL,
  inbox,
}) => {
  test.setTimeout(120_000);
  const origin = new URL(baseURL ?? '').origin;
  const recorded = recordRequests(context);
  const complaints = await recordComplaints(page);
  const bank = await newInstitution('한빛은행', inbox.address);
  await openDesk(page, [bank]);
  await expect(view(page).getByRole('button', { name: '넘길 내용 보기' })).toBeDisabled();
  await ask(page);
  for (const part of ['제공받는 자', '이용 목적', '제공하는 항목', '보유·이용 기간', '거부할 권리', '철회']) {
    await expect(view(page).locator('dt', { hasText: part })).toBeVisible();
  }
  await expect(view(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  const yes = page.getByRole('button', { name: '동의하고 넘기기' });
  await expect(yes).toBeDisabled();
  await page.getByRole('checkbox', { name: /한빛은행에 이 내용을/ }).check();
  await expect(yes).toBeDisabled();
  const previewed = await exactText(page, bank.fingerprint);
  expect(foreignRequests(recorded, origin)).toEqual([]);

  await agree(page, [bank.name]);
  await expect(entry(page)).toHaveAttribute('data-state', 'acknowledged');
  const sent = foreignRequests(recorded, origin);
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([`POST ${inbox.address}/envelopes`]);
  const [listed] = await inbox.listed();
  const digest = listed?.digest ?? '';
  const content = await contentOf(await inbox.envelope(digest), bank);
  expect(content).toBe(previewed);
  const read = await readStatement(content, { audience: bank.fingerprint, now: new Date() });
  if (!read.ok) throw new Error(read.problem.code);
  const { consent, disclosure } = read.value;
  expect(disclosure.company).toEqual({ name: '한빛정밀(가상)' });
  expect(consent.items).toContain('company:name');

  const { id: consentId, retainUntil } = consent;
  const forger = await newInstitution('한빛은행');
  const receipt = { digest, consentId, receivedAt: new Date().toISOString(), retainUntil };
  await page.getByRole('link', { name: '동의와 전송 기록' }).last().click();
  await page.locator('summary', { hasText: '접수증이나 삭제 확인서' }).click();
  await page.getByLabel('접수증이나 확인서의 글').fill(await writeReceipt(receipt, forger.signingKey));
  await page.getByRole('button', { name: '확인하기' }).click();
  await expect(page.getByRole('alert')).toContainText('서명이 이 기관의 열쇠와 맞지 않습니다');
  await expect(entry(page)).toHaveAttribute('data-state', 'acknowledged');
  await entry(page).getByRole('button', { name: '기관의 답 확인' }).click();
  await expect(page.getByText('새로 온 기관의 답이 없습니다')).toBeVisible();
  await inbox.leave(digest, 'receipt', await writeReceipt(receipt, bank.signingKey));
  await entry(page).getByRole('button', { name: '기관의 답 확인' }).click();
  await expect(entry(page)).toHaveAttribute('data-state', 'received');

  await entry(page).getByRole('button', { name: '동의 철회' }).click();
  await expect(entry(page)).toHaveAttribute('data-state', 'withdrawn');
  expect((await inbox.listed())[0]?.withdrawnAt).toBeDefined();
  const deletion = { digest, consentId, deletedAt: new Date().toISOString() };
  await inbox.leave(digest, 'deletion', await writeDeletion(deletion, bank.signingKey));
  await entry(page).getByRole('button', { name: '기관의 답 확인' }).click();
  await expect(entry(page)).toHaveAttribute('data-state', 'deleted');
  expect(inbox.asked.filter((one) => one === 'POST /envelopes')).toHaveLength(1);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '넘긴 기록 모두 내려받기' }).click();
  const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as unknown;
  expect(exported).toMatchObject([
    {
      schema_version: 'ISO/IEC TS 27560:2023',
      receipt_id: digest,
      state: 'deleted',
      proofs: { statement: previewed },
    },
  ]);

  await entry(page).getByRole('button', { name: '기록 지우기' }).click();
  await page.getByRole('button', { name: '지우기', exact: true }).click();
  await expect(entry(page)).toHaveCount(0);
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(entry(page)).toHaveAttribute('data-state', 'deleted');
  expect(complaints).toEqual([]);
});

test('without a network it waits on the device, and goes once when there is one; from a backup it does not go', async ({
  page,
  context,
  browser,
  baseURL,
  inbox,
}) => {
  test.setTimeout(120_000);
  const bank = await newInstitution('한빛은행', inbox.address);
  await openDesk(page, [bank]);
  await ask(page);
  await context.setOffline(true);
  await agree(page, [bank.name]);
  await expect(entry(page)).toHaveAttribute('data-state', 'waiting');
  const saving = page.waitForEvent('download');
  await page.locator('summary', { hasText: '한빛정밀(가상)' }).click();
  await page.getByRole('button', { name: '백업 파일로 저장' }).click();
  const backup = readFileSync(await (await saving).path());

  const other = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await other.goto('./');
  const file = { name: 'b.json', mimeType: '', buffer: backup };
  await other.locator('input[type=file]').first().setInputFiles(file);
  await expect(other.getByText(/저장됨/).first()).toBeVisible(patient);
  await other.goto('./#consents');
  await expect(entry(other)).toHaveAttribute('data-state', 'elsewhere');
  await expect(entry(other)).toContainText('한빛정밀(가상)');
  expect(inbox.asked).toEqual([]);

  await context.setOffline(false);
  await expect(entry(page)).toHaveAttribute('data-state', 'acknowledged');
  expect(inbox.asked.filter((one) => one === 'POST /envelopes')).toHaveLength(1);
  await entry(other).getByRole('button', { name: '동의 철회' }).click();
  await expect(entry(other)).toHaveAttribute('data-state', 'withdrawn');
  expect((await inbox.listed()).map(({ withdrawnAt }) => withdrawnAt !== undefined)).toEqual([true]);
  await other.context().close();
});

test('what waits can be cancelled, and is not sent then', async ({ page, context, inbox }) => {
  test.setTimeout(120_000);
  const bank = await newInstitution('한빛은행', inbox.address);
  await openDesk(page, [bank]);
  await ask(page);
  await context.setOffline(true);
  await agree(page, [bank.name]);
  await entry(page).getByRole('button', { name: '취소', exact: true }).click();
  await expect(entry(page)).toHaveAttribute('data-state', 'cancelled');
  await context.setOffline(false);
  await page.reload();
  await expect(page.locator('[data-model] .hero .headline').first()).toBeVisible(patient);
  expect(inbox.asked).toEqual([]);
});

test('a browser that is killed while it sends, twice, has the envelope at the inbox once when it is opened again', async ({
  baseURL,
  inbox,
}) => {
  test.skip(process.platform !== 'linux', 'the process of the browser is found in /proc');
  test.setTimeout(180_000);
  const browser = new KilledBrowser(baseURL ?? '');
  const never = new Promise<void>(() => undefined);
  const posts = () => inbox.asked.filter((one) => one === 'POST /envelopes').length;
  try {
    const page = await browser.start();
    await openDesk(page, [await newInstitution('한빛은행', inbox.address)]);
    await ask(page);
    inbox.holds = { what: 'requests', until: never };
    await agree(page, ['한빛은행']);
    await expect.poll(posts).toBe(1);
    await expect(entry(page)).toHaveAttribute('data-state', 'sending');
    await browser.kill();
    expect(await inbox.listed()).toEqual([]);

    inbox.holds = { what: 'answers', until: never };
    const again = await browser.start();
    await again.goto('./#consents');
    await expect.poll(posts).toBe(2);
    await expect.poll(async () => (await inbox.listed()).length).toBe(1);
    await expect(entry(again)).toHaveAttribute('data-state', 'sending');
    await browser.kill();

    inbox.holds = undefined;
    const last = await browser.start();
    await last.goto('./#consents');
    await expect(entry(last)).toHaveAttribute('data-state', 'acknowledged');
    expect(posts()).toBe(3);
    expect(await inbox.listed()).toHaveLength(1);
    await entry(last).locator('summary').click();
    await expect(entry(last).getByText('보내다가 앱이 닫혀, 도착했는지 아직 모릅니다.')).toHaveCount(2);
  } finally {
    await browser.end();
  }
});

test('two institutions in one go: each its own yes and envelope, one case number, by file, with an application', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const [bank, fund] = [await newInstitution('한빛은행'), await newInstitution('두레보증기금')];
  await openDesk(page, [bank, fund]);
  await view(page)
    .getByRole('checkbox', { name: /보증과 대출을 한 번에/ })
    .check();
  await view(page).getByLabel('신청 금액').fill('3억');
  await view(page).getByLabel('자금 용도').fill('설비 구입');
  await ask(page);
  const previews = [await exactText(page, bank.fingerprint), await exactText(page, fund.fingerprint)];
  await agree(page, [bank.name, fund.name]);
  await expect(entry(page)).toHaveCount(2);
  const cases = new Set<string | undefined>();
  for (const [at, institution] of [bank, fund].entries()) {
    const one = entry(page).filter({ hasText: institution.name });
    const saving = page.waitForEvent('download');
    await one.getByRole('button', { name: '봉투 파일 저장' }).click();
    const envelope = readFileSync(await (await saving).path(), 'utf8');
    await expect(one).toHaveAttribute('data-state', 'given');
    const content = await contentOf(envelope, institution);
    expect(content).toBe(previews[at]);
    const read = await readStatement(content, { audience: institution.fingerprint, now: new Date() });
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.application).toMatchObject({ amountKrw: 300_000_000, use: '설비 구입' });
    cases.add(read.value.consent.caseNumber);
    const other = institution === bank ? fund : bank;
    expect(await openEnvelope(envelope, [other.envelopeKey])).toMatchObject({ ok: false });
  }
  expect(cases.size).toBe(1);
});

test('values about people need a yes of their own', async ({ page }) => {
  test.setTimeout(120_000);
  const bank = await newInstitution('한빛은행');
  await openDesk(page, [bank]);
  await view(page).locator('summary', { hasText: '사람에 관한 값' }).click();
  const first = view(page).locator('details[open] input[type="checkbox"]').first();
  await expect(first).not.toBeChecked();
  await first.check();
  await ask(page);
  await page.getByRole('checkbox', { name: '한빛은행에 이 내용을' }).check();
  await page.getByRole('checkbox', { name: /이 회사를 대표하거나/ }).check();
  const yes = page.getByRole('button', { name: '동의하고 넘기기' });
  await expect(yes).toBeDisabled();
  await page.getByTestId('people-agreed').getByRole('checkbox').check();
  await expect(yes).toBeEnabled();
});

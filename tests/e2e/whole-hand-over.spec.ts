import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { recordComplaints } from './complaints.ts';
import { agree, ask, entry, exactText, patient, test, view } from './hand-over-page.ts';
import { give, makeIdentity, saved, textFile } from './institution-page.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';
import type { RunningInbox } from './running-inbox.ts';

const purpose = '운전자금 대출 심사';

interface Institution {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly fingerprint: string;
}

/** An institution on another device, whose card the company has taken after comparing the fingerprint. */
async function knownInstitution(browser: Browser, company: Page, inbox?: RunningInbox): Promise<Institution> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const card = await makeIdentity(page, inbox);
  const fingerprint = (await page.locator('[data-identity]').getAttribute('data-identity')) ?? '';
  await company.goto('./#institutions');
  await give(company, textFile('card.jws', card));
  const decision = company.locator('[data-card="new"]');
  const shown = (await decision.locator('code').first().textContent())?.replaceAll(/\s/g, '');
  expect(shown).toBe(fingerprint);
  await decision.getByRole('checkbox').check();
  await decision.getByRole('button', { name: '이 카드 받아 두기' }).click();
  await expect(company.locator(`[data-institution="${fingerprint}"]`)).toBeVisible();
  return { context, page, fingerprint };
}

async function openDesk(company: Page): Promise<void> {
  await company.goto('./#example');
  await expect(company.locator('[data-model] .hero .headline').first()).toBeVisible(patient);
  await company.getByRole('tab', { name: '넘기기', exact: true }).click();
  await view(company).getByRole('checkbox', { name: '한빛은행' }).check();
  await ask(company, purpose);
}

/** What the institution sees of an envelope that it has opened: the company, the consent, and the models run again. */
async function expectOpened({ page }: Institution): Promise<void> {
  const opened = page.locator('[data-envelope]');
  await expect(opened).toContainText('한빛정밀(가상)', patient);
  await expect(opened.locator('[data-finding="consent"]')).toContainText(purpose);
  await expect(opened.locator('[data-finding="results"]')).toContainText('역량별 점수');
}

test('from card to confirmed deletion between two devices, by way of the inbox', async ({
  page: company,
  context,
  browser,
  baseURL,
  inbox,
}) => {
  test.setTimeout(180_000);
  const recorded = recordRequests(context);
  const complaints = await recordComplaints(company);
  const bank = await knownInstitution(browser, company, inbox);
  await openDesk(company);
  const previewed = await exactText(company, bank.fingerprint);
  await agree(company, ['한빛은행']);
  await expect(entry(company)).toHaveAttribute('data-state', 'acknowledged');

  const readInbox = () => bank.page.getByRole('button', { name: '접수함에서 가져오기' }).click();
  await readInbox();
  await expect(bank.page.locator('[data-brought="opened"]')).toBeVisible(patient);
  const record = bank.page.locator('[data-opened]');
  await record.getByRole('button', { name: '보기', exact: true }).click();
  await expectOpened(bank);
  expect(await keptContent(bank.page)).toBe(previewed);

  await company.getByRole('link', { name: '동의와 전송 기록' }).last().click();
  const askAgain = entry(company).getByRole('button', { name: '기관의 답 확인' });
  await askAgain.click();
  await expect(entry(company)).toHaveAttribute('data-state', 'received');
  await entry(company).getByRole('button', { name: '동의 철회' }).click();
  await expect(entry(company)).toHaveAttribute('data-state', 'withdrawn');

  await readInbox();
  await expect(record).toHaveAttribute('data-state', 'withdrawn');
  await record.getByRole('button', { name: '내용 지우기' }).click();
  await record.getByRole('button', { name: '영영 지우고 서명하기' }).click();
  await expect(record).toHaveAttribute('data-state', 'deleted');
  expect(await keptContent(bank.page)).toBeUndefined();
  await readInbox();
  await expect.poll(() => inbox.asked.some((one) => one.endsWith('/deletion'))).toBe(true);
  await askAgain.click();
  await expect(entry(company)).toHaveAttribute('data-state', 'deleted');

  const sent = foreignRequests(recorded, new URL(baseURL ?? '').origin);
  expect(sent.filter(({ method, url }) => method === 'POST' && url.endsWith('/envelopes'))).toHaveLength(1);
  expect(sent.every(({ url }) => url.startsWith(inbox.address))).toBe(true);
  expect(complaints).toEqual([]);
  await bank.context.close();
});

test('from card to confirmed deletion between two devices without a network, by files', async ({
  page: company,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const recorded = recordRequests(context);
  const bank = await knownInstitution(browser, company);
  await openDesk(company);
  await agree(company, ['한빛은행']);
  const envelope = await saved(company, '봉투 파일 저장');
  await expect(entry(company)).toHaveAttribute('data-state', 'given');

  await give(bank.page, textFile('envelope.jwe', envelope));
  await expectOpened(bank);
  const record = bank.page.locator('[data-opened]');
  const receipt = await saved(bank.page, '접수증 저장');
  await company.getByRole('link', { name: '동의와 전송 기록' }).last().click();
  await takeAnswer(company, receipt);
  await expect(entry(company)).toHaveAttribute('data-state', 'received');

  await entry(company).getByRole('button', { name: '동의 철회' }).click();
  const notice = await saved(company, '철회 통지 저장');
  await expect(entry(company)).toHaveAttribute('data-state', 'withdrawn');
  await give(bank.page, textFile('withdrawal.json', notice));
  await expect(record).toHaveAttribute('data-state', 'withdrawn');
  await record.getByRole('button', { name: '내용 지우기' }).click();
  await record.getByRole('button', { name: '영영 지우고 서명하기' }).click();
  await takeAnswer(company, await saved(bank.page, '삭제 확인서 저장'));
  await expect(entry(company)).toHaveAttribute('data-state', 'deleted');
  expect(foreignRequests(recorded, new URL(baseURL ?? '').origin)).toEqual([]);
  await bank.context.close();
});

/** Brings what the institution has signed. */
async function takeAnswer(company: Page, signed: string): Promise<void> {
  const text = company.getByLabel('접수증이나 확인서의 글');
  if (!(await text.isVisible()))
    await company.locator('summary', { hasText: '접수증이나 삭제 확인서' }).click();
  await text.fill(signed);
  await company.getByRole('button', { name: '확인하기' }).click();
}

/** The text that the institution's device keeps of its one envelope. */
const keptContent = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open('tech-rating');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const asking = opening.result
            .transaction('openedEnvelopes')
            .objectStore('openedEnvelopes')
            .getAll() as IDBRequest<{ content?: string }[]>;
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result[0]?.content);
          };
        };
      }),
  );

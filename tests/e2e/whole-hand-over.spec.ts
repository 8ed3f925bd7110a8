import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { expectNoBarriers, speak } from './barriers.ts';
import { shownPictures, takePictures } from './code-pictures.ts';
import { recordComplaints } from './complaints.ts';
import { agree, ask, entry, exactText, patient, test, view } from './hand-over-page.ts';
import { downloaded, give, makeIdentity, textFile } from './institution-page.ts';
import { press, tabTo } from './keyboard.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';
import type { RunningInbox } from './running-inbox.ts';
import { storedRows } from './stored-rows.ts';

const purpose = '운전자금 대출 심사';
const everyLook = { alsoInLightEnglish: true };

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
  await view(company).getByRole('radio', { name: '입력값까지' }).check();
  await expect(view(company).getByTestId('report-in')).toContainText('상장기업 대비 위치');
  await expectNoBarriers(company, 'choice', everyLook);
  await ask(company, purpose);
  await expectNoBarriers(company, 'question', everyLook);
  // The words are drawn up anew in the language that is spoken.
  await speak(company, 'en');
  await expect(view(company).locator('dl[lang="en"]')).toContainText('You may refuse');
  await speak(company, 'ko');
  await expect(view(company).locator('dl[lang="ko"]')).toContainText('거부하실 수 있습니다');
  const previewed = await exactText(company, bank.fingerprint);
  await agree(company, ['한빛은행']);
  await expect(entry(company)).toHaveAttribute('data-state', 'acknowledged');

  const readInbox = () => bank.page.getByRole('button', { name: '접수함에서 가져오기' }).click();
  await readInbox();
  await expect(bank.page.locator('[data-brought="opened"]')).toBeVisible(patient);
  const record = bank.page.locator('[data-opened]');
  await record.getByRole('button', { name: '보기', exact: true }).click();
  await expectOpened(bank);
  await expect(bank.page.locator('[data-finding="peers"]')).toContainText('같은 결과', patient);
  await expectNoBarriers(bank.page, 'inbox and opened envelope', everyLook);
  expect(await keptContent(bank.page)).toBe(previewed);

  await company.getByRole('link', { name: '동의와 전송 기록' }).last().click();
  const askAgain = entry(company).getByRole('button', { name: '기관의 답 확인' });
  await askAgain.click();
  await expect(entry(company)).toHaveAttribute('data-state', 'received');
  for (const fold of await company.locator('main summary').all()) await fold.click();
  await expectNoBarriers(company, 'list', everyLook);
  await entry(company).getByRole('button', { name: '동의 철회' }).click();
  await expect(entry(company)).toHaveAttribute('data-state', 'withdrawn');

  await readInbox();
  await expect(record).toHaveAttribute('data-state', 'withdrawn');
  await record.getByRole('button', { name: '내용 지우기' }).click();
  await record.getByRole('button', { name: '영영 지우고 서명하기' }).click();
  await expect(record).toHaveAttribute('data-state', 'deleted');
  expect(await keptContent(bank.page)).toBeUndefined();
  await readInbox();
  // The confirmation is in the inbox a moment after it was sent there.
  await expect(async () => {
    if (await askAgain.isVisible()) await askAgain.click();
    await expect(entry(company)).toHaveAttribute('data-state', 'deleted', { timeout: 2000 });
  }).toPass({ timeout: 30_000 });

  const sent = foreignRequests(recorded, new URL(baseURL ?? '').origin);
  expect(sent.filter(({ method, url }) => method === 'POST' && url.endsWith('/envelopes'))).toHaveLength(1);
  expect(sent.every(({ url }) => url.startsWith(inbox.address))).toBe(true);
  expect(complaints).toEqual([]);
  await bank.context.close();
});

/** The company's part up to the sealed envelope, with the keyboard alone; the envelope as it is saved. */
async function handOverByKeyboard(company: Page): Promise<string> {
  await company.goto('./#example');
  await expect(company.locator('[data-model] .hero .headline').first()).toBeVisible(patient);
  const tab = company.getByRole('tab', { name: '넘기기', exact: true });
  await tabTo(company, tab.locator('xpath=..').locator('[aria-selected="true"]'));
  while ((await tab.getAttribute('aria-selected')) !== 'true') await company.keyboard.press('ArrowRight');
  await press(company, view(company).getByRole('checkbox', { name: '한빛은행' }), 'Space');
  await press(company, view(company).getByRole('button', { name: '넘길 내용 보기' }));
  await expect(view(company).getByRole('heading', { name: '이대로 넘겨도 될까요?' })).toBeFocused();
  await press(company, company.getByRole('checkbox', { name: '한빛은행에 이 내용을' }), 'Space');
  await press(company, company.getByRole('checkbox', { name: /이 회사를 대표하거나/ }), 'Space');
  await press(company, company.getByRole('button', { name: '동의하고 넘기기' }));
  await expect(view(company).getByRole('heading', { name: '봉투를 만들었습니다' })).toBeFocused();
  await tabTo(company, company.getByRole('button', { name: '봉투 파일 저장' }));
  return await downloaded(company, () => company.keyboard.press('Enter'));
}

/** The institution pastes the envelope and opens it, with the keyboard alone. */
async function openByKeyboard(page: Page, envelope: string): Promise<void> {
  await press(page, page.locator('summary', { hasText: '글로 받은 봉투 붙여 넣기' }));
  await tabTo(page, page.getByLabel('글로 받은 봉투 붙여 넣기'));
  await page.keyboard.insertText(envelope);
  await press(page, page.getByRole('button', { name: '읽기', exact: true }));
  await expect(page.locator('[data-envelope]').getByRole('heading', { level: 2 }).first()).toBeFocused();
}

test('from card to confirmed deletion between two devices without a network: with the keyboard, by text and by codes', async ({
  page: company,
  context,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const recorded = recordRequests(context);
  const bank = await knownInstitution(browser, company);
  for (const page of [company, bank.page]) await page.emulateMedia({ reducedMotion: 'reduce' });
  const envelope = await handOverByKeyboard(company);
  await expect(entry(company)).toHaveAttribute('data-state', 'given');

  await openByKeyboard(bank.page, envelope);
  await expectOpened(bank);
  const record = bank.page.locator('[data-opened]');
  await press(company, company.getByRole('link', { name: '동의와 전송 기록' }).last());
  const takeAnswer = company.locator('details', { hasText: '접수증이나 삭제 확인서 넣기' });
  await press(company, takeAnswer.locator('summary').first());
  await press(company, takeAnswer.getByRole('button', { name: 'QR로 읽기' }));
  await bank.page.locator('summary', { hasText: '접수증을 QR로 보여 주기' }).click();
  await takePictures(takeAnswer, await shownPictures(bank.page.locator('[data-signed="receipt"]')));
  await expect(entry(company)).toHaveAttribute('data-state', 'received');

  await press(company, entry(company).getByRole('button', { name: '동의 철회' }));
  await expect(entry(company)).toHaveAttribute('data-state', 'withdrawn');
  await press(company, entry(company).getByRole('button', { name: '철회 통지를 QR로 보여 주기' }));
  await press(company, entry(company).getByRole('checkbox', { name: /네모를 크게/ }), 'Space');
  await expect(entry(company).locator('[data-needed]')).not.toHaveAttribute('data-needed', '1');
  const notice = await shownPictures(entry(company));
  expect(notice.length).toBeGreaterThan(1);
  await bank.page.locator('summary', { hasText: '다른 기기 화면의 QR 읽기' }).click();
  await takePictures(bank.page.locator('[data-phase]'), notice);
  await expect(record).toHaveAttribute('data-state', 'withdrawn');

  await record.getByRole('button', { name: '내용 지우기' }).click();
  await record.getByRole('button', { name: '영영 지우고 서명하기' }).click();
  await bank.page.locator('summary', { hasText: '삭제 확인서를 QR로 보여 주기' }).click();
  await press(company, takeAnswer.getByRole('button', { name: 'QR로 읽기' }));
  await takePictures(takeAnswer, await shownPictures(bank.page.locator('[data-signed="deletion"]')));
  await expect(entry(company)).toHaveAttribute('data-state', 'deleted');
  expect(foreignRequests(recorded, new URL(baseURL ?? '').origin)).toEqual([]);
  await bank.context.close();
});

/** The text that the institution's device keeps of its one envelope. */
const keptContent = async (page: Page): Promise<string | undefined> =>
  (await storedRows<{ content?: string }>(page, 'openedEnvelopes'))[0]?.content;

import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test as base } from '@playwright/test';
import { StandIn } from '../gateway/stand-in.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';

const test = base.extend<{ gateway: StandIn }>({
  gateway: async ({ browserName: _ }, use) => {
    const gateway = new StandIn();
    await gateway.start();
    await use(gateway);
    await gateway.stop();
  },
});

const openDartKey = 'a1'.repeat(20);
const kiprisKey = 'Ab+/=cdefghij';
const newestYear = new Date().getFullYear() - 1;
const dialog = (page: Page): Locator => page.locator('dialog.large-dialog[open]');
const review = (page: Page): Locator => page.getByRole('dialog', { name: '읽은 값을 확인해 주세요' });

async function fillOpenDart(page: Page, gateway: string): Promise<void> {
  await page.getByRole('button', { name: '온라인에서 가져오기' }).first().click();
  await dialog(page).getByLabel('DART 고유번호 (8자리)').fill('99999999');
  await dialog(page).getByLabel('게이트웨이 주소').fill(gateway);
  await dialog(page).getByLabel('인증키', { exact: true }).fill(openDartKey);
  await dialog(page).getByRole('button', { name: '보낼 내용 보기' }).click();
  await expect(dialog(page).getByRole('heading', { name: '이대로 보내도 될까요?' })).toBeFocused();
}

const agree = (page: Page) => dialog(page).getByRole('button', { name: '동의하고 조회하기' }).click();

/** The requests as the question shows them, without what stands in for the key. */
async function announcedRequests(page: Page): Promise<readonly string[]> {
  const shown = await dialog(page).locator('code').allTextContents();
  return shown.map((address) => address.replace(/&\w+=●+$/, ''));
}

test('nothing is sent before the yes, exactly what was announced after it, and the review opens', async ({
  page,
  context,
  baseURL,
  gateway,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const recorded = recordRequests(context);
  await page.goto('./#new');
  await fillOpenDart(page, `${gateway.address}/dart/`);
  await expect(dialog(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  for (const part of ['받는 곳', '목적', '보내는 항목', '보유 기간', '거부할 권리', '철회']) {
    await expect(dialog(page).locator('dt', { hasText: part })).toBeVisible();
  }
  await expect(dialog(page)).not.toContainText(openDartKey);
  const announced = await announcedRequests(page);
  expect(foreignRequests(recorded, origin)).toEqual([]);
  expect(gateway.received).toEqual([]);

  await agree(page);
  await expect(review(page)).toBeVisible();
  const sent = foreignRequests(recorded, origin).map(({ url }) => new URL(url));
  expect(sent).toHaveLength(3);
  for (const url of sent) {
    expect(url.searchParams.get('crtfc_key')).toBe(openDartKey);
    url.searchParams.delete('crtfc_key');
    expect(announced).toContain(decodeURIComponent(url.href));
  }
  expect(gateway.received.map(({ path }) => path)).toEqual([
    '/dart/company.json',
    '/dart/fnlttSinglAcntAll.json',
    '/dart/empSttus.json',
  ]);
  for (const { method, headers } of gateway.received) {
    expect(method).toBe('GET');
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }
  // The basis that was asked for is known, though no row says it.
  await expect(review(page)).not.toContainText('연결인지 별도인지 파일에 적혀 있지 않습니다');
  await review(page)
    .getByRole('button', { name: /받아들이기$/ })
    .click();
  await expect(page.locator('[data-model] .hero .headline').first()).toBeVisible();
});

test('rights come with their claims, and the record can be exported and removed', async ({
  page,
  gateway,
}) => {
  await page.goto('./#new');
  await page.getByRole('button', { name: '온라인에서 가져오기' }).first().click();
  await dialog(page)
    .getByRole('radio', { name: /KIPRISPlus/ })
    .check();
  await dialog(page).getByLabel('출원인 이름 또는 특허고객번호').fill('가온머신');
  await dialog(page).getByLabel('게이트웨이 주소').fill(gateway.address);
  await dialog(page).getByLabel('인증키', { exact: true }).fill(kiprisKey);
  await dialog(page).getByLabel('주소와 인증키를 이 기기에 남겨 두기').check();
  await dialog(page).getByRole('button', { name: '보낼 내용 보기' }).click();
  await agree(page);
  await expect(review(page)).toBeVisible();
  expect(gateway.received.map(({ query }) => query['applicationNumber'])).toEqual([
    undefined,
    '1020219000011',
    '1020219000012',
  ]);
  expect(gateway.received.every(({ query }) => query['ServiceKey'] === kiprisKey)).toBe(true);
  await review(page)
    .getByRole('button', { name: /받아들이기$/ })
    .click();

  await page.getByRole('link', { name: '동의와 전송 기록' }).first().click();
  const record = page.locator('[data-service="kipris"]');
  await expect(record).toContainText('보낸 요청 3번 · 받은 답 3개');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON 파일로 내려받기' }).click();
  const exported = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(exported)).toMatchObject([{ schema_version: 'ISO/IEC TS 27560:2023' }]);
  expect(exported).not.toContain(kiprisKey);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: 'KIPRISPlus 주소와 키 지우기' }).click();
  await expect(page.getByText('이 기기에 남겨 둔 주소나 인증키가 없습니다.')).toBeVisible();
  await record.getByRole('button', { name: /기록 지우기$/ }).click();
  await expect(record).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('온라인 조회에 동의한 적이 없습니다.', { exact: false })).toBeVisible();
});

test('the service worker gives the courier its own policy, and the page still reaches nobody', async ({
  page,
  context,
  baseURL,
  gateway,
}) => {
  test.setTimeout(120_000);
  await page.goto('./#example');
  await expect(page.getByText('오프라인에서도 작동')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  const recorded = recordRequests(context);
  const refused = await page.evaluate(
    (address) =>
      new Promise((resolve) => {
        // In a timer: what is evaluated directly is exempt from the policy.
        setTimeout(
          () =>
            void fetch(address).then(
              () => resolve(false),
              () => resolve(true),
            ),
        );
      }),
    gateway.address,
  );
  expect(refused).toBe(true);
  expect(gateway.received).toEqual([]);
  await fillOpenDart(page, gateway.address);
  await agree(page);
  await expect(review(page)).toBeVisible();
  expect(gateway.received).toHaveLength(3);
  const courier = recorded.filter(({ url }) => url.includes('courier.worker'));
  expect(courier.length).toBeGreaterThan(0);
  expect(
    foreignRequests(recorded, new URL(baseURL ?? '').origin).filter(
      ({ url }) => !url.startsWith(gateway.address),
    ),
  ).toEqual([]);
});

test('the review of what came says what did not', async ({ page, gateway }) => {
  await page.goto('./#new');
  gateway.behave('/empSttus.json', '800');
  gateway.behave('/company.json', '013');
  await fillOpenDart(page, gateway.address);
  await agree(page);
  await expect(review(page)).toContainText('온라인에서 가져오지 못한 것');
  await expect(review(page)).toContainText('서비스 점검 중이었습니다(800)');
  expect(gateway.received[1]?.query['bsns_year']).toBe(String(newestYear));
});

test.describe('a fault is told in a sentence with a way on', () => {
  for (const [behaviour, sentence, requests] of [
    ['010', /OpenDART 응답: 등록되지 않은 인증키입니다\(010\)/, 1],
    ['020', /하루 요청 한도를 넘었습니다\(020\)/, 1],
    ['013', /OpenDART에 이 회사의 자료가 없습니다/, 5],
    ['html', /서비스의 자료가 아닙니다/, 3],
    ['redirect', /다른 주소로 보내려 했습니다/, 1],
    ['closed', /연결하지 못했습니다/, 1],
    ['oversize', /20MB를 넘어/, 3],
    ['500', /HTTP 500/, 3],
  ] as const) {
    test(behaviour, async ({ page, gateway }) => {
      await page.goto('./#new');
      gateway.behave('.json', behaviour);
      await fillOpenDart(page, gateway.address);
      await agree(page);
      await expect(dialog(page)).toContainText(sentence, { timeout: 30_000 });
      await expect(dialog(page)).not.toContainText(openDartKey);
      expect(gateway.received).toHaveLength(requests);
      expect(gateway.received.some(({ path }) => path === '/elsewhere')).toBe(false);
      await dialog(page).getByRole('button', { name: '다시 조회하기' }).click();
      await expect(dialog(page).getByLabel('DART 고유번호 (8자리)')).toHaveValue('99999999');
    });
  }
});

test('a gateway that does not answer can be left, and nothing more is sent', async ({ page, gateway }) => {
  await page.goto('./#new');
  gateway.behave('.json', 'slow');
  await fillOpenDart(page, gateway.address);
  await agree(page);
  await expect.poll(() => gateway.received.length).toBe(1);
  await dialog(page).getByRole('button', { name: '멈추기' }).click();
  await expect(dialog(page)).toContainText('조회를 멈췄습니다');
  expect(gateway.received).toHaveLength(1);
});

for (const [locale, scheme] of [
  ['ko', 'light'],
  ['en', 'dark'],
] as const) {
  test(`the dialog is accessible and whole at 320 px: ${locale}, ${scheme}`, async ({
    browser,
    baseURL,
    gateway,
  }) => {
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width: 320, height: 640 },
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    await page.goto('./#new');
    const isKorean = locale === 'ko';
    if (!isKorean) await page.getByRole('button', { name: /영어로/ }).click();
    await page
      .getByRole('button', { name: isKorean ? '온라인에서 가져오기' : 'Get data online' })
      .first()
      .click();
    await expect(dialog(page)).toBeVisible();
    await dialog(page)
      .getByRole('button', { name: isKorean ? '보낼 내용 보기' : 'See what would be sent' })
      .click();
    await expect(dialog(page).locator('[aria-invalid="true"]').first()).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await dialog(page).locator('input[maxlength="8"]').fill('99999999');
    await dialog(page).locator('input[type="url"]').fill(gateway.address);
    await dialog(page).locator('input[type="password"]').fill(openDartKey);
    await dialog(page)
      .getByRole('button', { name: isKorean ? '보낼 내용 보기' : 'See what would be sent' })
      .click();
    await expect(dialog(page).locator('code').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const overflow = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
    const text = (await dialog(page).innerText()).replaceAll(/●/g, '');
    if (!isKorean) expect(text).not.toMatch(/[가-힣]/);
    await context.close();
  });
}

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { PresetName } from '../../src/domain/disclosure/choosable.ts';
import type { SigningKey } from '../../src/token/token-format.ts';
import { goldenDisclosure, pagesOf } from '../report/disclosures.ts';
import { drawnFile } from '../report/drawn-file.ts';
import { sealedReport } from '../report/sealed-report.ts';
import { newSigningKey } from '../report/signing-key.ts';
import { recordComplaints } from './complaints.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';

/* Who receives a report can be anywhere: its days are those that its pages show. */
test.use({ timezoneId: 'America/New_York' });

let key: SigningKey;
test.beforeAll(async () => {
  key = await newSigningKey();
});

async function reportOf(preset: PresetName | 'everything'): Promise<Buffer> {
  return Buffer.from(await drawnFile(goldenDisclosure(preset), key));
}

const pdf = (buffer: Buffer, name = 'report.pdf') => ({ name, mimeType: 'application/pdf', buffer });
const check = (page: Page, buffer: Buffer, name?: string) =>
  page.locator('.picker input[type="file"]').setInputFiles(pdf(buffer, name));
const conclusion = (page: Page, is: string) => page.locator(`[data-conclusion="${is}"]`);

test('a receiver who never saw the app finds the check, and the models give the same results again', async ({
  page,
  context,
  baseURL,
}) => {
  const complaints = await recordComplaints(page);
  const requests = recordRequests(context);
  await page.goto('./');
  await page.getByRole('link', { name: '받은 보고서 확인하기' }).click();
  await check(page, await reportOf('everything'));
  await expect(conclusion(page, 'proven')).toBeVisible();
  await expect(page.locator('[data-rerun="same"]')).toHaveCount(3);
  await expect(page.locator('[data-standing="current"]')).toHaveCount(3);
  await expect(page.locator('[data-drawn="sameFile"]')).toBeVisible();
  await expect(page.getByText(/^서명한 때/)).toContainText('2026. 11. 26. 18:10 (한국 시각');
  // It was made by an app at another address.
  await expect(page.locator('[data-finding="file"]')).toContainText(
    '다른 주소로 이어집니다: https://example.com/rating/',
  );
  await expect(page.locator('[data-finding="file"]')).toHaveAttribute('data-tone', 'good');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '확인 결과 저장' }).click();
  const verdict = JSON.stringify(JSON.parse(await readAll(await (await saved).createReadStream())));
  expect(verdict).toContain('"conclusion":"proven"');
  expect(verdict).toContain('"withheld":{"answers":0');
  expect(verdict).not.toContain('한빛정밀');
  expect(foreignRequests(requests, new URL(baseURL ?? '').origin)).toEqual([]);
  expect(complaints).toEqual([]);
});

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const flip = (bytes: Buffer, at: number) => bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);

test('one byte edited anywhere in the file is found', async ({ page }) => {
  const report = await reportOf('gradeOnly');
  await page.goto('./#verify');
  await check(page, report);
  await expect(conclusion(page, 'intact')).toBeVisible();
  const text = report.toString('latin1');
  const inToken = Buffer.from(report);
  flip(inToken, text.indexOf('eyJ') + 300);
  await check(page, inToken);
  await expect(page.locator('[data-problem^="proof"]')).toBeVisible();
  const inMetadata = Buffer.from(report);
  flip(inMetadata, text.indexOf('/Producer') + 14);
  await check(page, inMetadata);
  await expect(conclusion(page, 'savedAnew')).toBeVisible();
});

test('a grade that the models do not give is found, and what is withheld is said to be', async ({ page }) => {
  const honest = goldenDisclosure('everything');
  const result = honest.results['innovation-growth'];
  const raised = {
    ...honest.results,
    'innovation-growth': { ...result, score: 9100 },
  } as typeof honest.results;
  const boasting = { ...honest, results: raised };
  await page.goto('./#verify');
  await check(page, Buffer.from(await sealedReport(boasting, key, pagesOf(boasting))));
  await expect(conclusion(page, 'differs')).toBeVisible();
  await expect(page.locator('[data-model="innovation-growth"]')).toContainText(
    '다르게 나온 것: 점수. 여기서 계산한 결과: 78.7',
  );
  await check(page, await reportOf('full'));
  await expect(conclusion(page, 'partly')).toBeVisible();
  await expect(page.locator('[data-rerun="withheld"]')).toHaveCount(2);
  await expect(page.locator('[data-finding="values"]')).toContainText(
    '보고서가 공개하지 않았다고 밝힌 값: 대표자와 인력',
  );
});

test('pages that show another grade than the signed one are found', async ({ page }) => {
  const disclosure = goldenDisclosure('gradeOnly');
  await page.goto('./#verify');
  await check(page, Buffer.from(await sealedReport(disclosure, key, ['Scores 99.9, 99.9, 99.9'])));
  await expect(conclusion(page, 'notShown')).toBeVisible();
  // Every score stands there, beside something that the app would not have drawn.
  const boasting = [`${pagesOf(disclosure).join(' ')} AAA`];
  await check(page, Buffer.from(await sealedReport(disclosure, key, boasting)));
  await expect(conclusion(page, 'pagesUnconfirmed')).toBeVisible();
  await expect(page.locator('[data-finding="file"]')).toHaveAttribute('data-tone', 'nearly');
});

test('a report is held against the QR code that led here', async ({ page }) => {
  await page.goto(`./#verify?d=${'0'.repeat(64)}&k=${'A'.repeat(43)}`);
  await check(page, await reportOf('gradeOnly'));
  await expect(conclusion(page, 'otherMark')).toBeVisible();
});

test('works without a network, and says in English what is wrong with a file', async ({ page, context }) => {
  // Whoever was sent a report comes here first, and sees no grade of their own.
  await page.goto('./#verify');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 30_000 })
    .toBeGreaterThan(0);
  await page.reload();
  await context.setOffline(true);
  await page.goto('./#verify');
  await page.reload();
  await page.getByRole('button', { name: '한국어/영어로 바꾸기' }).click();
  await check(page, Buffer.from('no PDF at all'), 'letter.docx');
  await expect(page.getByRole('alert')).toContainText("'letter.docx' is not a PDF");
  await check(page, await reportOf('everything'));
  await expect(conclusion(page, 'proven')).toContainText('As it was signed, and run again it is the same');
});

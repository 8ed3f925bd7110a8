import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { RunningInbox } from './running-inbox.ts';

export const passphrase = '소나무 열두 그루 2026';

/** Fills in the form and makes the identity; the card as it is saved. */
export async function makeIdentity(page: Page, inbox?: RunningInbox): Promise<string> {
  await page.goto('./#institution');
  await page.getByLabel('기관 이름 (한국어)').fill('한빛은행');
  await page.getByLabel('기관 이름 (영어)').fill('Hanbit Bank');
  await page.getByLabel('목적 1 (한국어)').fill('운전자금 대출 심사');
  await page.getByLabel('목적 1 (영어)').fill('Working capital loan review');
  await page.getByLabel('목적 1의 보유 일수').fill('365');
  await page.getByLabel('문의할 곳').fill('02-000-0000');
  await page.getByLabel('열쇠를 잠글 암호').fill(passphrase);
  await page.getByLabel('암호 다시').fill(passphrase);
  if (inbox) {
    await page.getByLabel('접수함 주소').fill(inbox.address);
    await page.getByLabel('접수함 접근 토큰').fill(inbox.token);
  }
  await page.getByRole('button', { name: '열쇠와 카드 만들기' }).click();
  await expect(page.locator('[data-identity]')).toBeVisible();
  await expect(page.getByText('열쇠가 풀려 있습니다')).toBeVisible();
  return await saved(page, '카드 파일 저장');
}

export const saved = (page: Page, button: string): Promise<string> =>
  downloaded(page, () => page.getByRole('button', { name: button }).click());

/** What a step saves. */
export async function downloaded(page: Page, step: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await step();
  return readFileSync(await (await download).path(), 'utf8');
}

export const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
export const give = (page: Page, ...files: readonly ReturnType<typeof textFile>[]) =>
  page
    .locator('.picker input[type="file"]')
    .first()
    .setInputFiles([...files]);

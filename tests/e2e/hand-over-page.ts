import { expect, type Locator, type Page, test as base } from '@playwright/test';
import { RunningInbox } from './running-inbox.ts';

export const test = base.extend<{ inbox: RunningInbox }>({
  inbox: async ({ browserName: _ }, use) => {
    const inbox = new RunningInbox();
    await inbox.start();
    await use(inbox);
    inbox.stop();
  },
});

export const patient = { timeout: 30_000 };
export const view = (page: Page): Locator => page.getByTestId('hand-over-view');
export const entry = (page: Page): Locator => page.locator('[data-hand-over]');

export async function ask(page: Page, purpose = '기술금융 대출 심사'): Promise<void> {
  for (const radio of await view(page).getByRole('radio', { name: purpose }).all()) await radio.check();
  await view(page).getByRole('button', { name: '넘길 내용 보기' }).click(patient);
  await expect(view(page).getByRole('heading', { name: '이대로 넘겨도 될까요?' })).toBeFocused();
}

/** The text of the envelope for that institution, as the preview shows it. */
export async function exactText(page: Page, fingerprint: string): Promise<string> {
  const consent = page.locator(`[data-consent="${fingerprint}"]`);
  await consent.getByRole('tab', { name: '그대로' }).click();
  return (await consent.getByTestId('preview-exact').textContent()) ?? '';
}

export async function agree(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name: `${name}에 이 내용을` }).check();
  await page.getByRole('checkbox', { name: /이 회사를 대표하거나/ }).check();
  await page.getByRole('button', { name: '동의하고 넘기기' }).click();
}

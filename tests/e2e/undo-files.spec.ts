import { expect, type Page, test } from '@playwright/test';
import { companyFiles } from './company-files.ts';
import { recordComplaints } from './complaints.ts';
import { storedRows } from './stored-rows.ts';

/** The drafts of the device as they are stored, values and sources. */
const stored = async (page: Page): Promise<readonly unknown[]> =>
  (await storedRows<{ dossier: unknown }>(page, 'drafts')).map(({ dossier }) => dossier);

const countIn = (text: string | null): number => Number((text ?? '').replaceAll(/\D/g, ''));
const patient = { timeout: 30_000 };

for (const { title, areThere, kipris } of companyFiles) {
  test(`values of a file are taken one by one, and taking back leaves the very draft before them: ${title}`, async ({
    page,
  }) => {
    test.skip(!areThere, 'the shared samples are not beside the project');
    const complaints = await recordComplaints(page);
    await page.goto('./#example');
    await page.getByLabel('기업명', { exact: true }).fill('한빛정밀 사본');
    // Before its first saving there may be no database yet.
    await expect(page.getByText(/저장됨/).first()).toBeVisible(patient);
    await expect.poll(async () => (await stored(page)).length, patient).toBe(1);
    await expect.poll(async () => JSON.stringify(await stored(page))).toContain('한빛정밀 사본');
    const before = await stored(page);

    await page.locator('input[type="file"]').first().setInputFiles(kipris);
    const review = page.getByRole('dialog');
    await review.getByLabel('같은 기업이 맞으니 이 초안에 넣기').check();
    const accept = review.locator('.foot .button.primary');
    await expect(accept).toBeEnabled();
    const all = countIn(await accept.textContent());
    const patents = review.locator('[data-group="patents"]');
    await patents.getByText(/^읽은 값 [\d,]+개 모두 보기$/).click();
    await patents.locator('details details summary').first().click();
    await patents.locator('details details').first().getByRole('checkbox').first().uncheck();
    await expect.poll(async () => countIn(await accept.textContent())).toBe(all - 1);
    await accept.click();
    await expect(review).toBeHidden();
    await expect.poll(async () => JSON.stringify(await stored(page)), patient).toContain('kiprisXml');

    await page.getByRole('button', { name: '되돌리기' }).click();
    await expect.poll(() => stored(page), patient).toEqual(before);
    expect(complaints).toEqual([]);
  });
}

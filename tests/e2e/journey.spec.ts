import { expect, type Locator, type Page, test } from '@playwright/test';
import { companyFiles, type CompanyFiles } from './company-files.ts';
import { recordComplaints } from './complaints.ts';
import { foreignRequests, recordRequests } from './recorded-requests.ts';

const review = (page: Page): Locator => page.getByRole('dialog', { name: '읽은 값을 확인해 주세요' });

/** Drops files as a person does: one drag event with all of them, anywhere on the page. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const input = page.locator('input[type="file"]').first();
  await input.setInputFiles([...paths]);
}

async function acceptFiles(page: Page, files: CompanyFiles): Promise<void> {
  await drop(page, [files.openDart, files.kipris]);
  await expect(review(page)).toBeVisible();
  const { companyInFile } = files;
  if (companyInFile !== undefined) {
    const choice = review(page).getByRole('combobox');
    const label = await choice.locator('option', { hasText: companyInFile }).first().textContent();
    await choice.selectOption({ label: label?.trim() ?? '' });
  }
  await review(page)
    .getByRole('button', { name: /받아들이기$/ })
    .click();
  await expect(review(page)).toBeHidden();
}

/** Answers everything that a step asks: "yes" to checks, the first real option of choices. */
async function answerStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: '입력 단계' }).getByRole('button', { name: step }).click();
  const groups = page.locator('[id^="ask-"][data-answered="notAnswered"]');
  for (let left = await groups.count(); left > 0;) {
    const group = groups.first();
    const radios = group.getByRole('radio');
    const choice = group.getByRole('combobox');
    if ((await radios.count()) > 0) await radios.first().check({ force: true });
    else if ((await choice.count()) > 0) await choice.first().selectOption({ index: 1 });
    else return;
    const now = await groups.count();
    if (now >= left) return;
    left = now;
  }
}

async function readGrades(page: Page): Promise<string[]> {
  const heroes = page.locator('[data-model] .hero .headline');
  await expect(heroes).toHaveCount(3);
  return await heroes.allTextContents();
}

for (const files of companyFiles) {
  test(`from files to three grades, and again offline: ${files.title}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.skip(!files.areThere, 'the shared samples are not beside the project');
    test.setTimeout(120_000);
    const recorded = recordRequests(context);
    const complaints = await recordComplaints(page);
    await page.goto('./');
    await acceptFiles(page, files);

    await answerStep(page, '기술·특허');
    await answerStep(page, '사업');
    const grades = await readGrades(page);
    await expect(page.locator('[data-model]').getByText(/^범위/)).toHaveCount(3);
    await expect(page.getByRole('heading', { name: /점수를 만든 것/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: '점수를 붙잡고 있는 것' })).toBeVisible();

    await expect(page.getByText(/저장됨/).first()).toBeVisible();
    await expect(page.getByText('오프라인에서도 작동')).toBeVisible({ timeout: 30_000 });
    await context.setOffline(true);
    await page.reload();
    expect(await readGrades(page)).toEqual(grades);

    const origin = new URL(baseURL ?? '').origin;
    expect(recorded.length).toBeGreaterThan(10);
    expect(recorded.some(({ byServiceWorker }) => byServiceWorker)).toBe(true);
    expect(foreignRequests(recorded, origin)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

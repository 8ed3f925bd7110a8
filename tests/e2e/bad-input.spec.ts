import { expect, type Page, test } from '@playwright/test';
import {
  type DroppedFile,
  otherCompanyFile,
  ownCompanyFile,
  quarterlyReport,
  refusedFiles,
  remarkedFiles,
} from './bad-files.ts';

const texts = {
  ko: { accept: /받아들이기$/, nothing: '받아들일 새 값이 없습니다', leave: '넣지 않기' },
  en: { accept: /^Accept values/, nothing: 'Nothing new to accept', leave: 'Leave them out' },
} as const;
type Language = keyof typeof texts;

async function openNew(page: Page, language: Language): Promise<void> {
  await page.goto('./');
  if (language === 'en') await page.getByRole('button', { name: /영어로/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

const drop = (page: Page, dropped: DroppedFile) =>
  page.locator('input[type="file"]').first().setInputFiles(dropped);

const dialog = (page: Page) => page.getByRole('dialog');

for (const language of ['ko', 'en'] as const) {
  test.describe(`bad input, told in ${language}`, () => {
    for (const { title, file, ...sentences } of refusedFiles) {
      test(`${title} is refused with its reason and changes nothing`, async ({ page }) => {
        await openNew(page, language);
        await drop(page, file());
        await expect(dialog(page).getByRole('alert')).toHaveText(sentences[language], { timeout: 30_000 });
        await expect(dialog(page).getByRole('button', { name: texts[language].nothing })).toBeDisabled();
        await dialog(page).getByRole('button', { name: texts[language].leave }).click();
        await expect(dialog(page)).toBeHidden();
        await expect(page.locator('[data-answered="known"]')).toHaveCount(0);
        await expect(page.locator('[data-model] .hero .headline')).toHaveCount(0);
      });
    }

    for (const { title, file, ...sentences } of remarkedFiles) {
      test(`${title} is remarked on before anything is taken`, async ({ page }) => {
        await openNew(page, language);
        await drop(page, file());
        await expect(dialog(page)).toContainText(sentences[language]);
        await expect(page.locator('[data-model] .hero .headline')).toHaveCount(0);
        await dialog(page).getByRole('button', { name: texts[language].accept }).click();
        await expect(dialog(page)).toBeHidden();
      });
    }

    test('a quarterly report is asked about, and left out by default', async ({ page }) => {
      await openNew(page, language);
      await drop(page, quarterlyReport.file());
      await expect(dialog(page)).toContainText(quarterlyReport[language]);
      await expect(dialog(page).getByRole('radio').first()).toBeChecked();
      await dialog(page).getByRole('button', { name: texts[language].leave }).click();
      await expect(page.locator('[data-answered="known"]')).toHaveCount(0);
    });

    test("another company's file is not taken unless the person says so", async ({ page }) => {
      await openNew(page, language);
      await drop(page, ownCompanyFile);
      await dialog(page).getByRole('button', { name: texts[language].accept }).click();
      await expect(dialog(page)).toBeHidden();
      await drop(page, otherCompanyFile);
      const other = dialog(page).getByRole('group', { name: '00000099' });
      await expect(other).toContainText('00000042');
      await expect(other.getByRole('button')).toHaveCount(1);
      await expect(dialog(page).getByRole('button', { name: texts[language].nothing })).toBeDisabled();
    });
  });
}

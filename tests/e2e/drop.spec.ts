import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { companyFiles } from './company-files.ts';

/** Drags a file over the page and lets it go there, as the browser would tell the page. */
async function dragAndDrop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      return transfer;
    },
    [name, content] as const,
  );
  const somewhere = page.getByRole('heading', { level: 1 });
  await somewhere.dispatchEvent('dragenter', { dataTransfer });
  await somewhere.dispatchEvent('dragover', { dataTransfer });
  await somewhere.dispatchEvent('drop', { dataTransfer });
}

test('a file dropped anywhere on the page is read and offered for review', async ({ page }) => {
  const own = companyFiles.find(({ title }) => title === 'fixtures of our own');
  if (!own) throw new Error('our own fixtures are always there');
  await page.goto('./');
  await dragAndDrop(page, 'statements.json', readFileSync(own.openDart, 'utf8'));
  const review = page.getByRole('dialog', { name: '읽은 값을 확인해 주세요' });
  await expect(review.getByRole('heading', { name: 'statements.json' })).toBeVisible();
  await expect(review).toContainText('2025년 재무제표');
  await review.getByRole('button', { name: /받아들이기$/ }).click();
  await expect(page.locator('[data-model] .hero .headline').first()).toBeVisible();
});

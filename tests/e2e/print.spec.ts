import { expect, test } from '@playwright/test';

test('paper carries the result of all three models at full width, and not the form', async ({ page }) => {
  await page.goto('./#example');
  await expect(page.locator('[data-model] .hero .headline')).toHaveCount(3);
  await expect(page.getByRole('heading', { name: /^점수를 만든 것/ })).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('heading', { name: /^점수를 만든 것/ })).toHaveCount(3);
  await expect(page.getByRole('navigation', { name: '입력 단계' })).toBeHidden();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const width = await page.locator('.result').evaluate((element) => element.getBoundingClientRect().width);
  expect(width).toBeGreaterThan(600);
});

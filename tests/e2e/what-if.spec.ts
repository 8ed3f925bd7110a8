import { expect, test } from '@playwright/test';

test('a next step opens as a scenario, lives beside the answers and is there after a reload', async ({
  page,
}) => {
  await page.goto('#example');
  const card = page.locator('[data-model="business-feasibility"]');
  await expect(card.locator('.headline')).toHaveText('BB+');
  await page.getByRole('tab', { name: '다음 단계', exact: true }).click();
  await page.getByRole('tab', { name: '사업성', exact: true }).click();
  await expect(page.getByRole('heading', { name: '다음 목표: BBB 등급' })).toBeVisible();
  await page.getByRole('button', { name: '이 길로 만약에 해 보기' }).first().click();

  const tried = page.locator('[data-tried="businessFeasibility"] strong');
  await expect(tried).toHaveText('BBB');
  // The saved answers stay as they are.
  await expect(card.locator('.headline')).toHaveText('BB+');
  await page.getByRole('button', { name: '모두 처음으로' }).click();
  await expect(tried).toHaveText('BB+');
  await page.getByRole('button', { name: '한 번 되돌리기' }).click();
  await expect(tried).toHaveText('BBB');

  // The table of scenarios scrolls within itself.
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(page.getByRole('table').getByText('BBB 등급 · 길 1')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await expect(page.getByText('이 기기에 저장됨', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: '만약에', exact: true }).click();
  await expect(tried).toHaveText('BBB');
});

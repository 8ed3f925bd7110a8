import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const rows = '[data-figure]';

for (const { colorScheme, language, tab, table, more } of [
  { colorScheme: 'light', language: 'KO', tab: '또래 비교', table: '표로 보기', more: /^나머지 \d+개 지표$/ },
  { colorScheme: 'dark', language: 'EN', tab: 'Peers', table: 'Show as a table', more: /^\d+ more figures$/ },
] as const) {
  test.describe(`peers, ${language}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('of the worked example stand beside those that grew, as chart and as table', async ({ page }) => {
      await page.goto('./#example');
      if (language === 'EN') await page.getByRole('button', { name: '한국어/영어로 바꾸기' }).click();
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.locator(rows)).toHaveCount(8);
      await page.getByRole('button', { name: more }).click();
      const all = await page.locator(rows).count();
      expect(all).toBeGreaterThan(25);
      await page.getByRole('button', { name: table }).click();
      await expect(page.getByRole('tabpanel').getByRole('row')).toHaveCount(all + 1);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });
}

test('a figure that is not known leads to its question', async ({ page }) => {
  await page.goto('./#new');
  await page.getByRole('textbox', { name: '설립일 (개업일)' }).fill('2015-03-02');
  await page.getByRole('tab', { name: '또래 비교' }).click();
  await page.getByRole('button', { name: '값을 넣으면 위치가 보입니다' }).first().click();
  await expect(page.locator(':focus')).toHaveRole('textbox');
});

import { expect, test } from '@playwright/test';
import { ownCompanyFile } from './bad-files.ts';
import { barriers, speak } from './barriers.ts';

/** The words on the way: light in Korean and dark in English, because contrast hangs on the theme and names on the language. */
const ways = [
  {
    colorScheme: 'light',
    language: 'ko',
    navigation: '입력 단계',
    steps: ['기업', '재무', '기술·특허', '사업', '확인'],
    /** Of the result, beside the reasons that it opens with. */
    views: ['사업성', '원천성', '다음 단계', '만약에', '지원사업', '또래 비교', '이력'],
  },
  {
    colorScheme: 'dark',
    language: 'en',
    navigation: 'Steps of the form',
    steps: ['Company', 'Finance', 'Technology', 'Business', 'Review'],
    views: ['Feasibility', 'Originality', 'Next step', 'What if', 'Programmes', 'Peers', 'History'],
  },
] as const;

for (const { colorScheme, language, navigation, steps, views } of ways) {
  test.describe(`accessibility, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('of the start page', async ({ page }) => {
      await page.goto('./');
      await page.evaluate(() => document.fonts.ready);
      expect(await barriers(page)).toEqual([]);
    });

    test('of the worked example, step by step, model by model and view by view', async ({ page }) => {
      test.slow();
      await page.goto('./#example');
      await expect(page.locator('[data-model] .hero .headline')).toHaveCount(3);
      await speak(page, language);
      for (const step of steps) {
        await page.getByRole('navigation', { name: navigation }).getByRole('button', { name: step }).click();
        expect(await barriers(page), step).toEqual([]);
      }
      for (const name of views) {
        await page.getByRole('tab', { name, exact: true }).click();
        await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
        expect(await barriers(page), name).toEqual([]);
      }
    });

    test('of the card of a model', async ({ page }) => {
      await page.goto('./#example');
      await page
        .getByRole('button', { name: /^모형 카드/ })
        .first()
        .click();
      await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
      expect(await barriers(page)).toEqual([]);
    });

    test('of the review of files', async ({ page }) => {
      await page.goto('./');
      await page.locator('input[type="file"]').first().setInputFiles(ownCompanyFile);
      await expect(page.getByRole('dialog', { name: '읽은 값을 확인해 주세요' })).toBeVisible();
      expect(await barriers(page)).toEqual([]);
    });
  });
}

test('nothing is cut off on a phone of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of ['./', './#example']) {
    await page.goto(address);
    await page.reload();
    if (address !== './') await expect(page.locator('[data-model] .hero .headline')).toHaveCount(3);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest, address).toBeLessThanOrEqual(320);
  }
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds on the page as it stands, rule by rule with the places. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

export async function speak(page: Page, language: 'ko' | 'en'): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('lang')) !== language)
    await page.getByRole('button', { name: /한국어|English/ }).click();
  await expect(html).toHaveAttribute('lang', language);
}

/**
 * A screen as it stands, light in Korean and dark in English, and Korean and light again: contrast hangs on the theme,
 * names on the language. Without motion, because axe reads colours in the middle of a fade.
 */
export async function expectNoBarriers(
  page: Page,
  screen: string,
  { alsoInLightEnglish = false } = {},
): Promise<void> {
  for (const [colorScheme, language] of [
    ['light', 'ko'],
    ['dark', 'en'],
    ...(alsoInLightEnglish ? [['light', 'en'] as const] : []),
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await speak(page, language);
    expect(await barriers(page), `${screen}, ${language}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await speak(page, 'ko');
}

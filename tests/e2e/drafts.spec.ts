import { expect, type Page, test } from '@playwright/test';

const saved = (page: Page) => page.getByText(/저장됨/).first();
const nameField = (page: Page) => page.getByLabel('기업명', { exact: true });

async function begin(page: Page, name: string): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: '진단 시작하기' }).click();
  await nameField(page).fill(name);
  await expect(saved(page)).toBeVisible();
}

test('a draft comes back after the tab is closed', async ({ page, context }) => {
  await begin(page, '다시오는전자');
  await page.close();
  const again = await context.newPage();
  await again.goto('./');
  await again.getByRole('button', { name: /^다시오는전자 .*저장$/ }).click();
  await expect(nameField(again)).toHaveValue('다시오는전자');
});

test('what was shown as saved is there after the page is killed', async ({ page, context }) => {
  await begin(page, '갑자기꺼진전자');
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  const again = await context.newPage();
  await again.goto('./');
  await expect(again.getByRole('button', { name: /^갑자기꺼진전자 .*저장$/ })).toBeVisible();
});

test('a deleted draft can be brought back', async ({ page }) => {
  await begin(page, '지운전자');
  await page.goto('./#');
  await page.getByRole('button', { name: '지운전자 지우기' }).click();
  await expect(page.getByRole('button', { name: /^지운전자 저장|^지운전자$/ })).toHaveCount(0);
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByRole('button', { name: '지운전자 지우기' })).toBeVisible();
});

test('changing the language keeps what was typed, and leaves no Korean behind', async ({ page }) => {
  await page.goto('./#example');
  await expect(page.locator('[data-model] .hero .headline')).toHaveCount(3);
  await page.getByRole('button', { name: /영어로/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // What the company itself wrote stays as it is: its values stand in inputs and in marked names.
  const korean = await page.evaluate(() => {
    const own = /한빛정밀|KO/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (/[가-힣]/.test(text) && !own.test(text) && !node.parentElement?.closest('noscript'))
        found.push(text);
    }
    return found;
  });
  expect(korean).toEqual([]);
});

test('a model that was tampered with is refused by name', async ({ page, context }) => {
  await context.route(/model-[^/]*\.onnx$/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
  await page.goto('./#example');
  await expect(page.getByText(/파일\(model\.onnx\)이 원본과 달라 쓰지 않았습니다/)).toBeVisible();
  await expect(page.locator('[data-model] .hero .headline')).toHaveCount(0);
});

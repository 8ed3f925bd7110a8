import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { readResult } from '../../src/domain/result/read-result.ts';
import { recordComplaints } from './complaints.ts';

/** The engine starts in half a second, and in more on a busy machine; a state settles after some seconds. */
const patient = { timeout: 20_000 };
const headlines = (page: Page) => page.locator('.result > .cards .hero .headline');
const entries = (page: Page) => page.locator('li[data-entry]');

async function openExample(page: Page): Promise<void> {
  await page.goto('./#example');
  await expect(headlines(page)).toHaveCount(3, patient);
  await page.getByRole('tab', { name: '이력' }).click();
  await expect(page.getByRole('button', { name: '지금 결과 보관' })).toBeVisible();
}

async function keep(page: Page, name: string): Promise<void> {
  await page.getByLabel('지금 결과에 이름 붙이기 (선택)').fill(name);
  await page.getByRole('button', { name: '지금 결과 보관' }).click();
  await expect(page.getByText(`지금 결과를 ‘${name}’ 이름으로 보관했습니다.`)).toBeVisible(patient);
}

/** Another answer, with which the example has another score. */
async function changeAnswer(page: Page): Promise<void> {
  const steps = page.getByRole('navigation', { name: '입력 단계' });
  await steps.getByRole('button', { name: '사업' }).click();
  await page.locator('[id="ask-checklist.qualityManual"] input[value="no"]').check();
  await expect(page.getByText(/저장됨/).first()).toBeVisible(patient);
}

const hundredths = (text: string | null): number =>
  Math.round(Number((text ?? '').replace('−', '-').replace(/[^\d.+-]/g, '')) * 100);

test('a result is kept, changed, compared to the hundredth, removed, put back, and there after a reload', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = await recordComplaints(page);
  await openExample(page);
  await expect(entries(page)).toHaveCount(0);
  await keep(page, '처음');
  await changeAnswer(page);
  await keep(page, '바꾼 뒤');
  await expect(entries(page)).toHaveCount(2);
  for (const box of await page.getByRole('checkbox', { name: /^비교할 평가로 고르기/ }).all())
    await box.check();
  const comparison = page.getByTestId('history-comparison');
  await expect(comparison.locator('[data-change]')).toHaveCount(3, patient);
  await expect(comparison.getByTestId('input-changes').locator('li')).not.toHaveCount(0);
  for (const model of await comparison.locator('[data-change]').all()) {
    const total = hundredths(await model.getByTestId('change-total').textContent());
    const parts = await model.locator('[data-part]').allTextContents();
    expect(parts.reduce((sum, part) => sum + hundredths(part), 0)).toBe(total);
    const lines = await model.locator(':scope > .compared > table > tbody > tr > td').allTextContents();
    expect(lines.reduce((sum, line) => sum + hundredths(line), 0)).toBe(total);
  }

  await entries(page)
    .filter({ hasText: '처음' })
    .getByRole('button', { name: /^지우기/ })
    .click();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(entries(page)).toHaveCount(2);

  await page.reload();
  await expect(headlines(page)).toHaveCount(3, patient);
  await page.getByRole('tab', { name: '이력' }).click();
  await expect(entries(page)).toHaveCount(2);
  await entries(page)
    .filter({ hasText: '처음' })
    .getByRole('button', { name: /^그때의 결과/ })
    .click();
  const kept = page.getByTestId('kept-evaluation');
  await expect(kept.locator('.hero .headline')).toHaveCount(3);
  await kept.getByRole('button', { name: '오늘의 모형으로 다시 평가' }).click();
  await expect(kept.locator('[data-change]')).toHaveCount(3, patient);
  for (const total of await kept.getByTestId('change-total').allTextContents())
    expect(hundredths(total)).toBe(0);
  expect(complaints).toEqual([]);
});

test('a company is kept by itself once its result has settled, an example is not', async ({ page }) => {
  test.setTimeout(90_000);
  await openExample(page);
  await keep(page, '처음');
  await entries(page)
    .getByRole('button', { name: /^그때의 결과/ })
    .click();
  await page.getByRole('button', { name: '이때의 입력으로 새 초안' }).click();
  await expect(headlines(page)).toHaveCount(3, patient);
  await page.getByRole('tab', { name: '이력' }).click();
  await expect(entries(page)).toHaveCount(1, patient);
  await expect(entries(page)).toContainText('자동');
  await changeAnswer(page);
  await expect(entries(page)).toHaveCount(1);
});

test('notes are written from the keyboard, kept with the draft, and taken back', async ({ page }) => {
  await page.goto('./#example');
  await expect(headlines(page)).toHaveCount(3, patient);
  const button = page.locator('[data-note^="indicator:"]').first();
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^메모 ·/ });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('정정').check();
  await dialog.getByLabel('내용').fill('이 계정에는 한 번뿐인 매출이 있습니다');
  await dialog.getByRole('button', { name: '메모 남기기' }).click();
  await expect(dialog.getByText('정정에는 보여 줄 서류가 필요합니다.')).toBeVisible();
  await dialog.getByLabel('무엇이 보여 주나요?').fill('3월 세금계산서');
  await dialog.getByRole('button', { name: '메모 남기기' }).click();
  await expect(dialog.getByText('근거: 3월 세금계산서')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAccessibleName(/^메모 1개/);
  await expect(page.getByText(/저장됨/).first()).toBeVisible(patient);
  await page.reload();
  await page.getByRole('tab', { name: '이력' }).click(patient);
  const notes = page.getByTestId('notes');
  await expect(notes).toContainText('한 번뿐인 매출');
  await notes.getByRole('button', { name: '지우기' }).click();
  await expect(notes.locator('li')).toHaveCount(0);
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(notes.locator('li')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`history, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });
    test('has no accessibility findings, works from the keyboard, and speaks English alone when asked', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const findings = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
      };
      await openExample(page);
      expect(await findings()).toEqual([]);
      await keep(page, 'KO-1');
      await changeAnswer(page);
      await keep(page, 'KO-2');
      await page.getByRole('checkbox', { name: '지금 결과와 비교' }).check();
      await page.getByRole('checkbox', { name: /KO-1/ }).check();
      await expect(page.locator('[data-change]')).toHaveCount(3, patient);
      expect(await findings()).toEqual([]);
      await page.getByRole('button', { name: /영어로/ }).click();
      await expect(page.getByRole('heading', { name: 'Scores over time' })).toBeVisible();
      const points = page.locator('svg [role=button]');
      await points.last().focus();
      await page.keyboard.press('ArrowLeft');
      await expect(points.first()).toBeFocused();
      await page.keyboard.press('Enter');
      const kept = page.getByTestId('kept-evaluation');
      await expect(kept.getByRole('heading', { level: 3 }).first()).toBeFocused();
      expect(await findings()).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await widest()).toBeLessThanOrEqual(320);
      expect(await kept.innerText()).not.toMatch(/[가-힣](?<!한빛정밀)/);
      await kept.getByRole('button', { name: 'Back to the history' }).click();
      await expect(page.locator('[data-change]')).toHaveCount(3, patient);
      expect(await widest()).toBeLessThanOrEqual(320);
    });
  });
}

test('a result is saved as JSON: the present one, and one as it was', async ({ page }) => {
  await openExample(page);
  await page.locator('.switcher summary').click();
  const present = await downloadedJson(page, page.locator('.switcher'));
  expect(present).toMatchObject({ format: 'tech-rating-result', isExample: true });
  expect(readResult(present['result'])).toMatchObject({ ok: true });
  await keep(page, '처음');
  await entries(page).getByRole('button', { name: /처음/ }).first().click();
  const kept = await downloadedJson(page, page.getByTestId('kept-evaluation'));
  expect({ ...kept, evaluatedAt: '' }).toEqual({ ...present, evaluatedAt: '' });
});

async function downloadedJson(page: Page, within: Locator): Promise<Record<string, unknown>> {
  const button = within.getByRole('button', { name: '결과를 JSON으로 내려받기' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>;
}

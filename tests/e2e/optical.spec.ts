import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import type { PreviewServer } from 'vite';
import { browserOptions } from '../browser.ts';
import { writeFilm } from '../optical/camera-film.ts';
import { serveOpticalPage } from '../optical/serve-page.ts';
import { type Picture, readPng } from '../report/read-png.ts';
import { recordComplaints } from './complaints.ts';

/*
 * What one device draws is filmed, and the film stands in for the camera of the other: two browsers of the built
 * components with nothing between them but pictures.
 */
const port = Number(process.env['E2E_PORT'] ?? 4391) + 2;
const address = `http://localhost:${String(port)}/`;
/** An envelope of 20 kB. */
const text = ['eyJhbGciOiJFQ0RILUVTIn0', '', randomBytes(12), randomBytes(14_900), randomBytes(16)]
  .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
  .join('.');

test.describe.configure({ mode: 'serial' });
let server: PreviewServer;
test.beforeAll(async () => {
  server = await serveOpticalPage(port);
});
test.afterAll(() => server.close());

async function openShow(page: Page, shown: string): Promise<void> {
  await page.addInitScript((given) => (window.toShow = given), shown);
  await page.goto(address);
  await page.locator('canvas').waitFor();
}

const button = (page: Page, name: string) => page.getByRole('button', { name });

/** Picture after picture as the page draws them; every fourth is missed. */
async function filmed(page: Page): Promise<readonly Picture[]> {
  await openShow(page, text);
  await button(page, '멈춤').click();
  const needed = Number(await page.locator('[data-needed]').getAttribute('data-needed'));
  const pictures: Picture[] = [];
  for (let seen = 0; seen < Math.ceil(needed * 1.5) + 8; seen++) {
    if (seen % 4 !== 3) pictures.push(readPng(await page.locator('.paper').screenshot()));
    await button(page, '다음 그림').click();
  }
  return pictures;
}

async function withBrowser(
  given: readonly string[],
  use: (browser: Browser) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch(browserOptions(given));
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

test('an envelope of 20 kB goes from one screen to the camera of another device, a quarter of it missed', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const film = info.outputPath('film.y4m');
  await writeFilm(film, await filmed(page), { width: 640, height: 480, perSecond: 8, side: 420 });
  const camera = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  await withBrowser(camera, async (browser) => {
    const reader = await browser.newPage({ locale: 'ko-KR' });
    const complaints = await recordComplaints(reader);
    // The page of this test has no icon.
    await reader.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await reader.goto(address);
    await button(reader, '카메라로 읽기').click();
    await expect(reader.getByText(/장 중 \d+장/)).toBeVisible();
    await expect(reader.locator('[data-phase="done"]')).toBeVisible({ timeout: 90_000 });
    expect(await reader.evaluate(() => window.readTexts)).toEqual([text]);
    expect(complaints).toEqual([]);
  });
  await rm(film);
});

test('no camera and a refused camera are told apart, and there are other ways', async () => {
  await withBrowser([], async (browser) => {
    const page = await browser.newPage({ locale: 'ko-KR' });
    await page.goto(address);
    await button(page, '카메라로 읽기').click();
    await expect(page.locator('[data-trouble="none"]')).toBeVisible();
    await expect(page.getByLabel('보낸 쪽에서 복사한 글')).toBeVisible();
  });
  const refusing = ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
  await withBrowser(refusing, async (browser) => {
    const page = await browser.newPage({ locale: 'ko-KR' });
    await page.goto(address);
    await button(page, '카메라로 읽기').click();
    await expect(page.locator('[data-trouble="refused"]')).toBeVisible();
  });
});

test('the pictures stand still where less motion is wished', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openShow(page, text);
  await expect(button(page, '다음 그림')).toBeVisible();
  await expect(page.getByText(/움직임을 줄이도록/)).toBeVisible();
  const shown = page.locator('[data-picture]');
  await expect(shown).toHaveAttribute('data-picture', '0');
  await button(page, '다음 그림').click();
  await expect(shown).toHaveAttribute('data-picture', '1');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`both components have no barrier that axe finds, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(address);
    await page.getByText('글 붙여넣기').click();
    // The page around them is none of the app's.
    const axe = () => new AxeBuilder({ page }).include('#place').disableRules(['region']).analyze();
    expect((await axe()).violations).toEqual([]);
    await openShow(page, text);
    await page.getByText('그림 대신 글이나 파일로', { exact: true }).click();
    expect((await axe()).violations).toEqual([]);
  });

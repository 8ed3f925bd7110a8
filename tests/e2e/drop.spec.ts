import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

/** Drags something of the file system over the page, as the system would tell the browser. */
async function dropFromSystem(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await session.detach();
}

test('a folder is dropped with folders in it: what can be read is read, once', async ({ page }) => {
  const own = companyFiles.find(({ title }) => title === 'fixtures of our own');
  if (!own) throw new Error('our own fixtures are always there');
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'folder-')), '기술평가 자료');
  mkdirSync(path.join(folder, '재무', '2025'), { recursive: true });
  copyFileSync(own.openDart, path.join(folder, '재무', '2025', 'statements.json'));
  copyFileSync(own.kipris, path.join(folder, '특허.xml'));
  writeFileSync(path.join(folder, '.DS_Store'), 'litter');
  writeFileSync(path.join(folder, '회의록.txt'), '오늘의 회의');
  await page.goto('./');
  // The system drops on whatever is there: before the app has mounted, nobody takes it.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await dropFromSystem(page, [folder]);
  const review = page.getByRole('dialog', { name: '읽은 값을 확인해 주세요' });
  await expect(review.getByRole('heading', { name: 'statements.json' })).toBeVisible();
  await expect(review.getByRole('heading', { name: '특허.xml' })).toBeVisible();
  await expect(review.getByText('읽지 못한 파일 1개', { exact: true })).toBeVisible();
  await expect(review).not.toContainText('.DS_Store');
});

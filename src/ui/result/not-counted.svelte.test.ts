import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { madeInnovation } from '../testing/made-result';
import NotCounted from './not-counted.svelte';

it('tells the kinds of nothing apart, and leads to the question', async () => {
  const onshow = vi.fn();
  await render(NotCounted, { result: madeInnovation, onshow });
  for (const title of ['아직 답하지 않음', '해당 없음', '계산할 수 없음']) {
    await expect.element(page.getByText(title, { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: '기술 인증' }).click();
  expect(onshow).toHaveBeenCalledWith('achievement.certifications');
});

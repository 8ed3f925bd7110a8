import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { madeResult } from '../testing/made-result';
import GradeCard from './grade-card.svelte';

it('a grade stands with its range, its model and what it is', async () => {
  await render(GradeCard, { result: madeResult.businessFeasibility, change: 210, onshow: vi.fn() });
  for (const text of [
    'BBB',
    '범위 BB+ ~ BBB+',
    '참조 모형 business-feasibility 0.1.0 · 자가진단',
    '2.1 방금 입력',
  ]) {
    await expect.element(page.getByText(text, { exact: false }).first()).toBeVisible();
  }
});

it('a missing grade says why, and leads to the question', async () => {
  const onshow = vi.fn();
  await render(GradeCard, { result: madeResult.originality, change: undefined, onshow });
  await expect.element(page.getByText('아직 등급이 없습니다')).toBeVisible();
  await page.getByRole('button', { name: '특허 목록으로 가기' }).click();
  expect(onshow).toHaveBeenCalledWith('patents');
});

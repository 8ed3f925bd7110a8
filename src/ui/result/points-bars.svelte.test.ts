import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { madeInnovation } from '../testing/made-result';
import PointsBars from './points-bars.svelte';

it('the points on the page add up to the score printed', async () => {
  const { container } = await render(PointsBars, { result: madeInnovation, learnedShare: 0.62 });
  const printed = [...container.querySelectorAll('td.points')].map((cell) =>
    Number(cell.textContent.replace('−', '-')),
  );
  const sum = printed.reduce((total, points) => total + points, 0);
  expect(sum).toBeCloseTo(5.61, 10);
  await expect.element(page.getByText('기준 기업 50.00에서 55.61까지, 합계 +5.61')).toBeVisible();
  await expect
    .element(page.getByText('배운 부분 62 %, 판단으로 정한 부분 38 %', { exact: false }))
    .toBeVisible();
});

it('names each value with its unit and what it could still give', async () => {
  await render(PointsBars, { result: madeInnovation, learnedShare: undefined });
  await expect.element(page.getByText('8.1 % · +2.20 더 가능')).toBeVisible();
});

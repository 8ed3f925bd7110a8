import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { asHundredths } from '../../domain/grading/fixed-point';
import type { BusinessFeasibilityResult } from '../../domain/result/result';
import { madeInnovation } from '../testing/made-result';
import GrowthRiskMatrix from './growth-risk-matrix.svelte';

const result: BusinessFeasibilityResult = {
  ...madeInnovation,
  model: { id: 'business-feasibility', version: '0.1.0' },
  grade: 'BBB',
  gradeRange: { low: 'BB+', high: 'BBB+' },
  growthGrade: 5,
  riskGrade: 7,
  groups: [
    { id: 'axis.growth', kind: 'axis', score: asHundredths(6700) },
    { id: 'axis.risk', kind: 'axis', score: asHundredths(5500) },
  ],
};

it('marks the cell of both axes, and says it in words', async () => {
  const { container } = await render(GrowthRiskMatrix, { result });
  expect(container.querySelectorAll('.cell')).toHaveLength(14 * 14);
  const here = container.querySelectorAll('.cell.here');
  expect(here).toHaveLength(1);
  const [cell, place] = [here[0], container.querySelector('circle')];
  const number = (of: Element | null | undefined, name: string) => Number(of?.getAttribute(name));
  expect(number(place, 'cx')).toBeGreaterThan(number(cell, 'x'));
  expect(number(place, 'cx')).toBeLessThan(number(cell, 'x') + number(cell, 'width'));
  expect(number(place, 'cy')).toBeGreaterThan(number(cell, 'y'));
  expect(number(place, 'cy')).toBeLessThan(number(cell, 'y') + number(cell, 'height'));
  await expect.element(page.getByText('성장 G5 · 위험 R7 → BBB')).toBeVisible();
  await expect.element(page.getByText('(BB+ ~ BBB+)', { exact: false })).toBeVisible();
});

it('is not drawn where the axes are not known', async () => {
  const { container } = await render(GrowthRiskMatrix, { result: { ...result, groups: [] } });
  expect(container.querySelector('svg')).toBeNull();
});

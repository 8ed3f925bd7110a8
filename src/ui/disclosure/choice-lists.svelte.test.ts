import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Choosable } from '../../domain/disclosure/choosable';
import { testChoice } from '../hand-over/testing/test-desk';
import ChoiceLists from './choice-lists.svelte';
import { toldItems } from './told-items';

it('values of indicators about people are chosen and counted apart from the others', async () => {
  const choice = testChoice();
  const models = ['innovation-growth'] as const;
  const values: Choosable['values'] = [
    ...['finance.salesGrowth', 'finance.debtRatio', 'finance.currentRatio', 'finance.quickRatio'].map(
      (indicator) => ({ indicator, models, isPersonal: false }),
    ),
    { indicator: 'ceo.career', models, isPersonal: true },
  ];
  Object.defineProperty(choice, 'items', { value: { ...choice.items, values } });
  await render(ChoiceLists, { choice, notes: [] });
  await page.getByText('지표의 값', { exact: true }).click();
  await page.getByRole('button', { name: '지표의 값: 모두 넣기', exact: true }).click();
  expect(choice.choice.values).toHaveLength(4);
  expect(toldItems(choice, true)).toContain('지표의 값 4개');
  expect(toldItems(choice, false)).toContain('사람에 관한 지표의 값 1개');
});

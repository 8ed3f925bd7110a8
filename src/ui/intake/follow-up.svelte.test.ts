import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import { withAmount } from '../../domain/dossier/edits';
import FollowUp from './follow-up.svelte';

const inventories = withAmount(emptyDossier, 2024, 'inventories', known(7_000, typed));
const dossier = withAmount(inventories, 2024, 'currentAssets', known(70, typed));

it('leads to what is left to type and to what looks wrong', async () => {
  const onshow = vi.fn();
  const onall = vi.fn();
  await render(FollowUp, { dossier, result: undefined, onshow, onall, onclose: vi.fn() });
  await page.getByRole('button', { name: '재고자산 입력란으로' }).click();
  expect(onshow).toHaveBeenLastCalledWith('account:inventories');
  const items = page.getByRole('list').last().getByRole('listitem');
  await expect.element(items.nth(8)).toHaveTextContent(/^나머지 \d+개도 보기$/);
  expect(items.elements()).toHaveLength(9);
  await items.first().getByRole('button').click();
  expect(onshow).toHaveBeenLastCalledWith('company.name');
  await items.nth(8).getByRole('button').click();
  expect(onall).toHaveBeenCalledOnce();
});

import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { OwnRow } from '../../domain/dossier/confirmed-account';
import type { OwnColumn } from '../../domain/dossier/confirmed-column';
import OwnColumns from './own-columns.svelte';
import OwnRows from './own-rows.svelte';

const ours = { form: 'is', label: '연구개발용역비' } as const;
const row: OwnRow = { ...ours, place: '손익계산서 12행', amounts: [{ fiscalYear: 2024, won: 1_200_000 }] };
const column: OwnColumn = { place: 'C1', header: '권리관계', sample: '등록' };

it('a row of the firm’s own is the account that a person picked, open again when they take it back, and another when they pick it', async () => {
  const onconfirm = vi.fn();
  const onforget = vi.fn();
  const confirmed: OwnRow = { ...row, account: 'rdExpense' };
  const { rerender } = await render(OwnRows, { rows: [confirmed], onconfirm, onforget });
  const pick = page.getByRole('combobox', { name: ours.label });
  await expect.element(page.getByText('1,200,000')).toBeVisible();
  await expect.element(page.getByText('손익계산서 12행')).toBeVisible();
  await expect.element(pick).toHaveValue('rdExpense');
  await pick.selectOptions('');
  expect(onforget).toHaveBeenCalledExactlyOnceWith(confirmed);
  await rerender({ rows: [row], onconfirm, onforget });
  await expect.element(pick).toHaveValue('');
  await pick.selectOptions('revenue');
  expect(onconfirm).toHaveBeenCalledExactlyOnceWith({ ...ours, account: 'revenue' });
});

it('what a name speaks for stands first, as a question; rows of other statements’ accounts are not offered', async () => {
  await render(OwnRows, { rows: [row], onconfirm: vi.fn(), onforget: vi.fn() });
  const options = page.getByRole('combobox', { name: ours.label }).getByRole('option').elements();
  const ids = options.map((option) => (option as HTMLOptionElement).value);
  expect(ids.slice(0, 3)).toEqual(['', 'rdExpense', 'none']);
  expect(ids).toContain('revenue');
  expect(ids).not.toContain('cash');
});

it('a column of a patent list is what a person says', async () => {
  const onconfirm = vi.fn();
  await render(OwnColumns, { columns: [column], onconfirm, onforget: vi.fn() });
  await page.getByRole('combobox', { name: column.header }).selectOptions('none');
  expect(onconfirm).toHaveBeenCalledExactlyOnceWith({ header: column.header, attribute: 'none' });
});

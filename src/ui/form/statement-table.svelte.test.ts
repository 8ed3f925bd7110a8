import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { openTestDraft } from '../testing/open-test-draft';
import StatementTable from './statement-table.svelte';

it('a group stays open while its first amount is typed', async () => {
  const draft = openTestDraft();
  await render(StatementTable, { draft });
  page.getByText('재무상태표', { exact: true }).element().closest('summary')?.focus();
  await userEvent.keyboard('{Enter}');
  const box = page.getByRole('textbox', { name: /^유동자산/ }).first();
  await box.fill('100');
  await expect.poll(() => draft.dossier.statements.length).toBe(1);
  await expect.element(box).toBeVisible();
});

import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { known, typed } from '../../domain/dossier/answer';
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

it.each([245, 310, 380])(
  'no amount is cut in a pane of %i px, not those of the largest companies either',
  async (width) => {
    await page.viewport(width, 800);
    const draft = openTestDraft();
    for (const year of [2025, 2024, 2023]) {
      draft.amount(year, 'revenue', known(199_744_705_000_000 + year * 1_000_000, typed));
      draft.amount(year, 'costOfSales', known(4_200_000_000, typed));
    }
    const { container } = await render(StatementTable, { draft });
    const boxes = [
      ...container.querySelectorAll<HTMLInputElement>(
        '[id="ask-account:revenue"] input, [id="ask-account:costOfSales"] input',
      ),
    ];
    expect(boxes.filter(({ value }) => value !== '')).toHaveLength(6);
    expect(boxes.filter((box) => box.scrollWidth > box.clientWidth).map(({ value }) => value)).toEqual([]);
  },
);

import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import InTurn from './in-turn.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>나중</p>' }));

it('draws what waits for several frames after them, and what does not wait at once', async () => {
  const { rerender } = await render(InTurn, { frames: 3, children });
  await expect.element(page.getByText('나중')).toBeVisible();
  await rerender({ frames: 0, children });
  await expect.element(page.getByText('나중')).toBeVisible();
});

it('draws at once what was waiting when there is no time left', async () => {
  const { rerender } = await render(InTurn, { frames: 100_000, children });
  expect(document.body.textContent).not.toContain('나중');
  await rerender({ frames: 0, children });
  expect(document.body.textContent).toContain('나중');
});

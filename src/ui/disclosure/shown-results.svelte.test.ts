import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { testChoice } from '../hand-over/testing/test-desk';
import ShownResults from './shown-results.svelte';

const { disclosure } = testChoice();
const graded = disclosure.results['innovation-growth'];
if (graded?.status !== 'graded') throw new Error('no grade');
const patents = Array.from({ length: 40 }, (_, at) => ({
  applicationNumber: `1020200000${String(at).padStart(3, '0')}`,
  score: 50,
  metrics: [],
}));
const many = {
  ...disclosure,
  results: { 'innovation-growth': { ...graded, patents } },
} as unknown as typeof disclosure;

it('a long list stands folded with its count where it is asked for', async () => {
  await render(ShownResults, { disclosure: many, manifests: [], folds: true });
  const fold = page.getByText('40개', { exact: true });
  await expect.element(fold).toBeVisible();
  await expect.element(page.getByText(/10-2020-0000039/)).not.toBeVisible();
  await fold.click();
  await expect.element(page.getByText(/10-2020-0000039/)).toBeVisible();
});

it('before a yes, everything is there to be read', async () => {
  await render(ShownResults, { disclosure: many, manifests: [] });
  await expect.element(page.getByText(/10-2020-0000039/)).toBeVisible();
  expect(document.querySelector('details')).toBeNull();
});

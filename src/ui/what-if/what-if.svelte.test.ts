import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { exampleDossier } from '../../domain/dossier/example';
import { asHundredths } from '../../domain/grading/fixed-point';
import { failure, type Outcome, success } from '../../domain/problem';
import type { ResultDocument } from '../../domain/result/result';
import type { Session } from '../state/session.svelte';
import { Undo } from '../state/undo.svelte';
import { madeInnovation, madeResult } from '../testing/made-result';
import { openTestDraft } from '../testing/open-test-draft';
import WhatIfInTest from '../testing/what-if-in-test.svelte';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../engine', () => ({ engine: { ask: asked } }));

const better: ResultDocument = {
  ...madeResult,
  innovationGrowth: { ...madeInnovation, score: asHundredths(6000) },
};

async function open(answer: Promise<Outcome<ResultDocument>> = Promise.resolve(success(better))) {
  asked.mockReturnValue(answer);
  const draft = openTestDraft(exampleDossier);
  const rating = { manifests: [{}], grades: madeResult };
  const keptId = () => Promise.resolve(undefined);
  const session = { openId: undefined, keptId, rating } as unknown as Session;
  const { unmount } = await render(WhatIfInTest, {
    undo: new Undo(),
    session,
    draft,
    result: madeResult,
    onshow: vi.fn(),
  });
  return { draft, unmount };
}

const attempts = () => page.getByRole('button', { name: /^해 보기: / });

beforeEach(() => {
  // Nothing is returned: what a hook returns is called after the test, and waited for.
  asked.mockReset();
});

it('begins with what the company can do, and never touches its answers', async () => {
  const { draft } = await open();
  await attempts().first().click();
  await expect.element(page.getByRole('button', { name: /^해 본 것 되돌리기: / })).toBeVisible();
  await expect.element(page.getByText(/\+4\.39/).first()).toBeVisible();
  expect(draft.dossier).toEqual(exampleDossier);
});

it('takes an attempt back in one step', async () => {
  await open();
  const before = attempts().elements().length;
  await attempts().first().click();
  await page.getByRole('button', { name: /^해 본 것 되돌리기: / }).click();
  await expect.poll(() => attempts().elements().length).toBe(before);
  await page.getByRole('button', { name: '한 번 되돌리기' }).click();
  await expect.element(page.getByRole('button', { name: /^해 본 것 되돌리기: / })).toBeVisible();
});

it('says what can be tried here and what not', async () => {
  await open();
  await expect.element(page.getByText(/대표자 경력과 개별 특허의 내용처럼/)).toBeVisible();
});

it('tells a model without a grade apart', async () => {
  await open();
  await expect.element(page.getByText('등급 없음').first()).toBeVisible();
});

it('tells what went wrong', async () => {
  await open(Promise.resolve(failure('engineDied', { restarts: 1 })));
  await attempts().first().click();
  await expect.element(page.getByRole('alert').first()).toBeVisible();
});

it('waits for nothing while a rating does not end: trying, taking back, resetting, editing and leaving go on', async () => {
  const { draft, unmount } = await open(new Promise(() => undefined));
  const before = attempts().elements().length;
  const tried = page.getByRole('button', { name: /^해 본 것 되돌리기: / });
  await attempts().first().click();
  await expect.element(tried).toBeVisible();
  await page.getByRole('button', { name: '한 번 되돌리기' }).click();
  await expect.poll(() => attempts().elements().length).toBe(before);
  await attempts().first().click();
  await page.getByRole('button', { name: '모두 처음으로' }).click();
  await expect.poll(() => tried.elements().length).toBe(0);
  draft.change({ ...draft.dossier, patents: [] }, 'patents');
  expect(draft.dossier.patents).toEqual([]);
  await attempts().first().click();
  await expect.element(tried).toBeVisible();
  await unmount();
  expect(page.getByRole('button').elements()).toEqual([]);
});

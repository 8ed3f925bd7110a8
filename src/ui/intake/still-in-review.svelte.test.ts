import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, typed } from '../../domain/dossier/answer';
import { type Dossier, emptyDossier } from '../../domain/dossier/dossier';
import { withAmount, withAnswer } from '../../domain/dossier/edits';
import { failure, type Outcome, success } from '../../domain/problem';
import type { ResultDocument } from '../../domain/result/result';
import { askedLabel } from '../form/asked-label';
import { madeResult } from '../testing/made-result';
import StillInReview from './still-in-review.svelte';

const dossier = withAmount(emptyDossier, 2024, 'revenue', known(7_000, typed));
const named = withAnswer(dossier, 'company.name', known('가온', typed));
const note = page.getByRole('status');
const first = page.getByRole('listitem').first();

/** An engine that answers when it is told to. */
async function open() {
  const asked: { dossier: Dossier; answer: (outcome: Outcome<ResultDocument>) => void }[] = [];
  const rates = (one: Dossier) =>
    new Promise<Outcome<ResultDocument>>((answer) => asked.push({ dossier: one, answer }));
  const { rerender } = await render(StillInReview, { dossier, rates });
  const unfold = () => page.getByText('받아들인 뒤에도 직접 적을 것', { exact: false }).click();
  return { asked, rerender, unfold };
}

it('asks for the result after accepting once it is in sight, and begins with what is worth most to it', async () => {
  const { asked, unfold } = await open();
  await unfold();
  await expect.element(note).toHaveTextContent('찾고 있습니다');
  await expect.element(first).toHaveTextContent(askedLabel('company.name'));
  expect(asked.map((one) => one.dossier)).toEqual([dossier]);
  asked[0]?.answer(success(madeResult));
  await expect.element(note).toHaveTextContent('결과를 크게 바꿀 수 있는 것부터입니다');
  await expect.element(first).toHaveTextContent(askedLabel('achievement.certifications'));
});

it('claims no such order where nothing could be rated', async () => {
  const { asked, unfold } = await open();
  await unfold();
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(failure('engineDied', { restarts: 1 }));
  await expect.element(note).toHaveTextContent('입력 화면의 순서입니다');
  await expect.element(first).toHaveTextContent(askedLabel('company.name'));
});

it('follows what is chosen in the review, and claims nothing before that is rated too', async () => {
  const { asked, rerender, unfold } = await open();
  await unfold();
  await expect.poll(() => asked.length).toBe(1);
  await rerender({ dossier: named });
  asked[0]?.answer(success(madeResult));
  await expect.poll(() => asked.map((one) => one.dossier)).toEqual([dossier, named]);
  await expect.element(note).toHaveTextContent('찾고 있습니다');
  asked[1]?.answer(success(madeResult));
  await expect.element(note).toHaveTextContent('것부터입니다');
});

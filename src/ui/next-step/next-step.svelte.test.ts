import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Advice, NextSteps, Route } from '../../domain/advice/advice';
import { known, typed } from '../../domain/dossier/answer';
import type { Change } from '../../domain/dossier/change';
import { asHundredths } from '../../domain/grading/fixed-point';
import { failure, type Outcome, success } from '../../domain/problem';
import type { Session } from '../state/session.svelte';
import { madeInnovation, madeResult } from '../testing/made-result';
import { openTestDraft } from '../testing/open-test-draft';
import NextStep from './next-step.svelte';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../engine', () => ({ engine: { ask: asked } }));

const target = { model: 'innovationGrowth', score: asHundredths(6000) } as const;
const route: Route = {
  steps: [
    {
      lever: 'checklist.certificates',
      indicator: 'innovation.certification',
      effort: 'medium',
      times: 1,
      changes: [{ at: 'answer', question: 'achievement.certifications', answer: known(2, typed) }],
      points: 460,
      isNextClosing: false,
    },
  ],
  changes: [{ at: 'answer', question: 'achievement.certifications', answer: known(2, typed) }],
  cost: 2,
  after: { ...madeInnovation, score: asHundredths(6021) },
};

const advised = (changes: Partial<Advice> = {}): Advice => ({
  status: 'advised',
  model: 'innovationGrowth',
  before: madeInnovation,
  goals: [],
  toAnswer: [],
  risks: [],
  ...changes,
});

const steps = (innovationGrowth: NextSteps['innovationGrowth']): NextSteps => ({
  innovationGrowth,
  businessFeasibility: { status: 'notGraded', model: 'businessFeasibility' },
  originality: { status: 'notGraded', model: 'originality' },
});

async function open(answer: Promise<Outcome<NextSteps>>) {
  asked.mockReturnValue(answer);
  const draft = openTestDraft();
  const session = { rating: { manifests: [{}] } } as unknown as Session;
  await render(NextStep, { session, draft, result: madeResult, onshow: vi.fn() });
  return draft;
}

const openWith = (advice: NextSteps['innovationGrowth']) => open(Promise.resolve(success(steps(advice))));

beforeEach(() => {
  asked.mockReset();
});

it('shows every change of a step, also where two are called the same, as two new patents are', async () => {
  const [step] = route.steps;
  if (!step) throw new Error('no step');
  const twice = [2, 3].map((count): Change => ({
    at: 'answer',
    question: 'achievement.certifications',
    answer: known(count, typed),
  }));
  const changed = { ...route, steps: [{ ...step, changes: twice }] };
  await openWith(advised({ goals: [{ target, routes: [changed] }] }));
  await expect.poll(() => document.querySelectorAll('.changes li').length).toBe(2);
});

it('says that it is searching, until ways are there', async () => {
  let found: (outcome: Outcome<NextSteps>) => void = () => undefined;
  await open(new Promise((resolve) => (found = resolve)));
  await expect.element(page.getByRole('status')).toHaveTextContent('길을 찾고 있습니다.');
  found(success(steps(advised({ goals: [{ target, routes: [route] }] }))));
  await expect.element(page.getByRole('heading', { name: /^다음 목표: 우수|^다음 목표/ })).toBeVisible();
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});

it('opens a way as a trial beside the answers', async () => {
  const draft = await openWith(advised({ goals: [{ target, routes: [route] }] }));
  await expect.element(page.getByText('찾은 길은 하나입니다.')).toBeVisible();
  await expect.element(page.getByText('+4.60').first()).toBeVisible();
  await page.getByRole('button', { name: '이 길로 만약에 해 보기' }).click();
  expect(draft.view.current).toBe('whatIf');
  expect(draft.view.trial?.changes).toEqual(route.changes);
});

it('says how near one comes where no believable change reaches the goal', async () => {
  await openWith(advised({ goals: [{ target, routes: [], nearest: route }] }));
  await expect.element(page.getByText(/닿지 않습니다\. 가장 가까이 가면 60\.2점입니다/)).toBeVisible();
  await expect.element(page.getByRole('article', { name: '가장 가까이 가는 길' })).toBeVisible();
});

it('says that nothing is left to move where there is no lever', async () => {
  await openWith(advised({ goals: [{ target, routes: [] }] }));
  await expect
    .element(page.getByText(/바꾸어서 점수를 눈에 띄게\(0.1점 이상\) 올릴 수 있는 것이 없습니다/))
    .toBeVisible();
  await expect.element(page.getByRole('article')).not.toBeInTheDocument();
});

it('leads to answers first where the range already holds the goal', async () => {
  await openWith(advised({ goals: [{ target, routes: [route] }], toAnswer: ['achievement.certifications'] }));
  await expect.element(page.getByRole('heading', { name: '먼저 답해 보세요' })).toBeVisible();
});

it('tells a top firm what could cost its place, or that nothing alone would', async () => {
  await openWith(advised({ risks: [{ indicator: 'innovation.certification', from: 3, to: 1, share: 0.2 }] }));
  await expect.element(page.getByRole('heading', { name: '이미 가장 높은 자리입니다' })).toBeVisible();
  await expect.element(page.getByText(/하나만 이만큼 나빠져도/)).toBeVisible();
});

it('tells a top firm that nothing alone costs its place', async () => {
  await openWith(advised());
  await expect.element(page.getByText(/한 가지가 나빠지는 것만으로는/)).toBeVisible();
});

it('has no step for a model without a grade', async () => {
  await openWith(advised());
  await page.getByRole('tab', { name: '사업성' }).click();
  await expect.element(page.getByText(/아직 등급이 없어서/)).toBeVisible();
});

it('tells what went wrong', async () => {
  await open(Promise.resolve(failure('engineDied', { restarts: 1 })));
  await expect.element(page.getByRole('alert')).toBeVisible();
});

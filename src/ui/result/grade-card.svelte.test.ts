import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { asHundredths } from '../../domain/grading/fixed-point';
import { type NotGraded } from '../../domain/result/result';
import { madeResult } from '../testing/made-result';
import GradeCard from './grade-card.svelte';

it('a grade stands with its range, its model and what it is', async () => {
  await render(GradeCard, { result: madeResult.businessFeasibility, change: 210, onshow: vi.fn() });
  for (const text of [
    'BBB',
    '범위 BB+ ~ BBB+',
    '참조 모형 business-feasibility 0.1.0 · 자가진단',
    '2.1 방금 입력',
  ]) {
    await expect.element(page.getByText(text, { exact: false }).first()).toBeVisible();
  }
});

it('a missing grade says why, and leads to the question', async () => {
  const onshow = vi.fn();
  await render(GradeCard, { result: madeResult.originality, change: undefined, onshow });
  await expect.element(page.getByText('아직 등급이 없습니다')).toBeVisible();
  await page.getByRole('button', { name: '특허 목록으로 가기' }).click();
  expect(onshow).toHaveBeenCalledWith('patents');
});

const model = { id: 'innovation-growth', version: '0.1.0' } as const;
const refused: readonly [string, NotGraded, string, string, string][] = [
  [
    'too much unknown',
    {
      status: 'notGraded',
      model,
      reason: 'tooMuchUnknown',
      width: asHundredths(4120),
      widest: asHundredths(3000),
      toAnswer: ['account:revenue'],
    },
    '범위가 41.2점에 이릅니다',
    '매출액',
    'account:revenue',
  ],
  [
    'values that the model has never seen',
    {
      status: 'notGraded',
      model,
      reason: 'outsideSeen',
      outside: [{ indicator: 'innovation.certification', value: 40 }],
      of: 2,
    },
    '값 2개 가운데 1개가 학습 자료에서 보지 못한 값',
    '기술 인증',
    'achievement.certifications',
  ],
];

it.each(refused)(
  'a grade withheld for %s says so and leads to the place',
  async (_, result, why, place, asked) => {
    const onshow = vi.fn();
    const { container } = await render(GradeCard, { result, change: undefined, onshow });
    await expect.element(page.getByText('등급 보류')).toBeVisible();
    await expect.element(page.getByText(why)).toBeVisible();
    expect(container.querySelector('.hero')).toBeNull();
    await page.getByRole('button', { name: place }).click();
    expect(onshow).toHaveBeenCalledWith(asked);
  },
);

it('the card of the model is one press away, graded or not', async () => {
  for (const result of [madeResult.businessFeasibility, madeResult.originality]) {
    const oncard = vi.fn();
    const { unmount } = await render(GradeCard, { result, change: undefined, onshow: vi.fn(), oncard });
    await page.getByRole('button', { name: /^모형 카드/ }).click();
    expect(oncard).toHaveBeenCalledOnce();
    await unmount();
  }
});

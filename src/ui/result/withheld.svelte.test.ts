import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { asHundredths } from '../../domain/grading/fixed-point';
import { failure } from '../../domain/problem';
import type { ResultDocument } from '../../domain/result/result';
import { Rating } from '../state/rating.svelte';
import { madeResult } from '../testing/made-result';
import GradeAnnouncer from './grade-announcer.svelte';
import GradeStrip from './grade-strip.svelte';

const withheld: ResultDocument = {
  ...madeResult,
  businessFeasibility: {
    status: 'notGraded',
    model: madeResult.businessFeasibility.model,
    reason: 'tooMuchUnknown',
    width: asHundredths(4120),
    widest: asHundredths(3000),
    toAnswer: [],
  },
};

it('a withheld grade is told as such, and apart from one that is not there yet', async () => {
  await render(GradeAnnouncer, { result: withheld });
  await expect
    .poll(() => document.querySelector('[aria-live]')?.textContent, { timeout: 3000 })
    .toMatch(/^혁신성장역량: 55\.6 .*\. 사업성: 등급 보류\. 원천성: 아직 등급이 없습니다$/);
});

it('the strip of a phone says that a grade is withheld', async () => {
  await page.viewport(360, 640);
  const rating = new Rating({
    start: () => Promise.resolve(failure('aborted', {})),
    evaluate: () => Promise.resolve(failure('aborted', {})),
  });
  rating.grades = withheld;
  const { container } = await render(GradeStrip, { rating, onresult: vi.fn() });
  expect([...container.querySelectorAll('.grade')].map((grade) => grade.textContent.trim())).toEqual([
    expect.stringMatching(/^혁신성장역량\s*55\.6/),
    expect.stringMatching(/^사업성\s*–\s*등급 보류$/),
    expect.stringMatching(/^원천성\s*–\s*아직 없음$/),
  ]);
});

import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import { madeInnovation } from '../testing/made-result';
import PointsBars from './points-bars.svelte';

it('the points on the page add up to the score printed', async () => {
  const { container } = await render(PointsBars, { result: madeInnovation, learnedShare: 0.62 });
  const printed = [...container.querySelectorAll('td.points')].map((cell) =>
    Number(cell.textContent.replace('−', '-')),
  );
  const sum = printed.reduce((total, points) => total + points, 0);
  expect(sum).toBeCloseTo(5.61, 10);
  await expect.element(page.getByText('기준 기업 50.00에서 55.61까지, 합계 +5.61')).toBeVisible();
  await expect
    .element(page.getByText('배운 부분 62 %, 판단으로 정한 부분 38 %', { exact: false }))
    .toBeVisible();
});

it('names each value with its unit and what it could still give', async () => {
  await render(PointsBars, { result: madeInnovation, learnedShare: undefined });
  await expect.element(page.getByText('8.1 % · +2.20 더 가능')).toBeVisible();
});

it('tells how each line came into the score, and which values the training data held nothing like', async () => {
  const outsideSeen = [{ indicator: 'innovation.intangibleAssets', value: 0.081 }];
  const { container } = await render(PointsBars, {
    result: { ...madeInnovation, outsideSeen },
    learnedShare: 0.62,
  });
  const marked = [...container.querySelectorAll('tbody tr')].filter((row) => row.querySelector('.tag'));
  expect(marked.map((row) => row.querySelector('th')?.textContent)).toEqual([
    expect.stringMatching(/^무형자산.*학습·판단.*학습 자료에서 보지 못한 값$/s),
  ]);
  await expect.element(page.getByText(/보지 못한 값이 있습니다: 무형자산/)).toBeVisible();
});

it('can be read by subject, with what each did together', async () => {
  const { container } = await render(PointsBars, { result: madeInnovation, learnedShare: undefined });
  await page.getByLabelText('차례').selectOptions('분야별');
  expect([...container.querySelectorAll('h4')].map((one) => one.textContent.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/재무 ?\+5\.61/),
  ]);
});

it('says where a figure stands among listed peers, once that is known', async () => {
  const ranks = (id: string) => (id === 'innovation.intangibleAssets' ? '상장 또래 40개사 대비' : undefined);
  await render(PointsBars, { result: madeInnovation, learnedShare: undefined, ranks });
  await expect.element(page.getByText('상장 또래 40개사 대비')).toBeVisible();
});

it('names the files that a line was made of', async () => {
  const source = { kind: 'file', fileName: '증명.pdf', digest: 'd', format: 'hometax', raw: '1' } as const;
  const at = (won: number, code: number) =>
    known(won, { ...source, place: `표준재무상태표 p.2, 코드 ${code}` });
  const values = { intangibleAssets: at(81, 169), totalAssets: at(1000, 228) };
  const dossier = { ...emptyDossier, statements: [{ fiscalYear: 2024, basis: 'separate', values }] } as const;
  await render(PointsBars, { result: madeInnovation, learnedShare: undefined, dossier });
  await expect
    .element(page.getByText('표준재무제표증명 2024, 표준재무상태표 2쪽, 코드 169', { exact: false }))
    .toBeVisible();
});

import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { known, notApplicable, typed, valueOf } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import type { Patent } from '../../domain/dossier/patent';
import type { OpenDraft } from '../state/open-draft.svelte';
import { language } from '../state/language.svelte';
import { openTestDraft } from '../testing/open-test-draft';
import FormStepInTest from '../testing/form-step-in-test.svelte';

const number = '1020199990001';
const fromFile = {
  kind: 'file',
  fileName: '특허.xlsx',
  digest: '',
  format: 'patentSheet',
  place: 'C7',
  raw: '3',
} as const;

/** The list of patents on the screen, with this one opened. */
async function openPatent(facts: Partial<Patent> = {}): Promise<OpenDraft> {
  const patent: Patent = { applicationNumber: number, kind: 'patent', ...facts };
  const draft = openTestDraft({ ...emptyDossier, patents: [patent] });
  await render(FormStepInTest, { draft, section: 'technology' });
  await page.getByText('10-2019-9990001').click();
  return draft;
}
const openMore = () => page.getByText('더 적기: CPC').click();
const openFigures = () => page.getByText('계산된 지표').click();
const patentOf = (draft: OpenDraft) => draft.dossier.patents[0];

afterEach(() => language.choose('ko'));

it('a patent stays open while its facts change', async () => {
  await openPatent();
  const title = page.getByRole('textbox', { name: '발명의 명칭' });
  await title.fill('분사 장치');
  await expect.element(title).toBeVisible();
  await page.getByRole('textbox', { name: '청구항' }).fill('14');
  await expect.element(page.getByRole('textbox', { name: '청구항' })).toBeVisible();
});

describe('further facts of a patent', () => {
  it('are folded away, and fill the patent', async () => {
    const draft = await openPatent();
    await expect.element(page.getByRole('textbox', { name: '발명자 수' })).not.toBeInTheDocument();
    await openMore();
    await page.getByRole('textbox', { name: '발명자 수' }).fill('3');
    await page.getByRole('textbox', { name: '우선권 주장 수' }).fill('0');
    await page.getByRole('textbox', { name: '공개일' }).fill('2020-05-01');
    await page.getByRole('group', { name: '변리사' }).getByLabelText('예', { exact: true }).click();
    await page.getByRole('group', { name: '회사가 출원인' }).getByLabelText('아니요').click();
    expect(patentOf(draft)).toEqual({
      applicationNumber: number,
      kind: 'patent',
      inventors: known(3, typed),
      priorityClaims: known(0, typed),
      publishedOn: known('2020-05-01', typed),
      agent: known(true, typed),
      companyApplicant: known(false, typed),
    });
    await expect.element(page.getByText('8개 중 5개 답함')).toBeVisible();
  });

  it('open by keyboard', async () => {
    await openPatent();
    const summary = page.getByText('더 적기: CPC').element().closest('summary');
    summary?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: '발명자 수' })).toBeVisible();
  });

  it('keep CPC codes in one spelling, each once', async () => {
    const draft = await openPatent();
    await openMore();
    const box = page.getByRole('textbox', { name: 'CPC 코드' });
    await box.fill('f02m61/18, Y02T 10/12; F02M 61/18');
    await userEvent.tab();
    expect(valueOf(patentOf(draft)?.cpcCodes)).toEqual(['F02M 61/18', 'Y02T 10/12']);
    await expect.element(box).toHaveValue('F02M 61/18, Y02T 10/12');
  });

  it('refuse what is no code, say which, and keep the earlier value', async () => {
    const draft = await openPatent({ cpcCodes: known(['F02M 61/18'], typed) });
    await openMore();
    const box = page.getByRole('textbox', { name: 'CPC 코드' });
    await box.fill('F02M 61/18, 연료');
    await userEvent.tab();
    await expect.element(page.getByText(/읽을 수 없습니다: 연료\./)).toBeVisible();
    await expect.element(box).toHaveAttribute('aria-invalid', 'true');
    await expect.element(box).toHaveValue('F02M 61/18, 연료');
    expect(valueOf(patentOf(draft)?.cpcCodes)).toEqual(['F02M 61/18']);
    await box.fill('');
    await userEvent.tab();
    await expect.element(box).toHaveAttribute('aria-invalid', 'false');
    expect(patentOf(draft)).not.toHaveProperty('cpcCodes');
  });

  it('refuse a number out of range', async () => {
    const draft = await openPatent({ inventors: known(2, typed) });
    await openMore();
    await page.getByRole('textbox', { name: '발명자 수' }).fill('0');
    await userEvent.tab();
    await expect
      .element(page.getByText('1에서 1,000 사이로 적어 주세요. 앞의 값은 그대로입니다.'))
      .toBeVisible();
    expect(valueOf(patentOf(draft)?.inventors)).toBe(2);
  });

  it('do not apply, or are taken back', async () => {
    const draft = await openPatent({ publishedOn: known('2020-05-01', typed) });
    await openMore();
    await page.getByRole('button', { name: '공개일: 도움말' }).click();
    await page.getByRole('button', { name: '우리에게는 해당 없음' }).click();
    expect(patentOf(draft)?.publishedOn).toEqual(notApplicable(typed));
    await page.getByRole('button', { name: '다시 답하기' }).click();
    expect(patentOf(draft)).not.toHaveProperty('publishedOn');
  });

  it('warn of a publication before the filing', async () => {
    await openPatent({ filedOn: known('2019-03-04', typed), publishedOn: known('2018-05-01', typed) });
    await openMore();
    await expect.element(page.getByText('출원일보다 앞선 날짜입니다. 공보를 다시 봐 주세요.')).toBeVisible();
  });

  it('tell from the applicants whether one is a company, until a person does', async () => {
    const draft = await openPatent({ applicants: known(['홍길동', '주식회사 가나'], fromFile) });
    await openMore();
    await expect.element(page.getByText('예. 출원인 이름에 회사가 있습니다.')).toBeVisible();
    expect(patentOf(draft)).not.toHaveProperty('companyApplicant');
    await page.getByRole('button', { name: '직접 답하기' }).click();
    await page.getByRole('group', { name: '회사가 출원인' }).getByLabelText('아니요').click();
    expect(valueOf(patentOf(draft)?.companyApplicant)).toBe(false);
    await page.getByRole('group', { name: '회사가 출원인' }).getByLabelText('모름').click();
    await expect.element(page.getByText('예. 출원인 이름에 회사가 있습니다.')).toBeVisible();
  });

  it('show cited and citing documents with their source, or the file that would help', async () => {
    await openPatent({
      citedPatents: known([{ classes: ['F02M'] }, { classes: ['B05B'] }, { classes: [] }], fromFile),
    });
    await openMore();
    const cited = page.getByRole('group', { name: '인용한 문헌의 목록' });
    await expect.element(cited.getByText('3건, 그 가운데 분야를 아는 것 2건')).toBeVisible();
    await expect.element(cited.getByText('특허.xlsx에서 · C7')).toBeVisible();
    const citing = page.getByRole('group', { name: '이 특허를 인용한 특허의 목록' });
    await expect.element(citing.getByText(/도움이 되는 파일: 이 특허를 인용한 특허마다/)).toBeVisible();
  });
});

describe('figures of a patent', () => {
  const figure = (name: string) =>
    page.getByRole('term').filter({ hasText: name }).element().parentElement?.textContent ?? '';

  it('are listed with value and unit, or with what would help', async () => {
    await openPatent({
      status: known('granted', typed),
      filedOn: known('2019-03-04', typed),
      registeredOn: known('2021-01-20', typed),
      claims: known(14, typed),
      citedPatents: known([{ classes: ['F02M'] }], fromFile),
    });
    await openFigures();
    expect(figure('등록까지 걸린 날')).toContain('688일');
    expect(figure('인용에 견준 청구항')).toContain('7.00배');
    expect(figure('독창성')).toMatch(/계산할 수 없음.*분야를 아는 인용 문헌이 둘보다 적습니다/s);
    expect(figure('범용성')).toMatch(/계산할 수 없음.*도움이 되는 파일: 이 특허를 인용한 특허마다/s);
    expect(figure('그 가운데 자기 인용')).toContain('계산할 수 없음');
  });

  it('of an ended right do not apply where they need time to come', async () => {
    await openPatent({ status: known('lapsed', typed), filedOn: known('2019-03-04', typed) });
    await openFigures();
    expect(figure('남은 존속기간')).toContain('해당 없음');
  });

  it('speak English too', async () => {
    await openPatent({ claims: known(14, typed) });
    language.choose('en');
    await page.getByText('Computed figures').click();
    expect(figure('Generality')).toMatch(
      /Cannot be computed.*This would help: A list of the citing patents/s,
    );
  });
});

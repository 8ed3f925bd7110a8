import { Buffer } from 'node:buffer';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { recordComplaints } from './complaints.ts';
import { storedRows } from './stored-rows.ts';

const text = (ko: string, en: string) => ({ ko, en });
const source = { title: text('우리 공고', 'Our notice'), date: '2026-11-26' };

/** What an institution could hand out. */
const catalogue = {
  format: 'tech-rating-programmes',
  schema: 1,
  id: 'hanbit',
  version: '1.0.0',
  publisher: text('한빛은행', 'Hanbit Bank'),
  publishedOn: '2026-11-26',
  programmes: [
    {
      id: 'loan',
      kind: 'finance',
      name: text('한빛 기술대출', 'Hanbit technology loan'),
      institution: text('한빛은행', 'Hanbit Bank'),
      summary: text('기술 등급으로 받는 대출입니다.', 'A loan by technology grade.'),
      period: { always: true },
      criteria: {
        all: [
          {
            fact: 'grade.businessFeasibility',
            op: 'atLeast',
            value: 'C',
            text: text('기술 사업성 C등급 이상', 'Business feasibility of at least C'),
            source,
          },
          {
            fact: 'score.innovationGrowth',
            op: 'atLeast',
            value: 'setByInstitution',
            id: 'score',
            text: text('지점이 정한 점수 이상', 'Score set by the branch'),
            source,
          },
        ],
      },
    },
  ],
};

const bizinfo = (count: number): string => {
  const header =
    'id,title,link,author,excInsttNm,lcategory,pubDate,apply_start,apply_end,trgetNm,description';
  const rows = Array.from({ length: count }, (_, at) => {
    const isBusan = at % 2 === 1;
    const title = `${isBusan ? '[부산] ' : ''}${at === 7 ? '반도체 시제품' : '수출'} 지원 ${at}`;
    const about = `"<p>업력 50년 이내 <b>기업</b></p><p onclick=""x()"">쉼표, 있음&nbsp;&#40;${at}&#41;</p>"`;
    return `P${at},${title},/view.do?id=${at},중소벤처기업부,직접수행,${isBusan ? '수출' : '기술'},2026-01-01,,,중소기업,${about}`;
  });
  return `\uFEFF${[header, ...rows].join('\r\n')}`;
};

const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const programme = (page: Page, name: string): Locator => page.locator('article').filter({ hasText: name });
const picker = (page: Page): Locator => page.locator('.programmes input[type="file"]');

async function openProgrammes(page: Page, tab = '지원사업'): Promise<void> {
  await page.goto('./#example');
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await expect(page.locator('article[data-standing]').first()).toBeVisible({ timeout: 30_000 });
}

test.describe('programmes', () => {
  // Reading, models and storage together: slower than the rest where several browsers share a machine.
  test.slow();

  test('stand by published criteria; an answer moves one, and leads through the form', async ({ page }) => {
    const complaints = await recordComplaints(page);
    await openProgrammes(page);
    const loan = programme(page, '기술신용대출');
    await expect(loan).toHaveAttribute('data-standing', 'unknown');
    await loan.locator('summary').click();
    await loan.getByRole('button', { name: '기술신용평가(TCB) 기술등급', exact: true }).click();
    const question = page.locator('[id="ask-programme.tcbGrade"] select');
    await expect(page.locator('[id="ask-programme.tcbGrade"] :focus')).toHaveCount(1);
    await question.selectOption('T7');
    await expect(loan).toHaveAttribute('data-standing', 'nearly');
    await expect(loan).toContainText('1단계');
    await question.selectOption('T5');
    await expect(loan).toHaveAttribute('data-standing', 'met');
    await expect(loan).toContainText('출처: 제타플랜');
    expect(complaints).toEqual([]);
  });

  test('take the threshold of a notice, and keep it for the company', async ({ page }) => {
    await openProgrammes(page);
    const card = programme(page, 'K-TOP을 쓰는 지원사업');
    await expect(card).toHaveAttribute('data-standing', 'unknown');
    await card.locator('summary').click();
    await card.getByLabel('공고에 적힌 기준').fill('1');
    await expect(card).toHaveAttribute('data-standing', 'met');
    // The example becomes a draft of its own, and what was typed is there again under its address.
    await expect(page).toHaveURL(/#draft=/);
    await expect.poll(() => storedRows(page, 'noticeThresholds')).toHaveLength(1);
    await page.reload();
    await page.getByRole('tab', { name: '지원사업', exact: true }).click();
    await expect(card).toHaveAttribute('data-standing', 'met');
  });

  test('a threshold out of reach leads to the ways there', async ({ page }) => {
    await openProgrammes(page);
    const card = programme(page, 'K-TOP을 쓰는 지원사업');
    await card.locator('summary').click();
    await card.getByLabel('공고에 적힌 기준').fill('60');
    await card.getByRole('button', { name: '여기까지 가는 길 보기' }).click();
    await expect(page.getByRole('tab', { name: '다음 단계' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name: '다음 단계' })).toContainText('60');
  });

  test('an institution’s catalogue is added, marked unsigned, kept, removed and put back', async ({
    page,
  }) => {
    await openProgrammes(page);
    await picker(page).setInputFiles(file('hanbit.json', JSON.stringify(catalogue)));
    await expect(page.locator('.programmes').getByRole('status').first()).toContainText('한빛은행');
    const loan = programme(page, '한빛 기술대출');
    await expect(loan).toHaveAttribute('data-standing', 'unknown');
    const line = page.getByRole('listitem').filter({ hasText: '한빛은행 · 1.0.0' });
    await expect(line).toContainText('서명 없음');
    await page.reload();
    await page.getByRole('tab', { name: '지원사업', exact: true }).click();
    await expect(loan).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: /한빛은행' 지우기/ }).click();
    await expect(loan).toHaveCount(0);
    await page.getByRole('button', { name: '되돌리기' }).click();
    await expect(loan).toBeVisible();
  });

  test('a catalogue with faults is refused with their places, and what was there stays', async ({ page }) => {
    await openProgrammes(page);
    const before = await page.locator('article[data-standing]').count();
    const [loan] = catalogue.programmes;
    const broken = { ...catalogue, colour: 'red', programmes: [{ ...loan, criteria: { use: 'nobody' } }] };
    await picker(page).setInputFiles(file('broken.json', JSON.stringify(broken)));
    await expect(page.getByText(/colour: /).first()).toBeVisible();
    await picker(page).setInputFiles(file('newer.json', JSON.stringify({ ...catalogue, schema: 9 })));
    await expect(page.getByText(/더 새로운 앱/)).toBeVisible();
    expect(await page.locator('article[data-standing]').count()).toBe(before);
  });

  test('notices dropped among a company’s files go to their place, and are searched', async ({ page }) => {
    const complaints = await recordComplaints(page);
    await page.goto('./#example');
    await expect(page.locator('[data-model] .hero .headline')).toHaveCount(3, { timeout: 30_000 });
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles(file('기업마당.csv', bizinfo(1900)));
    const review = page.getByRole('dialog');
    await expect(review).toContainText('1900', { timeout: 30_000 });
    await review.getByRole('button', { name: '지원사업에 담기' }).click();
    const notices = page.getByRole('region', { name: '공고 찾기' });
    await expect(notices.getByRole('listitem')).toHaveCount(20, { timeout: 30_000 });
    await notices.getByRole('searchbox').fill('반도체');
    await expect(notices.getByRole('listitem')).toHaveCount(1);
    await notices.locator('summary').click();
    await expect(notices.locator('.text')).toHaveText('업력 50년 이내 기업\n쉼표, 있음 (7)');
    await notices.getByRole('searchbox').fill('');
    await notices.getByRole('button', { name: '20건 더 보기' }).click();
    await expect(notices.getByRole('listitem')).toHaveCount(40);
    expect(complaints).toEqual([]);
  });

  test('speak English, from the keyboard, without what axe finds', async ({ page }) => {
    await openProgrammes(page);
    await page.getByRole('button', { name: '한국어/영어로 바꾸기' }).click();
    await picker(page).setInputFiles(file('hanbit.json', JSON.stringify(catalogue)));
    const loan = programme(page, 'Hanbit technology loan');
    await loan.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(loan.getByLabel('Threshold of the notice')).toBeVisible();
    const hangul = await page.locator('.programmes').evaluate((pane) => {
      const shown = (pane as HTMLElement).innerText;
      return shown.match(/[가-힣]+/g) ?? [];
    });
    expect(hangul).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).include('.programmes').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`),
      ).toEqual([]);
    }
  });

  test('are not cut off on a phone of 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openProgrammes(page);
    for (const summary of await page.locator('article summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

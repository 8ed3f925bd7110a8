import { Buffer } from 'node:buffer';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { type MadeHead, makePlainCertificate } from '../../src/intake/testing/make-certificate.ts';
import { makeTables } from '../../src/intake/testing/make-tables.ts';
import { recordComplaints } from './complaints.ts';

type Amounts = Readonly<Record<number, number>>;
const sound: Amounts = { 1: 700, 80: 300, 228: 1000, 333: 400, 382: 600 };

/** A certificate of one year; amounts in thousands of `unit` won by code. */
function certificate(year: number, amounts: Amounts = sound, unit = 1_000_000, head?: MadeHead): Uint8Array {
  const printed = Object.entries(amounts).map(
    ([code, amount]) => [Number(code), (amount * unit).toLocaleString('en')] as const,
  );
  return makePlainCertificate([{ form: 'bs', year, amounts: new Map(printed) }], 'statutory', head);
}
const naru: MadeHead = {
  name: '주식회사 나루전자',
  businessNumber: '220-81-62517',
  corporateNumber: '110111-0000001',
};

const income = makeTables(
  {
    손익계산서: [
      ['손 익 계 산 서', '(단위: 원)'],
      ['회사명: (주)가온머신'],
      ['과목', '2025년', '2024년'],
      ['매출액', '2,000,000,000', '1,800,000,000'],
      ['연구및개발비용(전산)', '45,000,000', '30,000,000'],
      ['여비교통비', '12,000,000', '11,000,000'],
    ],
  },
  'xlsx',
);
const patentList = (applicant: string, count = 3) =>
  makeTables(
    {
      특허: [
        ['출원번호', '발명의 명칭', '출원일자', '법적상태', '출원인', '청구범위수'],
        ...Array.from({ length: count }, (_, at) => [
          `10-2021-00${10_000 + at}`,
          `가공 장치 ${at + 1}`,
          '2021.03.02',
          '등록',
          applicant,
          String(7 + (at % 5)),
        ]),
      ],
    },
    'xlsx',
  );

const review = (page: Page): Locator => page.getByRole('dialog');
const accept = (page: Page): Locator => review(page).getByRole('button', { name: /받아들이기$/ });

type Named = readonly [name: string, bytes: Uint8Array];
const files = (...named: Named[]) =>
  named.map(([name, bytes]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }));

async function drop(page: Page, ...named: Named[]): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(files(...named));
  await expect(review(page).getByRole('heading', { name: '읽은 값을 확인해 주세요' })).toBeVisible({
    timeout: 40_000,
  });
}
const amountsOf = async (page: Page, account: string): Promise<string[]> =>
  await page
    .locator(`#ask-account\\:${account} input`)
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
const openFinance = async (page: Page) =>
  await page.getByRole('navigation', { name: '입력 단계' }).getByRole('button', { name: '재무' }).click();

test('files of two companies are sorted, and the other one gets a draft of its own', async ({ page }) => {
  const complaints = await recordComplaints(page);
  await page.goto('./');
  await drop(
    page,
    ['나루 특허.xlsx', patentList('나루전자')],
    ['가온 2025.pdf', certificate(2025)],
    ['가온 2024.pdf', certificate(2024)],
    ['나루 2025.pdf', certificate(2025, sound, 9_000_000, naru)],
  );
  const company = review(page).getByRole('region', { name: '어느 기업의 자료입니까' });
  await expect(company).toContainText('124-81-00998');
  await expect(company.getByRole('group', { name: '주식회사 나루전자' })).toContainText('나루 특허.xlsx');
  await accept(page).click();
  await openFinance(page);
  expect(await amountsOf(page, 'totalAssets')).toEqual(['1,000', '1,000', '']);

  const next = page.getByRole('region', { name: '파일 다음에 할 일' });
  await next.getByRole('button', { name: '주식회사 나루전자의 새 초안 만들기' }).click();
  await expect(review(page)).toContainText('220-81-62517');
  await accept(page).click();
  await openFinance(page);
  expect(await amountsOf(page, 'totalAssets')).toEqual(['9,000', '', '']);
  expect(complaints).toEqual([]);
});

test('a row and a column with names of their own are told once, remembered, and forgotten', async ({
  page,
}) => {
  await page.goto('./');
  await drop(page, ['손익.xlsx', income], ['특허.xlsx', patentList('(주)가온머신')]);
  await review(page)
    .getByRole('combobox', { name: '연구및개발비용(전산)' })
    .selectOption({ label: '연구개발비 (손익계산서) (짐작)' });
  await review(page).getByRole('combobox', { name: '청구범위수' }).selectOption({ label: '청구항 (짐작)' });
  await accept(page).click();
  await openFinance(page);
  expect(await amountsOf(page, 'rdExpense')).toEqual(['45', '30', '']);

  await page.goto('./');
  await page.reload();
  await drop(page, ['다음 해.xlsx', income]);
  await expect(review(page).getByRole('combobox', { name: '연구및개발비용(전산)' })).toHaveValue('rdExpense');
  await review(page).getByText('기억해 둔 이름 2개').click();
  await review(page).getByRole('button', { name: '잊기: 연구및개발비용(전산)' }).click();
  await expect(review(page).getByRole('combobox', { name: '연구및개발비용(전산)' })).toHaveValue('');
  await review(page).getByRole('button', { name: '넣지 않기' }).click();
  await page.getByText('기억해 둔 이름 1개').click();
  await page.getByRole('button', { name: '모두 잊기' }).click();
  await expect(page.getByText(/^기억해 둔 이름 \d/)).toBeHidden();
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.getByText('기억해 둔 이름 1개')).toBeVisible();
});

test('a slip of unit and a sum that does not hold are answered in the review', async ({ page }) => {
  await page.goto('./');
  await drop(
    page,
    ['2025.pdf', certificate(2025)],
    ['2024.pdf', certificate(2024, { ...sound, 333: 300 }, 1_000)],
  );
  const questions = review(page).getByRole('article', { name: '맞는지 확인해 주세요' });
  await expect(questions.getByRole('listitem')).toHaveCount(2);
  await questions.getByRole('button', { name: '2024년 금액 × 1,000' }).click();
  await expect(questions).toContainText('2024년 금액을 × 1,000 하여 넣습니다.');
  await expect(questions.getByRole('row', { name: /자산총계.*1,000,000,000원/ })).toContainText('코드 228');
  await questions.getByRole('button', { name: '이 값 빼기: 부채총계' }).click();
  await expect(questions.getByRole('listitem')).toHaveCount(0);
  await accept(page).click();
  await openFinance(page);
  expect(await amountsOf(page, 'totalAssets')).toEqual(['1,000', '1,000', '']);
  expect(await amountsOf(page, 'totalLiabilities')).toEqual(['400', '', '']);
});

test('files that are added join the review, and a file twice counts once', async ({ page }) => {
  await page.goto('./');
  await drop(page, ['2025.pdf', certificate(2025)]);
  await review(page)
    .getByLabel('파일 더 넣기')
    .setInputFiles(files(['2024.pdf', certificate(2024)], ['2025 (1).pdf', certificate(2025)]));
  await expect(review(page)).toContainText('‘2025.pdf’과 내용이 똑같아 한 번만 넣습니다.', {
    timeout: 40_000,
  });
  await accept(page).click();
  await openFinance(page);
  expect(await amountsOf(page, 'totalAssets')).toEqual(['1,000', '1,000', '']);
  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(page.locator('[data-answered="known"]')).toHaveCount(0);
});

test('a scan leads to the table of statements, with the keyboard alone', async ({ page }) => {
  const scan = await PDFDocument.create();
  scan.addPage();
  await page.goto('./');
  await drop(page, ['스캔.pdf', await scan.save()]);
  const type = review(page).getByRole('button', { name: '재무제표를 직접 적기' });
  await type.focus();
  await page.keyboard.press('Enter');
  await expect(review(page)).toBeHidden();
  await expect(page.locator('#ask-account\\:revenue input').first()).toBeFocused();
});

test('hundreds of patents are folded, and drawn as far as they are looked at', async ({ page }) => {
  await page.goto('./');
  await drop(page, ['특허.xlsx', patentList('(주)가온머신', 234)]);
  const group = review(page).getByRole('region', { name: /^특허 234건/ });
  await expect(group.getByText('가공 장치 1', { exact: false })).toHaveCount(0);
  await group.getByText(/^읽은 값 [\d,]+개 모두 보기$/).click();
  await expect(group.locator('details details')).toHaveCount(30);
  await group.getByText('10-2021-0010004').click();
  await expect(group.getByRole('checkbox', { name: /10-2021-0010004/ }).first()).toBeChecked();
  await group.getByRole('button', { name: '204개 더 보기' }).click();
  await expect(group.locator('details details')).toHaveCount(120);
  await accept(page).click();
  await expect(review(page)).toBeHidden();
});

import { Buffer } from 'node:buffer';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { makeCertificate } from '../../src/intake/testing/make-certificate.ts';
import { makeTables } from '../../src/intake/testing/make-tables.ts';
import { recordComplaints } from './complaints.ts';

const million = 1_000_000;
const printed = (millions: number): string => (millions * million).toLocaleString('en');

/** A certificate of 2025 whose totals hold; amounts in million won by code. */
async function certificate(): Promise<Uint8Array> {
  const bs = {
    1: 700,
    3: 90,
    80: 300,
    228: 1000,
    229: 250,
    284: 150,
    333: 400,
    334: 100,
    382: 600,
    383: 1000,
  };
  const is = { 1: 2000, 35: 1300, 66: 700, 67: 500, 68: 310, 79: 20, 129: 200, 219: 160 };
  const amountsOf = (millions: Readonly<Record<number, number>>) =>
    new Map(Object.entries(millions).map(([code, amount]) => [Number(code), printed(amount)]));
  return await makeCertificate([
    { form: 'bs', year: 2025, amounts: amountsOf(bs) },
    { form: 'is', year: 2025, amounts: amountsOf(is) },
  ]);
}

/** Two years from bookkeeping, in thousand won and without saying so. */
const incomeStatement = makeTables(
  {
    손익계산서: [
      ['손 익 계 산 서'],
      ['2025년 1월 1일부터 2025년 12월 31일까지'],
      ['2024년 1월 1일부터 2024년 12월 31일까지'],
      ['회사명: (주)가온머신'],
      ['과목', '당기', '전기'],
      ['Ⅰ.매출액', '2,000,000', '1,800,000'],
      ['Ⅱ.매출원가', '1,300,000', '1,200,000'],
      ['Ⅲ.매출총이익', '700,000', '600,000'],
      ['Ⅳ.판매비와관리비', '500,000', '450,000'],
      ['급여', '305,000', '280,000'],
      ['복리후생비', '25,000', '22,000'],
      ['Ⅴ.영업이익', '200,000', '150,000'],
    ],
  },
  'xlsx',
);

const review = (page: Page): Locator => page.getByRole('dialog', { name: '읽은 값을 확인해 주세요' });
const accept = (page: Page): Locator => review(page).getByRole('button', { name: /받아들이기$/ });

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await expect(review(page)).toBeVisible();
}

async function openFinance(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '입력 단계' }).getByRole('button', { name: '재무' }).click();
}

/** What the form shows of an account, newest year first. */
const amountsOf = async (page: Page, account: string): Promise<string[]> =>
  await page
    .locator(`#ask-account\\:${account} input`)
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));

test('a Hometax certificate and a statement from bookkeeping are reviewed, taken and taken back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = await recordComplaints(page);
  await page.goto('./');
  await drop(page, '표준재무제표증명.pdf', await certificate());
  await expect(review(page)).toContainText('파일 종류: 홈택스 서류(표준재무제표증명)');
  await accept(page).click();
  await expect(review(page)).toBeHidden();

  await openFinance(page);
  const account = page.locator('#ask-account\\:revenue');
  await expect(account).toContainText('표준재무제표증명.pdf');
  expect(await amountsOf(page, 'revenue')).toEqual(['2,000', '', '']);

  await drop(page, '손익계산서.xlsx', incomeStatement);
  const unit = review(page).getByRole('combobox', { name: '금액의 단위는 무엇입니까?' });
  await expect(unit).toHaveValue('won');
  await expect(review(page)).toContainText('혹시 천원 단위입니까?');
  await unit.selectOption({ label: '천원' });
  await expect(review(page)).not.toContainText('맞는지 확인해 주세요');
  // The certificate is believed first, and the person may say otherwise.
  const booked = review(page).getByRole('radio', { name: '급여 305 (손익계산서.xlsx)' });
  const kept = review(page).getByRole('group', { name: '지금 값과 다릅니다. 어느 쪽을 쓸까요?' });
  await expect(kept.getByLabel('지금 값 그대로')).toBeChecked();
  await booked.check();
  await accept(page).click();
  await expect(review(page)).toBeHidden();

  await expect(account).toContainText('손익계산서.xlsx');
  expect(await amountsOf(page, 'revenue')).toEqual(['2,000', '1,800', '']);
  expect(await amountsOf(page, 'salary')).toEqual(['305', '280', '']);
  expect(await amountsOf(page, 'welfare')).toEqual(['20', '22', '']);
  await expect(page.getByRole('heading', { name: '파일 다음에 할 일' })).toBeVisible();

  await page.getByRole('button', { name: '되돌리기' }).click();
  await expect(account).not.toContainText('손익계산서.xlsx');
  expect(await amountsOf(page, 'revenue')).toEqual(['2,000', '', '']);
  expect(await amountsOf(page, 'salary')).toEqual(['310', '', '']);
  expect(complaints).toEqual([]);
});

test('after a file, what is left to type is a short list that leads to its places', async ({ page }) => {
  await page.goto('./');
  await drop(page, '표준재무제표증명.pdf', await certificate());
  await expect(review(page)).toContainText(/받아들인 뒤에도 직접 적을 것 \d+개/);
  await accept(page).click();
  const list = page.getByRole('region', { name: '파일 다음에 할 일' });
  await expect(list.getByRole('listitem')).toHaveCount(9);
  const first = list.getByRole('listitem').first().getByRole('button');
  const place = page.locator('[id^="ask-"]').filter({ has: page.locator(':focus') });
  // A result that comes meanwhile may put another one first, and the name out of the list.
  await expect(async () => {
    const name = (await first.textContent())?.trim() ?? '';
    await list.getByRole('button', { name, exact: true }).click({ timeout: 2000 });
    await expect(place.first()).toContainText(name, { timeout: 2000 });
  }).toPass();
  await list.getByRole('button', { name: /^나머지 \d+개도 보기$/ }).click();
  await expect(page.getByRole('heading', { name: '확인', exact: true, level: 2 })).toBeVisible();
});

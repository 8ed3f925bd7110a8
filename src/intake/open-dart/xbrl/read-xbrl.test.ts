import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../domain/dossier/answer';
import { readBytes } from '../../read-bytes';
import { makeInstance, makeXbrlZip, type XbrlStyle } from '../../testing/make-xbrl';
import { type MadeFiling, plainFiling } from '../../testing/made-filing';

const group: MadeFiling = {
  ...plainFiling,
  basis: 'consolidated',
  rows: plainFiling.rows.map((row) => ({ ...row, won: [9, 8, 7] as const })),
};
const utf8 = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

async function readingOf(bytes: Uint8Array<ArrayBuffer>) {
  const outcome = await readBytes(bytes, 'x.zip');
  const [reading] = outcome.ok ? outcome.value : [];
  if (!reading) throw new Error(outcome.ok ? 'no reading' : outcome.problem.code);
  return reading;
}
const zip = (style: Partial<XbrlStyle> = {}) => makeXbrlZip([group, plainFiling], style);

describe('a filing in XBRL', () => {
  it('gives the separate statements of three years, each value with its concept, day and basis', async () => {
    const reading = await readingOf(zip());
    expect(reading.statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
      [2025, 'separate'],
      [2024, 'separate'],
      [2023, 'separate'],
    ]);
    expect(reading.statements[0]?.values.totalEquity).toMatchObject({
      value: 27_000_000,
      source: {
        format: 'openDartXbrl',
        place: '09999999_2011-04-30.xbrl · ifrs-full_Equity · 자본총계 · 2025-12-31 · 별도',
        raw: '27000000',
      },
    });
    expect(reading.notices).toContainEqual({ code: 'basesMixed', kept: 'separate' });
  });

  it("reads the firm's own accounts by their labels, and says so", async () => {
    const reading = await readingOf(zip());
    expect(valueOf(reading.statements[0]?.values.rdExpense)).toBe(36_000_000);
    expect(reading.notices).toContainEqual({
      code: 'matchedByOwnLabel',
      matches: [{ account: 'rdExpense', label: '경상연구개발비' }],
    });
  });

  it('says who the company is, and names nobody', async () => {
    const reading = await readingOf(zip());
    expect(reading).toMatchObject({ companyName: '가온머신', companyCode: '09999999' });
    expect(valueOf(reading.answers['company.corporateNumber'])).toBe('130111-0006246');
    expect(valueOf(reading.answers['company.employees'])).toBe(57);
    expect(JSON.stringify(reading)).not.toContain('공시담당자');
  });

  it('is read without its archive too, by the standard concepts', async () => {
    const reading = await readingOf(utf8(makeInstance([plainFiling])));
    expect(valueOf(reading.statements[0]?.values.revenue)).toBe(30_000_000);
    expect(reading.statements[0]?.values.rdExpense).toBeUndefined();
  });

  it('of the older taxonomy has the same concepts', async () => {
    const text = makeInstance([plainFiling])
      .replaceAll('ifrs-full:', 'ifrs:')
      .replace(
        'xmlns:ifrs-full="http://xbrl.ifrs.org/taxonomy/2019-03-27/ifrs-full"',
        'xmlns:ifrs="http://xbrl.iasb.org/taxonomy/2013-03-28/ifrs"',
      );
    expect(valueOf((await readingOf(utf8(text))).statements[0]?.values.totalAssets)).toBe(18_000_000);
  });

  it('may write whole amounts as decimals', async () => {
    const text = makeInstance([plainFiling]).replace('>18000000<', '>18000000.00<');
    expect(valueOf((await readingOf(utf8(text))).statements[0]?.values.totalAssets)).toBe(18_000_000);
  });

  it('of a quarter is a part of its year', async () => {
    const reading = await readingOf(zip({ lastDay: '09-30', title: '분기보고서' }));
    expect(reading.interim).toMatchObject({ months: 9, year: { fiscalYear: 2025, basis: 'separate' } });
    expect(valueOf(reading.interim?.year.values.revenue)).toBe(30_000_000);
    expect(reading.statements.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2023]);
  });

  it('of a first year of nine months is a year, which is remarked on', async () => {
    const reading = await readingOf(zip({ lastDay: '09-30', title: '사업보고서' }));
    expect(reading.interim).toBeUndefined();
    expect(reading.statements[0]?.fiscalYear).toBe(2025);
    expect(reading.notices.map(({ code }) => code)).toContain('periodNotTwelveMonths');
  });

  it.each([
    ['in another currency', zip({ currency: 'USD' }), { code: 'foreignCurrency', currency: 'USD' }],
    [
      'with an amount that is none',
      utf8(makeInstance([plainFiling]).replace('>18000000<', '>18.5<')),
      { code: 'amountUnreadable', raw: '18.5' },
    ],
    ['without amounts', utf8(makeInstance([])), { code: 'openDartNoRows' }],
    [
      'with entities',
      utf8(makeInstance([plainFiling]).replace('<!--', '<!DOCTYPE x [<!ENTITY a "b">]><!--')),
      { code: 'xmlEntities' },
    ],
    ['cut off', utf8(makeInstance([plainFiling]).slice(0, 3000)), { code: 'xmlBroken' }],
  ])('is refused %s', async (_, bytes, problem) => {
    expect(await readBytes(bytes, 'x')).toMatchObject({ problem });
  });
});

import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../domain/dossier/answer';
import { readBytes } from '../../read-bytes';
import { makeViewerSheets, type ViewerStyle } from '../../testing/make-viewer-sheets';
import { type MadeFiling, plainFiling } from '../../testing/made-filing';

const group: MadeFiling = {
  ...plainFiling,
  basis: 'consolidated',
  rows: plainFiling.rows.map((row) => ({ ...row, won: [9e6, 8e6, 7e6] as const })),
};

async function readingOf(filings: readonly MadeFiling[], style: Partial<ViewerStyle> = {}) {
  const outcome = await readBytes(makeViewerSheets(filings, style), 'x.xls');
  const [reading] = outcome.ok ? outcome.value : [];
  if (!reading) throw new Error(outcome.ok ? 'no reading' : outcome.problem.code);
  return reading;
}

describe("the spreadsheet of DART's viewer", () => {
  it('gives the separate statements in won, each value with its sheet and cell', async () => {
    const reading = await readingOf([group, plainFiling]);
    expect(reading.statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
      [2025, 'separate'],
      [2024, 'separate'],
      [2023, 'separate'],
    ]);
    expect(reading.statements[0]?.values.totalAssets).toMatchObject({
      value: 18_000_000,
      source: { format: 'openDartSheets', place: '재무상태표!B14', raw: '18' },
    });
    expect(reading.notices.slice(0, 2)).toEqual([
      { code: 'unitConverted', unit: 'millionWon', place: '재무상태표' },
      { code: 'basesMixed', kept: 'separate' },
    ]);
  });

  it('says who the company is, and names nobody', async () => {
    const reading = await readingOf([plainFiling]);
    expect(reading).toMatchObject({ companyName: '가온머신', companyCode: '09999999' });
    expect(valueOf(reading.answers['company.dartCode'])).toBe('09999999');
    expect(valueOf(reading.answers['company.corporateNumber'])).toBe('130111-0006246');
    expect(valueOf(reading.answers['company.employees'])).toBe(57);
    expect(JSON.stringify(reading)).not.toContain('홍길동');
  });

  it('of a quarter takes the sum of the year so far', async () => {
    const reading = await readingOf([plainFiling], { isQuarter: true });
    expect(reading.interim).toMatchObject({ months: 9, year: { fiscalYear: 2025 } });
    expect(valueOf(reading.interim?.year.values.revenue)).toBe(30_000_000);
    expect(valueOf(reading.interim?.year.values.totalAssets)).toBe(18_000_000);
    expect(valueOf(reading.statements[0]?.values.totalAssets)).toBe(11_000_000);
  });

  it('in another currency is refused', async () => {
    expect(await readBytes(makeViewerSheets([plainFiling], { unit: '천USD' }), 'x')).toMatchObject({
      problem: { code: 'foreignCurrency', currency: '천USD' },
    });
  });
});

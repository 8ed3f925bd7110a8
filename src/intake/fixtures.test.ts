import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountIds } from '../domain/dossier/accounts';
import { valueOf } from '../domain/dossier/answer';
import type { Reading } from '../domain/dossier/reading';
import { amountOf } from '../domain/dossier/statement-year';
import { readBytes } from './read-bytes';

async function readFixture(name: string): Promise<Reading> {
  const outcome = await readBytes(new Uint8Array(readFileSync(`tests/fixtures/intake/${name}`)), name);
  const [reading, ...others] = outcome.ok ? outcome.value : [];
  if (!reading || others.length > 0) throw new Error(`${name} is not one reading`);
  return reading;
}

describe('our own files, of a company that does not exist', () => {
  it('hold every account that OpenDART can have, over three years', async () => {
    const { statements, notices } = await readFixture('opendart-singl-acnt-all.json');
    expect(statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
      [2025, 'unstated'],
      [2024, 'unstated'],
      [2023, 'unstated'],
    ]);
    for (const year of statements) {
      expect(Object.keys(year.values).sort()).toEqual(
        accountIds.filter((id) => id !== 'rdManufacturing').sort(),
      );
      const amount = (id: (typeof accountIds)[number]) => amountOf(year, id) ?? 0;
      expect(amount('totalLiabilities') + amount('totalEquity')).toBe(amount('totalAssets'));
      expect(amount('revenue') - amount('costOfSales')).toBe(amount('grossProfit'));
    }
    expect(amountOf(statements[0], 'netIncome')).toBe(1_083_303_000);
    expect(notices).toEqual([
      { code: 'basisUnstated' },
      {
        code: 'matchedByOwnLabel',
        matches: [
          { account: 'developmentAsset', label: '개발비' },
          { account: 'rdExpense', label: '경상연구개발비' },
        ],
      },
    ]);
  });

  it('hold the summary on both bases, of which the separate one is read', async () => {
    const { statements, notices } = await readFixture('opendart-singl-acnt.json');
    expect(statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
      [2025, 'separate'],
      [2024, 'separate'],
      [2023, 'separate'],
    ]);
    expect(amountOf(statements[0], 'revenue')).toBe(13_872_450_000);
    expect(notices).toEqual([{ code: 'basesMixed', kept: 'separate' }]);
  });

  it('say who the company is', async () => {
    const { answers, notices } = await readFixture('opendart-company.json');
    expect(valueOf(answers['company.name'])).toBe('(주)가온머신(가상)');
    expect(valueOf(answers['company.ksic'])).toBe('29229');
    expect(notices).toEqual([]);
  });

  it('list five rights in the older dialect', async () => {
    const { companyName, patents, notices } = await readFixture('kipris-rest.xml');
    expect(companyName).toBe('주식회사 가온머신(가상)');
    expect(patents.map(({ status }) => valueOf(status))).toEqual([
      'granted',
      'granted',
      'pending',
      'lapsed',
      'granted',
    ]);
    expect(valueOf(patents[1]?.ipcCodes)).toEqual(['B23Q 17/09', 'G05B 19/4065', 'G06N 3/08']);
    expect(notices).toEqual([
      { code: 'utilityModelsIncluded', count: 1 },
      { code: 'deadRightsIncluded', count: 1 },
    ]);
  });

  it('hold one bibliography with claims, family and prior art, and nobody who is no applicant', async () => {
    const reading = await readFixture('kipris-biblio.xml');
    const [patent] = reading.patents;
    expect([patent?.claims, patent?.familyOffices, patent?.backwardCitations].map(valueOf)).toEqual([
      14, 3, 3,
    ]);
    expect(valueOf(patent?.foreignPriority)).toBe(false);
    expect(JSON.stringify(reading)).not.toMatch(/심사관|발명자|대리인|가상로/);
  });
});

import { describe, expect, it } from 'vitest';
import type { AccountId } from '../dossier/accounts';
import { known, type Source, typed } from '../dossier/answer';
import { type Dossier, emptyDossier } from '../dossier/dossier';
import { companyIndicators, singlePatentIndicators } from './catalogue';
import { usedPatentSources, usedSources } from './used-sources';

const file = (place: string): Source => ({
  kind: 'file',
  fileName: '증명.pdf',
  digest: 'd',
  format: 'hometax',
  place,
  raw: '1',
});
const year = (fiscalYear: number, values: Readonly<Partial<Record<AccountId, number>>>) => ({
  fiscalYear,
  basis: 'separate' as const,
  values: Object.fromEntries(
    Object.entries(values).map(([account, won]) => [account, known(won, file(`${account} ${fiscalYear}`))]),
  ),
});
const dossier: Dossier = {
  ...emptyDossier,
  statements: [
    year(2024, { revenue: 300, operatingIncome: 30, totalAssets: 500 }),
    year(2023, { revenue: 200, operatingIncome: 10, totalAssets: 400 }),
    year(2022, { revenue: 100, totalAssets: 300 }),
  ],
};
const sourcesOf = (id: string, of: Dossier = dossier) => {
  const indicator = companyIndicators.get(id);
  if (!indicator) throw new Error(id);
  return usedSources(indicator, of).map(({ source }) => source.place);
};

describe('the sources of a derived indicator', () => {
  it('are those of the accounts and years that it is made of, and no others', () => {
    expect(sourcesOf('finance.operatingMargin')).toEqual(['operatingIncome 2024', 'revenue 2024']);
    expect(sourcesOf('finance.salesGrowth')).toEqual(['revenue 2024', 'revenue 2023']);
    expect(sourcesOf('finance.salesGrowth2y')).toEqual(['revenue 2024', 'revenue 2022']);
  });

  it('leave out what was typed', () => {
    const [newest, ...older] = dossier.statements;
    const changed = { ...newest, values: { ...newest?.values, revenue: known(300, typed) } };
    const of = { ...dossier, statements: [changed, ...older] } as Dossier;
    expect(sourcesOf('finance.operatingMargin', of)).toEqual(['operatingIncome 2024']);
  });

  it('are those of every patent that is counted, and of one patent what is read of it', () => {
    const patents = ['1020199990001', '1020199990002'].map((applicationNumber) => ({
      applicationNumber,
      kind: 'patent' as const,
      status: known('granted' as const, file('등록')),
      claims: known(9, file('청구항')),
    }));
    const claims = singlePatentIndicators.get('patent.claims');
    expect(sourcesOf('innovation.patentGrants', { ...emptyDossier, patents })).toEqual(['등록', '등록']);
    expect(usedPatentSources(claims?.asks ?? [], patents[0]!)).toMatchObject([
      { patent: '1020199990001', source: { place: '청구항' } },
    ]);
  });

  it('are those of an answer where it is one', () => {
    const answers = { 'company.ksic': known('29271', file('induty_code')) };
    expect(sourcesOf('company.manufacturing', { ...emptyDossier, answers })).toEqual(['induty_code']);
  });
});

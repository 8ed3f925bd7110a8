import { describe, expect, it } from 'vitest';
import { chinesePatents, grantHead, lastingHead } from '../heads/chinese-patents';
import { impactHead, lensDocuments } from '../heads/cited-patents';
import { protocolsOf } from '../evaluation/splits';
import { parseChinesePatents } from './china-patents';
import { parseAiFamilies, readAiFamilies } from './cset-ai-patents';
import { dataFolder, dataIsPresent } from './data-folder';
import { parseLensDocuments } from './lens-patents';

/** A file with one row for each record, its columns those of the first. */
function csv(...rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = Object.keys(rows[0]!);
  return [columns.join(','), ...rows.map((row) => columns.map((column) => row[column]).join(','))].join('\n');
}

describe('Lens file', () => {
  const document = {
    jurisdiction: 'US',
    publication_date: '05/10/12',
    publication_year: '2012',
    application_date: '12/02/98',
    priority_numbers: 'US 20129999 P 20110213;;US 20119998 P 20100929',
    applicants: 'GANA INC;;HONG GILDONG',
    inventors: 'HONG GILDONG',
    cited_count: '3.0',
    cpc_classifications: 'B64C39/024;;B64C2201/123',
    ipcr_classifications: '',
    is_grant: '1',
  };

  it('reads counts, dates of both centuries and the first application of the family', () => {
    expect(parseLensDocuments(csv(document))).toEqual([
      {
        family: 'US 20119998 P 20100929',
        publishedIn: 2012,
        publishedOn: '2012-10-05',
        filedOn: '1998-02-12',
        jurisdiction: 'US',
        isGrant: true,
        ipcCodes: [],
        cpcCodes: ['B64C39/024', 'B64C2201/123'],
        applicants: ['GANA INC', 'HONG GILDONG'],
        inventors: 1,
        priorities: 2,
        isAbroad: false,
        citedBy: 3,
      },
    ]);
  });

  it.each([
    ['WO', 'US 20129999 P 20110213', true],
    ['EP', 'US 20129999 P 20110213', true],
    ['EP', 'EP 12999999 A 20120213', false],
  ])('%s going back to %s is abroad: %s', (jurisdiction, priority_numbers, isAbroad) => {
    expect(parseLensDocuments(csv({ ...document, jurisdiction, priority_numbers }))[0]).toMatchObject({
      isAbroad,
    });
  });

  it('leaves out what had too little time to be cited, and keeps the order of publication', () => {
    const years = ['2015', '2014', '1989', '1990'].map((publication_year) => ({
      ...document,
      publication_year,
    }));
    expect(parseLensDocuments(csv(...years)).map(({ publishedIn }) => publishedIn)).toEqual([1990, 2014]);
  });
});

describe('file of AI families', () => {
  it('counts flags as fields, and offices without the international one', () => {
    const family = {
      priority_year: '2012',
      n_docs: '3',
      offices: 'KR|US|WO',
      has_grant: '1',
      Physical_Sciences_and_Engineering: '1',
      Robotics: '0',
      Machine_Learning: '1',
    };
    expect(parseAiFamilies(csv(family))).toEqual([
      { priorityYear: 2012, documents: 3, offices: 2, fields: 2 },
    ]);
  });
});

describe('Chinese file', () => {
  it('reads who applied and through whom', () => {
    const row = {
      app_num: 'CN1',
      IPC: 'A23G9/08;F25B21/02',
      app_date: '2000-06-30',
      app_year: '2000.0',
      priority: '1999.02.13 US 60/1;1999.06.09 US 60/2',
      Int_filing: '',
      tech_div: '0.5',
      total_applicant: '1.0',
      type1_company: '1.0',
      total_inventers: '5',
      if_agency: '0',
      total_claims: '8',
      terminate: '',
      grant_c: '',
      event: '1.0',
      event_date: '2003-01-01',
    };
    expect(parseChinesePatents(csv(row))[0]).toMatchObject({
      isCompany: true,
      inventors: 5,
      hasAgent: false,
      priorityClaims: 2,
    });
  });
});

if (!dataIsPresent())
  console.warn(`SKIPPED: no training data in ${dataFolder}; the patent tables are not checked`);

/** Counts as the data sets' own READMEs state them. */
describe.skipIf(!dataIsPresent())('tables of patents', () => {
  it('of the Lens: 2,672 documents, four in five cited, 1,216 to test, no family on both sides', () => {
    const table = impactHead.readTable();
    expect(table.rows).toHaveLength(2672);
    expect(lensDocuments().filter(({ citedBy }) => citedBy > 0).length / 2672).toBeCloseTo(0.81, 2);
    const { learn, test } = protocolsOf(impactHead, table)[0]!.splits[0]!;
    expect(test).toHaveLength(1216);
    const tested = new Set(test.map((row) => table.companies[row]));
    expect(learn.some((row) => tested.has(table.companies[row]))).toBe(false);
    const share = table.labels.reduce((sum, label) => sum + label, 0) / table.labels.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThanOrEqual(0.25);
  });

  it('of AI families: 155,770, each in one field at least', () => {
    const families = readAiFamilies();
    expect(families).toHaveLength(155_770);
    expect(families.every(({ fields }) => fields >= 1)).toBe(true);
  });

  it('of China: every input of both heads is known, and all 21 columns for the challengers', () => {
    for (const head of [lastingHead, grantHead]) {
      expect(head.readTable().rows.flat().some(Number.isNaN)).toBe(false);
      const wide = head.wide!.readTable();
      expect(new Set(wide.rows.map((row) => row.length))).toEqual(new Set([21]));
      expect(wide.labels).toEqual(head.readTable().labels);
    }
    expect(chinesePatents().filter(({ isCompany }) => isCompany).length / 3948).toBeCloseTo(0.457, 3);
  });
});

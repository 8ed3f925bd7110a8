import { describe, expect, it } from 'vitest';
import { parseChinesePatents } from './china-patents';
import { parsePolishFirms } from './polish-bankruptcy';

describe('Polish bankruptcy file', () => {
  const header = [...Array.from({ length: 64 }, (_, index) => `Attr${index + 1}`), 'class'].join(',');
  const firm = (first: string, outcome: string) =>
    [first, ...Array.from({ length: 63 }, () => '1'), outcome].join(',');

  it('keeps blanks unknown and drops duplicated rows', () => {
    const firms = parsePolishFirms(
      [header, firm('0.5', '0'), firm('0.5', '0'), firm('', '1'), ''].join('\n'),
    );
    expect(firms.map(({ isBankrupt }) => isBankrupt)).toEqual([false, true]);
    expect(firms[0]?.ratios[0]).toBe(0.5);
    expect(firms[1]?.ratios[0]).toBeNaN();
    expect(firms[0]?.ratios).toHaveLength(64);
  });
});

describe('Chinese patent file', () => {
  const columns = [
    'app_num',
    'IPC',
    'app_date',
    'priority',
    'Int_filing',
    'tech_div',
    'total_applicant',
    'app_year',
    'total_claims',
    'terminate',
    'grant_c',
    'event',
    'event_date',
  ];
  const row = (values: Readonly<Record<string, string>>) =>
    columns.map((column) => values[column] ?? '').join(',');
  const read = (...rows: readonly Readonly<Record<string, string>>[]) =>
    parseChinesePatents([columns.join(','), ...rows.map(row)].join('\n'));
  const granted = {
    app_num: 'CN1',
    IPC: 'A23G9/08;F25B21/02',
    app_date: '2000-06-30',
    tech_div: '0.5',
    total_applicant: '1.0',
    app_year: '2000.0',
    total_claims: '8',
    grant_c: '2004-01-07',
    event: '3.0',
  };

  it('counts ten years from filing', () => {
    expect(read({ ...granted, terminate: '2010-06-29' })[0]?.isKeptTenYears).toBe(false);
    expect(read({ ...granted, terminate: '2010-08-04' })[0]?.isKeptTenYears).toBe(true);
    expect(read(granted)[0]?.isKeptTenYears).toBe(true);
  });

  it('says nothing of the life of what was never granted', () => {
    const [withdrawn] = read({ ...granted, event: '1.0', grant_c: '', event_date: '2003-01-01' });
    expect(withdrawn).toMatchObject({ isGranted: false, isKeptTenYears: undefined, grantedOn: undefined });
  });

  it.each([
    ['2000.01.01 US 60/1', '', true],
    ['2000.01.01 CN 1', '', false],
    ['', 'PCT/US00/1 2000.02.11', true],
    ['', '', false],
  ])('reads priority "%s" and PCT "%s" as abroad: %s', (priority, pct, isAbroad) => {
    expect(read({ ...granted, priority, Int_filing: pct })[0]?.hasForeignPriority).toBe(isAbroad);
  });

  it('leaves out corrupt rows and puts the rest in order of filing', () => {
    const later = { ...granted, app_num: 'CN2', app_date: '2001-01-01', app_year: '2001.0' };
    const found = read(later, { ...granted, event: '' }, { ...granted, app_year: '1985' }, granted);
    expect(found.map(({ applicationNumber }) => applicationNumber)).toEqual(['CN1', 'CN2']);
  });
});

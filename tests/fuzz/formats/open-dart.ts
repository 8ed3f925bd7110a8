import { makeBulkTable, makeBulkZip } from '../../../src/intake/testing/make-bulk.ts';
import { type MadeFiling, plainFiling } from '../../../src/intake/testing/made-filing.ts';
import { makeViewerSheets } from '../../../src/intake/testing/make-viewer-sheets.ts';
import { makeInstance, makeXbrlZip } from '../../../src/intake/testing/make-xbrl.ts';
import type { FuzzFormat } from '../fuzz-format.ts';
import { spoilZip } from '../within.ts';

const other: MadeFiling = { ...plainFiling, name: '나루전자', stockCode: '990020' };
const group: MadeFiling = { ...plainFiling, basis: 'consolidated' };
const options = { company: { stockCode: '990010' } };

const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
const answer = (list: readonly object[]) => bytesOf(JSON.stringify({ status: '000', message: '정상', list }));

const staff = ['남', '여'].map((sexdstn) => ({
  fo_bbm: '제조',
  sexdstn,
  rgllbr_co: '1,182',
  cnttk_co: '13',
  sm: '1,195',
}));

const annual = plainFiling.rows.map(({ statement, id, label, won }) => ({
  ...{ rcept_no: '20260330000001', reprt_code: '11011', bsns_year: '2025', corp_code: '09999999' },
  ...{ fs_div: 'OFS', sj_div: statement, account_id: id, account_nm: label, currency: 'KRW' },
  ...{ thstrm_amount: String(won[0]), frmtrm_amount: String(won[1]), bfefrmtrm_amount: String(won[2]) },
}));
const quarterly = plainFiling.rows.map(({ statement, id, label, won }) => ({
  ...{ bsns_year: '2025', sj_div: statement, account_id: id, account_nm: label },
  ...{ reprt_code: '11014', thstrm_amount: String(won[0]), thstrm_add_amount: String(won[1]) },
}));
const company = {
  ...{ status: '000', message: '정상', corp_code: '09999999', corp_name: '(주)가온머신(가상)' },
  ...{ stock_code: '', jurir_no: '1101119999991', bizr_no: '9998800009', induty_code: '29229' },
  ...{ est_dt: '20120305', acc_mt: '12' },
};

const elements = (row: Readonly<Record<string, string>>): string =>
  Object.entries(row)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('');
const xml = () =>
  `<result><status>000</status>${quarterly.map((row) => `<list>${elements(row)}</list>`).join('')}</result>`;

const bulkZip = () =>
  makeBulkZip({
    '재무.txt': makeBulkTable({ statement: 'BS', filings: [plainFiling, other] }),
    '손익.txt': makeBulkTable({ statement: 'CIS', filings: [other, plainFiling] }),
  });

/** Everything that OpenDART and DART's viewer hand out. */
export const openDartFormats: readonly FuzzFormat[] = [
  { name: 'opendart-json', make: () => answer(annual) },
  { name: 'opendart-quarter-json', make: () => answer(quarterly) },
  { name: 'opendart-xml', make: () => bytesOf(xml()) },
  { name: 'opendart-company', make: () => bytesOf(JSON.stringify(company)) },
  { name: 'opendart-staff', make: () => answer(staff) },
  { name: 'bulk-text', make: () => makeBulkTable({ statement: 'CIS', filings: [plainFiling] }), options },
  { name: 'bulk-zip', make: bulkZip, spoil: spoilZip, options },
  { name: 'xbrl', make: () => bytesOf(makeInstance([plainFiling])) },
  { name: 'xbrl-zip', make: () => makeXbrlZip([plainFiling, group]), spoil: spoilZip },
  { name: 'viewer-xls', make: () => makeViewerSheets([plainFiling]) },
];

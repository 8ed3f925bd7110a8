import { expect, it } from 'vitest';
import { amountOf } from '../../domain/dossier/statement-year';
import { readBytes } from '../read-bytes';
import { makeBulkTable, makeBulkZip } from '../testing/make-bulk';
import { makeViewerSheets } from '../testing/make-viewer-sheets';
import { makeXbrlZip } from '../testing/make-xbrl';
import { type MadeFiling, plainFiling } from '../testing/made-filing';

const own = plainFiling;
const group: MadeFiling = {
  ...own,
  basis: 'consolidated',
  rows: own.rows.map((row) => ({ ...row, won: [8_000_000, 7_000_000, 6_000_000] })),
};
const rowsOf = (filing: MadeFiling) =>
  filing.rows.map(({ statement, id, label, won }) => ({
    ...{ rcept_no: '20260319909999', reprt_code: '11011', bsns_year: '2025', corp_code: filing.dartCode },
    ...{ fs_div: filing.basis === 'separate' ? 'OFS' : 'CFS', sj_div: statement, currency: 'KRW' },
    ...{ account_id: id, account_nm: label, thstrm_amount: String(won[0]), frmtrm_amount: String(won[1]) },
  }));
const json = () =>
  Uint8Array.from(new TextEncoder().encode(JSON.stringify([...rowsOf(own), ...rowsOf(group)])));
const bulk = () =>
  makeBulkZip({
    '2025_사업보고서_01_재무상태표.txt': makeBulkTable({ statement: 'BS', filings: [own] }),
    '2025_사업보고서_01_재무상태표_연결.txt': makeBulkTable({ statement: 'BS', filings: [group] }),
  });

it.each<[string, () => Uint8Array<ArrayBuffer>]>([
  ['JSON', json],
  ['bulk download', bulk],
  ['XBRL', () => makeXbrlZip([own, group])],
  ['spreadsheet', () => makeViewerSheets([own, group])],
])('of a file with both, the statements are read that the person wants: %s', async (_, make) => {
  const read = async (preferredBasis?: 'separate' | 'consolidated') => {
    const outcome = await readBytes(make(), 'x', {
      company: { stockCode: own.stockCode },
      preferredBasis,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const [reading] = outcome.value;
    const [newest] = reading?.statements ?? [];
    expect(reading?.notices).toContainEqual({ code: 'basesMixed', kept: newest?.basis });
    return [newest?.basis, amountOf(newest, 'currentAssets')];
  };
  expect(await read('consolidated')).toEqual(['consolidated', 8_000_000]);
  expect(await read('separate')).toEqual(['separate', 3_000_000]);
  expect(await read()).toEqual(['separate', 3_000_000]);
});

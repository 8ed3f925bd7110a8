import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts } from '../../domain/dossier/accounts';
import type { Reading } from '../../domain/dossier/reading';
import { readBytes } from '../read-bytes';
import { makeBulkTable, makeBulkZip } from '../testing/make-bulk';
import { makeViewerSheets } from '../testing/make-viewer-sheets';
import { makeXbrlZip } from '../testing/make-xbrl';
import { amountsIn, type MadeFiling, madeKinds, plainFiling } from '../testing/made-filing';

/** Seeded, so that a failure comes again. Making a file takes far longer than reading one: the nightly 100,000 become 2,500. */
const options = { numRuns: Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 2000) / 40), seed: 20_261_123 };
const timeout = 600_000;

const million = 1_000_000;

/** Statements of a company: some amounts missing, some zero, losses where an account may be one. */
const filing = (wonPerUnit: number): fc.Arbitrary<MadeFiling> =>
  fc
    .tuple(
      ...madeKinds.map((kind) => {
        const isSigned = kind.account === undefined || accounts[kind.account].signed;
        const largest = Math.floor(9e14 / wonPerUnit);
        const won = fc.option(
          fc.oneof(
            fc.constant(0),
            fc
              .integer({ min: isSigned ? -largest : 0, max: largest })
              .map((amount) => amount * wonPerUnit || 0),
          ),
          { nil: undefined },
        );
        return fc.tuple(won, won, won).map((amounts) => ({ ...kind, won: amounts }));
      }),
    )
    .filter((rows) => rows.some(({ account, won }) => account !== undefined && won[0] !== undefined))
    .map((rows) => ({ ...plainFiling, rows }));

const other = (one: MadeFiling): MadeFiling => ({
  ...one,
  basis: 'consolidated',
  rows: one.rows.map((row) => ({ ...row, won: [1, 2, 3].map((amount) => amount * million) as never })),
});

async function readOne(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const outcome = await readBytes(bytes, 'x', { company: { stockCode: plainFiling.stockCode } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const [reading, ...others] = outcome.value;
  if (!reading || others.length > 0) throw new Error('not one reading');
  return reading;
}

const amountsRead = (reading: Reading) =>
  Object.fromEntries(
    reading.statements.map(({ fiscalYear, values }) => [
      fiscalYear,
      Object.fromEntries(
        Object.entries(values).map(([account, answer]) => [
          account,
          answer.state === 'known' && answer.value,
        ]),
      ),
    ]),
  );

const jsonOf = (made: MadeFiling, commas: boolean) =>
  made.rows.map(({ statement, id, label, won }, at) => {
    const [own, before, oldest] = won.map(
      (one) => (commas ? one?.toLocaleString('en') : one?.toString()) ?? '-',
    );
    return {
      ...{ rcept_no: '20260319909999', reprt_code: '11011', bsns_year: '2025', corp_code: made.dartCode },
      ...{ fs_div: made.basis === 'separate' ? 'OFS' : 'CFS', sj_div: statement, ord: String(at) },
      ...{ account_id: id, account_nm: label, account_detail: '-', currency: 'KRW' },
      ...{ thstrm_amount: own, frmtrm_amount: before, bfefrmtrm_amount: oldest },
    };
  });
const utf8 = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
const xmlOf = (rows: ReturnType<typeof jsonOf>) =>
  `<result><status>000</status><message>정상</message>${rows
    .map(
      (row) =>
        `<list>${Object.entries(row)
          .map(([name, text]) => `<${name}>${text}</${name}>`)
          .join('')}</list>`,
    )
    .join('')}</result>`;

describe('statements come back as they were written', () => {
  it.each<[string, number, (made: MadeFiling) => Uint8Array<ArrayBuffer>]>([
    [
      'whole answer, with commas',
      1,
      (made) => utf8(JSON.stringify({ status: '000', list: jsonOf(made, true) })),
    ],
    [
      'bare list, without commas, both bases',
      1,
      (made) => utf8(JSON.stringify([...jsonOf(other(made), false), ...jsonOf(made, false)])),
    ],
    ['XML answer', 1, (made) => utf8(xmlOf(jsonOf(made, true)))],
    [
      'bulk download',
      1,
      (made) =>
        makeBulkZip({
          '2025_사업보고서_01_재무상태표_연결.txt': makeBulkTable({
            statement: 'BS',
            filings: [other(made)],
          }),
          '2025_사업보고서_01_재무상태표.txt': makeBulkTable({ statement: 'BS', filings: [made] }),
          '2025_사업보고서_03_포괄손익계산서.txt': makeBulkTable({ statement: 'CIS', filings: [made] }),
        }),
    ],
    ['XBRL', 1, (made) => makeXbrlZip([made, other(made)])],
    ['XBRL with prefixes', 1, (made) => makeXbrlZip([other(made), made], { prefix: 'xbrli:' })],
    ['spreadsheet in millions', million, (made) => makeViewerSheets([other(made), made])],
    [
      'spreadsheet in thousands',
      1000,
      (made) => makeViewerSheets([made], { unit: '천원', wonPerUnit: 1000 }),
    ],
  ])('%s', { timeout }, async (_, wonPerUnit, make) => {
    await fc.assert(
      fc.asyncProperty(filing(wonPerUnit), async (made) => {
        const reading = await readOne(make(made));
        expect(amountsRead(reading)).toEqual(amountsIn(made));
        expect(reading.statements.every(({ basis }) => basis === 'separate')).toBe(true);
      }),
      options,
    );
  });
});

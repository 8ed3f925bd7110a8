import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts, type AccountId } from '../../domain/dossier/accounts';
import { type Answer, valueOf } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { readBytes } from '../read-bytes';
import { makeBulkTable, makeBulkZip } from '../testing/make-bulk';
import { makeViewerSheets } from '../testing/make-viewer-sheets';
import { makeInstance, makeXbrlZip } from '../testing/make-xbrl';
import { type MadeFiling, plainFiling } from '../testing/made-filing';

/** Seeded, so that a failure comes again; the nightly run asks for 100,000. */
const options = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000), seed: 20_261_124 };
const timeout = 3_600_000;

const other: MadeFiling = { ...plainFiling, name: '나루전자', stockCode: '990020' };
const group: MadeFiling = { ...plainFiling, basis: 'consolidated' };
const utf8 = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

const staff = ['남', '여'].map((sexdstn) => ({
  fo_bbm: '제조',
  sexdstn,
  rgllbr_co: '1,182',
  cnttk_co: '13',
  sm: '1,195',
}));
const rows = plainFiling.rows.map(({ statement, id, label, won }) => ({
  ...{ bsns_year: '2025', sj_div: statement, account_id: id, account_nm: label },
  ...{ reprt_code: '11014', thstrm_amount: String(won[0]), thstrm_add_amount: String(won[1]) },
}));
const xml = rows.map(
  (row) =>
    `<list>${Object.entries(row)
      .map(([name, text]) => `<${name}>${text}</${name}>`)
      .join('')}</list>`,
);

const goodFiles: readonly (readonly [string, Uint8Array])[] = [
  ['quarterly JSON', utf8(JSON.stringify({ status: '000', list: rows }))],
  ['XML', utf8(`<result><status>000</status>${xml.join('')}</result>`)],
  ['staff', utf8(JSON.stringify({ status: '000', list: staff }))],
  ['bulk table', makeBulkTable({ statement: 'CIS', filings: [plainFiling] })],
  [
    'bulk archive',
    makeBulkZip({
      '재무.txt': makeBulkTable({ statement: 'BS', filings: [plainFiling, other] }),
      '손익.txt': makeBulkTable({ statement: 'CIS', filings: [other, plainFiling] }),
    }),
  ],
  ['XBRL', utf8(makeInstance([plainFiling]))],
  ['XBRL archive', makeXbrlZip([plainFiling, group])],
  ["viewer's spreadsheet", makeViewerSheets([plainFiling])],
];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const mutation = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'drop', 'repeat'),
  at: place,
  byte: fc.nat(255),
  length: fc.integer({ min: 1, max: 200 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never;

function mutated(bytes: Uint8Array, { kind, at, byte, length }: Mutation): Uint8Array<ArrayBuffer> {
  const start = Math.floor(at * bytes.length);
  const piece = bytes.subarray(start, start + length);
  const parts = {
    flip: [bytes.subarray(0, start), Uint8Array.of(byte), bytes.subarray(start + 1)],
    cut: [bytes.subarray(0, start)],
    drop: [bytes.subarray(0, start), bytes.subarray(start + length)],
    repeat: [bytes.subarray(0, start), piece, piece, bytes.subarray(start + length)],
  }[kind];
  return Uint8Array.from(Buffer.concat(parts));
}

/** Whatever the file was: what is read keeps the promises of the domain's types. */
function expectSoundYear({ fiscalYear, values }: StatementYear): void {
  expect(fiscalYear).toBeGreaterThanOrEqual(1895);
  for (const [account, answer] of Object.entries(values) as [AccountId, Answer<number>][]) {
    const amount = valueOf(answer) ?? NaN;
    const isSound = Number.isSafeInteger(amount) && (amount >= 0 || accounts[account].signed);
    expect(isSound && answer.source.kind === 'file' && answer.source.fileName === 'x').toBe(true);
  }
}

function expectSound({ statements, interim, answers }: Reading): void {
  [...statements, ...(interim ? [interim.year] : [])].forEach(expectSoundYear);
  const employees = valueOf(answers['company.employees']);
  expect(employees === undefined || (Number.isSafeInteger(employees) && employees >= 0)).toBe(true);
}

describe('no file of OpenDART can hang, crash or fool the reader', () => {
  it.each(goodFiles)('when it is a damaged %s', { timeout }, async (_, good) => {
    const intact = await readBytes(Uint8Array.from(good), 'x', { company: { stockCode: '990010' } });
    expect(intact.ok).toBe(true);
    const damage = fc.array(mutation, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, async (mutations) => {
        const bytes = mutations.reduce(mutated, Uint8Array.from(good));
        const outcome = await readBytes(bytes, 'x', { company: { stockCode: '990010' } });
        if (outcome.ok) outcome.value.forEach(expectSound);
        else expect(outcome.problem).toMatchObject({ fileName: 'x' });
      }),
      options,
    );
  });
});

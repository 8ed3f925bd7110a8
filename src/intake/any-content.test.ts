import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts, type AccountId } from '../domain/dossier/accounts';
import { type Answer, valueOf } from '../domain/dossier/answer';
import { applicationNumberOf } from '../domain/dossier/identifiers';
import { patentAttributes } from '../domain/dossier/patent';
import type { Reading } from '../domain/dossier/reading';
import { readBytes } from './read-bytes';
import { readText } from './read-text';
import { calendarDateOf } from './text/calendar-date';

/** Seeded, so that a failure comes again. Damaged copies of good files are made by `tests/fuzz`. */
const options = { numRuns: 2_000, seed: 20_261_122 };
const timeout = 600_000;

function expectTruthful(answer: Answer<unknown>, place: RegExp): void {
  expect(answer.state).toBe('known');
  const { source } = answer;
  if (source.kind !== 'file') throw new Error('a value of a file comes from it');
  expect(source.fileName).toBe('x');
  expect(source.place).toMatch(place);
}

/** Whatever the file was: what is read keeps the promises of the domain's types. */
function expectSound({ statements, patents }: Reading): void {
  for (const { values, fiscalYear } of statements) {
    expect(fiscalYear).toBeGreaterThanOrEqual(1900);
    for (const [account, answer] of Object.entries(values) as [AccountId, Answer<number>][]) {
      expectTruthful(answer, /^(?:list)?\[\d+\] · (?:BS|IS|CIS) · .* · \w+_amount$/);
      const amount = valueOf(answer) ?? NaN;
      expect(Number.isSafeInteger(amount) && (amount >= 0 || accounts[account].signed)).toBe(true);
    }
  }
  for (const patent of patents) {
    expect(applicationNumberOf(patent.applicationNumber)).toBe(patent.applicationNumber);
    for (const attribute of patentAttributes) {
      const answer = patent[attribute];
      if (answer) expectTruthful(answer, /^(?:PatentUtilityInfo|item) \d+ · \w+$/);
    }
    for (const date of [patent.filedOn, patent.registeredOn].map(valueOf)) {
      expect(date === undefined || calendarDateOf(date) === date).toBe(true);
    }
  }
  expect(new Set(patents.map((patent) => patent.applicationNumber)).size).toBe(patents.length);
}

function expectOutcome(outcome: Awaited<ReturnType<typeof readBytes>>): void {
  if (outcome.ok) outcome.value.forEach(expectSound);
  else expect(outcome.problem).toMatchObject({ fileName: 'x' });
}

describe('no file can hang, crash or fool the reader', () => {
  it('when it is any bytes', { timeout }, async () => {
    const starts = ['', '{', '[', '<', '<?xml', '%PDF-', 'PK\u0003\u0004', '\uFEFF{'].map((text) => [
      ...new TextEncoder().encode(text),
    ]);
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => Uint8Array.from([...start, ...rest]));
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => expectOutcome(await readBytes(file, 'x'))),
      options,
    );
  });

  it('when its rows hold anything', { timeout }, () => {
    const fields =
      'rcept_no reprt_code bsns_year corp_code fs_div sj_div sj_nm account_id account_nm account_detail thstrm_dt ' +
      'thstrm_amount frmtrm_dt frmtrm_amount bfefrmtrm_amount currency __proto__ constructor';
    const text = fc.oneof(
      fc.constantFrom(
        'BS',
        'IS',
        'OFS',
        '11011',
        '2023',
        '자산총계',
        '매출액',
        'ifrs-full_Assets',
        '-',
        '2023.12.31',
      ),
      fc.string(),
    );
    const value = fc.oneof(
      { weight: 8, arbitrary: text },
      fc.double(),
      fc.bigInt().map(String),
      fc.jsonValue(),
    );
    const row = fc.dictionary(fc.constantFrom(...fields.split(' ')), value);
    const list = fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.jsonValue()), { maxLength: 8 });
    fc.assert(
      fc.property(list, (rows) => {
        const json = JSON.stringify({
          status: '000',
          list: [...rows, { account_nm: '', thstrm_amount: '' }],
        });
        expectOutcome(readText(json, { fileName: 'x', digest: 'd' }));
      }),
      options,
    );
  });

  it('when its elements hold anything', { timeout }, () => {
    const names =
      'applicationNumber applicationDate inventionTitle registerStatus registerNumber registerDate ipcNumber ' +
      'applicantName claimCount biblioSummaryInfoArray priorityInfoArray toString';
    const text = fc.oneof(
      fc.constantFrom('1020160062884', '20160523', '등록', '|', 'G01S 13/88|', '0'),
      fc.string().map((one) => one.replaceAll(/[<&]/g, '')),
    );
    const element = fc.tuple(fc.constantFrom(...names.split(' ')), text);
    const item = fc.array(element, { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const body = items.map(
          (one) => `<item>${one.map(([name, inner]) => `<${name}>${inner}</${name}>`).join('')}</item>`,
        );
        const xml = `<response><header/><body><items>${body.join('')}</items></body></response>`;
        expectOutcome(readText(xml, { fileName: 'x', digest: 'd' }));
      }),
      options,
    );
  });
});

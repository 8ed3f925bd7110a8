import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../domain/indicators/questions';
import { answersRead } from './testing/coverage/answer-fields';
import { compare } from './testing/coverage/found';
import { arePresent, measureSamples, samples } from './testing/coverage/measure';
import { readSample } from './testing/coverage/read-values';
import {
  accountTable,
  answerTable,
  mainAccounts,
  reasonOf,
  sampleTable,
} from './testing/coverage/write-tables';

if (!arePresent)
  console.warn('!!! The samples in ../shared are not there: the coverage of intake is NOT MEASURED.');

/** A table without the blanks that fill its cells up. */
const plain = (text: string) => text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---').trim();
const readme = readFileSync('src/intake/README.md', 'utf8');
const written = (name: string) =>
  plain(readme.split(`<!-- ${name} -->`)[1]?.split(`<!-- end of ${name} -->`)[0] ?? '');

describe('the tables of what formats give', () => {
  it('are those of the code: npm run coverage:intake writes them', () => {
    expect(written('accounts')).toBe(plain(accountTable()));
    expect(written('answers')).toBe(plain(answerTable()));
  });
});

describe('a count', () => {
  it('tells what is missed from what is read with another value', () => {
    const held = new Map([
      ['a', new Set(['1'])],
      ['b', new Set(['1', '2'])],
      ['c', new Set(['3'])],
    ]);
    const read = new Map([
      ['b', new Set(['2'])],
      ['c', new Set(['4'])],
      ['d', new Set(['5'])],
    ]);
    expect(compare(held, read)).toEqual({
      held: 3,
      read: 1,
      missed: [{ key: 'a', values: ['1'] }],
      wrong: ['c'],
    });
  });
});

describe.runIf(arePresent)('of the samples', () => {
  it('nothing is missed that is not explained, and the table says so', async () => {
    const measured = await measureSamples();
    expect(measured.filter((one) => reasonOf(one) === undefined)).toEqual([]);
    expect(measured.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(written('samples')).toBe(plain(sampleTable(measured)));
  });

  it('the short answers of OpenDART have the accounts that the table says', async () => {
    const file = 'fnlttMultiAcnt_00126380_2018_raw.json';
    const bytes = Uint8Array.from(readFileSync(`${samples}/opendart_json/${file}`));
    const { found } = await readSample(bytes, file);
    const accounts = [...found.keys()].map((key) => /^00126380 2018 (\w+)$/.exec(key)?.[1]).filter(Boolean);
    expect(accounts.toSorted()).toEqual(mainAccounts.toSorted());
  });

  it.each([
    ['opendart_json/opendartgo_company_samsung.json', 'company.json', ['company.ksic']],
    ['opendart_json/empSttus_00117212_2018_raw.json', 'empSttus', []],
    ['opendart_json/fnlttMultiAcnt_00126380_2018_raw.json', 'JSON, XML', []],
    ['opendart_xbrl/삼성전자_사업보고서_IFRS(원문XBRL)_20220308.zip', 'XBRL', []],
    ['opendart_xbrl/삼성전자_사업보고서_재무제표_20220308_ko.xls', 'viewer', []],
  ] as const)('%s has the answers of the column %s', async (file, source, lacking) => {
    const { found } = await readSample(Uint8Array.from(readFileSync(`${samples}/${file}`)), file);
    const read = new Set(
      [...found.keys()].map((key) => key.split(' ')[1] ?? '').filter((id) => id.includes('.')),
    );
    const declared = (Object.keys(answersRead) as QuestionId[]).filter((id) =>
      answersRead[id]?.includes(source),
    );
    // The industry of large companies has three digits in DART's files, and the form needs five.
    expect([...read, ...lacking].toSorted()).toEqual(declared.toSorted());
  });
});

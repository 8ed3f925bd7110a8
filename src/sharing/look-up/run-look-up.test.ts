import { describe, expect, it } from 'vitest';
import { consentReceipt } from '../../domain/consent/consent-receipt';
import type { ConsentRecord } from '../../domain/consent/consent-record';
import { failure, type Outcome, success } from '../../domain/problem';
import type { LookUpQuery } from './query';
import { runLookUp } from './run-look-up';

const key = 'k'.repeat(40);
const gateway = 'https://gateway.example.kr';
const consent: ConsentRecord = {
  id: 'one',
  kind: 'lookUp',
  service: 'openDart',
  recipients: [{ role: 'gateway', name: 'gateway.example.kr', address: gateway }],
  wording: { recipient: 'r', purpose: 'p', items: 'i', retention: 't', refusal: 'f', withdrawal: 'w' },
  language: 'ko',
  textVersion: '1',
  announced: [],
  givenAt: '2026-03-02T00:00:00.000Z',
  sent: [],
};
const openDart: LookUpQuery = { service: 'openDart', dartCode: '00126380', newestYear: 2025 };
const kipris: LookUpQuery = { service: 'kipris', applicant: '가온머신', detailsAtMost: 9, known: [] };
const body = (text: string): Outcome<ArrayBuffer> => success(new TextEncoder().encode(text).buffer);
const rows = body('{"status":"000","list":[{"bfefrmtrm_amount":"1"}]}');
const timedOut = failure('lookUpTimedOut', { host: 'gateway.example.kr', seconds: 30 });

interface Run {
  readonly query?: LookUpQuery;
  readonly answer: (path: string, at: number) => Outcome<ArrayBuffer>;
  readonly keep?: (record: ConsentRecord) => Outcome<undefined>;
  readonly stopAfter?: number;
}

async function run({ query = openDart, answer, keep = () => success(undefined), stopAfter }: Run) {
  const sent: string[] = [];
  const kept: ConsentRecord[] = [];
  const abort = new AbortController();
  const end = await runLookUp({
    query,
    gateway,
    key,
    consent,
    courier: {
      send: (address) => {
        // Each request is on record before it leaves.
        expect(kept.at(-1)?.sent.at(-1)?.state).toBe('sending');
        sent.push(address);
        if (sent.length === stopAfter) abort.abort();
        return Promise.resolve(answer(new URL(address).pathname.split('/').at(-1) ?? '', sent.length));
      },
    },
    keep: (record) => {
      kept.push(record);
      return Promise.resolve(keep(record));
    },
    signal: abort.signal,
    onProgress: () => undefined,
    now: () => '2026-03-02T00:00:01.000Z',
  });
  return { ...end, sent, kept };
}

describe('a look-up', () => {
  it('brings files with the basis that was asked for, and a record without the key', async () => {
    const { files, missing, record, kept } = await run({ answer: () => rows });
    expect(files.map(({ file, basis }) => [file.name, basis])).toEqual([
      ['OpenDART company.json', undefined],
      ['OpenDART fnlttSinglAcntAll 2025 OFS.json', 'separate'],
      ['OpenDART empSttus 2025.json', undefined],
    ]);
    expect(missing).toEqual([]);
    expect(record.sent.map(({ state }) => state)).toEqual(['received', 'received', 'received']);
    expect(kept.at(-1)?.endedAt).toBe('2026-03-02T00:00:01.000Z');
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(JSON.stringify(consentReceipt(record))).not.toContain(key);
  });

  it('loses nothing of the others to one that failed, and says which', async () => {
    const { files, missing, record } = await run({
      answer: (path) => (path === 'company.json' ? timedOut : rows),
    });
    expect(files).toHaveLength(2);
    expect(missing).toEqual([{ fileName: 'OpenDART company.json', problem: timedOut.problem }]);
    expect(record.sent[0]).toMatchObject({ state: 'failed', problem: 'lookUpTimedOut' });
  });

  it.each([
    ['a refused key', body('{"status":"010"}'), 1],
    ['a used-up quota', body('{"status":"020"}'), 1],
    ['a gateway that cannot be reached', failure('lookUpUnreachable', { host: 'gateway.example.kr' }), 1],
    ['a redirect', failure('lookUpRedirected', { host: 'gateway.example.kr' }), 1],
    ['HTML', body('<html></html>'), 3],
    ['time-outs', timedOut, 3],
  ])('ends after %s', async (_, outcome, requests) => {
    const { sent, files, missing } = await run({ answer: () => outcome });
    expect(sent).toHaveLength(requests);
    expect(files).toEqual([]);
    expect(missing.length).toBeGreaterThan(0);
  });

  it('says so where the service has nothing', async () => {
    const { missing } = await run({ answer: () => body('{"status":"013"}') });
    expect(missing).toEqual([{ fileName: '', problem: { code: 'lookUpNothingFound', service: 'openDart' } }]);
  });

  it('sends nothing where the record of it cannot be kept', async () => {
    const { sent, missing } = await run({ answer: () => rows, keep: () => failure('storageFull', {}) });
    expect(sent).toEqual([]);
    expect(missing[0]?.problem.code).toBe('storageFull');
  });

  it('sends nothing more once it is stopped', async () => {
    const { sent, record } = await run({ answer: () => rows, stopAfter: 2 });
    expect(sent).toHaveLength(2);
    expect(record.sent).toHaveLength(2);
  });

  it('joins the bibliographies of all rights into one file', async () => {
    const item = (at: number) => `<item><applicationNumber>102021000000${at}</applicationNumber></item>`;
    const frame = (content: string) =>
      body(`<response><header><resultCode>00</resultCode></header><body>${content}</body></response>`);
    const { files, sent } = await run({
      query: kipris,
      answer: (path, at) =>
        path === 'getAdvancedSearch' ? frame(`<items>${item(1)}${item(2)}</items>`) : frame(item(at - 1)),
    });
    expect(sent).toHaveLength(3);
    expect(files.map(({ file }) => file.name)).toEqual([
      'KIPRIS getAdvancedSearch 1.xml',
      'KIPRIS getBibliographyDetailInfoSearch.xml',
    ]);
    expect(await files[1]?.file.text()).toContain(`${item(1)}\n${item(2)}`);
  });
});

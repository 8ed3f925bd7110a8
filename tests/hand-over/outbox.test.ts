import { beforeEach, describe, expect, it } from 'vitest';
import type { HandOver } from '../../src/domain/hand-over/hand-over';
import { failure, type Outcome, success } from '../../src/domain/problem';
import type { InboxReply } from '../../src/sharing/courier-api';
import { backOff, Outbox } from '../../src/sharing/outbox/outbox';
import type { HandOverStore } from '../../src/storage/hand-overs';
import { givenAt, madeHandOver } from './made';

const digest = 'D'.repeat(43);
const inbox = 'https://inbox.example.kr/v1/';
const { consent } = madeHandOver('gradeOnly', 'B'.repeat(43));
const waiting: HandOver = {
  id: consent.id,
  draftId: 'd1',
  companyName: '가나전자',
  at: givenAt,
  consent,
  institution: {
    fingerprint: 'B'.repeat(43),
    name: '한빛은행',
    signingKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
    inbox,
  },
  content: 'content',
  envelope: 'envelope',
  digest,
  secret: 'S'.repeat(43),
  way: 'inbox',
  state: 'waiting',
  events: [],
  attempts: 0,
};

let record: HandOver;
const store: HandOverStore = {
  list: () => Promise.resolve(success([record])),
  add: () => Promise.resolve(success(undefined)),
  change: (_id, next) => {
    const after = next(record);
    if (after) record = after;
    return Promise.resolve(success(after));
  },
  remove: () => Promise.resolve(success(undefined)),
};

const asked: { readonly address: string; readonly headers: Readonly<Record<string, string>> }[] = [];
let answer: Outcome<InboxReply>;
const outbox = (): Outbox =>
  new Outbox({
    store,
    now: () => givenAt,
    openCourier: () => ({
      exchange: ({ address, headers }) => {
        asked.push({ address, headers });
        return Promise.resolve(answer);
      },
      end: () => undefined,
    }),
  });

const reply = (status: number, body: object, contentType = 'application/json'): Outcome<InboxReply> =>
  success({ status, contentType, text: JSON.stringify(body) });
const acknowledged = reply(201, { digest, receivedAt: givenAt });
const problem = (status: number): Outcome<InboxReply> => reply(status, {}, 'application/problem+json');

beforeEach(() => {
  record = waiting;
  asked.length = 0;
  answer = acknowledged;
});

describe('the outbox', () => {
  it('sends what was confirmed once, under the digest of the envelope, and nothing more', async () => {
    expect(await outbox().run()).toBe(false);
    expect(record.state).toBe('acknowledged');
    await outbox().run();
    expect(asked).toEqual([
      {
        address: 'https://inbox.example.kr/v1/envelopes',
        headers: { 'Content-Type': 'application/jose', 'Idempotency-Key': digest },
      },
    ]);
  });

  it.each(['prepared', 'given', 'acknowledged', 'cancelled', 'withdrawn', 'failed'] as const)(
    'leaves alone what is %s',
    async (state) => {
      record = { ...waiting, state };
      await outbox().run();
      expect(asked).toEqual([]);
    },
  );

  it('sends again, under the same name, what a closed app has left half-way', async () => {
    record = { ...waiting, state: 'sending', attempts: 1 };
    await outbox().run();
    expect(asked.map(({ headers }) => headers['Idempotency-Key'])).toEqual([digest]);
    expect(record.state).toBe('acknowledged');
  });

  it.each([
    ['no connection', failure('inboxUnreachable', { host: 'h' }), 'waiting', 'inboxUnreachable'],
    ['no answer in time', failure('inboxTimedOut', { host: 'h', seconds: 30 }), 'waiting', 'inboxTimedOut'],
    ['429', problem(429), 'waiting', 'inboxBusy'],
    ['503', problem(503), 'waiting', 'inboxBusy'],
    ['500', problem(500), 'failed', 'inboxRefused'],
    ['400', problem(400), 'failed', 'inboxRefused'],
    ['410', problem(410), 'failed', 'inboxWithdrawn'],
    ['422', problem(422), 'failed', 'inboxOtherRecipient'],
    ['a redirect', failure('inboxRedirected', { host: 'h' }), 'failed', 'inboxRedirected'],
    [
      'a yes for another envelope',
      reply(201, { digest: 'E'.repeat(43), receivedAt: givenAt }),
      'failed',
      'inboxNotUnderstood',
    ],
    [
      'a yes with a field too many',
      reply(201, { digest, receivedAt: givenAt, more: 1 }),
      'failed',
      'inboxNotUnderstood',
    ],
    ['a page instead of a yes', reply(200, {}, 'text/html'), 'failed', 'inboxNotUnderstood'],
  ] as const)('at %s keeps the envelope and says so', async (_name, given, state, code) => {
    answer = given;
    expect(await outbox().run()).toBe(state === 'waiting');
    expect(record).toMatchObject({ state, attempts: 1, envelope: 'envelope' });
    expect(record.events.at(-1)?.problem).toBe(code);
  });

  it('cancels only before a first try; after it, it withdraws', async () => {
    await outbox().cancel(waiting.id);
    expect(record.state).toBe('cancelled');
    record = { ...waiting, attempts: 1 };
    expect(await outbox().cancel(waiting.id)).toEqual(success(undefined));
    await outbox().withdraw(waiting.id);
    expect(record.state).toBe('withdrawing');
    answer = problem(404);
    await outbox().run();
    expect(record.state).toBe('cancelled');
  });

  it('takes back what the inbox has, once the inbox says so', async () => {
    record = { ...waiting, state: 'received', attempts: 1 };
    await outbox().withdraw(waiting.id);
    answer = failure('inboxUnreachable', { host: 'h' });
    expect(await outbox().run()).toBe(true);
    expect(record.state).toBe('withdrawing');
    answer = reply(202, { digest, withdrawnAt: givenAt });
    await outbox().run();
    expect(record.state).toBe('withdrawn');
    expect(asked.at(-1)?.address).toBe(`https://inbox.example.kr/v1/envelopes/${digest}/withdrawal`);
  });

  it('waits longer after each try, and never longer than ten minutes', () => {
    expect([0, 1, 2].map(backOff)).toEqual([5000, 10_000, 20_000]);
    expect(backOff(50)).toBe(600_000);
  });
});

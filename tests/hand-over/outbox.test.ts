import { beforeEach, describe, expect, it } from 'vitest';
import { type HandOver, handOverStates } from '../../src/domain/hand-over/hand-over';
import { asRestored } from '../../src/domain/hand-over/restored-hand-over';
import { given, mustCarryNotice, triedAgainAt, withReceipt } from '../../src/domain/hand-over/steps';
import { failure, type Outcome, success } from '../../src/domain/problem';
import type { InboxReply } from '../../src/sharing/courier-api';
import { backOff, nextRunAt, Outbox } from '../../src/sharing/outbox/outbox';
import type { HandOverStore } from '../../src/storage/hand-overs';
import { givenAt } from './made';
import { waiting } from './waiting';

const { digest } = waiting;

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
    now: () => clock,
    onbegun: () => shown.push(record.state),
    openCourier: () => {
      openedBetween?.();
      return {
        exchange: ({ address, headers }) => {
          asked.push({ address, headers });
          onexchange?.();
          return Promise.resolve(answer);
        },
        end: () => undefined,
      };
    },
  });

const reply = (status: number, body: object, contentType = 'application/json'): Outcome<InboxReply> =>
  success({ status, contentType, text: JSON.stringify(body) });
const acknowledged = reply(201, { digest, receivedAt: givenAt });
const problem = (status: number): Outcome<InboxReply> => reply(status, {}, 'application/problem+json');

const inSeconds = (seconds: number): string => new Date(Date.parse(givenAt) + seconds * 1000).toISOString();
const busy = (restSeconds?: number): Outcome<InboxReply> =>
  success({ status: 503, contentType: '', text: '', ...(restSeconds !== undefined && { restSeconds }) });

const shown: string[] = [];
let clock: string;
/** What somebody does after the outbox has looked, and before it sends. */
let openedBetween: (() => void) | undefined;
/** What happens while it is on its way. */
let onexchange: (() => void) | undefined;
beforeEach(() => {
  openedBetween = undefined;
  onexchange = undefined;
  clock = givenAt;
  record = waiting;
  asked.length = 0;
  shown.length = 0;
  answer = acknowledged;
});

describe('the outbox', () => {
  it('sends what was confirmed once, under the digest of the envelope, and nothing more', async () => {
    expect(await outbox().run()).toBeUndefined();
    expect(record.state).toBe('acknowledged');
    await outbox().run();
    expect(shown).toEqual(['sending']);
    expect(asked).toEqual([
      {
        address: 'https://inbox.example.kr/v1/envelopes',
        headers: { 'Content-Type': 'application/jose', 'Idempotency-Key': digest },
      },
    ]);
  });

  it.each(['prepared', 'given', 'acknowledged', 'cancelled', 'withdrawn', 'failed', 'elsewhere'] as const)(
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
    ['500', problem(500), 'waiting', 'inboxFailing'],
    ['a gateway that gave up', reply(504, {}, 'text/html'), 'waiting', 'inboxFailing'],
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
    expect(await outbox().run()).toBe(state === 'waiting' ? inSeconds(5) : undefined);
    expect(record).toMatchObject({ state, attempts: 1, envelope: 'envelope' });
    expect(record.events.at(-1)?.problem).toBe(code);
  });

  it('does not send what was cancelled after it had looked at what waits', async () => {
    const first = outbox();
    openedBetween = () => void first.cancel(waiting.id);
    await first.run();
    expect(record.state).toBe('cancelled');
    expect(asked).toEqual([]);
  });

  it('does not send what was given as a file after a try, or between its look and its try', async () => {
    const first = outbox();
    answer = problem(500);
    await first.run();
    expect([record.state, asked.length]).toEqual(['waiting', 1]);
    openedBetween = () => (record = given(record, 'file', givenAt));
    expect(await first.run()).toBeUndefined();
    expect(await first.run()).toBeUndefined();
    expect(record).toMatchObject({ state: 'given', way: 'file' });
    expect(asked).toHaveLength(1);
  });

  it.each(['withdrawing', 'withdrawn', 'deleted'] as const)(
    'keeps a receipt that comes late beside what is %s, which it stays',
    (state) => {
      const late = withReceipt({ ...waiting, state }, 'r.e.c', givenAt);
      expect(late).toEqual({ ...waiting, state, receipt: 'r.e.c' });
    },
  );

  it('leaves what the institution has signed for meanwhile as it is', async () => {
    const receipt = 'r.e.c';
    onexchange = () => (record = withReceipt(record, receipt, givenAt));
    answer = problem(400);
    await outbox().run();
    expect(record).toMatchObject({ state: 'received', receipt });
  });

  it('takes a yes for what is prepared or was refused alone, and for an inbox alone', async () => {
    const states = handOverStates.filter((state) => state !== 'prepared' && state !== 'failed');
    for (const state of states) {
      record = { ...waiting, state };
      expect(await outbox().confirm(waiting.id)).toEqual(success(undefined));
    }
    record = { ...waiting, state: 'failed', way: 'file' };
    expect(await outbox().confirm(waiting.id)).toEqual(success(undefined));
    record = { ...waiting, state: 'failed' };
    await outbox().confirm(waiting.id);
    expect(record.state).toBe('waiting');
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
    expect(await outbox().run()).toBe(inSeconds(5));
    expect(record.state).toBe('withdrawing');
    answer = reply(202, { digest, withdrawnAt: givenAt });
    await outbox().run();
    expect(record.state).toBe('withdrawn');
    expect(asked.at(-1)?.address).toBe(`https://inbox.example.kr/v1/envelopes/${digest}/withdrawal`);
  });

  it.each([
    ['received', 403, 'received', 'inboxRefused'],
    ['acknowledged', 403, 'acknowledged', 'inboxRefused'],
    ['waiting', 403, 'failed', 'inboxRefused'],
    ['acknowledged', 500, 'withdrawing', 'inboxFailing'],
    ['received', 404, 'withdrawn', 'inboxUnknownEnvelope'],
    ['acknowledged', 404, 'withdrawn', 'inboxUnknownEnvelope'],
    ['waiting', 404, 'cancelled', undefined],
  ] as const)(
    '%s, and its withdrawal answered with %i: says what is known',
    async (state, status, after, code) => {
      const events = [{ at: givenAt, state }];
      record = { ...waiting, state, events, attempts: 1, ...(state === 'received' && { receipt: 'r' }) };
      await outbox().withdraw(waiting.id);
      answer = problem(status);
      await outbox().run();
      expect([record.state, record.events.at(-1)?.problem]).toEqual([after, code]);
      expect(mustCarryNotice(record)).toBe(after === 'withdrawn');
    },
  );

  it.each(['waiting', 'sending', 'failed', 'cancelled', 'acknowledged'] as const)(
    'believes the institution’s signature over what it thought: %s becomes received',
    (state) => expect(withReceipt({ ...waiting, state }, 'r', givenAt).state).toBe('received'),
  );

  it('takes back what another device may have sent, and does not call it cancelled where it may still send it', async () => {
    record = asRestored(waiting, givenAt);
    answer = problem(404);
    await outbox().withdraw(waiting.id);
    await outbox().run();
    expect(record.state).toBe('elsewhere');
    answer = reply(202, { digest, withdrawnAt: givenAt });
    await outbox().withdraw(waiting.id);
    await outbox().run();
    expect(record.state).toBe('withdrawn');
    expect(new Set(asked.map(({ address }) => address))).toEqual(
      new Set([`https://inbox.example.kr/v1/envelopes/${digest}/withdrawal`]),
    );
  });

  it('waits longer after each try, and never longer than ten minutes', () => {
    expect([0, 1, 2].map(backOff)).toEqual([5000, 10_000, 20_000]);
    expect(backOff(50)).toBe(600_000);
  });
});

describe('an inbox that asks to be left alone', () => {
  it('is, until the time that it named, whatever else wakes the outbox; then it is tried again', async () => {
    answer = busy(120);
    expect(await outbox().run()).toBe(inSeconds(120));
    expect(record).toMatchObject({ state: 'waiting', notBefore: inSeconds(120) });
    answer = acknowledged;
    clock = inSeconds(119);
    expect(await outbox().run()).toBe(inSeconds(124));
    expect(asked).toHaveLength(1);
    clock = inSeconds(120);
    expect(await outbox().run()).toBeUndefined();
    expect([asked.length, record.state]).toEqual([2, 'acknowledged']);
  });

  it('is for its withdrawals too', async () => {
    record = { ...waiting, state: 'withdrawing' };
    answer = busy(600);
    expect(await outbox().run()).toBe(inSeconds(600));
    expect(record).toMatchObject({ state: 'withdrawing', notBefore: inSeconds(600) });
  });

  it('does not shorten the back-off, and a rest that a clock has made longer than any is forgotten', async () => {
    const rests = (seconds: number): HandOver => ({ ...waiting, notBefore: inSeconds(seconds) });
    expect(nextRunAt([rests(3), rests(9)], 0, givenAt)).toBe(inSeconds(5));
    expect(nextRunAt([rests(9)], 0, givenAt)).toBe(inSeconds(9));
    expect(nextRunAt([], 0, givenAt)).toBeUndefined();
    record = rests(86_400);
    expect(await outbox().run()).toBeUndefined();
    expect(record.state).toBe('acknowledged');
  });

  it('is shown with the time of its own next try', () => {
    const rests = { ...waiting, notBefore: inSeconds(60) };
    expect(triedAgainAt(rests, inSeconds(10))).toBe(inSeconds(60));
    expect(triedAgainAt(waiting, inSeconds(10))).toBe(inSeconds(10));
    expect(triedAgainAt(waiting, undefined)).toBeUndefined();
    expect(triedAgainAt({ ...waiting, state: 'received' }, inSeconds(10))).toBeUndefined();
  });
});

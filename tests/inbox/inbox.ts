import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { longestEnvelope } from '../../src/sharing/envelope/envelope-format.ts';
import { readEnvelopeHeader } from '../../src/sharing/envelope/read-header.ts';
import { envelopeDigest, withdrawalDigest } from '../../src/sharing/envelope/withdrawal-secret.ts';
import { type DurableStore, type InboxRecord, isReceived, type ReceivedRecord } from './durable-store.ts';

export interface InboxSettings {
  readonly store: DurableStore;
  /** What the institution shows to list and fetch envelopes. */
  readonly token: string;
  /** The institution's card; absent, there is none to fetch. */
  readonly card?: string;
  /** Thumbprints of the keys that envelopes may be for; absent, any. */
  readonly keys?: readonly string[];
  readonly now?: () => string;
}

const digestForm = /^[\w-]{43}$/;
const signedForm = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const jose = 'application/jose';
/** A receipt or a confirmation; ours have less than 2 kB. */
const longestSigned = 16 * 1024;

/** The reference inbox of `docs/inbox-api.yaml`: takes envelopes that it cannot read, and keeps them for one institution. */
export function inbox({
  store,
  token,
  card,
  keys,
  now = () => new Date().toISOString(),
}: InboxSettings): Hono {
  const app = new Hono();
  app.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST', 'PUT'],
      allowHeaders: ['Content-Type', 'Idempotency-Key', 'Authorization'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  const limited = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (context) => problem(context, 413, 'tooLarge') });

  app.get('/card', (context) =>
    card === undefined ? problem(context, 404, 'noCard') : context.body(card, 200, { 'Content-Type': jose }),
  );

  app.post('/envelopes', limited(longestEnvelope), async (context) => {
    if (context.req.header('Content-Type') !== jose) return problem(context, 415, 'notJose');
    const envelope = await context.req.text();
    const header = readEnvelopeHeader(envelope);
    if (!header.ok) return problem(context, 400, header.problem.code);
    const { kid, wd } = header.value;
    if (keys && !keys.includes(kid)) return problem(context, 422, 'otherRecipient');
    const digest = await envelopeDigest(envelope);
    if (context.req.header('Idempotency-Key') !== digest) return problem(context, 409, 'otherDigest');
    const mine: ReceivedRecord = { digest, receivedAt: now(), wd, envelope };
    const record = await store.update(digest, (before) => (isAbout(before, wd) ? before : mine));
    if (!isReceived(record) || !record.envelope) return problem(context, 410, 'withdrawn');
    return context.json({ digest, receivedAt: record.receivedAt }, record === mine ? 201 : 200);
  });

  app.use('/envelopes/:digest/*', async (context, next) =>
    digestForm.test(context.req.param('digest')) ? await next() : problem(context as Context, 404, 'unknown'),
  );

  app.post('/envelopes/:digest/withdrawal', limited(1024), async (context) => {
    const secret = secretOf(await context.req.text());
    if (secret === undefined) return problem(context, 400, 'noSecret');
    const wd = await withdrawalDigest(secret);
    const withdrawnAt = now();
    const record = await store.update(context.req.param('digest'), (before) => {
      // Ahead of its envelope, which may be on its way still: remembered, so that it is refused when it comes.
      if (!isReceived(before)) return { digest: context.req.param('digest'), wd, withdrawnAt };
      if (before.wd !== wd || before.withdrawnAt !== undefined) return before;
      return { ...withoutEnvelope(before), withdrawnAt };
    });
    if (!isReceived(record)) return problem(context, 404, 'unknown');
    if (record.wd !== wd) return problem(context, 403, 'otherSecret');
    return context.json({ digest: record.digest, withdrawnAt: record.withdrawnAt }, 202);
  });

  for (const kind of ['receipt', 'deletion'] as const) {
    app.get(`/envelopes/:digest/${kind}`, async (context) => {
      const record = await store.get(context.req.param('digest'));
      if (!isReceived(record)) return problem(context, 404, 'unknown');
      const signed = record[kind];
      return signed === undefined
        ? problem(context, 404, 'pending')
        : context.body(signed, 200, { 'Content-Type': jose });
    });
    app.put(`/envelopes/:digest/${kind}`, limited(longestSigned), async (context) => {
      if (!isInstitution(context, token)) return unauthorized(context);
      const signed = await context.req.text();
      if (!signedForm.test(signed)) return problem(context, 400, 'notSigned');
      const record = await store.update(context.req.param('digest'), (before) =>
        isReceived(before) && before[kind] === undefined ? { ...before, [kind]: signed } : before,
      );
      if (!isReceived(record)) return problem(context, 404, 'unknown');
      return record[kind] === signed ? context.body(null, 204) : problem(context, 409, 'otherThere');
    });
  }

  app.get('/envelopes', async (context) => {
    if (!isInstitution(context, token)) return unauthorized(context);
    const records = await store.list();
    return context.json({ envelopes: records.map(listed) });
  });

  app.get('/envelopes/:digest', async (context) => {
    if (!isInstitution(context, token)) return unauthorized(context);
    const digest = context.req.param('digest');
    const record = digestForm.test(digest) ? await store.get(digest) : undefined;
    if (!isReceived(record)) return problem(context, 404, 'unknown');
    if (record.envelope === undefined) return problem(context, 410, 'withdrawn');
    return context.body(record.envelope, 200, { 'Content-Type': jose });
  });

  app.notFound((context) => problem(context, 404, 'unknown'));
  app.onError((error, context) => {
    console.error(error);
    context.header('Retry-After', '60');
    return problem(context, 503, 'notStored');
  });
  return app;
}

/** Known already, or withdrawn ahead by whoever holds the secret of this very envelope. */
const isAbout = (before: InboxRecord | undefined, wd: string): boolean =>
  isReceived(before) || before?.wd === wd;

const withoutEnvelope = (record: InboxRecord): InboxRecord =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'envelope')) as unknown as InboxRecord;

const listed = ({ digest, receivedAt, withdrawnAt, receipt, deletion }: ReceivedRecord) => ({
  digest,
  receivedAt,
  ...(withdrawnAt !== undefined && { withdrawnAt }),
  hasReceipt: receipt !== undefined,
  isDeleted: deletion !== undefined,
});

type Status = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 503;

/** RFC 9457. No answer repeats anything of the request. */
function problem(context: Context, status: Status, code: string): Response {
  return context.body(JSON.stringify({ type: 'about:blank', status, code }), status, {
    'Content-Type': 'application/problem+json',
  });
}

function unauthorized(context: Context): Response {
  context.header('WWW-Authenticate', 'Bearer');
  return problem(context, 401, 'notInstitution');
}

function isInstitution(context: Context, token: string): boolean {
  const shown = Buffer.from(context.req.header('Authorization') ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}

function secretOf(body: string): string | undefined {
  try {
    const read: unknown = JSON.parse(body);
    const isOne = typeof read === 'object' && read !== null && 'secret' in read;
    return isOne && typeof read.secret === 'string' ? read.secret : undefined;
  } catch {
    return undefined;
  }
}

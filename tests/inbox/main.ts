import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { DurableStore } from './durable-store.ts';
import { inbox } from './inbox.ts';

/*
 * `npm run inbox`: the reference inbox on this computer. INBOX_PORT, INBOX_FOLDER, INBOX_TOKEN and INBOX_CARD (a file) set
 * it up. For an inbox on a network put it behind https.
 */
const { INBOX_PORT = '8788', INBOX_FOLDER = 'inbox-data', INBOX_TOKEN, INBOX_CARD } = process.env;
const token = INBOX_TOKEN ?? crypto.randomUUID();

const app = inbox({
  store: new DurableStore(INBOX_FOLDER),
  token,
  ...(INBOX_CARD && { card: readFileSync(INBOX_CARD, 'utf8').trim() }),
});
serve({ fetch: app.fetch, port: Number(INBOX_PORT), hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`inbox: http://127.0.0.1:${port}, envelopes in ${INBOX_FOLDER}`);
  if (INBOX_TOKEN === undefined) console.log(`token of this run: ${token}`);
});

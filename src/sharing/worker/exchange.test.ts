import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange } from './exchange';

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/fine': (response) => response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"digest":1}'),
  '/busy': (response) => response.writeHead(503, { 'Retry-After': '30' }).end(),
  '/busy-for-days': (response) => response.writeHead(429, { 'Retry-After': '999999' }).end(),
  '/never': () => undefined,
  '/drop-by-drop': (response) => {
    const drops = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drops));
  },
  '/without-end': (response) => response.end('x'.repeat(2000)),
  '/moved': (response) => response.writeHead(307, { Location: '/fine' }).end(),
  '/cut': (response) => {
    response.writeHead(201, { 'Content-Length': '100' });
    response.write('{', () => response.destroy());
  },
};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  answers[request.url ?? '']?.(response);
});
let address: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, signal = new AbortController().signal) =>
  exchange(
    {
      address: `${address}${path}`,
      method: 'POST',
      headers: {},
      body: 'envelope',
      seconds: 0.4,
      limitBytes: 1000,
    },
    signal,
  );

describe('asking an inbox', () => {
  it('brings back what it says, and how long it wants to be left alone', async () => {
    const json = 'application/json';
    expect(await ask('/fine')).toEqual({
      ok: true,
      value: { status: 201, contentType: json, text: '{"digest":1}' },
    });
    expect(await ask('/busy')).toMatchObject({ ok: true, value: { status: 503, restSeconds: 30 } });
    expect(await ask('/busy-for-days')).toMatchObject({ ok: true, value: { restSeconds: 3600 } });
  });

  it.each([
    ['never answers', '/never', 'inboxTimedOut'],
    ['answers too slowly', '/drop-by-drop', 'inboxTimedOut'],
    ['answers without end', '/without-end', 'inboxNotUnderstood'],
    ['points elsewhere', '/moved', 'inboxRedirected'],
    ['breaks off', '/cut', 'inboxUnreachable'],
  ])('that %s comes to an end by name', async (_name, path, code) => {
    expect(await ask(path)).toMatchObject({ ok: false, problem: { code } });
  });

  it('follows no redirect, and stops when it is told to', async () => {
    asked.length = 0;
    await ask('/moved');
    expect(asked).toEqual(['POST /moved']);
    const stop = new AbortController();
    const asking = ask('/never', stop.signal);
    stop.abort();
    expect(await asking).toMatchObject({ ok: false, problem: { code: 'sendingStopped' } });
  });
});

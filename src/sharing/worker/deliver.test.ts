import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../domain/problem';
import { deliver } from './deliver';

const key = 'a-secret-key';
let host: string;

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/fine': (response) => response.end('{"status":"000"}'),
  '/silent': () => undefined,
  '/stalled': (response) => response.write('{"status"'),
  '/large': (response) => response.end('x'.repeat(2000)),
  '/moved': (response) => response.writeHead(302, { Location: '/fine' }).end(),
  '/broken': (response) => response.writeHead(500).end(),
  '/closed': (response) => response.destroy(),
};
const asked: string[] = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  asked.push(pathname);
  answers[pathname]?.(response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = (path: string, signal = new AbortController().signal): Promise<Outcome<ArrayBuffer>> =>
  deliver({ address: `http://${host}${path}?key=${key}`, seconds: 0.5, limitBytes: 1000 }, signal);

describe('the courier', () => {
  it('brings back the body', async () => {
    const outcome = await send('/fine');
    expect(outcome.ok && new TextDecoder().decode(outcome.value)).toBe('{"status":"000"}');
  });

  it.each([
    ['/silent', 'lookUpTimedOut'],
    ['/stalled', 'lookUpTimedOut'],
    ['/large', 'lookUpTooLarge'],
    ['/moved', 'lookUpRedirected'],
    ['/broken', 'lookUpHttpStatus'],
    ['/closed', 'lookUpUnreachable'],
  ])('of %s says %s, and never the key', async (path, code) => {
    const outcome = await send(path);
    expect(outcome).toMatchObject({ ok: false, problem: { code, host } });
    expect(JSON.stringify(outcome)).not.toContain(key);
  });

  it('does not follow to an address that nobody agreed to', async () => {
    asked.length = 0;
    await send('/moved');
    expect(asked).toEqual(['/moved']);
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const outcome = send('/silent', abort.signal);
    abort.abort();
    expect(await outcome).toEqual({ ok: false, problem: { code: 'lookUpStopped' } });
  });

  it('sends nothing over the network in the clear', async () => {
    const parcel = { address: `http://gateway.example.kr/?key=${key}`, seconds: 1, limitBytes: 1 };
    expect(await deliver(parcel, new AbortController().signal)).toEqual({
      ok: false,
      problem: { code: 'lookUpUnreachable', host: 'gateway.example.kr' },
    });
  });
});

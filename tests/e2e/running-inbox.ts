import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { DurableStore } from '../inbox/durable-store.ts';
import { inbox } from '../inbox/inbox.ts';

/** The reference inbox on this machine, with a folder of its own, and what was asked of it. */
export class RunningInbox {
  readonly token = 'e2e';
  readonly asked: string[] = [];
  /** Until it resolves, what is posted stays unread, or unanswered. */
  holds: { readonly what: 'requests' | 'answers'; readonly until: Promise<void> } | undefined;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'inbox-'));
  #server: ServerType | undefined;
  #address = '';

  get address(): string {
    return this.#address;
  }

  async start(): Promise<void> {
    const app = inbox({ store: new DurableStore(this.#folder), token: this.token });
    const fetch = async (request: Request): Promise<Response> => {
      this.asked.push(`${request.method} ${new URL(request.url).pathname}`);
      const holds = request.method === 'POST' ? this.holds : undefined;
      if (holds?.what === 'requests') await holds.until;
      const answer = await app.fetch(request);
      if (holds?.what === 'answers') await holds.until;
      return answer;
    };
    await new Promise<void>((resolve) => {
      this.#server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve());
    });
    const { port } = this.#server?.address() as AddressInfo;
    this.#address = `http://127.0.0.1:${port}`;
  }

  stop(): void {
    this.#server?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** As the institution does. */
  async listed(): Promise<readonly { readonly digest: string; readonly withdrawnAt?: string }[]> {
    const answer = await this.#asInstitution('/envelopes');
    return ((await answer.json()) as { envelopes: readonly { digest: string }[] }).envelopes;
  }

  async envelope(digest: string): Promise<string> {
    return (await this.#asInstitution(`/envelopes/${digest}`)).text();
  }

  async leave(digest: string, kind: 'receipt' | 'deletion', signed: string): Promise<void> {
    const headers = { 'Content-Type': 'application/jose' };
    await this.#asInstitution(`/envelopes/${digest}/${kind}`, { method: 'PUT', headers, body: signed });
  }

  #asInstitution(way: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${this.token}` };
    return fetch(`${this.#address}${way}`, { ...init, headers });
  }
}

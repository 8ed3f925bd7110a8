import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { HandOver } from '../../src/domain/hand-over/hand-over.ts';
import { type Outcome, success } from '../../src/domain/problem.ts';
import type { AsksInbox } from '../../src/sharing/client/courier.ts';
import type { InboxQuestion, InboxReply } from '../../src/sharing/courier-api.ts';
import { Outbox } from '../../src/sharing/outbox/outbox.ts';
import type { HandOverStore } from '../../src/storage/hand-overs.ts';
import { DurableStore } from '../inbox/durable-store.ts';
import { inbox } from '../inbox/inbox.ts';
import { givenAt } from './made.ts';

/** What outlives the app: the record on the device's disk, the inbox, and what the network still carries. */
export class World {
  readonly inboxDisk: DurableStore;
  readonly answers: string[] = [];
  readonly #app: ReturnType<typeof inbox>;
  #record: string;
  #onTheWay: InboxQuestion[] = [];

  constructor(handOver: HandOver, folder: string) {
    this.#record = JSON.stringify(handOver);
    this.inboxDisk = new DurableStore(mkdtempSync(join(folder, 'x-')));
    this.#app = inbox({ store: this.inboxDisk, token: 'unused' });
  }

  get record(): HandOver {
    return JSON.parse(this.#record) as HandOver;
  }
  write(handOver: HandOver): void {
    this.#record = JSON.stringify(handOver);
  }

  async ask({ address, method, headers, body }: InboxQuestion): Promise<Outcome<InboxReply>> {
    const path = new URL(address).pathname.replace('/v1', '');
    const response = await this.#app.request(path, { method, headers, ...(body && { body }) });
    this.answers.push(`${path.split('/').at(-1) ?? ''} ${response.status}`);
    const contentType = response.headers.get('Content-Type') ?? '';
    return success({ status: response.status, contentType, text: await response.text() });
  }

  hold(question: InboxQuestion): void {
    this.#onTheWay.push(question);
  }
  /** What a dead app had sent arrives after all. */
  async deliverLate(): Promise<void> {
    for (const question of this.#onTheWay.splice(0)) await this.ask(question);
  }
}

/** What becomes of a request whose app dies while it is on its way. */
export type Fate = 'lost' | 'late';

/** An app that ends, without another word, at its n-th chance: before or after anything that it waits for. */
export class Life {
  readonly died: Promise<'died'>;
  readonly outbox: Outbox;
  readonly #world: World;
  readonly #fate: Fate;
  #left: number;
  #die: () => void = () => undefined;

  constructor(world: World, chances = Infinity, fate: Fate = 'lost') {
    this.#world = world;
    this.#left = chances;
    this.#fate = fate;
    this.died = new Promise((resolve) => (this.#die = () => resolve('died')));
    const courier: AsksInbox = { exchange: (question) => this.#exchange(question) };
    this.outbox = new Outbox({
      store: this.#store,
      now: () => givenAt,
      onbegun: () => undefined,
      openCourier: () => ({ ...courier, end: () => undefined }),
    });
  }

  /** Does something with the app; whether it lived to see the end of it. */
  async lives(doing: (outbox: Outbox) => Promise<unknown>): Promise<boolean> {
    return (await Promise.race([doing(this.outbox).then(() => 'done' as const), this.died])) === 'done';
  }

  get isDead(): boolean {
    return this.#left < 0;
  }

  readonly #store: HandOverStore = {
    list: async () => {
      await this.#chance();
      return success([this.#world.record]);
    },
    change: async (_id, next) => {
      await this.#chance();
      const after = next(this.#world.record);
      if (after) this.#world.write(after);
      await this.#chance();
      return success(after);
    },
    add: () => Promise.resolve(success(undefined)),
    remove: () => Promise.resolve(success(undefined)),
  };

  async #exchange(question: InboxQuestion): Promise<Outcome<InboxReply>> {
    await this.#chance();
    if (this.#left === 0 && this.#fate === 'late') this.#world.hold(question);
    await this.#chance();
    const reply = await this.#world.ask(question);
    await this.#chance();
    return reply;
  }

  async #chance(): Promise<void> {
    if (this.isDead || this.#left-- === 0) {
      this.#die();
      await new Promise(() => undefined);
    }
  }
}

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that an inbox knows of one envelope. It cannot read any. */
export interface InboxRecord {
  readonly digest: string;
  /** ISO times. Never received: the withdrawal has come ahead of the envelope. */
  readonly receivedAt?: string;
  /** Digest of the withdrawal secret. */
  readonly wd: string;
  /** Absent once it has been withdrawn. */
  readonly envelope?: string;
  readonly withdrawnAt?: string;
  /** What the institution signed: that it has the envelope, and that it has deleted what was in it. */
  readonly receipt?: string;
  readonly deletion?: string;
}

export type ReceivedRecord = InboxRecord & { readonly receivedAt: string };
export const isReceived = (record: InboxRecord | undefined): record is ReceivedRecord =>
  record?.receivedAt !== undefined;

const suffix = '.json';

/**
 * A file for each envelope. A write is on the disk, under its name, before it resolves: first the bytes of a file of another
 * name, then the renaming, each followed by fsync. Whatever moment the process dies in, a record is whole or not there.
 */
export class DurableStore {
  readonly #folder: string;
  /** The last write of each record: one after another, so that none is lost. */
  readonly #writing = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(digest: string): Promise<InboxRecord | undefined> {
    try {
      return JSON.parse(await readFile(this.#path(digest), 'utf8')) as InboxRecord;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Whatever was received, newest last. */
  async list(): Promise<readonly ReceivedRecord[]> {
    await mkdir(this.#folder, { recursive: true });
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(suffix));
    const records = await Promise.all(names.map((name) => this.get(name.slice(0, -suffix.length))));
    return records
      .filter((record) => isReceived(record))
      .toSorted((one, other) => one.receivedAt.localeCompare(other.receivedAt));
  }

  /** Changes a record, or makes it, and resolves once that can no more be lost. */
  async update(
    digest: string,
    change: (before: InboxRecord | undefined) => InboxRecord | undefined,
  ): Promise<InboxRecord | undefined> {
    const before = this.#writing.get(digest) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#change(digest, change));
    this.#writing.set(digest, turn);
    try {
      return await turn;
    } finally {
      if (this.#writing.get(digest) === turn) this.#writing.delete(digest);
    }
  }

  async #change(digest: string, change: (before: InboxRecord | undefined) => InboxRecord | undefined) {
    const before = await this.get(digest);
    const after = change(before);
    if (after && after !== before) await this.#write(digest, JSON.stringify(after));
    return after;
  }

  async #write(digest: string, text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const path = this.#path(digest);
    const draft = `${path}.${process.pid}.draft`;
    try {
      const file = await open(draft, 'w', 0o600);
      await file
        .writeFile(text)
        .then(() => file.sync())
        .finally(() => file.close());
      await rename(draft, path);
      const folder = await open(this.#folder, 'r');
      await folder.sync().finally(() => folder.close());
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  #path(digest: string): string {
    return join(this.#folder, `${digest}${suffix}`);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

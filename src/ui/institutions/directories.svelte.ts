import { compareVersions } from '../../domain/compare-versions';
import type { InstitutionDirectory, ListedInstitution } from '../../domain/institutions/directory';
import { failure, type Outcome, type Problem } from '../../domain/problem';
import type { ShippedDirectory } from '../../engine/engine-api';
import { m } from '../../i18n/generated/messages.js';
import {
  isSignedDirectory,
  readSignedDirectory,
  type SignedDirectory,
} from '../../sharing/directory/read-signed-directory';
import type { DirectoryStore, StoredDirectory } from '../../storage/directories';
import { inLanguage } from '../state/language.svelte';
import { now } from '../state/today';
import type { Undo } from '../state/undo.svelte';

interface Parts {
  readonly store: DirectoryStore;
  readonly shipped: () => Promise<Outcome<ShippedDirectory>>;
  readonly undo: Undo;
}

/** An operator's directory on this device. */
export interface HeldDirectory extends SignedDirectory {
  readonly stored: StoredDirectory;
}

export interface ListedIn {
  readonly institution: ListedInstitution;
  readonly directory: InstitutionDirectory;
}

/** The directory of the app and those of operators. See [Note: a directory vouches for no key]. */
export class Directories {
  shipped = $state.raw<ShippedDirectory>();
  held = $state.raw<readonly HeldDirectory[]>([]);
  /** Of a key that nobody here has compared yet. */
  pending = $state.raw<SignedDirectory>();
  problem = $state.raw<Problem>();
  done = $state.raw<() => string>();
  readonly #parts: Parts;

  readonly listed: readonly ListedIn[] = $derived(
    [
      ...this.held.map(({ directory }) => directory),
      ...(this.shipped ? [this.shipped.directory] : []),
    ].flatMap((directory) => directory.institutions.map((institution) => ({ institution, directory }))),
  );

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async open(): Promise<void> {
    this.shipped = this.#valueOf(await this.#parts.shipped());
    await this.#refresh();
  }

  /** Whether the text is a directory, good or not. One of a key that is known here is kept at once. */
  async take(text: string): Promise<boolean> {
    if (!isSignedDirectory(text)) return false;
    const read = this.#valueOf(await readSignedDirectory(text));
    if (!read) return true;
    const same = this.held.find(({ stored }) => stored.id === idOf(read));
    if (same && compareVersions(read.directory.version, same.directory.version) < 0)
      this.#valueOf(failure('directoryOlder', { version: same.directory.version }));
    else if (same ?? this.held.some(({ fingerprint }) => fingerprint === read.fingerprint))
      await this.#keep(read);
    else this.pending = read;
    return true;
  }

  async accept(): Promise<void> {
    const { pending } = this;
    if (pending) await this.#keep(pending);
  }

  leave(): void {
    this.pending = undefined;
    this.problem = undefined;
    this.done = undefined;
  }

  async remove({ stored, directory }: HeldDirectory): Promise<void> {
    const removed = await this.#parts.store.remove(stored.id);
    if (!removed.ok) {
      this.problem = removed.problem;
      return;
    }
    await this.#refresh();
    const name = inLanguage(directory.publisher);
    this.#parts.undo.make(m.institutions_removed({ name }), 'device', () => void this.#put(stored));
  }

  async #keep(read: SignedDirectory): Promise<void> {
    this.pending = undefined;
    await this.#put({ id: idOf(read), text: read.text, addedAt: now() });
    if (this.problem) return;
    const { publisher, institutions, version } = read.directory;
    this.done = () =>
      m.institutions_directory_added({
        name: inLanguage(publisher),
        version,
        count: institutions.length,
      });
  }

  async #put(stored: StoredDirectory): Promise<void> {
    const kept = await this.#parts.store.put(stored);
    if (kept.ok) await this.#refresh();
    else this.problem = kept.problem;
  }

  async #refresh(): Promise<void> {
    const stored = this.#valueOf(await this.#parts.store.list());
    if (!stored) return;
    const read = await Promise.all(
      stored.map(async (one) => {
        const outcome = await readSignedDirectory(one.text);
        return outcome.ok ? { ...outcome.value, stored: one } : undefined;
      }),
    );
    this.held = read.filter((one) => one !== undefined);
  }

  #valueOf<Value>(outcome: Outcome<Value>): Value | undefined {
    if (outcome.ok) return outcome.value;
    this.problem = outcome.problem;
    return undefined;
  }
}

const idOf = ({ fingerprint, directory }: SignedDirectory): string => `${fingerprint}/${directory.id}`;

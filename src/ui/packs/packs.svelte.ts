import type { Dossier } from '../../domain/dossier/dossier';
import type { PackComparison } from '../../domain/pack/compare-packs';
import { type PackId, type PackManifest } from '../../domain/pack/manifest';
import { failure, type Problem } from '../../domain/problem';
import type { AsksEngine } from '../../engine/evaluator';
import type { OfferedPack, PackInUse, PackSource, Registry } from '../../engine/pack-exchange';
import { m } from '../../i18n/generated/messages.js';
import type { PackStore, StoredKey, StoredPack } from '../../storage/packs';
import type { Undo } from '../state/undo.svelte';
import { rememberPack } from './pack-choice';
import { bytesOf, sourceOf, storedPack } from './pack-file';

interface Parts {
  readonly store: PackStore;
  readonly ask: AsksEngine;
  /** Address of the page, beside which the registry lies. */
  readonly base: string;
  readonly undo: Undo;
  /** Rates what is open again, with what now rates. */
  readonly changed: (manifests: readonly PackManifest[]) => void;
}

/** A pack of a purpose as the lists show it. */
export interface ListedPack {
  /** Undefined for the shipped pack. */
  readonly id: string | undefined;
  readonly manifest: PackManifest;
  readonly key: StoredKey;
  readonly stored: StoredPack | undefined;
  readonly isActive: boolean;
  /** False where the key that signed it is trusted no more. */
  readonly isTrusted: boolean;
}

/** A file that a key signed which nobody here has vouched for. */
export interface UnknownSigner {
  readonly file: File;
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** The packs and keys on this device, and what can be done with them. */
export class Packs {
  isLoaded = $state(false);
  shipped = $state.raw<readonly PackInUse[]>([]);
  inUse = $state.raw<readonly PackInUse[]>([]);
  stored = $state.raw<readonly StoredPack[]>([]);
  keys = $state.raw<readonly StoredKey[]>([]);
  registry = $state.raw<Registry>();
  registryProblem = $state.raw<Problem>();
  problem = $state.raw<Problem>();
  unknown = $state.raw<UnknownSigner>();
  /** What has just been done, in a sentence of the language on the screen. */
  done = $state.raw<() => string>();
  isBusy = $state(false);
  comparison = $state.raw<PackComparison>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async open(): Promise<void> {
    await this.#work(async () => {
      await this.#readStore();
      await this.#readEngine();
      await this.#readRegistry();
      await this.#leaveWithdrawn();
    });
    this.isLoaded = true;
  }

  /** The shipped pack of a purpose, then the imported ones, newest first. */
  listOf(purpose: PackId): readonly ListedPack[] {
    const active = this.inUse.find(({ manifest }) => manifest.id === purpose)?.imported;
    const shipped = this.shipped
      .filter(({ manifest }) => manifest.id === purpose)
      .map(({ manifest, key }) => ({ id: undefined, manifest, key, stored: undefined }));
    const imported = this.stored
      .filter((pack) => pack.purpose === purpose)
      .map((stored) => ({ id: stored.id, manifest: stored.manifest, key: stored.key, stored }));
    return [...shipped, ...imported].map((pack) => ({
      ...pack,
      isActive: pack.id === active,
      isTrusted: this.#isTrusted(pack.key),
    }));
  }

  /** What the host of the app offers and this device has not yet. */
  get offers(): readonly OfferedPack[] {
    const has = ({ purpose, version }: OfferedPack) =>
      this.listOf(purpose).some(
        ({ manifest, key }) => manifest.version === version && key.source !== 'device',
      );
    return this.registry?.packs.filter((offer) => !has(offer)) ?? [];
  }

  async receive(files: readonly File[]): Promise<void> {
    await this.#work(async () => {
      for (const file of files) if (!(await this.#import(file))) return;
    });
  }

  async getOffered({ purpose, address }: OfferedPack): Promise<void> {
    const { base, ask } = this.#parts;
    await this.#work(async () => {
      const fetched = await ask((api) => api.fetchOffered(base, address));
      if (!fetched.ok) {
        this.#fail(fetched.problem);
        return;
      }
      const name = address.split('/').at(-1) ?? address;
      await this.#import(new File([fetched.value], name), purpose);
    });
  }

  /** The person has compared the fingerprint: the key is kept, and its file is read again. */
  async trust(name: string): Promise<void> {
    const { unknown } = this;
    if (!unknown) return;
    const { publicKey, fingerprint, file } = unknown;
    await this.#work(async () => {
      const key: StoredKey = { publicKey, fingerprint, name: name.trim(), source: 'device' };
      const kept = await this.#parts.store.putKey(key);
      if (!kept.ok) {
        this.#fail(kept.problem);
        return;
      }
      this.keys = [...this.keys.filter((one) => one.publicKey !== publicKey), key];
      await this.#import(file);
    });
  }

  distrust(): void {
    this.unknown = undefined;
    this.problem = undefined;
  }

  async use(purpose: PackId, pack: StoredPack | undefined): Promise<void> {
    await this.#work(() => this.#use(purpose, pack));
  }

  async remove(pack: StoredPack): Promise<void> {
    await this.#work(async () => {
      await this.#removeAll([pack]);
      this.#parts.undo.make(
        m.packs_removed({ version: pack.manifest.version }),
        'device',
        () => void this.#putBack([pack]),
      );
    });
  }

  /** The key and every pack that was accepted under it. */
  async removeKey(key: StoredKey): Promise<void> {
    await this.#work(async () => {
      const signed = this.stored.filter((pack) => pack.key.publicKey === key.publicKey);
      await this.#removeAll(signed);
      const removed = await this.#parts.store.removeKey(key.publicKey);
      if (!removed.ok) {
        this.#fail(removed.problem);
        return;
      }
      this.keys = this.keys.filter((one) => one !== key);
      this.#parts.undo.make(
        m.packs_key_removed({ name: key.name, count: signed.length }),
        'device',
        () => void this.#putBack(signed, key),
      );
    });
  }

  async compare(
    purpose: PackId,
    packs: readonly [StoredPack | undefined, StoredPack | undefined],
    dossier: Dossier,
  ): Promise<void> {
    this.comparison = undefined;
    await this.#work(async () => {
      const [before, after] = packs.map(sourceOf) as [PackSource, PackSource];
      const outcome = await this.#parts.ask((api) => api.compare(purpose, [before, after], dossier));
      if (!outcome.ok) {
        this.#fail(outcome.problem);
        return;
      }
      this.comparison = outcome.value;
    });
  }

  /** One thing at a time; a new one clears what the last one said. */
  async #work(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = undefined;
    this.done = undefined;
    try {
      await work();
    } finally {
      this.isBusy = false;
    }
  }

  #fail(problem: Problem): undefined {
    this.problem = problem;
  }

  #isTrusted({ source, publicKey }: StoredKey): boolean {
    const isIn = (keys: readonly StoredKey[]) => keys.some((key) => key.publicKey === publicKey);
    if (source === 'device') return isIn(this.keys);
    // Without a network the registry is not known; then the last word that was heard holds.
    return source === 'app' || !this.registry || isIn(this.registry.keys);
  }

  async #import(file: File, purpose?: PackId): Promise<boolean> {
    this.unknown = undefined;
    const { name: fileName } = file;
    const bytes = await bytesOf(file);
    if (!bytes.ok) return this.#refuse(bytes.problem);
    const keys = [...this.keys, ...(this.registry?.keys ?? [])];
    const examined = await this.#parts.ask((api) => api.examine(fileName, bytes.value, keys));
    if (!examined.ok) {
      const { problem } = examined;
      if (problem.code === 'packKeyUnknown') this.unknown = { ...problem, file };
      return this.#refuse(problem);
    }
    const { manifest } = examined.value;
    if (purpose && manifest.id !== purpose)
      return this.#refuse(failure('packPurposeUnknown', { fileName, purpose: manifest.id }).problem);
    const kept = await this.#parts.store.put([storedPack(examined.value)]);
    if (!kept.ok) return this.#refuse(kept.problem);
    await this.#readStore();
    this.done = () => m.packs_imported({ version: manifest.version });
    return true;
  }

  #refuse(problem: Problem): false {
    this.#fail(problem);
    return false;
  }

  async #use(purpose: PackId, pack: StoredPack | undefined): Promise<void> {
    const used = await this.#parts.ask((api) => api.use(purpose, sourceOf(pack)));
    if (!used.ok) {
      this.#fail(used.problem);
      return;
    }
    rememberPack(purpose, pack?.id);
    this.#parts.changed(used.value);
    await this.#readEngine();
    this.done = () =>
      pack ? m.packs_now_in_use({ version: pack.manifest.version }) : m.packs_shipped_in_use();
  }

  async #removeAll(packs: readonly StoredPack[]): Promise<void> {
    for (const pack of packs) {
      const { purpose, id } = pack;
      if (this.inUse.some(({ imported }) => imported === id)) await this.#use(purpose, undefined);
    }
    const removed = await this.#parts.store.remove(packs.map(({ id }) => id));
    if (!removed.ok) this.#fail(removed.problem);
    await this.#readStore();
  }

  async #putBack(packs: readonly StoredPack[], key?: StoredKey): Promise<void> {
    await this.#work(async () => {
      if (key) await this.#parts.store.putKey(key);
      const kept = await this.#parts.store.put(packs);
      if (!kept.ok) this.#fail(kept.problem);
      await this.#readStore();
    });
  }

  /** A pack whose key the host of the app has withdrawn rates no more. */
  async #leaveWithdrawn(): Promise<void> {
    for (const { manifest, key, imported } of this.inUse) {
      if (imported === undefined || this.#isTrusted(key)) continue;
      await this.#use(manifest.id, undefined);
      this.#fail(failure('packKeyWithdrawn', { name: key.name, version: manifest.version }).problem);
    }
  }

  async #readStore(): Promise<void> {
    const stored = await this.#parts.store.list();
    if (!stored.ok) {
      this.#fail(stored.problem);
      return;
    }
    const keys = await this.#parts.store.keys();
    if (!keys.ok) {
      this.#fail(keys.problem);
      return;
    }
    this.stored = stored.value;
    this.keys = keys.value;
  }

  async #readEngine(): Promise<void> {
    const { ask } = this.#parts;
    const inUse = await ask((api) => api.inUse());
    if (!inUse.ok) {
      this.#fail(inUse.problem);
      return;
    }
    this.inUse = inUse.value;
    if (this.shipped.length > 0) return;
    const shipped = await ask((api) => api.shipped());
    if (!shipped.ok) {
      this.#fail(shipped.problem);
      return;
    }
    this.shipped = shipped.value;
  }

  async #readRegistry(): Promise<void> {
    const { ask, base } = this.#parts;
    const registry = await ask((api) => api.registry(base));
    this.registry = registry.ok ? registry.value : undefined;
    this.registryProblem = registry.ok ? undefined : registry.problem;
  }
}

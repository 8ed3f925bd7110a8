import type { LocalText } from '../domain/local-text';
import type { PackId, PackManifest } from '../domain/pack/manifest';
import type { Outcome } from '../domain/problem';

/** A key that packs are accepted under; see the engine's note on whose packs run. */
export interface StoredKey {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly source: 'app' | 'operator' | 'device';
}

/** A pack that was imported on this device. The file is what runs; the rest is what the lists show of it. */
export interface StoredPack {
  /** SHA-256 of the manifest, hexadecimal. */
  readonly id: string;
  readonly purpose: PackId;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly key: StoredKey;
  readonly manifest: PackManifest;
  readonly card: LocalText;
  /** ISO time. */
  readonly addedAt: string;
}

/** Imported packs and the keys that the person trusts on this device. */
export interface PackStore {
  /** Newest first. */
  list(): Promise<Outcome<readonly StoredPack[]>>;
  put(packs: readonly StoredPack[]): Promise<Outcome<undefined>>;
  remove(ids: readonly string[]): Promise<Outcome<undefined>>;
  keys(): Promise<Outcome<readonly StoredKey[]>>;
  putKey(key: StoredKey): Promise<Outcome<undefined>>;
  removeKey(publicKey: string): Promise<Outcome<undefined>>;
}

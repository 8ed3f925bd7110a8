import type { Dossier } from '../domain/dossier/dossier';
import type { Hundredths } from '../domain/grading/fixed-point';
import type { LocalText } from '../domain/local-text';
import type { PackId, PackManifest } from '../domain/pack/manifest';
import type { Problem } from '../domain/problem';

const megabyte = 1024 * 1024;

/**
 * [Note: limits of packs]
 * The shipped packs have 150 kB with a graph of 70 kB. Larger graphs than 1 MB would make a start slow on a phone. No entry
 * may unpack to more, so that whatever the ratio of compression claims, a file unpacks to a few megabytes at most.
 */
export const packLimits = { fileBytes: 4 * megabyte, entryBytes: megabyte } as const;

/** Rounded up, so that what is refused never shows as equal to the limit. */
export const megabytesOf = (bytes: number): number => Math.ceil(bytes / megabyte);

/**
 * [Note: whose packs run]
 * A pack runs only if a key signed it that this app trusts: the app's own, pinned in its code; one that whoever hosts the
 * app names in `registry.json` beside `index.html`; or one that the person added on this device after comparing its
 * fingerprint. Signature and digests are checked before anything of a pack is read, at import and at every start.
 */
export interface TrustedKey {
  /** Ed25519, raw 32 bytes, base64url. */
  readonly publicKey: string;
  /** First 16 bytes of the SHA-256 of the raw key, 32 hexadecimal digits in lower case. */
  readonly fingerprint: string;
  /** Whoever holds it, in their own words. */
  readonly name: string;
  readonly source: 'app' | 'operator' | 'device';
}

/** A pack's file as it was imported, with the key that it was accepted under. */
export interface PackContent {
  readonly purpose: PackId;
  /** SHA-256 of the manifest, hexadecimal. */
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly key: TrustedKey;
}

export type PackSource = PackContent | 'shipped';

/** A kept result of one model: which pack made it, of what, and the score that it gave. */
export interface KeptScore {
  readonly source: PackSource;
  readonly dossier: Dossier;
  readonly score: Hundredths;
}

/** What a pack that passed every check says of itself. */
export interface ExaminedPack {
  readonly content: PackContent;
  readonly manifest: PackManifest;
  readonly card: LocalText;
}

/** One pack that rates at present. */
export interface PackInUse {
  readonly manifest: PackManifest;
  /** SHA-256 of the manifest, hexadecimal. */
  readonly digest: string;
  /** The id of an imported pack; absent for the shipped one. */
  readonly imported?: string;
  readonly key: TrustedKey;
  /** Why the shipped pack stands in for the imported one that was chosen. */
  readonly refused?: Problem;
}

/** A pack that the host of the app offers. */
export interface OfferedPack {
  readonly purpose: PackId;
  readonly version: string;
  /** Relative to `registry.json`, on the same origin. */
  readonly address: string;
}

/** What `registry.json` says: keys and packs of whoever hosts the app. */
export interface Registry {
  readonly keys: readonly TrustedKey[];
  readonly packs: readonly OfferedPack[];
}

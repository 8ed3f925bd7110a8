import { compareVersions } from '../../domain/compare-versions';
import type { KeptPack } from '../../domain/history/evaluation';
import type { PackId } from '../../domain/pack/manifest';

/** What this device can say of the pack that a report names. */
export type PackStanding =
  /** The pack of this app. */
  | 'current'
  /** Imported here, under a key that was trusted here. */
  | 'held'
  /** Offered by whoever hosts the app, and fetched from there just now. */
  | 'offered'
  /** Of the publisher of this app's pack, by its own account, and older; it is not here any more. */
  | 'outdated'
  /** The same, and newer. */
  | 'newer'
  | 'unknown';

export type PackStandings = Readonly<Partial<Record<PackId, PackStanding>>>;

/** A pack that can be run on this device. */
export interface PackHere extends KeptPack {
  readonly origin: 'shipped' | 'imported' | 'offered';
}

const standingAt = { shipped: 'current', imported: 'held', offered: 'offered' } as const;

export function standingOf(named: KeptPack, here: readonly PackHere[]): PackStanding {
  const held = here.find(({ purpose, digest }) => purpose === named.purpose && digest === named.digest);
  // What is named beside the digest is the signer's word; of another version or publisher there is no such pack.
  if (held) return isSame(held, named) ? standingAt[held.origin] : 'unknown';
  const own = here.find(({ purpose, origin }) => origin === 'shipped' && purpose === named.purpose);
  if (own?.publisher !== named.publisher) return 'unknown';
  const order = compareVersions(named.version, own.version);
  // One version with two contents is none of the publisher's.
  if (order === 0) return 'unknown';
  return order < 0 ? 'outdated' : 'newer';
}

const isSame = (held: KeptPack, named: KeptPack): boolean =>
  held.version === named.version && held.publisher === named.publisher;

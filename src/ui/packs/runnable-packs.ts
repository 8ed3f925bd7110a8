import type { KeptPack } from '../../domain/history/evaluation';
import type { PackManifest } from '../../domain/pack/manifest';
import type { AsksEngine } from '../../engine/evaluator';
import type { ExaminedPack, PackInUse, PackSource, TrustedKey } from '../../engine/pack-exchange';
import type { PackHere } from '../../report/verify/pack-standing';
import type { PackStore, StoredPack } from '../../storage/packs';
import { sourceOf } from './pack-file';

/** A pack that can be run here, with where the engine finds it. */
export type RunnablePack = PackHere & { readonly source: PackSource; readonly manifest: PackManifest };

export interface PackPlaces {
  readonly ask: AsksEngine;
  readonly packs: PackStore;
  /** Address of `index.html`. */
  readonly base: string;
}

const shippedPack = ({ manifest, digest, key }: PackInUse): RunnablePack => ({
  purpose: manifest.id,
  version: manifest.version,
  publisher: key.fingerprint,
  digest,
  origin: 'shipped',
  source: 'shipped',
  manifest,
});

const storedPack = (pack: StoredPack): RunnablePack => ({
  purpose: pack.purpose,
  version: pack.manifest.version,
  publisher: pack.key.fingerprint,
  digest: pack.id,
  origin: 'imported',
  source: sourceOf(pack),
  manifest: pack.manifest,
});

/**
 * The packs of this app and those that were imported here; then, for what a report names beside them, those that the host of
 * the app still offers. A file of the app's own origin is all that is asked for: see [Note: whose packs run].
 */
export async function runnablePacks(
  places: PackPlaces,
  named: readonly KeptPack[],
): Promise<readonly RunnablePack[]> {
  const [shipped, stored] = await Promise.all([places.ask((api) => api.shipped()), places.packs.list()]);
  const here = [
    ...(shipped.ok ? shipped.value.map(shippedPack) : []),
    ...(stored.ok ? stored.value.map(storedPack) : []),
  ];
  const missing = named.filter(
    ({ purpose, digest }) => !here.some((one) => one.purpose === purpose && one.digest === digest),
  );
  return missing.length === 0 ? here : [...here, ...(await offeredPacks(places, missing))];
}

async function offeredPacks(
  places: PackPlaces,
  missing: readonly KeptPack[],
): Promise<readonly RunnablePack[]> {
  const registry = await places.ask((api) => api.registry(places.base));
  if (!registry.ok) return [];
  const trusted = await places.packs.keys();
  const keys = [...registry.value.keys, ...(trusted.ok ? trusted.value : [])];
  const found: RunnablePack[] = [];
  for (const named of missing) {
    const offers = registry.value.packs.filter(
      ({ purpose, version }) => purpose === named.purpose && version === named.version,
    );
    for (const { address } of offers) {
      const examined = await fetched(places, address, keys);
      // Of one version there can be packs of several publishers: the report names one by its digest.
      if (examined?.content.id !== named.digest) continue;
      const { content, manifest } = examined;
      found.push({
        ...named,
        publisher: content.key.fingerprint,
        origin: 'offered',
        source: content,
        manifest,
      });
    }
  }
  return found;
}

/** Checked in every way, as at an import; nothing is kept. */
async function fetched(
  { ask, base }: PackPlaces,
  address: string,
  keys: readonly TrustedKey[],
): Promise<ExaminedPack | undefined> {
  const bytes = await ask((api) => api.fetchOffered(base, address));
  if (!bytes.ok) return undefined;
  const examined = await ask((api) => api.examine(address.split('/').at(-1) ?? address, bytes.value, keys));
  return examined.ok ? examined.value : undefined;
}

import type { Evaluation, KeptPack } from '../../domain/history/evaluation';
import { packIds, type PackManifest } from '../../domain/pack/manifest';
import { resultKeys } from '../../domain/result/comparison';
import type { ModelName, ResultDocument } from '../../domain/result/result';
import type { PackInUse, PackSource } from '../../engine/pack-exchange';
import type { KeptManifest } from '../../storage/evaluations';
import type { StoredPack } from '../../storage/packs';
import { sourceOf } from '../packs/pack-file';

export interface KnownPack {
  readonly digest: string;
  readonly manifest: PackManifest;
  readonly source: PackSource;
}

const isOf = ({ manifest, key }: PackInUse, { id, version, publisher }: ModelName): boolean =>
  manifest.id === id && manifest.version === version && key.fingerprint === publisher;

/** The packs that made a result; undefined where another one has taken the place of one of them meanwhile. */
export function packsOf(
  result: ResultDocument,
  inUse: readonly PackInUse[],
): { readonly packs: readonly KeptPack[]; readonly manifests: readonly KeptManifest[] } | undefined {
  const made = resultKeys.flatMap((key) => inUse.filter((pack) => isOf(pack, result[key].model)));
  if (made.length !== packIds.length) return undefined;
  return {
    packs: made.map(({ manifest, key, digest }) => ({
      purpose: manifest.id,
      version: manifest.version,
      publisher: key.fingerprint,
      digest,
    })),
    manifests: made.map(({ digest, manifest }) => ({ digest, manifest })),
  };
}

/** Every pack that can run on this device: the shipped ones and the imported ones. */
export const knownPacks = (
  shipped: readonly PackInUse[],
  stored: readonly StoredPack[],
): readonly KnownPack[] => [
  ...shipped.map(({ digest, manifest }): KnownPack => ({ digest, manifest, source: 'shipped' })),
  ...stored.map((pack) => ({ digest: pack.id, manifest: pack.manifest, source: sourceOf(pack) })),
];

export const keptPackOf = (
  { packs }: Pick<Evaluation, 'packs'>,
  purpose: KeptPack['purpose'],
): KeptPack | undefined => packs.find((pack) => pack.purpose === purpose);

import { type PackId, packIds, type PackManifest } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import type { StartProgress } from '../engine-api';
import type { PackContent, PackInUse } from '../pack-exchange';
import type { LoadedPack } from './loaded-pack';
import { ownAsset } from './own-asset';
import { ownKey } from './own-key';
import { packAddresses } from './pack-files';
import { sha256Hex, verifyPack } from './verify-pack';
import { startRuntime, wasmModel } from './wasm-model';

export type Models = Readonly<Record<PackId, LoadedPack>>;
export type ChosenPacks = ReadonlyMap<PackId, PackContent>;

export const inUseOf = ({ manifest, digest, key, imported, refused }: LoadedPack): PackInUse => ({
  manifest,
  digest,
  key,
  ...(imported !== undefined && { imported }),
  ...(refused && { refused }),
});

interface VerifiedPack {
  readonly digest: string;
  readonly manifest: PackManifest;
  readonly graph: ArrayBuffer;
}

async function verifiedPack(pack: PackId): Promise<Outcome<VerifiedPack>> {
  const addresses = packAddresses[pack];
  let fetched: [ArrayBuffer, ArrayBuffer, ArrayBuffer];
  try {
    fetched = await Promise.all([
      ownAsset(addresses.manifest),
      ownAsset(addresses.signature),
      ownAsset(addresses.model),
    ]);
  } catch {
    return failure('packUnavailable', { pack });
  }
  const [manifest, signature, graph] = fetched;
  const { publicKey } = await ownKey();
  const verified = await verifyPack(pack, publicKey, { manifest, signature, model: graph });
  if (!verified.ok) return verified;
  return success({ manifest: verified.value, graph, digest: await sha256Hex(manifest) });
}

async function shippedModel({ manifest, graph, digest }: VerifiedPack): Promise<Outcome<LoadedPack>> {
  try {
    const { reference } = packAddresses[manifest.id];
    return success({
      ...(await wasmModel(manifest, graph)),
      digest,
      key: await ownKey(),
      ...(reference !== undefined && { reference: () => ownAsset(reference) }),
    });
  } catch (error) {
    return failure('runtimeUnavailable', { detail: String(error) });
  }
}

/** The pack of this build, verified and ready to run. */
export async function shippedPack(pack: PackId): Promise<Outcome<LoadedPack>> {
  const verified = await verifiedPack(pack);
  return verified.ok ? await shippedModel(verified.value) : verified;
}

async function loadedPack(
  pack: PackId,
  shipped: Outcome<VerifiedPack> | undefined,
  chosen: PackContent | undefined,
): Promise<Outcome<LoadedPack>> {
  // What reads packs from elsewhere is loaded only where there are any.
  const imported = chosen && (await (await import('./imported-pack')).importedPack(chosen));
  if (imported?.ok) return imported;
  const verified = shipped ?? (await verifiedPack(pack));
  if (!verified.ok) return verified;
  const model = await shippedModel(verified.value);
  return model.ok && imported ? success({ ...model.value, refused: imported.problem }) : model;
}

/**
 * All packs, verified and ready to run; the first problem ends it. Where an imported pack is chosen it takes the place of
 * the shipped one, which stands in for it when it cannot be used any more.
 */
export async function loadModels(
  onProgress: (progress: StartProgress) => void,
  chosen: ChosenPacks = new Map(),
): Promise<Outcome<Models>> {
  onProgress({ step: 'runtime' });
  const runtime = startRuntime().then(
    () => success(undefined),
    (error: unknown) => failure('runtimeUnavailable', { detail: String(error) }),
  );
  const shipped = await Promise.all(
    packIds.map((pack) => (chosen.has(pack) ? Promise.resolve(undefined) : verifiedPack(pack))),
  );
  const started = await runtime;
  if (!started.ok) return started;
  const models: LoadedPack[] = [];
  for (const [done, pack] of packIds.entries()) {
    onProgress({ step: 'pack', pack, done, of: packIds.length });
    const model = await loadedPack(pack, shipped[done], chosen.get(pack));
    if (!model.ok) return model;
    models.push(model.value);
  }
  onProgress({ step: 'ready' });
  return success(Object.fromEntries(models.map((model) => [model.manifest.id, model])) as Models);
}

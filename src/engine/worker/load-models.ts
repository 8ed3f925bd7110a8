import type { Model } from '../../domain/evaluation/model';
import { type PackId, packIds, type PackManifest } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import type { StartProgress } from '../engine-api';
import { ownAsset } from './own-asset';
import { packAddresses } from './pack-files';
import { packPublicKey } from './pack-public-key';
import { verifyPack } from './verify-pack';
import { startRuntime, wasmModel } from './wasm-model';

export type Models = Readonly<Record<PackId, Model>>;

interface VerifiedPack {
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
  const verified = await verifyPack(pack, packPublicKey, { manifest, signature, model: graph });
  return verified.ok ? success({ manifest: verified.value, graph }) : verified;
}

async function modelOf({ manifest, graph }: VerifiedPack): Promise<Outcome<Model>> {
  try {
    return success(await wasmModel(manifest, graph));
  } catch (error) {
    return failure('runtimeUnavailable', { detail: String(error) });
  }
}

/** All packs, verified and ready to run; the first problem ends it. */
export async function loadModels(onProgress: (progress: StartProgress) => void): Promise<Outcome<Models>> {
  onProgress({ step: 'runtime' });
  const runtime = startRuntime().then(
    () => success(undefined),
    (error: unknown) => failure('runtimeUnavailable', { detail: String(error) }),
  );
  const packs = await Promise.all(packIds.map(verifiedPack));
  const started = await runtime;
  if (!started.ok) return started;
  const models: Model[] = [];
  for (const [done, pack] of packIds.entries()) {
    onProgress({ step: 'pack', pack, done, of: packIds.length });
    const verified = packs[done];
    if (!verified?.ok) return verified ?? failure('packUnavailable', { pack });
    const model = await modelOf(verified.value);
    if (!model.ok) return model;
    models.push(model.value);
  }
  onProgress({ step: 'ready' });
  return success(Object.fromEntries(models.map((model) => [model.manifest.id, model])) as Models);
}

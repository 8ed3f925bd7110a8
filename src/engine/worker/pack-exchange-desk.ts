import type { Dossier } from '../../domain/dossier/dossier';
import type { Model } from '../../domain/evaluation/model';
import { explainChange } from '../../domain/evaluation/score-change';
import { comparePacks, type PackComparison } from '../../domain/pack/compare-packs';
import { type GoldenVectors, type PackId, packIds, type PackManifest } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import type { ScoreChange } from '../../domain/result/score-change';
import {
  type ExaminedPack,
  type KeptScore,
  packLimits,
  type PackInUse,
  type PackSource,
  type Registry,
  type TrustedKey,
} from '../pack-exchange';
import { importedPack, openedPack } from './imported-pack';
import { inUseOf, shippedPack } from './load-models';
import type { LoadedPack } from './loaded-pack';
import { ownAsset } from './own-asset';
import { packAddresses } from './pack-files';
import { readRegistry } from './read-registry';
import { sha256Hex } from './verify-pack';

/** Little more than a registry of as many keys and packs as one may have. */
const registryBytes = 64 * 1024;

/** The golden vectors of a shipped pack, when they are the ones that its signed manifest names. */
async function shippedGolden({ id: pack, files }: PackManifest): Promise<Outcome<GoldenVectors>> {
  const file = 'golden.json';
  let bytes: ArrayBuffer;
  try {
    bytes = await ownAsset(packAddresses[pack].golden);
  } catch {
    return failure('packUnavailable', { pack });
  }
  const stated = files.find(({ path }) => path === file);
  if (stated?.sha256 !== (await sha256Hex(bytes))) return failure('packDigestMismatch', { pack, file });
  return success(JSON.parse(new TextDecoder().decode(bytes)) as GoldenVectors);
}

const idOf = (source: PackSource): string => (source === 'shipped' ? source : source.id);

/** What a comparison runs. */
interface Side {
  readonly model: Model;
  readonly golden: () => Promise<Outcome<GoldenVectors>>;
}

/** Looks at packs beside the ones in use: imports, comparisons, kept results, the registry. Rates nobody by itself. */
export class PackExchangeDesk {
  readonly #shipped = new Map<PackId, LoadedPack>();

  async shippedPack(pack: PackId): Promise<Outcome<LoadedPack>> {
    const known = this.#shipped.get(pack);
    if (known) return success(known);
    const loaded = await shippedPack(pack);
    if (loaded.ok) this.#shipped.set(pack, loaded.value);
    return loaded;
  }

  async packOf(purpose: PackId, source: PackSource): Promise<Outcome<LoadedPack>> {
    return source === 'shipped' ? await this.shippedPack(purpose) : await importedPack(source);
  }

  async shipped(): Promise<Outcome<readonly PackInUse[]>> {
    const packs: PackInUse[] = [];
    for (const pack of packIds) {
      const loaded = await this.shippedPack(pack);
      if (!loaded.ok) return loaded;
      packs.push(inUseOf(loaded.value));
    }
    return success(packs);
  }

  async examine(
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    keys: readonly TrustedKey[],
  ): Promise<Outcome<ExaminedPack>> {
    const opened = await openedPack(fileName, bytes, keys);
    if (!opened.ok) return opened;
    const { content, manifest, card } = opened.value;
    return success({ content, manifest, card });
  }

  async compare(
    purpose: PackId,
    [before, after]: readonly [PackSource, PackSource],
    dossier: Dossier,
  ): Promise<Outcome<PackComparison>> {
    const first = await this.#side(purpose, before);
    if (!first.ok) return first;
    const second = await this.#side(purpose, after);
    if (!second.ok) return second;
    const golden = await first.value.golden();
    if (!golden.ok) return golden;
    return success(await comparePacks([first.value.model, second.value.model], golden.value, dossier));
  }

  async explainChange(
    purpose: PackId,
    [before, after]: readonly [KeptScore, KeptScore],
  ): Promise<Outcome<ScoreChange>> {
    const first = await this.packOf(purpose, before.source);
    if (!first.ok) return first;
    const isSame = idOf(before.source) === idOf(after.source);
    const second = isSame ? first : await this.packOf(purpose, after.source);
    if (!second.ok) return second;
    return success(await explainChange({ ...before, model: first.value }, { ...after, model: second.value }));
  }

  async registry(base: string): Promise<Outcome<Registry>> {
    try {
      const bytes = await ownAsset(new URL('registry.json', base).href, registryBytes);
      return await readRegistry(bytes);
    } catch {
      return failure('registryUnavailable', {});
    }
  }

  async fetchOffered(base: string, address: string): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
    try {
      const registry = new URL('registry.json', base);
      return success(new Uint8Array(await ownAsset(new URL(address, registry).href, packLimits.fileBytes)));
    } catch {
      return failure('packMissing', { fileName: address });
    }
  }

  async #side(purpose: PackId, source: PackSource): Promise<Outcome<Side>> {
    if (source === 'shipped') {
      const loaded = await this.shippedPack(purpose);
      if (!loaded.ok) return loaded;
      return success({ model: loaded.value, golden: () => shippedGolden(loaded.value.manifest) });
    }
    const { fileName, bytes, key } = source;
    const opened = await openedPack(fileName, bytes, key.source === 'app' ? [] : [key]);
    if (!opened.ok) return opened;
    const { model, golden, manifest } = opened.value;
    if (manifest.id !== purpose) return failure('packPurposeUnknown', { fileName, purpose: manifest.id });
    return success({ model, golden: () => Promise.resolve(success(golden)) });
  }
}

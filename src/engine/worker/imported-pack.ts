import { failure, type Outcome, success } from '../../domain/problem';
import type { PackContent, TrustedKey } from '../pack-exchange';
import type { LoadedPack } from './loaded-pack';
import { type CreateModel, type OpenedPack, openPack } from './open-pack';
import { ownKey } from './own-key';
import { wasmModel } from './wasm-model';

const createModel: CreateModel = (manifest, graph) => wasmModel(manifest, graph.slice().buffer);

/** A pack's file from elsewhere, checked against the keys that are trusted now. */
export async function openedPack(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  keys: readonly TrustedKey[],
): Promise<Outcome<OpenedPack>> {
  return await openPack(fileName, bytes, [await ownKey(), ...keys], createModel);
}

/** An imported pack, checked again as if it had just arrived: what is kept on the device may have changed. */
export async function importedPack({
  fileName,
  bytes,
  key,
  purpose,
}: PackContent): Promise<Outcome<LoadedPack>> {
  // The app's own key is the one of this build, whatever was kept.
  const opened = await openedPack(fileName, bytes, key.source === 'app' ? [] : [key]);
  if (!opened.ok) return opened;
  const { model, manifest, content, reference } = opened.value;
  if (manifest.id !== purpose) return failure('packPurposeUnknown', { fileName, purpose: manifest.id });
  return success({
    ...model,
    digest: content.id,
    key: content.key,
    imported: content.id,
    ...(reference && { reference: () => Promise.resolve(reference) }),
  });
}

import type { Model } from '../../domain/evaluation/model';
import { goldenDifference, goldenFeatures } from '../../domain/pack/golden-difference';
import type { PackManifest } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import type { TrustedKey } from '../pack-exchange';
import { type VerifiedPackFile, verifyPackFile } from './verify-pack-file';

/** A pack from elsewhere that has proven itself on this device. */
export interface OpenedPack extends VerifiedPackFile {
  readonly model: Model;
}

export type CreateModel = (manifest: PackManifest, graph: Uint8Array<ArrayBuffer>) => Promise<Model>;

/** Whether the outputs have the widths that the manifest promises: the readers rely on them. */
function hasStatedWidths(
  { groups, outcomes }: PackManifest,
  rows: number,
  outputs: Awaited<ReturnType<Model['run']>>,
) {
  const { score, groups: ofGroups, probability, interval } = outputs;
  return (
    score.length === rows &&
    ofGroups.length === rows * groups.length &&
    probability.length === rows * outcomes.length &&
    interval.length === rows * 2
  );
}

/** Verifies a pack's file, makes a session of its graph, and lets it reproduce its own golden rows here. */
export async function openPack(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  keys: readonly TrustedKey[],
  createModel: CreateModel,
): Promise<Outcome<OpenedPack>> {
  const verified = await verifyPackFile(fileName, bytes, keys);
  if (!verified.ok) return verified;
  const { manifest, graph, golden } = verified.value;
  try {
    const model = await createModel(manifest, graph);
    const rows = golden.rows.length;
    const outputs = await model.run(goldenFeatures(golden), rows);
    if (!hasStatedWidths(manifest, rows, outputs))
      return failure('packGraphBroken', { fileName, detail: 'output widths' });
    const differs = goldenDifference(golden, outputs);
    if (differs) return failure('packGoldenDiffers', { fileName, row: differs.row });
    return success({ ...verified.value, model });
  } catch (error) {
    // The bytes are the ones that were signed; the runtime cannot make a session of them, or run it.
    return failure('packGraphBroken', { fileName, detail: String(error).slice(0, 200) });
  }
}

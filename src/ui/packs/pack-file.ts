import { failure, type Outcome, success } from '../../domain/problem';
import { type ExaminedPack, megabytesOf, packLimits, type PackSource } from '../../engine/pack-exchange';
import type { StoredPack } from '../../storage/packs';
import { contentOf } from './chosen-packs';

export const sourceOf = (pack: StoredPack | undefined): PackSource => (pack ? contentOf(pack) : 'shipped');

/** A pack that passed every check, as it is kept from now on. */
export const storedPack = ({ content, manifest, card }: ExaminedPack): StoredPack => ({
  ...content,
  manifest,
  card,
  addedAt: new Date().toISOString(),
});

/** The file's bytes, unless it is too large to be a pack. */
export async function bytesOf(file: File): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const { name: fileName, size } = file;
  if (size > packLimits.fileBytes) {
    const limitMegabytes = megabytesOf(packLimits.fileBytes);
    return failure('packFileTooLarge', { fileName, megabytes: megabytesOf(size), limitMegabytes });
  }
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return failure('fileUnreadable', { fileName });
  }
}

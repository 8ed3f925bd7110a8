import { failure, type Outcome, success } from '../../domain/problem';
import { limits, megabytesOf } from '../limits';
import { brokenZip } from './broken-zip';

/** Content of the files in an archive, by name. */
export type Unpacked = Readonly<Record<string, Uint8Array>>;

/**
 * The wanted files of an archive. Its directory is believed only as far as the limits go: what unpacks to more than it
 * says is cut off there.
 */
export async function unpackZip(
  bytes: Uint8Array,
  fileName: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<Outcome<Unpacked>> {
  const { unzipSync } = await import('fflate');
  const seen = { entries: 0, bytes: 0 };
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        seen.entries++;
        if (!isWanted(name)) return false;
        seen.bytes += originalSize;
        return seen.entries <= limits.zipEntries && seen.bytes <= limits.unpackedBytes;
      },
    });
    return tooMuch(seen, bytes.length, fileName) ?? success(files);
  } catch {
    return tooMuch(seen, bytes.length, fileName) ?? brokenZip(bytes, fileName);
  }
}

function tooMuch(
  { entries, bytes }: { readonly entries: number; readonly bytes: number },
  packedBytes: number,
  fileName: string,
): Outcome<never> | undefined {
  if (entries > limits.zipEntries) {
    return failure('zipTooManyEntries', { fileName, entries, limit: limits.zipEntries });
  }
  if (bytes > limits.unpackedBytes) {
    const limitMegabytes = megabytesOf(limits.unpackedBytes);
    return failure('zipTooLarge', { fileName, megabytes: megabytesOf(bytes), limitMegabytes });
  }
  const ratio = Math.ceil(bytes / packedBytes);
  return ratio > limits.zipRatio
    ? failure('zipTooDense', { fileName, ratio, limit: limits.zipRatio })
    : undefined;
}

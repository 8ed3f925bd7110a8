import { limits } from '../limits';

/** A file of an archive, as the archive's directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly isLocked: boolean;
  /** 0 stored, 8 deflated; every other needs another program. */
  readonly method: number;
}

/** APPNOTE 4.3.12 and 4.3.16: an entry of the directory without its name, and the end of it without a comment. */
const entryBytes = 46;
const endBytes = 22;
const longestComment = 65_535;

/**
 * What the directory at the end of an archive lists; nothing where the end is missing, as after half a download. Of more
 * entries than are allowed one too many is listed, so that it shows.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const latin = new TextDecoder('latin1');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (isSignature(view, at, 0x0201) && at + entryBytes <= end && entries.length <= limits.zipEntries) {
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: latin.decode(bytes.subarray(at + entryBytes, at + entryBytes + nameBytes)),
      // APPNOTE 4.4.4: the lowest bit of the flags says that the file is locked.
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
    });
    at += entryBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (isSignature(view, at, 0x0605)) return at;
  }
  return undefined;
}

/** "PK" and two numbers. */
const isSignature = (view: DataView, at: number, type: number): boolean =>
  at + 4 <= view.byteLength && view.getUint16(at, true) === 0x4b50 && view.getUint16(at + 2, true) === type;

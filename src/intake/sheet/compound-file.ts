/** [MS-CFB]: a file system in a file. Sectors form chains by a table; small streams lie in pieces of one large one. */
interface CompoundFile {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorBytes: number;
  /** Next sector of each. */
  readonly next: Int32Array;
}

const headerBytes = 512;
const entryBytes = 128;
const smallBytes = 64;
const smallLimit = 4096;

/**
 * Content of the first stream of one of these names; undefined where there is none. Every chain ends, at the latest
 * where it has as many sectors as the file: damaged ones lead back into themselves.
 */
export function streamOf(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  if (bytes.length < headerBytes) return undefined;
  const file = opened(bytes);
  const directory = chainOf(file, file.view.getInt32(48, true));
  const entries = entriesOf(directory);
  const found = names.map((name) => entries.find((entry) => entry.name === name)).find(Boolean);
  if (!found) return undefined;
  if (found.size >= smallLimit) return chainOf(file, found.start).subarray(0, found.size);
  const [root] = entries;
  return root && smallStream(file, chainOf(file, root.start), found);
}

function opened(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512;
  const numbers = Array.from({ length: 109 }, (_, at) => view.getInt32(76 + 4 * at, true));
  const most = Math.ceil(bytes.length / sectorBytes);
  const perList = sectorBytes / 4 - 1;
  // Files of more than 7 MB list the sectors of their table in further sectors.
  for (let list = view.getInt32(68, true), seen = 0; list >= 0 && seen < most; seen++) {
    const start = (list + 1) * sectorBytes;
    if (start + sectorBytes > bytes.length) break;
    for (let at = 0; at < perList; at++) numbers.push(view.getInt32(start + 4 * at, true));
    list = view.getInt32(start + 4 * perList, true);
  }
  const file = { bytes, view, sectorBytes };
  const tables = numbers.filter((number) => number >= 0).slice(0, most);
  return { ...file, next: numbersOf(joined(tables.map((number) => sectorAt(file, number)))) };
}

function sectorAt(
  { bytes, sectorBytes }: Pick<CompoundFile, 'bytes' | 'sectorBytes'>,
  number: number,
): Uint8Array {
  const sector = new Uint8Array(sectorBytes);
  sector.set(bytes.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes));
  return sector;
}

function chainOf(file: CompoundFile, start: number): Uint8Array {
  const most = Math.ceil(file.bytes.length / file.sectorBytes);
  return joined(followed(file.next, start, most).map((number) => sectorAt(file, number)));
}

function followed(next: Int32Array, start: number, most: number): readonly number[] {
  const chain: number[] = [];
  for (let at = start; at >= 0 && chain.length < most; at = next[at] ?? -1) chain.push(at);
  return chain;
}

function smallStream(file: CompoundFile, whole: Uint8Array, { start, size }: Entry): Uint8Array {
  const next = numbersOf(chainOf(file, file.view.getInt32(60, true)));
  const pieces = followed(next, start, smallLimit / smallBytes).map((at) =>
    whole.subarray(at * smallBytes, (at + 1) * smallBytes),
  );
  return joined(pieces).subarray(0, size);
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const utf16 = new TextDecoder('utf-16le');
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, at) => {
    const from = at * entryBytes;
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(from + 64, true) - 2));
    return {
      name: utf16.decode(directory.subarray(from, from + nameBytes)),
      start: view.getInt32(from + 116, true),
      size: view.getUint32(from + 120, true),
    };
  });
}

function numbersOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => view.getInt32(4 * at, true));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

import { joined } from './joined';

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
 * Content of the first stream of one of these names; undefined where there is none, or where a part of it is missing: half a
 * download would read as a table with fewer rows. Every chain ends, at the latest where it has as many sectors as the
 * file: damaged ones lead back into themselves.
 */
export function streamOf(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  if (bytes.length < headerBytes) return undefined;
  const file = opened(bytes);
  const directory = chainOf(file, file.view.getInt32(48, true));
  const entries = entriesOf(directory);
  const found = names.map((name) => entries.find((entry) => entry.name === name)).find(Boolean);
  if (!found) return undefined;
  const [root] = entries;
  const whole = found.size >= smallLimit ? found : root;
  if (!whole || isCutOff(file, whole.start)) return undefined;
  const content = chainOf(file, whole.start);
  const stream = whole === found ? content.subarray(0, found.size) : smallStream(file, content, found);
  return stream.length < found.size ? undefined : stream;
}

/**
 * Names of what lies at the top of the file, and not within an object that is embedded in it; nothing where the directory is
 * missing, as after half a download.
 */
export function topNames(bytes: Uint8Array): readonly string[] {
  if (bytes.length < headerBytes) return [];
  const file = opened(bytes);
  const entries = entriesOf(chainOf(file, file.view.getInt32(48, true)));
  const seen = new Set<number>();
  const open = [entries[0]?.child ?? -1];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    open.push(entry.left, entry.right);
  }
  return [...seen].map((at) => entries[at]?.name ?? '').filter((name) => name !== '');
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
  return joined(followed(file.next, start, mostSectors(file)).map((number) => sectorAt(file, number)));
}

/** Whether a chain leads to sectors behind the end of the file. */
const isCutOff = (file: CompoundFile, start: number): boolean =>
  followed(file.next, start, mostSectors(file)).some(
    (number) => (number + 1) * file.sectorBytes >= file.bytes.length,
  );

const mostSectors = ({ bytes, sectorBytes }: CompoundFile): number => Math.ceil(bytes.length / sectorBytes);

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
  /** Entries of the same folder, and the first one within. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
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
      left: view.getInt32(from + 68, true),
      right: view.getInt32(from + 72, true),
      child: view.getInt32(from + 76, true),
    };
  });
}

function numbersOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => view.getInt32(4 * at, true));
}

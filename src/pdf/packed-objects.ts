/** Objects that are packed together in streams of a PDF (ISO 32000-1, 7.5.7). */
export interface PackedObjects {
  /** How many there are, by the account of the streams. */
  readonly count: number;
  readonly text: string;
  /** Streams that are packed in a way that is not unpacked here. */
  readonly isPartial: boolean;
}

/** Unpacked objects that are looked at. */
const unpackedAtMost = 32 * 1024 * 1024;
const stepBytes = 65_536;
/** The dictionary of a stream stands before it; so much of it is read. Mostly it has less than a hundred characters. */
const headLength = 2000;
const otherPacking =
  /\/(?:LZW|LZWDecode|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|Crypt|Predictor)\b/;

/** Names may be written with escapes (ISO 32000-1, 7.3.5): "/J#61vaScript" is "/JavaScript". */
export const plainNames = (text: string): string =>
  text.replaceAll(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Unpacks them, up to a limit. `text` is the file, a character for a byte. */
export async function packedObjects(bytes: Uint8Array, text: string): Promise<PackedObjects> {
  const { Unzlib } = await import('fflate');
  const latin = new TextDecoder('latin1');
  const pieces: string[] = [];
  let [count, unpacked, isPartial] = [0, 0, false];
  for (const { 0: word, index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const head = plainNames(text.slice(Math.max(0, index - headLength), index));
    if (!/\/ObjStm\b/.test(head)) continue;
    const own = head.slice(head.lastIndexOf('obj'));
    count += Number(/\/N\s+(\d+)/.exec(own)?.[1] ?? 0);
    isPartial ||= otherPacking.test(own);
    const unzlib = new Unzlib((piece) => {
      unpacked += piece.length;
      pieces.push(latin.decode(piece));
    });
    // Behind the end of the packed bytes lies the rest of the file: there, or where they are damaged, reading ends.
    try {
      for (let at = index + word.length; at < bytes.length && unpacked < unpackedAtMost; at += stepBytes) {
        unzlib.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
      }
    } catch {
      continue;
    }
  }
  return { count, text: pieces.join(''), isPartial: isPartial || unpacked >= unpackedAtMost };
}

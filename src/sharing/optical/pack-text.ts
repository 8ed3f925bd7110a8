import { fromRuns, toRuns } from './base64url-runs';
import { transferOf } from './frame';
import { digestBytes, opticalLimits } from './frame-format';

/** SHA-256 of a text, then the text as runs (`base64url-runs.ts`), deflated. */
export async function packText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) !== text)
    throw new Error('A text with half characters has no bytes of its own.');
  const [digest, deflated] = await Promise.all([
    sha256(bytes),
    through(toRuns(text), new CompressionStream('deflate-raw'), Infinity),
  ]);
  const packed = new Uint8Array(digestBytes + deflated.length);
  packed.set(digest);
  packed.set(deflated, digestBytes);
  return packed;
}

/** The text again; undefined where anything of it is not as it was packed, or it belongs to another transfer. */
export async function unpackText(
  packed: Uint8Array<ArrayBuffer>,
  transfer: string,
): Promise<string | undefined> {
  if (transferOf(packed) !== transfer) return undefined;
  try {
    const runs = await through(
      packed.slice(digestBytes),
      new DecompressionStream('deflate-raw'),
      opticalLimits.packedBytes,
    );
    const text = fromRuns(runs);
    const digest = await sha256(new TextEncoder().encode(text));
    return digest.every((byte, at) => byte === packed[at]) ? text : undefined;
  } catch {
    // Not deflated, longer than any text of ours, no pieces, or no UTF-8.
    return undefined;
  }
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** Reads piece by piece, so that a small file that swells is stopped at the limit. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    length += value.length;
    pieces.push(value);
    if (length > limit) {
      await reader.cancel();
      throw new RangeError('longer than the limit');
    }
  }
}

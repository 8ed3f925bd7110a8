import { sha256Hex } from '../token/digest';

const latin = new TextDecoder('latin1');

/** Where a run of bytes stands in the file; undefined where it stands nowhere or more than once. */
export function placeOf(bytes: Uint8Array, run: Uint8Array): number | undefined {
  const text = latin.decode(bytes);
  const sought = latin.decode(run);
  const at = text.indexOf(sought);
  return at >= 0 && text.lastIndexOf(sought) === at ? at : undefined;
}

/** Digest of everything but the run at a place. */
export function digestAround(bytes: Uint8Array, at: number, length: number): Promise<string> {
  const others = new Uint8Array(bytes.length - length);
  others.set(bytes.subarray(0, at));
  others.set(bytes.subarray(at + length), at);
  return sha256Hex(others);
}

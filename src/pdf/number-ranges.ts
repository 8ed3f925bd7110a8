/** ISO 32000-1, 9.7.4.3: characters of a font have numbers up to here. */
const lastCharacter = 65_535;

/** Arrays that hold places in the file. */
const ofPlaces = /\/(?:ByteRange|Index|H|O)\s*$/;
/** Numbers in brackets alone. A sign within a number is left out when it is read. */
const numbers = /\[[\d\s.+\-[\]]{8,}/g;

/** Unpacked objects that are looked at. */
const unpackedAtMost = 32 * 1024 * 1024;
const stepBytes = 65_536;

/**
 * Whether a list of numbers, as of the widths of characters, goes beyond every character: PDF.js fills what lies between two of
 * them, and with "1 80000000190 500" never ends.
 */
export async function hasEndlessRange(bytes: Uint8Array): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(bytes);
  if (goesTooFar(text)) return true;
  return goesTooFar(await packedObjects(bytes, text));
}

function goesTooFar(text: string): boolean {
  for (const { 0: run, index } of text.matchAll(numbers)) {
    if (ofPlaces.test(text.slice(Math.max(0, index - 16), index))) continue;
    const end = run.lastIndexOf(']');
    const inBrackets = end < 0 ? run : run.slice(0, end);
    const isTooFar = (number: string) => Number(number.replaceAll('-', '')) > lastCharacter;
    if (inBrackets.split(/[\s[\]+]+/).some(isTooFar)) return true;
  }
  return false;
}

/** ISO 32000-1, 7.5.7: objects that are packed together. */
async function packedObjects(bytes: Uint8Array, text: string): Promise<string> {
  const { Unzlib } = await import('fflate');
  const latin = new TextDecoder('latin1');
  const pieces: string[] = [];
  let unpacked = 0;
  for (const { 0: head, index } of text.matchAll(/\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    const unzlib = new Unzlib((piece) => {
      unpacked += piece.length;
      pieces.push(latin.decode(piece));
    });
    // Behind the end of the packed bytes lies the rest of the file: there, or where they are damaged, reading ends.
    try {
      for (let at = index + head.length; at < bytes.length && unpacked < unpackedAtMost; at += stepBytes) {
        unzlib.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
      }
    } catch {
      continue;
    }
  }
  return pieces.join('');
}

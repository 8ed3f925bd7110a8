import { packedObjects } from './packed-objects';

/** ISO 32000-1, 9.7.4.3: characters of a font have numbers up to here. */
const lastCharacter = 65_535;

/** Arrays that hold places in the file. */
const ofPlaces = /\/(?:ByteRange|Index|H|O)\s*$/;
/** Numbers in brackets alone. A sign within a number is left out when it is read. */
const numbers = /\[[\d\s.+\-[\]]{8,}/g;

/**
 * Whether a list of numbers, as of the widths of characters, goes beyond every character: PDF.js fills what lies between two of
 * them, and with "1 80000000190 500" never ends.
 */
export async function hasEndlessRange(bytes: Uint8Array): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(bytes);
  if (goesTooFar(text)) return true;
  return goesTooFar((await packedObjects(bytes, text)).text);
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

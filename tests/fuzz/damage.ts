import type { RandomStream } from '../../models/training/random.ts';

/** What readers trip over: numbers at the end of a range, names of the language, pieces of markup, halves of letters. */
const hostileTexts = [
  '99999999999999999999',
  '-1e400',
  'NaN',
  '__proto__',
  'constructor',
  '<',
  '</',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x>',
  '&#0;',
  '&#x110000;',
  '&amp',
  '"',
  '\\u',
  '[[[[',
  '{"":',
  ',,,,',
  '\t\t\t',
  '\n\n',
  '\r',
  '\uFEFF',
  '\u0000',
  '△',
  '(단위: 백만원)',
  '2024.02.30',
  '0000-00-00',
  'endstream endobj',
  '<< /Length 99999999 >>',
  'stream\n',
].map((text) => new TextEncoder().encode(text));
/** Half a syllable in UTF-8 and in CP949, and lengths as binary formats write them. */
const hostileBytes = [[0xed, 0x95], [0xc0], [0xff, 0xff], [0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0x80]];
const hostile = [...hostileTexts, ...hostileBytes.map((bytes) => Uint8Array.from(bytes))];

const longestPiece = 300;

type Damage = (bytes: Uint8Array, random: RandomStream) => readonly Uint8Array[];

const pieceOf = (bytes: Uint8Array, random: RandomStream): readonly [Uint8Array, Uint8Array, Uint8Array] => {
  const start = random.below(bytes.length + 1);
  const end = start + 1 + random.below(longestPiece);
  return [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
};

/** What happens to files, and what somebody may do to them; the most ordinary more often. */
const damages: readonly Damage[] = [
  flipped,
  flipped,
  flipped,
  // Half a download.
  (bytes, random) => [bytes.subarray(0, random.below(bytes.length + 1))],
  (bytes, random) => {
    const [before, , after] = pieceOf(bytes, random);
    return [before, after];
  },
  (bytes, random) => {
    const [before, piece, after] = pieceOf(bytes, random);
    return [before, piece, piece, after];
  },
  (bytes, random) => {
    const [before, piece, after] = pieceOf(bytes, random);
    return [before, after.subarray(0, 64), piece, after.subarray(64)];
  },
  inserted,
  inserted,
  overwritten,
  overwritten,
];

function flipped(bytes: Uint8Array, random: RandomStream): readonly Uint8Array[] {
  const at = random.below(bytes.length);
  return [bytes.subarray(0, at), Uint8Array.of(random.below(256)), bytes.subarray(at + 1)];
}

function inserted(bytes: Uint8Array, random: RandomStream): readonly Uint8Array[] {
  const at = random.below(bytes.length + 1);
  return [bytes.subarray(0, at), hostileOf(random), bytes.subarray(at)];
}

function overwritten(bytes: Uint8Array, random: RandomStream): readonly Uint8Array[] {
  const at = random.below(bytes.length);
  const piece = hostileOf(random);
  return [bytes.subarray(0, at), piece, bytes.subarray(at + piece.length)];
}

const hostileOf = (random: RandomStream): Uint8Array =>
  hostile[random.below(hostile.length)] ?? new Uint8Array(0);

/** The bytes after one to four accidents. */
export function damaged(bytes: Uint8Array, random: RandomStream): Uint8Array<ArrayBuffer> {
  let result = Uint8Array.from(bytes);
  for (let times = 1 + random.below(4); times > 0; times--) {
    const damage = damages[random.below(damages.length)] ?? flipped;
    result = Uint8Array.from(Buffer.concat(damage(result, random)));
  }
  return result;
}

import { base64url } from 'jose';

/*
 * Our texts are base64url for the greatest part, of JSON or of bytes that nothing makes shorter. As the bytes that it
 * stands for it is a quarter shorter, and the JSON in it can be deflated. Pieces: what kind, length as an unsigned
 * 32-bit number with the big end first, content.
 */
const plain = 0;
const run = 1;
const headBytes = 5;

/** Shorter runs are words, and would only grow. */
const runs = /[\w-]{16,}/g;

/** Bytes of a text, the base64url in it decoded. Whatever the text is, `fromRuns` gives exactly it again. */
export function toRuns(text: string): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(runs)) {
    const bytes = decoded(found);
    if (!bytes) continue;
    if (index > end) pieces.push(piece(plain, new TextEncoder().encode(text.slice(end, index))));
    pieces.push(piece(run, bytes));
    end = index + found.length;
  }
  if (end < text.length) pieces.push(piece(plain, new TextEncoder().encode(text.slice(end))));
  return joined(pieces);
}

/** Undefined for what is not canonical: other letters would come back. */
function decoded(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = base64url.decode(text);
  return base64url.encode(bytes) === text ? bytes : undefined;
}

function piece(kind: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headBytes + content.length);
  bytes[0] = kind;
  new DataView(bytes.buffer).setUint32(1, content.length);
  bytes.set(content, headBytes);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of pieces) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}

/** The text again; throws for anything that cannot be read to its end. */
export function fromRuns(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const kind = view.getUint8(at);
    const end = at + headBytes + view.getUint32(at + 1);
    if (kind > run || end > bytes.length) throw new RangeError('not pieces of a text');
    const content = bytes.subarray(at + headBytes, end);
    text += kind === run ? base64url.encode(content) : utf8.decode(content);
    at = end;
  }
  return text;
}

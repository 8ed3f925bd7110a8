import { placeAt, type TextPlace } from './place-at';

export type DecodedText =
  | { readonly state: 'decoded'; readonly text: string; readonly encoding: 'unicode' | 'korean' }
  /** Unicode text with bytes that belong to none. */
  | ({ readonly state: 'damaged' } & TextPlace)
  | { readonly state: 'binary' };

const replacement = '\uFFFD';

/** Byte order mark, else strict UTF-8, else EUC-KR with the CP949 syllables (handbook 8); everything else is no text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) return asText(decodeStrictly(bytes, utf16), 'unicode') ?? { state: 'binary' };
  if (bytes.includes(0)) return unmarkedUtf16(bytes) ?? { state: 'binary' };
  return (
    asText(decodeStrictly(bytes, 'utf-8'), 'unicode') ??
    damagedUnicode(bytes) ??
    asText(decodeStrictly(bytes, 'euc-kr'), 'korean') ?? { state: 'binary' }
  );
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without its mark: every line break has an empty byte, and there are syllables and nothing that is no text. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText | undefined {
  const text = bytes.length % 2 === 0 ? decodeStrictly(bytes, 'utf-16le') : undefined;
  const isText = text !== undefined && /\n/.test(text) && /[가-힣]/.test(text) && !notInText.test(text);
  return isText ? asText(text, 'unicode') : undefined;
}

// eslint-disable-next-line no-control-regex -- control characters are what tells other data from text
const notInText = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufff0-\uffff]/;

/** A file that was cut off within a character is still text: `stream` leaves the incomplete end out. */
function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function asText(text: string | undefined, encoding: 'unicode' | 'korean'): DecodedText | undefined {
  return text === undefined ? undefined : { state: 'decoded', text, encoding };
}

/** More syllables than broken bytes: this was UTF-8 once, and reading it as CP949 would only make nonsense of it. */
function damagedUnicode(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split(replacement).length - 1;
  const syllables = text.match(/[가-힣]/g)?.length ?? 0;
  return syllables > broken ? { state: 'damaged', ...placeAt(text, text.indexOf(replacement)) } : undefined;
}

import { joined } from './joined';

/** What is kept of a record: bytes before its texts, its texts, and as many bytes in all as its reader takes at least. */
interface Needed {
  readonly before: number;
  /** Texts that lie one after another: a length of four bytes, then letters of two. */
  readonly texts?: number;
  /** The first text may be said to be none; a reader of any other takes that for a length of four thousand million. */
  readonly isFirstOptional?: boolean;
}

const cell = 8;
/** A cell right of the one before: without a column. */
const shortCell = 4;

/**
 * [MS-XLSB] 2.3: records that cells and their dates need. Formatting within texts, formulas, links and all else is left out:
 * a damaged count of pieces, or a link over every cell of a sheet, keeps the reader of workbooks busy for ever.
 */
const needed: ReadonlyMap<number, Needed> = new Map<number, Needed>([
  // Rows.
  [0x0000, { before: 17 }],
  // Cells: packed numbers, errors, truth values, numbers, texts, shared texts.
  [0x0002, { before: cell + 4 }],
  [0x0003, { before: cell + 1 }],
  [0x0004, { before: cell + 1 }],
  [0x0005, { before: cell + 8 }],
  [0x0006, { before: cell, texts: 1 }],
  [0x0007, { before: cell + 4 }],
  // Results of formulas: texts, numbers, truth values, errors.
  [0x0008, { before: cell, texts: 1 }],
  [0x0009, { before: cell + 8 }],
  [0x000a, { before: cell + 1 }],
  [0x000b, { before: cell + 1 }],
  [0x000d, { before: shortCell + 4 }],
  [0x000e, { before: shortCell + 1 }],
  [0x000f, { before: shortCell + 1 }],
  [0x0010, { before: shortCell + 8 }],
  [0x0011, { before: shortCell, texts: 1 }],
  [0x0012, { before: shortCell + 4 }],
  // Shared texts and texts of a cell with formatting, behind a byte that says what comes after the text.
  [0x0013, { before: 1, texts: 1 }],
  [0x003e, { before: cell + 1, texts: 1 }],
  // Formats of numbers, which cell has which, and the lists of both.
  [0x002c, { before: 2, texts: 1 }],
  [0x002f, { before: 4 }],
  ...[0x0267, 0x0268, 0x0269, 0x026a, 0x0272, 0x0273].map((type) => [type, { before: 0 }] as const),
  // Days since 1904; sheets by the name of their part and their own.
  [0x0099, { before: 8 }],
  [0x009c, { before: 8, texts: 2, isFirstOptional: true }],
]);
/** Here the byte before the text says that formatting comes behind it: nothing does any more. */
const withFormatting: ReadonlyMap<number, number> = new Map([
  [0x0013, 0],
  [0x003e, cell],
]);

/**
 * A part of a binary workbook with its cells alone; nothing where a record or a text is longer than what is there: the reader
 * of workbooks would go on behind the end.
 */
export function binaryRecords(part: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept: Uint8Array[] = [];
  for (let at = 0; at < part.length;) {
    const type = varying(part, at, 2);
    const length = varying(part, type.end, 4);
    const rule = needed.get(type.value);
    const end = length.end + length.value;
    if (end > part.length) return undefined;
    const content = rule && contentOf(part.slice(length.end, end), rule);
    if (rule && !content) return undefined;
    if (content) {
      const flags = withFormatting.get(type.value);
      if (flags !== undefined) content[flags] = 0;
      kept.push(part.subarray(at, type.end), written(content.length), content);
    }
    at = end;
  }
  return joined(kept);
}

/** The bytes that are kept, with zeros where a record is too short for its reader. */
function contentOf(
  record: Uint8Array,
  { before, texts = 0, isFirstOptional = false }: Needed,
): Uint8Array | undefined {
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  let end = before;
  for (let text = 0; text < texts; text++) {
    if (end + 4 > record.length) return undefined;
    const letters = view.getUint32(end, true);
    const isNone = letters === noText && isFirstOptional && text === 0;
    end += 4 + (isNone ? 0 : 2 * letters);
  }
  if (texts > 0) return end > record.length ? undefined : record.subarray(0, end);
  const content = new Uint8Array(before);
  content.set(record.subarray(0, before));
  return content;
}
const noText = 0xffffffff;

/** A number of seven bits a byte, as long as the eighth says that more come. */
function varying(
  bytes: Uint8Array,
  from: number,
  most: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let at = 0; at < most; at++) {
    const byte = bytes[from + at] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * at);
    if (byte < 0x80) return { value, end: from + at + 1 };
  }
  return { value, end: from + most };
}

function written(length: number): Uint8Array {
  const bytes: number[] = [];
  let rest = length;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from(bytes);
}

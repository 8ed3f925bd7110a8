import type { TextSegments } from './shared-texts';

/**
 * [MS-XLS] 2.3 and the formats before it: records that cells and their dates need, with the shortest length that the
 * reader of workbooks can take. It reads a number behind the end of a shorter one, and then never stops counting.
 */
const needed: ReadonlyMap<number, number> = new Map([
  // Beginnings and ends, code page, password, days since 1904, sheets.
  ...[0x0009, 0x0209, 0x0409, 0x0809].map((type) => [type, 4] as const),
  ...([
    [0x000a, 0],
    [0x0042, 2],
    [0x002f, 6],
    [0x0022, 2],
    [0x0085, 8],
    [0x008f, 6],
  ] as const),
  // Formats of numbers, and which cell has which.
  ...[0x001e, 0x041e].map((type) => [type, 5] as const),
  ...[0x0043, 0x0243, 0x0443, 0x0044, 0x00e0].map((type) => [type, 20] as const),
  // Whole numbers, numbers, texts, truth values and errors of Excel 2.
  ...([
    [0x0002, 9],
    [0x0003, 15],
    [0x0004, 9],
    [0x0005, 9],
  ] as const),
  // The same later, then packed numbers, many of them, and texts with formatting.
  ...([
    [0x0203, 14],
    [0x0204, 9],
    [0x0205, 8],
    [0x00d6, 10],
    [0x027e, 10],
    [0x00bd, 12],
  ] as const),
  // Results of formulas that are texts.
  ...[0x0007, 0x0207].map((type) => [type, 4] as const),
]);
/** Results of formulas, with the formulas behind them. */
const formulas = new Set([0x0006, 0x0206, 0x0406]);
const continuation = 0x003c;
const shared = 0x00fc;
const textByPlace = 0x00fd;
const text = 0x0204;
/** Begins with the place of the sheet. */
const sheetRecord = 0x0085;

/** Cell and result come first, in every version; behind them lie flags and the formula. */
const resultBytes = 16;
/** As far as the length of the formula, in every version: zeros there say that it has none. */
const formulaBytes = 24;

/** What stands in a cell instead of a shared text: its place among them, behind a letter that no cell holds. */
const placeMark = '\0';
const placed = new RegExp(`^${placeMark}(\\d+)$`);

/** The text of a cell, where it is a place its text from there. */
export function textAtPlace(inCell: string, texts: readonly string[]): string {
  const [, place] = placed.exec(inCell) ?? [];
  return place === undefined ? inCell : (texts[Number(place)] ?? '');
}

/** What the reader of workbooks needs of an old one, and what it is better not given. */
export interface CellRecords {
  readonly stream: Uint8Array<ArrayBuffer>;
  readonly sharedTexts: TextSegments;
}

/**
 * The stream of an old workbook with its cells alone: formulas by their results, shared texts by their places, nothing of
 * styles, pictures and names. What we never ask for cannot keep the reader of workbooks busy; damaged formulas did so for
 * ever.
 */
export function cellRecords(stream: Uint8Array): CellRecords {
  const kept = new KeptRecords();
  const sharedTexts: Uint8Array[] = [];
  let isWanted = false;
  let last = 0;
  for (let start = 0; start + 4 <= stream.length;) {
    const type = numberAt(stream, start);
    const end = start + 4 + numberAt(stream, start + 2);
    const record = stream.subarray(start, end);
    if (type !== continuation) {
      isWanted = needed.has(type);
      last = type;
    }
    if (last === shared) sharedTexts.push(record.subarray(4));
    else if (type === textByPlace) kept.add(markedPlace(record), start);
    else if (formulas.has(type)) kept.add(resultAlone(record), start);
    else if (isWanted) kept.add(resized(record, type === continuation ? 0 : (needed.get(type) ?? 0)), start);
    start = end;
  }
  return { stream: kept.joined(), sharedTexts };
}

/** Records one after another, with the places that sheets are said to begin at moved along. */
class KeptRecords {
  readonly #records: Uint8Array[] = [];
  readonly #placeOf = new Map<number, number>();
  #length = 0;

  add(record: Uint8Array, placeBefore: number): void {
    this.#placeOf.set(placeBefore, this.#length);
    this.#records.push(record);
    this.#length += record.length;
  }

  joined(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#length);
    const view = new DataView(whole.buffer);
    let at = 0;
    for (const record of this.#records) {
      whole.set(record, at);
      if (numberAt(record, 0) === sheetRecord) {
        const place = this.#placeOf.get(view.getUint32(at + 4, true));
        if (place !== undefined) view.setUint32(at + 4, place, true);
      }
      at += record.length;
    }
    return whole;
  }
}

const numberAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);

function resultAlone(record: Uint8Array): Uint8Array {
  const result = new Uint8Array(4 + formulaBytes);
  result.set(record.subarray(0, 4 + resultBytes));
  result[2] = formulaBytes;
  result[3] = 0;
  return result;
}

/** The record, with zeros behind it where it is shorter. */
function resized(record: Uint8Array, shortest: number): Uint8Array {
  const missing = 4 + shortest - record.length;
  const stated = numberAt(record, 2);
  if (missing <= 0 || stated > record.length - 4 + missing) return record;
  const longer = new Uint8Array(4 + shortest);
  longer.set(record);
  longer[2] = shortest;
  longer[3] = 0;
  return longer;
}

/** A cell with a shared text as one with a text of its own: row, column, format, then length, width and letters. */
function markedPlace(record: Uint8Array): Uint8Array {
  const whole = new Uint8Array(14);
  whole.set(record.subarray(0, whole.length));
  const place = new DataView(whole.buffer).getUint32(10, true);
  const letters = new TextEncoder().encode(`${placeMark}${place}`);
  const content = [...whole.subarray(4, 10), letters.length, 0, 0, ...letters];
  return Uint8Array.from([text & 0xff, text >> 8, content.length, 0, ...content]);
}

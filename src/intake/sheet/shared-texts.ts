/** The record with the shared texts and those that continue it, each without its head. */
export type TextSegments = readonly Uint8Array[];

/** [MS-XLS] 2.4.265: how many different texts there are said to be. */
export const statedTexts = ([first]: TextSegments): number =>
  first && first.length >= 8 ? new DataView(first.buffer, first.byteOffset).getUint32(4, true) : 0;

/**
 * The shared texts of an old workbook, as many as there are. The reader of workbooks looks at each letter for a place where
 * records meet, which takes minutes where there are many, and without end where a file is made for it.
 */
export function sharedTexts(segments: TextSegments): readonly string[] {
  const reader = new SegmentReader(segments);
  reader.skip(8);
  const stated = statedTexts(segments);
  const texts: string[] = [];
  while (texts.length < stated && !reader.isAtEnd) texts.push(reader.text());
  return texts;
}

/** [MS-XLS] 2.5.293: bits that say what comes with a text. */
const wide = 1;
const withPhonetics = 4;
const withFormatting = 8;

class SegmentReader {
  readonly #segments: TextSegments;
  #segment = 0;
  #at = 0;

  constructor(segments: TextSegments) {
    this.#segments = segments;
  }

  get isAtEnd(): boolean {
    this.#toNextWhereEmpty();
    return this.#segment >= this.#segments.length;
  }

  text(): string {
    const length = this.#number(2);
    const flags = this.#number(1);
    const formats = flags & withFormatting ? this.#number(2) : 0;
    const phonetics = flags & withPhonetics ? this.#number(4) : 0;
    const text = this.#letters(length, flags & wide);
    this.skip(4 * formats + phonetics);
    return text;
  }

  skip(bytes: number): void {
    for (let rest = bytes; rest > 0 && !this.isAtEnd;) rest -= this.#take(rest).length;
  }

  /** A text goes on in the next record behind a byte that says how its letters are written there. */
  #letters(length: number, first: number): string {
    const pieces: string[] = [];
    let width = first === wide ? 2 : 1;
    for (let rest = length; rest > 0 && !this.isAtEnd;) {
      if (this.#at === 0) width = this.#number(1) & wide ? 2 : 1;
      const bytes = this.#take(rest * width);
      if (bytes.length < width) continue;
      pieces.push(decoders[width === 2 ? 'wide' : 'narrow'].decode(bytes));
      rest -= Math.floor(bytes.length / width);
    }
    return pieces.join('');
  }

  #number(bytes: number): number {
    let value = 0;
    for (let at = 0; at < bytes && !this.isAtEnd; at++) value += (this.#take(1)[0] ?? 0) * 2 ** (8 * at);
    return value;
  }

  /** As many bytes as the segment still has, and no more than these. */
  #take(bytes: number): Uint8Array {
    this.#toNextWhereEmpty();
    const taken = this.#segments[this.#segment]?.subarray(this.#at, this.#at + bytes) ?? new Uint8Array(0);
    this.#at += taken.length;
    return taken;
  }

  #toNextWhereEmpty(): void {
    while (
      this.#segment < this.#segments.length &&
      this.#at >= (this.#segments[this.#segment]?.length ?? 0)
    ) {
      this.#segment++;
      this.#at = 0;
    }
  }
}

/** Letters of one byte are those of two whose upper half is zero. */
const decoders = {
  wide: new TextDecoder('utf-16le'),
  narrow: { decode: (bytes: Uint8Array) => String.fromCharCode(...bytes) },
} as const;

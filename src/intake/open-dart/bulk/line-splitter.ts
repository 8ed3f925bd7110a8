const lineFeed = 10;
const carriageReturn = 13;

/** Splits bytes that come in pieces into lines, numbered from 1. What a line has beyond the limit is dropped. */
export class LineSplitter {
  readonly #receive: (line: Uint8Array, number: number) => void;
  readonly #limit: number;
  #rest: Uint8Array = new Uint8Array(0);
  #number = 0;
  /** The last line has no end, as after half a download. */
  isCutOff = false;

  constructor(receive: (line: Uint8Array, number: number) => void, limit = 65_536) {
    this.#receive = receive;
    this.#limit = limit;
  }

  push(piece: Uint8Array, isLast: boolean): void {
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
      this.#line(this.#joined(piece.subarray(start, end)));
      this.#rest = new Uint8Array(0);
      start = end + 1;
    }
    // A copy: the piece may be used again by whoever made it.
    this.#rest = Uint8Array.from(this.#joined(piece.subarray(start)));
    if (!isLast || this.#rest.length === 0) return;
    this.isCutOff = true;
    this.#line(this.#rest);
  }

  #joined(part: Uint8Array): Uint8Array {
    const room = part.subarray(0, Math.max(0, this.#limit - this.#rest.length));
    if (this.#rest.length === 0) return room;
    const joined = new Uint8Array(this.#rest.length + room.length);
    joined.set(this.#rest);
    joined.set(room, this.#rest.length);
    return joined;
  }

  #line(line: Uint8Array): void {
    const isWindows = line.at(-1) === carriageReturn;
    this.#receive(isWindows ? line.subarray(0, -1) : line, ++this.#number);
  }
}

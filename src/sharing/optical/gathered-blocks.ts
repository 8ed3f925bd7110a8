import { addInto, combinationOf, type Combination, joins } from './combination';
import { blockCount, type Frame } from './frame-format';

interface Row {
  readonly combination: Combination;
  readonly block: Uint8Array;
}

/** `new` brought the end nearer, `known` did not, `contradicts` says that this frame or one before it is false. */
export type Gain = 'new' | 'known' | 'contradicts';

/**
 * The blocks of one transfer as far as its frames tell them: linear equations over bits, each with a leading block of its
 * own (Gaussian elimination, frame by frame). Time and memory are bound by the limits of a frame.
 */
export class GatheredBlocks {
  readonly needed: number;
  readonly #length: number;
  readonly #rows: (Row | undefined)[] = [];
  #count = 0;

  constructor({ length, block }: Pick<Frame, 'length' | 'block'>) {
    this.#length = length;
    this.needed = blockCount(length, block.length);
  }

  get count(): number {
    return this.#count;
  }

  get isComplete(): boolean {
    return this.#count === this.needed;
  }

  add({ number, block }: Frame): Gain {
    const row: Row = { combination: combinationOf(number, this.needed), block: block.slice() };
    for (let at = 0; at < this.needed; at++) {
      if (!joins(row.combination, at)) continue;
      const leading = this.#rows[at];
      if (!leading) {
        this.#rows[at] = row;
        this.#count += 1;
        return 'new';
      }
      subtract(row, leading);
    }
    return row.block.every((byte) => byte === 0) ? 'known' : 'contradicts';
  }

  /** What was packed, once complete; undefined where its filling is not zeros. */
  solved(): Uint8Array<ArrayBuffer> | undefined {
    for (let at = this.needed - 1; at > 0; at--) this.#clearAbove(at);
    const blocks = this.#rows.map((row) => row?.block ?? new Uint8Array());
    const size = blocks[0]?.length ?? 0;
    const bytes = new Uint8Array(size * blocks.length);
    blocks.forEach((block, at) => bytes.set(block, at * size));
    return bytes.subarray(this.#length).every((byte) => byte === 0)
      ? bytes.slice(0, this.#length)
      : undefined;
  }

  /** Takes block `at` out of all equations that come before its own. */
  #clearAbove(at: number): void {
    const solved = this.#rows[at];
    for (const row of this.#rows.slice(0, at))
      if (solved && row && joins(row.combination, at)) subtract(row, solved);
  }
}

function subtract(from: Row, row: Row): void {
  addInto(from.combination, row.combination);
  addInto(from.block, row.block);
}

import { failure, type Outcome, success } from '../../domain/problem';
import { addInto, combinationOf, joins } from './combination';
import { transferOf, writeFrame } from './frame';
import { blockCount, movingBlockBytes, opticalLimits, stillBlockBytes } from './frame-format';
import { packText } from './pack-text';

/** A text as frames without end. */
export interface Frames {
  /** Blocks of the text: so many frames are needed at least. One stands still. */
  readonly needed: number;
  /** Frame by its number, from 0. */
  readonly at: (number: number) => string;
}

export async function framesOfText(text: string): Promise<Outcome<Frames>> {
  const limitKilobytes = opticalLimits.textKilobytes;
  if (new TextEncoder().encode(text).length > limitKilobytes * 1024)
    return failure('opticalTooLong', { limitKilobytes });
  const packed = await packText(text);
  const blocks = cut(packed);
  const transfer = transferOf(packed);
  return success({
    needed: blocks.length,
    at: (number) => writeFrame({ transfer, length: packed.length, number, block: joined(blocks, number) }),
  });
}

/** Blocks of one size, as even as their number allows; zeros fill the last. */
function cut(packed: Uint8Array): readonly Uint8Array[] {
  const count = packed.length <= stillBlockBytes ? 1 : blockCount(packed.length, movingBlockBytes);
  const size = Math.ceil(packed.length / count);
  return Array.from({ length: blockCount(packed.length, size) }, (_, at) => {
    const block = new Uint8Array(size);
    block.set(packed.subarray(at * size, (at + 1) * size));
    return block;
  });
}

function joined(blocks: readonly Uint8Array[], number: number): Uint8Array {
  const combination = combinationOf(number, blocks.length);
  const sum = new Uint8Array(blocks[0]?.length ?? 0);
  blocks.forEach((block, at) => joins(combination, at) && addInto(sum, block));
  return sum;
}

import { failure, type Outcome, success } from '../../domain/problem';
import { addInto, combinationOf, joins } from './combination';
import { transferOf, writeFrame } from './frame';
import {
  blockCount,
  largeBlockBytes,
  movingBlockBytes,
  opticalLimits,
  stillBlockBytes,
} from './frame-format';
import { packText } from './pack-text';

/** How large the squares of a picture are: fewer pictures, or pictures that a weak camera can read. */
export type SquareSize = 'usual' | 'large';

/** Bytes that a picture which stands still and one of many hold at most. */
const mostBytes: Readonly<Record<SquareSize, { readonly still: number; readonly moving: number }>> = {
  usual: { still: stillBlockBytes, moving: movingBlockBytes },
  large: { still: largeBlockBytes, moving: largeBlockBytes },
};

/** A text as frames without end. */
export interface Frames {
  /** Blocks of the text: so many frames are needed at least. One stands still. */
  readonly needed: number;
  /** Whether larger squares would take other pictures than the usual ones. */
  readonly canBeLarge: boolean;
  /** Frame by its number, from 0. */
  readonly at: (number: number) => string;
}

export async function framesOfText(text: string, size: SquareSize = 'usual'): Promise<Outcome<Frames>> {
  const limitKilobytes = opticalLimits.textKilobytes;
  if (new TextEncoder().encode(text).length > limitKilobytes * 1024)
    return failure('opticalTooLong', { limitKilobytes });
  const packed = await packText(text);
  const blocks = cut(packed, size);
  const transfer = transferOf(packed);
  return success({
    needed: blocks.length,
    canBeLarge: packed.length > largeBlockBytes,
    at: (number) => writeFrame({ transfer, length: packed.length, number, block: joined(blocks, number) }),
  });
}

/** Blocks of one size, as even as their number allows; zeros fill the last. */
function cut(packed: Uint8Array, squares: SquareSize): readonly Uint8Array[] {
  const { still, moving } = mostBytes[squares];
  const count =
    packed.length <= still ? 1 : Math.min(blockCount(packed.length, moving), opticalLimits.blocks);
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

import { fromBase45, toBase45 } from './base45';
import { crc32 } from './crc32';
import {
  blockCount,
  checksumBytes,
  type Frame,
  frameMark,
  headBytes,
  opticalLimits,
  transferBytes,
} from './frame-format';

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const transferOf = (digest: Uint8Array): string => hexOf(digest.subarray(0, transferBytes));

export function writeFrame({ transfer, length, number, block }: Frame): string {
  const bytes = new Uint8Array(headBytes + block.length + checksumBytes);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < transferBytes; at++)
    bytes[at] = Number.parseInt(transfer.slice(2 * at, 2 * at + 2), 16);
  view.setUint32(transferBytes, length);
  view.setUint32(transferBytes + 4, number);
  bytes.set(block, headBytes);
  view.setUint32(headBytes + block.length, crc32(bytes.subarray(0, headBytes + block.length)));
  return frameMark + toBase45(bytes);
}

/** What a code says, or why it is none of ours: another's, one of a newer app, or a frame that was misread or changed. */
export type FrameReading =
  { readonly kind: 'frame'; readonly frame: Frame } | { readonly kind: 'foreign' | 'newer' | 'broken' };

/** Whether a text is meant as a frame, of this version or a newer one. */
export const isFrameText = (text: string): boolean => /^TR\d+:/.test(text);

const longestFrame =
  frameMark.length + Math.ceil((headBytes + opticalLimits.blockBytes + checksumBytes) / 2) * 3;

export function readFrame(text: string): FrameReading {
  if (!text.startsWith(frameMark)) return { kind: isFrameText(text) ? 'newer' : 'foreign' };
  const bytes = text.length > longestFrame ? undefined : fromBase45(text.slice(frameMark.length));
  const frame = bytes && frameIn(bytes);
  return frame ? { kind: 'frame', frame } : { kind: 'broken' };
}

function frameIn(bytes: Uint8Array<ArrayBuffer>): Frame | undefined {
  const end = bytes.length - checksumBytes;
  if (end <= headBytes) return undefined;
  const view = new DataView(bytes.buffer);
  if (view.getUint32(end) !== crc32(bytes.subarray(0, end))) return undefined;
  const frame: Frame = {
    transfer: transferOf(bytes),
    length: view.getUint32(transferBytes),
    number: view.getUint32(transferBytes + 4),
    block: bytes.slice(headBytes, end),
  };
  return isPossible(frame) ? frame : undefined;
}

function isPossible({ length, block }: Frame): boolean {
  if (length < opticalLimits.leastPackedBytes || length > opticalLimits.packedBytes) return false;
  // Blocks are of one size, and no larger than what they hold.
  return block.length <= length && blockCount(length, block.length) <= opticalLimits.blocks;
}

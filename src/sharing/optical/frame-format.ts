/**
 * [Note: a text as pictures]
 * A text goes from a screen to a camera as an endless sequence of QR codes, without a way back: the reader misses some,
 * begins anywhere and cannot ask for one again. So the text is packed (`pack-text.ts`: its SHA-256, then the deflated
 * text) and cut into blocks of one size, and every frame carries the XOR of some of them: frames 0 to k-1 the blocks
 * themselves, each later one a random half (`combination.ts`). Any k frames that are independent restore the blocks,
 * and of random ones k + 2 nearly always are. The text is given out only when its digest is right.
 *
 * A frame is `TR1:` and base45 (RFC 9285) of: transfer (8 bytes, the start of the text's SHA-256), length of what is packed (4),
 * number of the frame (4), block, CRC-32 of all that (4); numbers with the big end first. Base45 keeps to the alphabet
 * that QR codes hold at 5.5 bits a character: 97 % of the density of bytes, and detectors hand out its text unharmed,
 * where they guess at the encoding of bytes.
 */
export const frameMark = 'TR1:';

export const transferBytes = 8;
export const digestBytes = 32;
/** Transfer, length and number, before the block. */
export const headBytes = transferBytes + 4 + 4;
export const checksumBytes = 4;

const kilobyte = 1024;

export const opticalLimits = {
  /** UTF-8 bytes of a text: an envelope of the 128 kB class, which is shown in about a minute. */
  textKilobytes: 192,
  /** Deflate makes no text longer by more than that. */
  packedBytes: 193 * kilobyte,
  /** Length of the shortest packed text, an empty one. */
  leastPackedBytes: digestBytes + 2,
  /** No reader needs more, and solving takes time with the square of it. */
  blocks: 1024,
  blockBytes: 1024,
  /** Transfers that a reader follows at once; the one that was seen longest ago gives way. */
  transfers: 4,
} as const;

/*
 * Sizes by measurement with pictures at camera quality, see the README of this folder: version 14 with error correction M
 * (73 modules a side) is the densest that was read as reliably as small ones. It holds 528 characters: mark and 348 bytes.
 */
export const movingBlockBytes = 328;
/** One picture that stands still, of a card or a receipt: at most version 20 (97 modules). */
export const stillBlockBytes = 808;
/**
 * Larger squares, for cameras that see badly: version 7 with correction M (45 modules a side) holds 178 characters, mark and
 * 116 bytes. Still pictures are no larger than moving ones then.
 */
export const largeBlockBytes = 96;

/** Characters that version 20 holds with correction M; a still picture with more has L, so that its modules stay large. */
export const mediumCharacters = 970;

/** One frame, read and found to be in order by itself. */
export interface Frame {
  /** Lower-case hexadecimal. */
  readonly transfer: string;
  /** Bytes of the whole packed text. */
  readonly length: number;
  readonly number: number;
  readonly block: Uint8Array;
}

export const blockCount = (length: number, blockBytes: number): number => Math.ceil(length / blockBytes);

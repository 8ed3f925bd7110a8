import type { Unzip } from 'fflate';
import { failure, type Outcome, success } from '../../domain/problem';
import { limits, megabytesOf } from '../limits';
import { brokenZip } from './broken-zip';
import { memberName } from './member-name';

/** Pieces of one file of an archive, in order; the last one is said to be the last and may be empty. */
export type Receiver = (piece: Uint8Array, isLast: boolean) => void;

/** Packed bytes that are unpacked at a time: what comes of them is all that is held. */
const stepBytes = 65_536;

/**
 * Unpacks files of an archive one after another without ever holding one of them. `receiverOf` gives a receiver for each
 * file that is wanted. Problems: damaged archives, and more bytes than the limit.
 */
export async function streamZip(
  bytes: Uint8Array,
  fileName: string,
  receiverOf: (name: string) => Receiver | undefined,
  limit: number = limits.streamedBytes,
): Promise<Outcome<undefined>> {
  const fflate = await import('fflate');
  const unpacked = { bytes: 0 };
  const unzip = new fflate.Unzip((file) => {
    const receive = receiverOf(memberName(file.name));
    if (!receive) return;
    file.ondata = (error, piece, isLast) => {
      // The library hands its errors over; thrown, they end the reading.
      if (error) throw error;
      unpacked.bytes += piece.length;
      if (unpacked.bytes > limit) throw new TooLarge();
      receive(piece, isLast);
    };
    file.start();
  });
  unzip.register(fflate.UnzipInflate);
  try {
    pushAll(unzip, bytes);
    return success(undefined);
  } catch (error) {
    if (!(error instanceof TooLarge)) return brokenZip(bytes, fileName);
    const limitMegabytes = megabytesOf(limit);
    return failure('zipTooLarge', { fileName, megabytes: megabytesOf(unpacked.bytes), limitMegabytes });
  }
}

class TooLarge extends Error {}

function pushAll(unzip: Unzip, bytes: Uint8Array): void {
  for (let start = 0; start < bytes.length; start += stepBytes) {
    const end = Math.min(start + stepBytes, bytes.length);
    // A view of its own for each step: the library keeps what it could not use yet.
    unzip.push(bytes.subarray(start, end), end === bytes.length);
  }
}

import { inflateSync, deflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { RandomStream } from '../../models/training/random.ts';
import { damaged } from './damage.ts';

/** Makes one damaged file after another of a good one. */
export type Spoiler = (random: RandomStream) => Uint8Array<ArrayBuffer>;

/** Damage anywhere. */
export const spoilBytes =
  (file: Uint8Array): Spoiler =>
  (random) =>
    damaged(file, random);

/**
 * Damage within what an archive holds, three times of four: a changed byte of packed data says no more than that the
 * checksum is wrong.
 */
export function spoilZip(file: Uint8Array): Spoiler {
  const members = unzipSync(file);
  const names = Object.keys(members);
  return (random) => {
    if (random.below(4) === 0) return damaged(file, random);
    const name = names[random.below(names.length)] ?? '';
    const content = damaged(members[name] ?? new Uint8Array(0), random);
    return Uint8Array.from(zipSync({ ...members, [name]: content }, { level: 0 }));
  };
}

/** Damage within the packed streams of a PDF, three times of four. What fits takes the old place, so that the table of places still holds. */
export function spoilPdf(file: Uint8Array): Spoiler {
  const streams = packedStreams(file);
  return (random) => {
    const chosen = streams[random.below(streams.length)];
    if (!chosen || random.below(4) === 0) return damaged(file, random);
    const [start, end] = chosen;
    const content = damaged(inflateSync(file.subarray(start, end)), random);
    const packed = deflateSync(content, { level: 9 });
    const filling = new Uint8Array(Math.max(0, end - start - packed.length));
    return Uint8Array.from(Buffer.concat([file.subarray(0, start), packed, filling, file.subarray(end)]));
  };
}

/** From the first byte of each packed stream to behind its last. */
function packedStreams(file: Uint8Array): readonly (readonly [number, number])[] {
  const text = Buffer.from(file).toString('latin1');
  return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return [start, text.indexOf('endstream', start)] as const;
  });
}

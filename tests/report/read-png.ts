import { inflateSync } from 'node:zlib';

/** A grey picture, a byte for each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Bytes of a pixel by the PNG's colour type: grey, or red, green and blue. */
const bytesPerPixel: Readonly<Record<number, number>> = { 0: 1, 2: 3 };

/** Reads 8 bits of grey or of colours that are all grey, as `pdftoppm -gray -png` writes, with the five filters of PNG. */
export function readPng(bytes: Buffer): Picture {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const step = bytesPerPixel[bytes[25] ?? -1];
  if (bytes[24] !== 8 || step === undefined || bytes[28] !== 0) throw new Error('not 8 bits of grey');
  const data = inflateSync(Buffer.concat(chunksOf(bytes, 'IDAT')));
  const stride = width * step;
  const plain = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= step ? plain[at - step]! : 0;
      const up = row > 0 ? plain[at - stride]! : 0;
      const corner = x >= step && row > 0 ? plain[at - stride - step]! : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      plain[at] = data[row * (stride + 1) + 1 + x]! + predicted;
    }
  }
  return { width, height, pixels: plain.filter((_, at) => at % step === 0) };
}

function chunksOf(bytes: Buffer, wanted: string): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === wanted)
      found.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Share of pixels that differ clearly; all of them where the sizes do. */
export function differingShare(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const differing = one.pixels.reduce(
    (sum, value, at) => sum + (Math.abs(value - other.pixels[at]!) > 64 ? 1 : 0),
    0,
  );
  return differing / one.pixels.length;
}

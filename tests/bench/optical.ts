import { randomBytes } from 'node:crypto';
import { Collector } from '../../src/sharing/optical/collector.ts';
import { framesOfText, type SquareSize } from '../../src/sharing/optical/frames-of-text.ts';
import { usualRate } from '../../src/sharing/optical/pace.ts';
import { drawPicture, readPicture } from '../../src/sharing/optical/picture.ts';
import { type Figure, figure } from './figure.ts';

/** Pixels of a module as a camera sees it, and frames that it misses. */
const modulePixels = 6;
const lostShare = 0.25;

function pixelsOf(rows: readonly (readonly boolean[])[]) {
  const side = rows.length * modulePixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (rows[Math.floor(y / modulePixels)]?.[Math.floor(x / modulePixels)])
        data.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
  return { width: side, height: side, data };
}

/**
 * Seconds until a text is whole: pictures at the usual rate, a quarter missed by chance, each read one really drawn and
 * decoded; where a picture takes longer to decode than it stands, those that pass meanwhile are missed as well.
 */
async function secondsFor(text: string, size: SquareSize = 'usual'): Promise<number> {
  const outcome = await framesOfText(text, size);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const collector = new Collector();
  let busyUntil = 0;
  for (let number = 0; ; number++) {
    const shownAt = number / usualRate;
    if (shownAt < busyUntil || Math.random() < lostShare) continue;
    const pixels = pixelsOf(drawPicture(outcome.value.at(number)));
    const start = performance.now();
    const sighting = await collector.see(readPicture(pixels, false) ?? '');
    busyUntil = shownAt + (performance.now() - start) / 1000;
    if (sighting.kind !== 'text') continue;
    if (sighting.text !== text) throw new Error('another text');
    return Math.max(busyUntil, (number + 1) / usualRate);
  }
}

/** An envelope of 20 kB: base64url, as all of them are, in squares of both sizes, and 20 kB that nothing makes shorter. */
export async function opticalFigures(runs: number): Promise<readonly Figure[]> {
  const envelopes: number[] = [];
  const dense: number[] = [];
  const large: number[] = [];
  for (let run = 0; run < runs; run++) {
    const envelope = randomBytes(15_000).toString('base64url');
    envelopes.push(await secondsFor(envelope));
    large.push(await secondsFor(envelope, 'large'));
    dense.push(await secondsFor(randomBytes(20_000).toString('base64url')));
  }
  return [
    figure('qr_20kb_s', 's', envelopes),
    figure('qr_20kb_large_squares_s', 's', large),
    figure('qr_20kb_of_bytes_s', 's', dense),
  ];
}

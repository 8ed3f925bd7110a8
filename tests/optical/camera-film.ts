import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Picture } from '../report/read-png.ts';

/** Brightness of the room around the screen. */
const room = 90;
/** Neutral chroma: the film is grey. */
const neutral = 128;

export interface FilmFormat {
  readonly width: number;
  readonly height: number;
  readonly perSecond: number;
  /** Side of a picture in the film, in pixels. */
  readonly side: number;
}

/** What a camera sees of the pictures, as YUV4MPEG2, which Chromium plays in place of a camera. */
export async function writeFilm(
  file: string,
  pictures: readonly Picture[],
  { width, height, perSecond, side }: FilmFormat,
): Promise<void> {
  const film = createWriteStream(file);
  film.write(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`);
  const chroma = Buffer.alloc((width * height) / 2, neutral);
  for (const picture of pictures) {
    const luma = Buffer.alloc(width * height, room);
    const [left, top] = [Math.floor((width - side) / 2) + 7, Math.floor((height - side) / 2) + 3];
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        luma[(top + y) * width + left + x] = brightness(
          picture,
          (x + 0.5) / side,
          (y + 0.5) / side,
          picture.width / side,
        );
    film.write('FRAME\n');
    film.write(luma);
    film.write(chroma);
  }
  film.end();
  await finished(film);
}

/** Mean of the pixels of a picture that one pixel of the sensor covers, a little more than its own size, as a lens gives. */
function brightness({ width, height, pixels }: Picture, across: number, down: number, reach: number): number {
  const spread = reach * 0.9;
  const range = (centre: number, limit: number): readonly [number, number] => [
    Math.max(0, Math.floor(centre - spread)),
    Math.min(limit - 1, Math.ceil(centre + spread)),
  ];
  const [fromX, toX] = range(across * width, width);
  const [fromY, toY] = range(down * height, height);
  let sum = 0;
  for (let y = fromY; y <= toY; y++) for (let x = fromX; x <= toX; x++) sum += pixels[y * width + x] ?? 0;
  // Black and white of a screen, as far as a camera tells them apart.
  return 30 + (sum / ((toX - fromX + 1) * (toY - fromY + 1))) * 0.78;
}

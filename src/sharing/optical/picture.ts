import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { mediumCharacters } from './frame-format';

/** Rows of modules, dark ones true, with the quiet zone of four modules that readers need. */
export const drawPicture = (frame: string): readonly (readonly boolean[])[] =>
  encodeQR(frame, 'raw', {
    ecc: frame.length > mediumCharacters ? 'low' : 'medium',
    encoding: 'alphanumeric',
    border: 4,
  });

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity. */
  readonly data: Uint8ClampedArray;
}

/** Milliseconds for a picture that somebody chose: nothing else waits. */
const thoroughMilliseconds = 1500;

/** What the QR code in a picture says; undefined where none can be read. */
export function readPicture(pixels: Pixels, isThorough: boolean): string | undefined {
  try {
    return decodeQR(
      pixels,
      isThorough ? { effort: Infinity, timeLimit: thoroughMilliseconds } : { effort: 2 },
    );
  } catch {
    return undefined;
  }
}

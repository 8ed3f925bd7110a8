import { expose } from 'comlink';
import { readPicture } from '../optical/picture';
import type { PictureReaderApi } from '../optical/picture-reader-api';

/** Longest side of a picture that is searched, in pixels: more shows no more of a code, and takes time. */
const longestSide = 2400;

/** Reads QR codes where the browser has no detector of its own. It keeps nothing of the pictures. */
expose({
  read(bitmap, isThorough) {
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    // Transparent pictures count as drawn on paper.
    if (context) context.fillStyle = '#ffffff';
    context?.fillRect(0, 0, width, height);
    context?.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const pixels = context?.getImageData(0, 0, width, height);
    return Promise.resolve(pixels && readPicture(pixels, isThorough));
  },
} satisfies PictureReaderApi);

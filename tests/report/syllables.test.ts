import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { Canvas } from '../../src/report/pdf/canvas';
import { embedFaces } from '../../src/report/pdf/faces';
import { palette } from '../../src/report/pdf/palette';
import { fontFiles } from './made-orders';
import { openFont, outlinePicture } from './outline-picture';
import { type Picture, readPng } from './read-png';
import { hasRenderer, renderPages } from './render-pages';

/** At 72 dots an inch a point is a pixel. */
const side = 24;
const across = 25;
const baseline = 19;
const original = './node_modules/pretendard/dist/public/static/alternative/Pretendard-Regular.ttf';

/** 992 syllables over the whole block, the rarest endings among them, and signs: 1,000 characters. */
const characters = [
  ...Array.from({ length: 992 }, (_, at) => String.fromCodePoint(0xac00 + Math.floor((at * 11_171) / 991))),
  ...Array.from('₩㎡①②‘’“△'),
];

async function drawn(): Promise<Picture> {
  const document = await PDFDocument.create();
  const rows = Math.ceil(characters.length / across);
  const canvas = new Canvas(
    document.addPage([across * side, rows * side]),
    await embedFaces(document, fontFiles),
  );
  characters.forEach((sign, at) => {
    const spot = { x: (at % across) * side, y: Math.floor(at / across) * side + baseline };
    canvas.line(sign, spot, { face: 'text', size: side, color: palette.ink });
  });
  const [page] = renderPages(await document.save(), 72);
  if (!page) throw new Error('no page');
  return readPng(page);
}

/** How alike the ink of a cell and an outline are: 1 the same, 0 nothing in common. */
function likeness({ width, pixels }: Picture, at: number, outline: Uint8Array): number {
  const [left, top] = [(at % across) * side, Math.floor(at / across) * side];
  let [common, inkHere, inkThere] = [0, 0, 0];
  for (let cell = 0; cell < side * side; cell++) {
    const pixel = pixels[(top + Math.floor(cell / side)) * width + left + (cell % side)] ?? 255;
    const ink = (255 - pixel) / 255;
    common += ink * (outline[cell] ?? 0);
    inkHere += ink * ink;
    inkThere += outline[cell] ?? 0;
  }
  return inkHere === 0 || inkThere === 0 ? 0 : common / Math.sqrt(inkHere * inkThere);
}

describe.runIf(hasRenderer)('a thousand characters on a page', () => {
  it('each show the glyph of the original font', async () => {
    const picture = await drawn();
    const font = openFont(readFileSync(original));
    const unlike = characters.filter(
      (sign, at) => likeness(picture, at, outlinePicture(font, sign, side, baseline)) < 0.75,
    );
    expect(unlike).toEqual([]);
  });

  it('would be missed if they were blank or another glyph', async () => {
    const picture = await drawn();
    const font = openFont(readFileSync(original));
    const another = characters.filter((_, at) => {
      const next = characters[(at + 1) % characters.length] ?? '';
      return likeness(picture, at, outlinePicture(font, next, side, baseline)) >= 0.75;
    });
    // Neighbours in the block differ by a stroke; most of them are told apart all the same.
    expect(another.length).toBeLessThan(characters.length / 2);
  });
});

import type { PDFDocument } from 'pdf-lib';
import { Canvas } from './canvas';
import type { Faces } from './faces';

/** A4 in points. */
const short = 595.28;
const long = 841.89;

/** Where content may stand, from the page's top left corner. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One page with what stands at its head. */
export interface Leaf {
  readonly canvas: Canvas;
  readonly title: string;
  /** The cover and the single page have no running head. */
  readonly isBare: boolean;
}

/** Where a bookmark leads. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
}

/** The pages of a report. Every page is made here, so that each gets its head and foot in the end. */
export class Paper {
  readonly leaves: Leaf[] = [];
  readonly bookmarks: Bookmark[] = [];
  readonly area: Area;
  readonly faces: Faces;
  readonly #document: PDFDocument;
  readonly #size: [number, number];

  constructor(document: PDFDocument, faces: Faces, isWide = false) {
    this.#document = document;
    this.faces = faces;
    this.#size = isWide ? [long, short] : [short, long];
    const [width, height] = this.#size;
    this.area = { left: 48, right: width - 48, top: isWide ? 46 : 64, bottom: height - (isWide ? 44 : 46) };
  }

  add(title: string, isBare = false): Canvas {
    const canvas = new Canvas(this.#document.addPage(this.#size), this.faces);
    this.leaves.push({ canvas, title, isBare });
    return canvas;
  }

  /** The newest page is where this part of the report begins. */
  mark(title: string): void {
    this.bookmarks.push({ title, page: this.leaves.length - 1 });
  }
}

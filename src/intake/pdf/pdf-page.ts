/** A piece of upright text on a page: no blanks within. Lengths in points; y grows downwards. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that the letters stand on. */
  readonly baseline: number;
  readonly height: number;
}

/** Pieces on one line, from the left. */
export type TextLine = readonly TextPiece[];

export interface PdfPage {
  /** Counted from 1. */
  readonly number: number;
  readonly lines: readonly TextLine[];
}

import type { TextLine, TextPiece } from './pdf-page';

/** Pieces whose baselines differ by less stand on one line, as part of their height. */
const lineTolerance = 0.45;
/** Some programs place every letter by itself: pieces with a smaller gap are one, as part of their height. */
const gapWithinWord = 0.1;

/** Lines from the top of the page, each from the left. */
export function linesOf(pieces: readonly TextPiece[]): readonly TextLine[] {
  const lines: TextPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.baseline - other.baseline)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.baseline - first.baseline < lineTolerance * heightOf(first, piece))
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => joined(line.toSorted((one, other) => one.left - other.left)));
}

const heightOf = (one: TextPiece, other: TextPiece): number => Math.min(one.height, other.height);

function joined(line: TextLine): TextLine {
  const whole: TextPiece[] = [];
  for (const piece of line) {
    const before = whole.at(-1);
    const isOneWord = before && piece.left - before.right < gapWithinWord * heightOf(before, piece);
    if (!before || !isOneWord) whole.push(piece);
    else whole[whole.length - 1] = { ...before, text: before.text + piece.text, right: piece.right };
  }
  return whole;
}

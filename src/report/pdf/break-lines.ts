/** Width of a piece of text. */
export type Measure = (text: string) => number;

/**
 * Lines of a text within a width. Breaks at blanks, in Korean as well, so that words stay whole; a word that is wider than
 * a whole line is broken between characters. Nothing is left out: the lines hold every character but blanks.
 */
export function breakLines(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => linesOf(paragraph, width, measure));
}

/** A blank, but none before a percent sign: that stays with its number. */
const betweenWords = / (?!%)/;

function linesOf(paragraph: string, width: number, measure: Measure): readonly string[] {
  const blank = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of paragraph.split(betweenWords).flatMap((word) => piecesOf(word, width, measure))) {
    const wide = measure(piece);
    if (line !== '' && used + blank + wide > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? wide : used + blank + wide;
    line = line === '' ? piece : `${line} ${piece}`;
  }
  return [...lines, line];
}

/** The word, or pieces of it that each fit a line. */
function piecesOf(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word) <= width) return word === '' ? [] : [word];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && measure(piece + sign) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

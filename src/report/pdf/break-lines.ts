/** Width of a piece of text. */
export type Measure = (text: string) => number;

/**
 * Lines of a text within a width. Breaks at blanks, in Korean as well, so that words stay whole; a word that is wider than
 * a whole line is broken between characters. Where it costs no line, the last one is not left with a single short word.
 * Nothing is left out: the lines hold every character but blanks.
 */
export function breakLines(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => linesOf(paragraph, width, measure));
}

/**
 * A blank, but none before a percent sign or a dot between things, which stay with what they follow, and none behind the
 * letter of a source, as in "· b Typed in".
 */
const betweenWords = /(?<![·:] [a-z]{1,2}) (?![%·])/;

/** A last line of one word, shorter than this share of the width, looks forgotten. */
const lonelyShare = 0.3;
/** How much narrower a text may be set for that, in steps of a hundredth. */
const narrowest = 80;

function linesOf(paragraph: string, width: number, measure: Measure): readonly string[] {
  const pieces = piecesOf(paragraph, width, measure);
  const lines = filled(pieces, width, measure);
  const isLonely = (last = ''): boolean => !last.includes(' ') && measure(last) < width * lonelyShare;
  if (lines.length === 1 || !isLonely(lines.at(-1))) return lines;
  for (let hundredths = 98; hundredths >= narrowest; hundredths -= 2) {
    const narrower = filled(pieces, (width * hundredths) / 100, measure);
    if (narrower.length > lines.length) break;
    if (!isLonely(narrower.at(-1))) return narrower;
  }
  return lines;
}

interface Piece {
  readonly text: string;
  /** What stands between it and the piece before it on the same line. */
  readonly before: string;
}

/** Each line as full as it gets. */
function filled(pieces: readonly Piece[], width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, before } of pieces) {
    const [gap, wide] = [measure(before), measure(text)];
    if (line !== '' && used + gap + wide > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? wide : used + gap + wide;
    line = line === '' ? text : line + before + text;
  }
  return [...lines, line];
}

/** Words, and the characters of a word that is wider than a line. */
function piecesOf(paragraph: string, width: number, measure: Measure): readonly Piece[] {
  return paragraph.split(betweenWords).flatMap((word): readonly Piece[] => {
    if (word === '') return [];
    if (measure(word) <= width) return [{ text: word, before: ' ' }];
    return Array.from(word, (text, at) => ({ text, before: at === 0 ? ' ' : '' }));
  });
}

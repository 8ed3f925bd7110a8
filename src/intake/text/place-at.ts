export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset, both from 1, as editors count them. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineBreaks = before.match(/\r\n|\n|\r/g)?.length ?? 0;
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return { line: lineBreaks + 1, column: offset - lastBreak };
}

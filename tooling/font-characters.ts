/** Characters that both the screen's fonts and the report's hold, as code points. */

export const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
export const pointsOf = (text: string): number[] => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);

/** ASCII, Latin-1 and Latin Extended-A. */
export const latin = range(0x20, 0x7e).concat(range(0xa0, 0x17f));
/** Hangul letters that stand alone. */
export const letters = range(0x3131, 0x318e);
/** All 11,172 syllables: names of people and firms use rare ones. */
export const syllables = range(0xac00, 0xd7a3);

export const signs = pointsOf(
  '–—―‘’‚“”„†•…‰′″›‹₩€™→←↑↓↔↗↘−∞≈≠≤≥√×÷①②③④⑤⑥⑦⑧⑨⑩△▽▲▼◆◇■□●○★☆✓※「」『』【】〈〉《》、。〜～㈜㎡℃％＋－（）',
);

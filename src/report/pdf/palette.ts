import { type RGB, rgb } from 'pdf-lib';

const hex = (code: string): RGB => {
  const part = (at: number): number => parseInt(code.slice(at, at + 2), 16) / 255;
  return rgb(part(1), part(3), part(5));
};

/** The light colours of the screen (`ui/styles/tokens.css`) on white paper. */
export const palette = {
  paper: hex('#ffffff'),
  well: hex('#f6f4ee'),
  line: hex('#e4dfd3'),
  lineStrong: hex('#cbc4b2'),
  ink: hex('#1d2320'),
  soft: hex('#5f665f'),
  accent: hex('#2f7a68'),
  accentInk: hex('#235f51'),
  accentTint: hex('#d9ebe4'),
  accentMid: hex('#a9c9be'),
  lowers: hex('#b5533c'),
  lowersInk: hex('#97402b'),
  lowersTint: hex('#f3ded7'),
  nearly: hex('#8a5d10'),
} as const;

/** Celadon from pale to deep, for the cells of the matrix: the worst band first. */
export const bandColors = ['#f4f1e9', '#e9ece2', '#d9ebe4', '#bfdcd1', '#a0c8ba', '#7db2a1', '#559885'].map(
  hex,
);

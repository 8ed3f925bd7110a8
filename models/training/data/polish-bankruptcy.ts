import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** One firm-year with its 64 ratios (NaN where blank) and whether the firm went bankrupt. */
export interface PolishFirm {
  /** Attr1 to Attr64 at index 0 to 63. */
  readonly ratios: readonly number[];
  readonly isBankrupt: boolean;
}

/** `5year`: bankrupt within one year of the statements. `1year`: within five. */
const files = {
  '5year': [
    'polish-bankruptcy/5year.csv.gz',
    'd3b253020b69e31682a6c2b77ef0b6b273cf3708d532a52e5daaf85cfbaf87f3',
  ],
  '1year': [
    'polish-bankruptcy/1year.csv.gz',
    'cde37407d914232097214c3582444ee2a202c484e542b1e0626d1d4c00145212',
  ],
} as const;

const ratioCount = 64;

/** Firms of one file with duplicated rows removed, so that no row stands on both sides of a split. */
export function readPolishFirms(file: keyof typeof files): readonly PolishFirm[] {
  const [path, sha256] = files[file];
  return parsePolishFirms(readGzipText(path, sha256));
}

export function parsePolishFirms(text: string): readonly PolishFirm[] {
  const lines = Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1);
  const distinct = new Map(lines.map((cells) => [cells.join(','), cells]));
  return [...distinct.values()].map((cells) => ({
    ratios: cells.slice(0, ratioCount).map((cell) => (cell === '' ? Number.NaN : Number(cell))),
    isBankrupt: cells[ratioCount] === '1',
  }));
}

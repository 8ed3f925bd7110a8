import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import type { Grid, GridCell } from './grid';

/** Comma, tab or semicolon separated text as one grid. A text without any of them has one column. */
export async function readDelimited(text: string, fileName: string): Promise<Outcome<readonly Grid[]>> {
  // Quotes that are never closed cost the parser gigabytes before it has a single row to count.
  const quoted = Math.floor(quotesIn(text) / 2);
  if (quoted > quotedLimit) return failure('tooManyCells', { fileName, cells: quoted, limit: limits.cells });
  const { default: papa } = await import('papaparse');
  const lines = papa.parse<readonly string[]>(text.trimEnd(), {
    delimiter: separatorOf(text),
    preview: limits.rows + 1,
  }).data;
  if (lines.length > limits.rows) {
    return failure('tooManyRows', { fileName, rows: lines.length, limit: limits.rows });
  }
  const rows = lines.map(cellsOf).filter((row) => row.length > 0);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > limits.cells) return failure('tooManyCells', { fileName, cells, limit: limits.cells });
  return success([{ sheet: '', rows }]);
}

/** Each cell may have quotes around it and a word in quotes in it. */
const quotedLimit = 3 * limits.cells;

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** In this order: amounts have commas of their own, so a comma that is in as many lines as a tab separates nothing. */
const separators = ['\t', ';', ','] as const;
const linesSeen = 200;

const charactersSeen = 200_000;

/**
 * What stands in the most lines, outside of quotes. Titles and blank lines have none, which confuses the library's own
 * guess.
 */
function separatorOf(text: string): string {
  const bare = text.slice(0, charactersSeen).replaceAll(/"[^"]*"/g, '""');
  const lines = bare.split('\n', linesSeen);
  const counts = separators.map((separator) => lines.filter((line) => line.includes(separator)).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function cellsOf(line: readonly string[], index: number): GridCell[] {
  return line.flatMap((field, column) => {
    const text = field.normalize('NFC').trim();
    return text === '' ? [] : [{ row: index + 1, column: column + 1, text }];
  });
}

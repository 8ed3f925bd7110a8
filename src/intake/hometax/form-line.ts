import { pageMark, rowMark } from '../../domain/dossier/place-in-file';
import type { PdfPage } from '../pdf/pdf-page';
import type { Grid } from '../sheet/grid';

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A printed line of a certificate, whatever the file: words from the left. */
export interface FormLine {
  /** Page or row, as a person finds it. */
  readonly where: string;
  readonly words: readonly Word[];
}

export function linesOfPages(pages: readonly PdfPage[]): readonly FormLine[] {
  return pages.flatMap(({ number, lines }) => lines.map((words) => ({ where: pageMark(number), words })));
}

/** Rows of a sheet as lines: the columns are what lies left and right. */
export function linesOfGrid({ sheet, rows }: Grid): readonly FormLine[] {
  return rows.map((row) => ({
    where: `${sheet} ${rowMark(row[0]?.row ?? 0)}`.trim(),
    words: row.flatMap(({ text, column }) =>
      [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
        const left = column + index / (text.length + 1);
        return { text: word, left, right: left };
      }),
    ),
  }));
}

export const textOfLine = ({ words }: FormLine): string => words.map(({ text }) => text).join(' ');
export const compactLine = ({ words }: FormLine): string => words.map(({ text }) => text).join('');

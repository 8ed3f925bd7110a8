import type { Sheet } from 'write-excel-file/universal';
import type { Dossier } from '../domain/dossier/dossier';
import type { Language } from '../domain/local-text';
import { sheetTitles } from './words';
import { dropDowns } from './write/drop-downs';
import { planWorkbook } from './write/plan-workbook';
import type { CellStyle, PlannedCell, PlannedSheet } from './write/planned-sheet';

type Cell = Exclude<Sheet<Blob>['data'][number][number], null | undefined>;
type CellObject = Extract<Cell, { value?: unknown }>;

const wrapped = { wrap: true, alignVertical: 'top' } as const;
const pale = '#6b6b6b';

const styles: Readonly<Record<CellStyle, CellObject>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  note: { ...wrapped, textColor: pale },
  heading: { ...wrapped, fontWeight: 'bold', backgroundColor: '#e8edf3' },
  label: wrapped,
  // "@" keeps programs from turning texts into dates and numbers of their own.
  answer: { ...wrapped, backgroundColor: '#fffbe6', format: '@' },
  number: { ...wrapped, backgroundColor: '#fffbe6', format: '#,##0' },
  key: { textColor: '#9a9a9a', fontSize: 8 },
};

/** The company's dossier as an .xlsx file that `readWorkbook` gives back whole. An empty dossier gives the empty form. */
export async function writeWorkbook(
  dossier: Dossier,
  language: Language,
  newestYear: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: writeXlsxFile }, utility] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
  ]);
  const sheets = planWorkbook(dossier, language, newestYear);
  const written = writeXlsxFile(
    sheets.map((sheet) => sheetOf(sheet, language)),
    { fontSize: 10, features: [dropDowns(sheets, language, utility)] },
  );
  const blob = await written.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function sheetOf({ id, rows, widths, stickyRows }: PlannedSheet, language: Language): Sheet<Blob> {
  return {
    sheet: sheetTitles[id][language],
    data: rows.map((row) => row.map(written)),
    columns: widths.map((width) => ({ width })),
    ...(stickyRows > 0 ? { stickyRowsCount: stickyRows } : {}),
  };
}

function written({ value, style }: PlannedCell): CellObject | null {
  const { format, ...plain } = styles[style];
  // An empty cell for an answer has its format already; the others need not be there.
  if (value === undefined) {
    if (style === 'answer') return { ...styles.answer, type: String };
    return style === 'number' ? { ...styles.number, type: Number } : null;
  }
  if (typeof value === 'string') {
    return {
      ...plain,
      type: String,
      value: encoded(value),
      ...(style === 'answer' && format ? { format } : {}),
    };
  }
  const isWhole = style === 'number' && Number.isInteger(value);
  return { ...plain, type: Number, value, ...(isWhole && format ? { format } : {}) };
}

const forbidden = /(?![\t\n])[\p{Cc}\ufdd0-\ufdef\ufffd-\uffff]|_(?=x[0-9a-f]{4}_)/giu;

const codeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Characters that XML does not hold, and what would read as one of them, as ECMA-376 part 1, 22.9.2.19 writes them. The
 * library keeps its texts as keys of a plain object, where "toString" is there already: such a word is spelled by its code.
 */
function encoded(text: string): string {
  const spelled = text.replaceAll(forbidden, codeOf);
  return spelled in Object.prototype ? `${codeOf(spelled)}${spelled.slice(1)}` : spelled;
}

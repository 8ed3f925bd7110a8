import type { Dossier } from '../domain/dossier/dossier';
import type { Language } from '../domain/local-text';
import { markerOf } from './marker';
import { patentColumns } from './table-sheets';
import { patentKeys, patentRow } from './write/plan-tables';

/** The patents as comma-separated text with our own header, for programs that read no workbook (RFC 4180). */
export function writePatentCsv({ patents }: Dossier, language: Language): string {
  const header = [...patentKeys.map((key) => patentColumns[key].label[language]), markerOf('patents')];
  const rows = patents.map((patent) => patentRow(patent, language).map(({ value }) => String(value ?? '')));
  const lines = [header, ...rows].map((row) => row.map(field).join(','));
  // The mark tells spreadsheets that the text is UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

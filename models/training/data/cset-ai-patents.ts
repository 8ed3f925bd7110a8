import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** A family of patents on artificial intelligence: how many fields it was put into, and where it was filed. */
export interface AiFamily {
  readonly priorityYear: number;
  readonly documents: number;
  /** Offices without the international one, which protects nowhere (handbook, patent indicators 11). */
  readonly offices: number;
  /** Distinct fields of application, functions and techniques. */
  readonly fields: number;
}

const file = [
  'cset-ai-patents/families_155770.csv.gz',
  '99ed47dd79d0b262c2dba023291520a89815c0db34a3c090b8f0072cdafed6a0',
] as const;

/** The first of the columns with one flag for each field; all columns after it are such. */
const firstFlag = 'Physical_Sciences_and_Engineering';

export function readAiFamilies(): readonly AiFamily[] {
  return parseAiFamilies(readGzipText(...file));
}

export function parseAiFamilies(text: string): readonly AiFamily[] {
  const [columns, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const at = (name: string): number => columns!.indexOf(name);
  const [year, documents, offices, flags] = [at('priority_year'), at('n_docs'), at('offices'), at(firstFlag)];
  return rows.map((row) => ({
    priorityYear: Number(row[year]),
    documents: Number(row[documents]),
    offices: row[offices]!.split('|').filter((office) => office !== 'WO').length,
    fields: row.slice(flags).filter((flag) => flag === '1').length,
  }));
}

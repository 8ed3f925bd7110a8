import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** A listed US firm in one year of the panel of Aghion, Van Reenen & Zingales 2013, and what became of its sales. */
export interface FirmYear {
  readonly company: string;
  readonly year: number;
  /** Millions of USD. */
  readonly sales: number;
  /** Net property, plant and equipment, millions of USD. */
  readonly fixedAssets: number;
  /** By perpetual inventory at 15 % a year, millions of USD; NaN where the firm reports no R&D. */
  readonly rdStock: number;
  /** The same a year before; NaN also where the panel has no such year. */
  readonly rdStockBefore: number;
  /** Filed in the year and granted later. */
  readonly patents: number;
  /** Thousands. */
  readonly employees: number;
  /** Compound growth of sales a year over the next three; undefined where the panel has no sales three years on. */
  readonly laterGrowth: number | undefined;
}

const file = [
  'inst-innovation/InstInnovation.csv.gz',
  '0fd99501b3d6d2e4364f03eee08921b6518b7dbba3263a4562efbc8cd6adb735',
] as const;

const growthYears = 3;

export function readFirmYears(): readonly FirmYear[] {
  return parseFirmYears(readGzipText(...file));
}

type Row = Readonly<Record<string, string>>;

/** In order of year, then company. Columns of market value and ownership are not read: a small firm has none. */
export function parseFirmYears(text: string): readonly FirmYear[] {
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const byFirmYear = new Map(rows.map((row) => [keyOf(row['company']!, Number(row['year'])), row]));
  return rows
    .map((row) => firmYear(row, byFirmYear))
    .sort((one, other) => one.year - other.year || (one.company < other.company ? -1 : 1));
}

const keyOf = (company: string, year: number): string => `${company}/${year}`;

function firmYear(row: Row, all: ReadonlyMap<string, Row>): FirmYear {
  const company = row['company']!;
  const year = Number(row['year']);
  const sales = Number(row['sales']);
  const later = all.get(keyOf(company, year + growthYears));
  return {
    company,
    year,
    sales,
    fixedAssets: Number(row['capital']),
    rdStock: rdStockOf(row),
    rdStockBefore: rdStockOf(all.get(keyOf(company, year - 1))),
    patents: Number(row['patents']),
    employees: Number(row['employment']),
    laterGrowth: later === undefined ? undefined : (Number(later['sales']) / sales) ** (1 / growthYears) - 1,
  };
}

/** `drandd` marks firms whose R&D is missing and stands as zero. */
function rdStockOf(row: Row | undefined): number {
  return row === undefined || row['drandd'] === '1' ? Number.NaN : Number(row['randd']);
}

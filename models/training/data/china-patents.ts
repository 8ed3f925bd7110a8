import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** An invention application in IPC section A, filed 1999 to 2002, and what became of it. */
export interface ChinesePatent {
  readonly applicationNumber: string;
  readonly filedOn: string;
  readonly ipcCodes: readonly string[];
  readonly claims: number;
  readonly applicantCount: number;
  readonly hasForeignPriority: boolean;
  /** The data's own diversity of IPC classes, to check ours against. */
  readonly statedDiversity: number;
  readonly isGranted: boolean;
  /** Undefined unless granted. */
  readonly grantedOn: string | undefined;
  /** Granted and not lapsed within ten years of filing; undefined unless granted. */
  readonly isKeptTenYears: boolean | undefined;
}

const file = [
  'china-patents/cnipa_A_2000_2002_4001.csv.gz',
  '0e44649c2794f1e4fe6835d9732c182362d00c7ddff24639141e6a03ae13107a',
] as const;

const filingYears = [1999, 2000, 2001, 2002];
const grantedEvent = 3;
const events = [1, 2, grantedEvent];
const keptYears = 10;
const daysPerYear = 365.25;

export function readChinesePatents(): readonly ChinesePatent[] {
  return parseChinesePatents(readGzipText(...file));
}

/** Leaves out rows that the data set's README calls corrupt: no known event, or a filing year out of the window. */
export function parseChinesePatents(text: string): readonly ChinesePatent[] {
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return rows
    .filter((row) => events.includes(Number(row['event'])) && filingYears.includes(Number(row['app_year'])))
    .map(chinesePatent)
    .sort((one, other) =>
      one.filedOn + one.applicationNumber < other.filedOn + other.applicationNumber ? -1 : 1,
    );
}

function chinesePatent(row: Record<string, string>): ChinesePatent {
  const isGranted = Number(row['event']) === grantedEvent;
  const filedOn = row['app_date']!;
  const grantedOn = row['grant_c'] || row['event_date']!;
  return {
    applicationNumber: row['app_num']!,
    filedOn,
    ipcCodes: row['IPC']!.split(';').filter((code) => code !== ''),
    claims: Number(row['total_claims']),
    applicantCount: Number(row['total_applicant']),
    hasForeignPriority: claimsAbroad(row),
    statedDiversity: Number(row['tech_div']),
    isGranted,
    grantedOn: isGranted ? grantedOn : undefined,
    isKeptTenYears: isGranted ? isKept(filedOn, row['terminate']!) : undefined,
  };
}

/** A priority of another office than the Chinese one, or entry by PCT from an application filed elsewhere. */
function claimsAbroad(row: Record<string, string>): boolean {
  const priorities = row['priority']!.split(';').filter((priority) => priority.trim() !== '');
  return priorities.some((priority) => !/ CN /.test(priority)) || /^PCT\/(?!CN)/.test(row['Int_filing']!);
}

const isKept = (filedOn: string, lapsedOn: string): boolean =>
  lapsedOn === '' || daysBetween(filedOn, lapsedOn) >= keptYears * daysPerYear;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** An invention application in IPC section A, filed 1999 to 2002, and what became of it. */
export interface ChinesePatent {
  readonly applicationNumber: string;
  readonly filedOn: string;
  readonly ipcCodes: readonly string[];
  readonly claims: number;
  readonly applicantCount: number;
  /** Of the three kinds that the data tell apart: companies, universities, individuals. */
  readonly isCompany: boolean;
  readonly inventors: number;
  readonly hasAgent: boolean;
  readonly priorityClaims: number;
  readonly hasForeignPriority: boolean;
  /** The data's own diversity of IPC classes, to check ours against. */
  readonly statedDiversity: number;
  readonly isGranted: boolean;
  /** Undefined unless granted. */
  readonly grantedOn: string | undefined;
  /** Granted and not lapsed within ten years of filing; undefined unless granted. */
  readonly isKeptTenYears: boolean | undefined;
  /** All columns that are known at filing, as they stand; for challengers alone. */
  readonly atFiling: readonly number[];
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
    isCompany: Number(row['type1_company']) > 0,
    inventors: Number(row['total_inventers']),
    hasAgent: Number(row['if_agency']) > 0,
    priorityClaims: prioritiesIn(row).length,
    hasForeignPriority: claimsAbroad(row),
    statedDiversity: Number(row['tech_div']),
    isGranted,
    grantedOn: isGranted ? grantedOn : undefined,
    isKeptTenYears: isGranted ? isKept(filedOn, row['terminate']!) : undefined,
    atFiling: columnsAtFiling(row),
  };
}

const countsAtFiling = [
  'total_claims', 'IPCcount', 'IPCcount_unique', 'tech_div', 'total_applicant', 'type1_company', 'type2_university',
  'type3_individual', 'total_inventers', 'if_agency', 'total_agents', 'Chinese', 'priority_d', 'divisional_app',
] as const; // prettier-ignore
/** Of the first code: the four fields that hold nearly all rows, and the largest group of one. */
const mainFields = ['A01', 'A23', 'A47', 'A61', 'A61K'];

function columnsAtFiling(row: Record<string, string>): readonly number[] {
  return [
    ...countsAtFiling.map((column) => Number(row[column])),
    prioritiesIn(row).length,
    row['Int_filing'] === '' ? 0 : 1,
    ...mainFields.map((field) => (row['IPC']!.startsWith(field) ? 1 : 0)),
  ];
}

/** A priority of another office than the Chinese one, or entry by PCT from an application filed elsewhere. */
function claimsAbroad(row: Record<string, string>): boolean {
  const isAbroad = (priority: string) => !/ CN /.test(priority);
  return prioritiesIn(row).some(isAbroad) || /^PCT\/(?!CN)/.test(row['Int_filing']!);
}

const prioritiesIn = (row: Record<string, string>): readonly string[] =>
  row['priority']!.split(';').filter((priority) => priority.trim() !== '');

const isKept = (filedOn: string, lapsedOn: string): boolean =>
  lapsedOn === '' || daysBetween(filedOn, lapsedOn) >= keptYears * daysPerYear;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

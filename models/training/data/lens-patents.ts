import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** A published document of a text search for drones in the Lens, with what cited it up to November 2017. */
export interface LensDocument {
  /** The application that it goes back to first: documents of one family share it. */
  readonly family: string;
  readonly publishedIn: number;
  readonly publishedOn: string;
  readonly filedOn: string;
  readonly jurisdiction: string;
  readonly isGrant: boolean;
  readonly ipcCodes: readonly string[];
  readonly cpcCodes: readonly string[];
  readonly applicants: readonly string[];
  readonly inventors: number;
  /** Applications that it goes back to; its own where it is the first. */
  readonly priorities: number;
  /** Goes back to an application in another jurisdiction, or is an international one. */
  readonly isAbroad: boolean;
  readonly citedBy: number;
}

const file = [
  'lens-patents/lens_drones_9071.csv.gz',
  '18ee4c85b0183538b2b166ffc062a5f6a0e9cf9291e82d64befb3ae6e5fc21d1',
] as const;

/** Later documents had too little time to be cited, earlier ones are few. */
const years = [1990, 2014] as const;

/** In order of publication. Neither ids nor titles are taken over. */
export function readLensDocuments(): readonly LensDocument[] {
  return parseLensDocuments(readGzipText(...file));
}

export function parseLensDocuments(text: string): readonly LensDocument[] {
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return rows
    .filter((row) => isWithinYears(Number(row['publication_year'])) && row['cited_count'] !== '')
    .map(lensDocument)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

const isWithinYears = (year: number): boolean => year >= years[0] && year <= years[1];
const orderOf = ({ publishedIn, publishedOn, family }: LensDocument): string =>
  `${publishedIn}/${publishedOn}/${family}`;

function lensDocument(row: Record<string, string>): LensDocument {
  const priorities = partsOf(row['priority_numbers']);
  const jurisdiction = row['jurisdiction']!;
  return {
    family: [...priorities].sort((one, other) => (filingOf(one) < filingOf(other) ? -1 : 1))[0] ?? '',
    publishedIn: Number(row['publication_year']),
    publishedOn: isoDate(row['publication_date']!),
    filedOn: isoDate(row['application_date']!),
    jurisdiction,
    isGrant: row['is_grant'] === '1',
    ipcCodes: partsOf(row['ipcr_classifications']),
    cpcCodes: partsOf(row['cpc_classifications']),
    applicants: partsOf(row['applicants']),
    inventors: partsOf(row['inventors']).length,
    priorities: priorities.length,
    isAbroad: jurisdiction === 'WO' || priorities.some((priority) => !priority.startsWith(jurisdiction)),
    citedBy: Number(row['cited_count']),
  };
}

const partsOf = (joined: string | undefined): readonly string[] =>
  (joined ?? '').split(';;').filter((part) => part !== '');

/** "US 201562116216 P 20150213": the date at its end, then all of it. */
const filingOf = (priority: string): string => priority.slice(-8) + priority;

/** "05/10/17" is 5 October 2017; years after the export's are of the last century. */
function isoDate(written: string): string {
  const [day, month, year] = written.split('/') as [string, string, string];
  return `${Number(year) > 17 ? '19' : '20'}${year}-${month}-${day}`;
}

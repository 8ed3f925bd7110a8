import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** A loan guaranteed by the US Small Business Administration, as it stood when it was approved, and how it ended. */
export interface SmallLoan {
  readonly loanNumber: string;
  readonly employees: number;
  /** Two years old or less. NaN where unstated. */
  readonly isNewBusiness: number;
  readonly jobsCreated: number;
  readonly jobsRetained: number;
  readonly isUrban: number;
  /** US dollars. */
  readonly amount: number;
  /** First two digits of NAICS; empty where unstated. */
  readonly sector: string;
  readonly isPaidInFull: boolean;
}

const path = 'sba-loans/SBAnational_first22427.csv.gz';
const sha256 = 'aca9136842aab27336b3c3b91eb37ccaa39c829c35f79b1880642efd5eccbd58';

/** Years with enough rows, one regime; as in the data set's README. */
const years = [2003, 2006] as const;

/** `Term`, charge-off columns and `DisbursementGross` are known only afterwards and are not read. */
export const readSmallLoans = (): readonly SmallLoan[] => parseSmallLoans(readGzipText(path, sha256));

export function parseSmallLoans(text: string): readonly SmallLoan[] {
  const rows = Papa.parse<Readonly<Record<string, string>>>(text, {
    header: true,
    skipEmptyLines: true,
  }).data;
  return rows.filter((row) => isOutcome(row['MIS_Status']) && isUsed(row['ApprovalFY'])).map(smallLoan);
}

const isOutcome = (status: string | undefined): boolean => status === 'P I F' || status === 'CHGOFF';

/** Some years carry a letter. */
function isUsed(year: string | undefined): boolean {
  const number = Number(year?.slice(0, 4));
  return number >= years[0] && number <= years[1];
}

const smallLoan = (row: Readonly<Record<string, string>>): SmallLoan => ({
  loanNumber: row['LoanNr_ChkDgt']!,
  employees: Number(row['NoEmp']),
  isNewBusiness: yesNo(row['NewExist'], '2', '1'),
  jobsCreated: Number(row['CreateJob']),
  jobsRetained: Number(row['RetainedJob']),
  isUrban: yesNo(row['UrbanRural'], '1', '2'),
  amount: Number(row['GrAppv']!.replaceAll(/[$, ]/g, '')),
  sector: row['NAICS'] === '0' ? '' : row['NAICS']!.slice(0, 2),
  isPaidInFull: row['MIS_Status'] === 'P I F',
});

const yesNo = (value: string | undefined, yes: string, no: string): number =>
  value === yes ? 1 : value === no ? 0 : Number.NaN;

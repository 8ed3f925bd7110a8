import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** A US firm on the day of its first SBIR or STTR Phase II award, and the private capital that it raised afterwards. */
export interface ResearchAwardee {
  readonly id: string;
  /** Day of the award; everything else that is known was known on it. */
  readonly awardedOn: string;
  /** Year of the award as the published scenarios count it; the day may lie in another year. */
  readonly awardYear: number;
  /** Days until a sale of at least USD 1 million under Form D, or until observation ended without one. */
  readonly days: number;
  readonly hasRaised: boolean;
  /** Awards up to that day, the first Phase II award among them. */
  readonly awards: number;
  readonly phaseOneAwards: number;
  /** US dollars; NaN where the record holds a placeholder. */
  readonly totalAmount: number;
  readonly largestAmount: number;
  readonly daysSinceFirst: number;
  readonly activeYears: number;
  readonly agencies: number;
  readonly agencyFlags: Readonly<Record<Agency, boolean>>;
  readonly state: string;
  /** Similarity to each of 35 sectors, in the order of the file; 0 where absent. */
  readonly sectors: readonly number[];
}

export const agencies = ['dod', 'nih', 'nsf', 'doe', 'nasa', 'usda'] as const;
export type Agency = (typeof agencies)[number];

const file = [
  'sbir-vc-formd/phase2_anon.csv.gz',
  '43e2c49fe74e5cf162c06798dbf4c457ef76eb69b75bc03b813faf1fc116c9e6',
] as const;

/** The earliest sale in the file; none of the awards since 2009 has an earlier one, so earlier filings were not matched. */
export const filingsKnownFrom = '2015-01-01';

/** USD 1 to 14,550 stand for ten awards; the smallest real one is USD 35,000. */
const leastAmount = 30_000;

export function readResearchAwardees(): readonly ResearchAwardee[] {
  return parseResearchAwardees(readGzipText(...file));
}

/** The canonical sample of the paper: without firms that live on awards, and without the five that lack a readiness level. */
export function parseResearchAwardees(text: string): readonly ResearchAwardee[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const sectors = (meta.fields ?? []).filter((name) => name.startsWith('vc_'));
  return data
    .filter((row) => row['is_troll'] === '0' && row['trl_at_index'] !== '')
    .map((row) => researchAwardee(row, sectors));
}

function researchAwardee(row: Record<string, string>, sectors: readonly string[]): ResearchAwardee {
  const flag = (agency: Agency) => row[`has_${agency}`] === '1';
  return {
    id: row['firm_id']!,
    awardedOn: row['index_date']!,
    awardYear: Number(row['index_year']),
    days: Number(row['days_to_event_1m']),
    hasRaised: row['event_1m'] === '1',
    awards: Number(row['n_pre_grants']),
    phaseOneAwards: Number(row['n_phase1_pre']),
    totalAmount: amountOf(row['total_pre_amount']!),
    largestAmount: amountOf(row['max_single_award']!),
    daysSinceFirst: Number(row['years_first_to_index_days']),
    activeYears: Number(row['n_active_years_pre']),
    agencies: Number(row['n_grantors_pre']),
    agencyFlags: Object.fromEntries(agencies.map((agency) => [agency, flag(agency)])) as Record<
      Agency,
      boolean
    >,
    state: row['state_at_index']!,
    sectors: sectors.map((sector) => Number(row[sector])),
  };
}

function amountOf(cell: string): number {
  const amount = Number(cell);
  return amount < leastAmount ? Number.NaN : amount;
}

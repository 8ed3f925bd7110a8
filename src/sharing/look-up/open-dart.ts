import type { Announced, Arrived, LookUpRequest, LookUpSteps } from './look-up-request';

type Basis = 'separate' | 'consolidated';

export interface OpenDartQuery {
  readonly service: 'openDart';
  /** corp_code, eight digits. */
  readonly dartCode: string;
  /** The newest year that an annual report can be there for. */
  readonly newestYear: number;
}

const codes: Readonly<Record<Basis, string>> = { separate: 'OFS', consolidated: 'CFS' };
/** Separate before consolidated: the models rate the company itself, not its group. */
const bases = ['separate', 'consolidated'] as const;
/** reprt_code of the annual report. */
const annual = '11011';

const company = ({ dartCode }: OpenDartQuery): LookUpRequest => ({
  service: 'openDart',
  path: 'company.json',
  parameters: { corp_code: dartCode },
  fileName: 'OpenDART company.json',
});

const statements = ({ dartCode }: OpenDartQuery, year: number, basis: Basis): LookUpRequest => ({
  service: 'openDart',
  path: 'fnlttSinglAcntAll.json',
  parameters: { corp_code: dartCode, bsns_year: String(year), reprt_code: annual, fs_div: codes[basis] },
  fileName: `OpenDART fnlttSinglAcntAll ${year} ${codes[basis]}.json`,
  basis,
});

const employees = ({ dartCode }: OpenDartQuery, year: number): LookUpRequest => ({
  service: 'openDart',
  path: 'empSttus.json',
  parameters: { corp_code: dartCode, bsns_year: String(year), reprt_code: annual },
  fileName: `OpenDART empSttus ${year}.json`,
});

/**
 * Who the company is, its newest annual report, and its people. One report holds three years; an older one is asked for
 * only where the newest does not reach that far back, and on the basis of the newest, so that years are never mixed.
 */
export function* openDartSteps(query: OpenDartQuery): LookUpSteps {
  yield company(query);
  const newest = yield* newestReport(query);
  if (!newest) return;
  if (newest.answer && !reachesBack(newest.answer)) yield statements(query, newest.year - 2, newest.basis);
  yield employees(query, newest.year);
}

interface Newest {
  readonly year: number;
  readonly basis: Basis;
  /** Absent where the request failed. */
  readonly answer?: string;
}

function* newestReport(query: OpenDartQuery): Generator<LookUpRequest, Newest | undefined, Arrived> {
  for (const year of [query.newestYear, query.newestYear - 1]) {
    for (const basis of bases) {
      const arrived = yield statements(query, year, basis);
      if (arrived.kind === 'data') return { year, basis, answer: arrived.text };
      // What a failed request would have said is not known: another basis or year could be the wrong one.
      if (arrived.kind === 'failed') return { year, basis };
    }
  }
  return undefined;
}

/** Whether a balance sheet shows the year before the last as well. */
function reachesBack(text: string): boolean {
  return /"bfefrmtrm_amount"\s*:\s*"-?[\d,]*\d/.test(text);
}

/** Everything that `openDartSteps` may ask for. */
export function announceOpenDart(query: OpenDartQuery): readonly Announced[] {
  const { newestYear } = query;
  const one = (request: LookUpRequest, condition: Announced['condition']): Announced => ({
    request,
    condition,
    atMost: 1,
  });
  const older = [newestYear - 2, newestYear - 3].flatMap((year) =>
    bases.map((basis) => one(statements(query, year, basis), 'yearsMissing')),
  );
  return [
    one(company(query), 'always'),
    one(statements(query, newestYear, 'separate'), 'always'),
    one(statements(query, newestYear, 'consolidated'), 'separateMissing'),
    ...bases.map((basis) => one(statements(query, newestYear - 1, basis), 'yearMissing')),
    ...older,
    one(employees(query, newestYear), 'always'),
    one(employees(query, newestYear - 1), 'yearMissing'),
  ];
}

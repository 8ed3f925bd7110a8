import type { PatentAttribute } from './patent';

/** What a column of a patent list can be said to hold. */
export const columnAttributes = [
  'applicationNumber',
  'claims',
  'title',
  'status',
  'filedOn',
  'registeredOn',
  'registrationNumber',
  'publishedOn',
  'applicants',
  'ipcCodes',
  'cpcCodes',
  'inventors',
  'familyOffices',
  'forwardCitations',
  'backwardCitations',
  'priorityClaims',
] as const satisfies readonly (PatentAttribute | 'applicationNumber')[];
export type ColumnAttribute = (typeof columnAttributes)[number];

/** What a person once said of a header that no service is known to print. */
export interface ConfirmedColumn {
  /** As it is printed; blanks, points, hyphens and case do not count when it is compared. */
  readonly header: string;
  readonly attribute: ColumnAttribute | 'none';
}

/** A column of a patent list whose header is not known. */
export interface OwnColumn {
  readonly header: string;
  readonly place: string;
  /** The first cell that holds something. */
  readonly sample: string;
  /** What its values look like, where its header says nothing. */
  readonly likely?: ColumnAttribute;
  /** What a person has said of it. */
  readonly attribute?: ConfirmedColumn['attribute'];
}

/** Words that tell what a column may hold, the surest first. */
const hints: readonly (readonly [RegExp, ColumnAttribute])[] = [
  [/청구|claim/i, 'claims'],
  [/피인용|cited\s*by/i, 'forwardCitations'],
  [/인용|citation/i, 'backwardCitations'],
  [/발명자|고안자|inventor/i, 'inventors'],
  [/패밀리|family/i, 'familyOffices'],
  [/우선권|priority/i, 'priorityClaims'],
  [/상태|status/i, 'status'],
  [/등록.*일|grant.*date/i, 'registeredOn'],
  [/출원.*일|filing.*date/i, 'filedOn'],
  [/공개.*일|publi.*date/i, 'publishedOn'],
  [/cpc/i, 'cpcCodes'],
  [/ipc|분류/i, 'ipcCodes'],
  [/출원인|권리자|applicant|assignee/i, 'applicants'],
  [/명칭|제목|title/i, 'title'],
  [/출원.*(?:번호|no)|appl.*(?:no|num)/i, 'applicationNumber'],
];

/** What a header speaks for, as a question and no answer. */
export const likelyAttribute = (header: string): ColumnAttribute | undefined =>
  hints.find(([pattern]) => pattern.test(header))?.[1];

/** The rules without what was said of one header. */
export const withoutColumn = (
  rules: readonly ConfirmedColumn[],
  { header }: Pick<ConfirmedColumn, 'header'>,
): readonly ConfirmedColumn[] => rules.filter((rule) => rule.header !== header);

/** The rules with one more; what was said of the same header before is gone. */
export const withConfirmedColumn = (
  rules: readonly ConfirmedColumn[],
  confirmed: ConfirmedColumn,
): readonly ConfirmedColumn[] => [confirmed, ...withoutColumn(rules, confirmed)];

/** Rules that were kept as JSON. What is none, is left out: an older or newer app may have written it. */
export function parseConfirmedColumns(json: string): readonly ConfirmedColumn[] {
  try {
    const kept: unknown = JSON.parse(json);
    return Array.isArray(kept) ? kept.filter(isConfirmedColumn) : [];
  } catch {
    return [];
  }
}

const answers: readonly unknown[] = [...columnAttributes, 'none'];

function isConfirmedColumn(value: unknown): value is ConfirmedColumn {
  if (typeof value !== 'object' || value === null) return false;
  const { header, attribute } = value as Partial<Record<keyof ConfirmedColumn, unknown>>;
  return typeof header === 'string' && answers.includes(attribute);
}

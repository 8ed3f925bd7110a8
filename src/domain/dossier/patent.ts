import { type Answer, valueOf } from './answer';

/** KIPRIS register states, with 'pending' for 공개 (published, not decided). */
export const patentStatuses = [
  'pending',
  'granted',
  'rejected',
  'lapsed',
  'withdrawn',
  'abandoned',
  'invalidated',
] as const;
export type PatentStatus = (typeof patentStatuses)[number];

export const patentKinds = ['patent', 'utilityModel'] as const;
export type PatentKind = (typeof patentKinds)[number];

/** One right, by its application number. Inventors, examiners and addresses are never kept: no formula needs them. */
export interface Patent {
  /** 13 digits, KKYYYYNNNNNNN; 10 patent, 20 utility model. */
  readonly applicationNumber: string;
  readonly kind: PatentKind;
  readonly title?: Answer<string>;
  readonly status?: Answer<PatentStatus>;
  /** ISO date. */
  readonly filedOn?: Answer<string>;
  readonly registrationNumber?: Answer<string>;
  readonly registeredOn?: Answer<string>;
  /** Normalised, "F02M 61/18". */
  readonly ipcCodes?: Answer<readonly string[]>;
  readonly applicants?: Answer<readonly string[]>;
  readonly claims?: Answer<number>;
  readonly foreignPriority?: Answer<boolean>;
  readonly familyOffices?: Answer<number>;
  readonly backwardCitations?: Answer<number>;
  readonly forwardCitations?: Answer<number>;
  /** First printed class, four characters, of each cited document that has one. */
  readonly citedClasses?: Answer<readonly string[]>;
}

/** Everything of a patent that a file or a person can state. */
export type PatentAttribute = Exclude<keyof Patent, 'applicationNumber' | 'kind'>;

export const patentAttributes = [
  'title',
  'status',
  'filedOn',
  'registrationNumber',
  'registeredOn',
  'ipcCodes',
  'applicants',
  'claims',
  'foreignPriority',
  'familyOffices',
  'backwardCitations',
  'forwardCitations',
  'citedClasses',
] as const satisfies readonly PatentAttribute[];

/** Rejected, lapsed, withdrawn, abandoned and invalidated rights are kept for history and not held (handbook 11). */
export function isHeld(patent: Patent): boolean {
  const status = valueOf(patent.status);
  return status === undefined || status === 'granted' || status === 'pending';
}

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

/** A document that a patent cites. Whoever wrote it is not kept. */
export interface CitedDocument {
  /** IPC at four characters in the order in which they are printed; empty where unknown, or where it is no patent. */
  readonly classes: readonly string[];
  /** Of the same applicant. */
  readonly isOwn?: boolean;
  /** Papers, standards, books. */
  readonly isNonPatent?: boolean;
}

/** A later patent that cites this one. */
export interface CitingPatent {
  /** ISO date of its publication. */
  readonly date: string;
  /** As in `CitedDocument`. */
  readonly classes: readonly string[];
}

/** One right, by its application number. Names of inventors, examiners, agents and addresses are never kept: no formula needs them. */
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
  /** ISO date. */
  readonly publishedOn?: Answer<string>;
  /** Normalised like `ipcCodes`. */
  readonly cpcCodes?: Answer<readonly string[]>;
  /** How many; no names. */
  readonly inventors?: Answer<number>;
  /** Earlier applications whose priority is claimed, in this country or another. */
  readonly priorityClaims?: Answer<number>;
  /** At least one applicant is a company. Where it is not stated, the applicants' names may tell. */
  readonly companyApplicant?: Answer<boolean>;
  /** Filed through a patent attorney. */
  readonly agent?: Answer<boolean>;
  readonly citedPatents?: Answer<readonly CitedDocument[]>;
  readonly citingPatents?: Answer<readonly CitingPatent[]>;
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
  'publishedOn',
  'cpcCodes',
  'inventors',
  'priorityClaims',
  'companyApplicant',
  'agent',
  'citedPatents',
  'citingPatents',
] as const satisfies readonly PatentAttribute[];

/** Rejected, lapsed, withdrawn, abandoned and invalidated rights are kept for history and not held (handbook 11). */
export function isHeld(patent: Patent): boolean {
  const status = valueOf(patent.status);
  return status === undefined || status === 'granted' || status === 'pending';
}

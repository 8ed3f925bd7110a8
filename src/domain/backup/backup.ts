import type { Dossier } from '../dossier/dossier';
import type { HandOver } from '../hand-over/hand-over';
import type { Evaluation } from '../history/evaluation';
import type { Note } from '../notes/note';
import type { PackManifest } from '../pack/manifest';
import type { NoticeThresholds } from '../programmes/evaluate-criterion';
import type { Scenario } from '../scenario/scenario';

/** By this the file is recognised, whatever it is called. */
export const backupFormat = 'tech-rating-backup';

/** The newest frame of the file that this app knows; sections have versions of their own. */
export const backupSchema = 1;

/**
 * [Note: sections of a backup]
 * Everything of one company, section by section. A section that this app does not know, or knows only in an older version,
 * is refused by name: dropping it would lose what a newer app has saved. More kinds of things become more sections.
 */
export const sectionVersions = {
  dossier: 1,
  notes: 1,
  evaluations: 1,
  scenarios: 1,
  thresholds: 1,
  manifests: 1,
  handOvers: 1,
  formerHandOvers: 1,
  institutions: 1,
} as const;
export type SectionName = keyof typeof sectionVersions;

/** A kept evaluation without what ties it to one device. */
export type BackedUpEvaluation = Omit<Evaluation, 'id' | 'draftId'>;
export type BackedUpScenario = Pick<Scenario, 'name' | 'changes'>;

/** What a pack said of itself, so that a kept result of it can be shown where the pack is not. */
export interface BackedUpManifest {
  /** SHA-256 of the manifest's file, lower-case hexadecimal. */
  readonly digest: string;
  readonly manifest: PackManifest;
}

/**
 * A card that was taken on the device. That its fingerprint was compared stays there: a file from anybody could say so, and
 * where it is restored a person compares once more.
 */
export interface BackedUpInstitution {
  readonly fingerprint: string;
  readonly cardText: string;
  readonly origin: 'card' | 'directory';
  /** ISO times. */
  readonly addedAt: string;
  readonly replacedAt?: string;
}

/** What belongs to a company beside its inputs. A part that has nothing in it is absent. */
export interface BackedUpBelongings {
  /** Oldest first. */
  readonly evaluations?: readonly BackedUpEvaluation[];
  readonly scenarios?: readonly BackedUpScenario[];
  /** What was typed from notices of programmes. */
  readonly thresholds?: NoticeThresholds;
  readonly manifests?: readonly BackedUpManifest[];
  /** Whole, with the secrets that take them back. */
  readonly handOvers?: readonly HandOver[];
  /** Of companies that are no longer on the device; with the first company of a backup of the whole device. */
  readonly formerHandOvers?: readonly HandOver[];
  readonly institutions?: readonly BackedUpInstitution[];
}

/** One company as it was saved. */
export interface BackedUpCompany extends BackedUpBelongings {
  readonly dossier: Dossier;
  readonly notes?: readonly Note[];
  /** A worked example of a fictitious company. */
  readonly isExample: boolean;
  /** ISO time of its last save on the device; undefined where it has never been saved there. */
  readonly savedAt?: string;
}

/** What of a company's belongings is there. */
export const belongingsIn = ({
  evaluations,
  scenarios,
  thresholds,
  manifests,
  handOvers,
  formerHandOvers,
  institutions,
}: BackedUpBelongings): BackedUpBelongings => ({
  ...(evaluations && { evaluations }),
  ...(scenarios && { scenarios }),
  ...(thresholds && { thresholds }),
  ...(manifests && { manifests }),
  ...(handOvers && { handOvers }),
  ...(formerHandOvers && { formerHandOvers }),
  ...(institutions && { institutions }),
});

/** What made the file. It decides nothing: it helps to tell where a file comes from. */
export interface BackupMaker {
  readonly app: string;
  readonly packs: readonly { readonly id: string; readonly version: string }[];
}

/** SHA-256 of a text, lower-case hexadecimal. */
export type DigestOf = (text: string) => Promise<string>;

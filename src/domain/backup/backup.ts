import type { Dossier } from '../dossier/dossier';
import type { Note } from '../notes/note';

/** By this the file is recognised, whatever it is called. */
export const backupFormat = 'tech-rating-backup';

/** The newest frame of the file that this app knows; sections have versions of their own. */
export const backupSchema = 1;

/**
 * [Note: sections of a backup]
 * Everything of one company, section by section. A section that this app does not know, or knows only in an older version,
 * is refused by name: dropping it would lose what a newer app has saved. More kinds of things become more sections.
 */
export const sectionVersions = { dossier: 1, notes: 1 } as const;
export type SectionName = keyof typeof sectionVersions;

/** One company as it was saved. */
export interface BackedUpCompany {
  readonly dossier: Dossier;
  readonly notes?: readonly Note[];
  /** A worked example of a fictitious company. */
  readonly isExample: boolean;
  /** ISO time of its last save on the device; undefined where it has never been saved there. */
  readonly savedAt?: string;
}

/** What made the file. It decides nothing: it helps to tell where a file comes from. */
export interface BackupMaker {
  readonly app: string;
  readonly packs: readonly { readonly id: string; readonly version: string }[];
}

/** SHA-256 of a text, lower-case hexadecimal. */
export type DigestOf = (text: string) => Promise<string>;

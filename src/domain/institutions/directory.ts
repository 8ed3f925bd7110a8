import type { LocalText } from '../local-text';
import type { InstitutionKind } from './institution-card';

export const directoryFormat = 'tech-rating-institutions';
export const directorySchema = 1;

/** Where something is published. `date` is a day, a month or a year: when it came out or, failing that, was read. */
export interface PublishedSource {
  readonly title: LocalText;
  readonly date: string;
  readonly address?: string;
}

/** What an institution is known to use results for. */
export interface PublishedUse {
  readonly id: string;
  readonly text: LocalText;
  readonly source: PublishedSource;
}

/** How long results are usually kept: as somebody published it, or left to the institution, whose card then says it. */
export type PublishedPeriod =
  'setByInstitution' | { readonly text: LocalText; readonly source: PublishedSource };

export interface ListedInstitution {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: InstitutionKind;
  /** Ids of `uses`. */
  readonly uses: readonly string[];
  readonly period: PublishedPeriod;
  readonly source: PublishedSource;
  /** Its card, signed by itself: only where the publisher has it. Without one the institution is reached by its own card. */
  readonly card?: string;
}

/**
 * [Note: a directory vouches for no key]
 * A directory tells who there is and what is published of them. A card in it is still compared by its fingerprint: whoever
 * published the list may be wrong.
 */
export interface InstitutionDirectory {
  readonly format: typeof directoryFormat;
  readonly schema: typeof directorySchema;
  /** The same over all versions. */
  readonly id: string;
  readonly version: string;
  readonly publisher: LocalText;
  readonly publishedOn: string;
  readonly uses: readonly PublishedUse[];
  readonly institutions: readonly ListedInstitution[];
}

export const directoryLimits = {
  /** 2,000 institutions with a card each have about 8 MB. */
  bytes: 8 * 1024 * 1024,
  institutions: 2000,
  uses: 100,
  text: 500,
  address: 300,
} as const;

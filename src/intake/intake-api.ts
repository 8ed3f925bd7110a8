import type { Reading } from '../domain/dossier/reading';
import type { Outcome } from '../domain/problem';

/** What one file came to. A file with several companies gives a reading for each, to choose from. */
export type FileOutcome = Outcome<readonly Reading[]>;

/** The worker's end, as the page sees it through Comlink. */
export interface IntakeApi {
  read(file: File): Promise<FileOutcome>;
}

import type { ConfirmedAccount } from '../domain/dossier/confirmed-account';
import type { ConfirmedColumn } from '../domain/dossier/confirmed-column';
import type { Reading } from '../domain/dossier/reading';
import type { StatedBasis } from '../domain/dossier/statement-year';
import type { Outcome } from '../domain/problem';
import type { ProgrammeFile } from '../domain/programmes/programme-file';

/** What one file came to. A file with several companies gives a reading for each, to choose from. */
export type FileOutcome = Outcome<readonly Reading[]>;

/** What is known of the company that is looked for in a file of thousands. */
export interface SoughtCompany {
  readonly name?: string;
  readonly dartCode?: string;
  readonly stockCode?: string;
}

/** What a reader may know beforehand. */
export interface ReadOptions {
  /** Without it, a file of thousands answers with `companyNotChosen`: the person chooses, and the file is read again. */
  readonly company?: SoughtCompany;
  /** What a person has said of rows without a standard code. */
  readonly confirmed?: readonly ConfirmedAccount[];
  /** What an answer of OpenDART was asked for on: its rows do not say it. */
  readonly basis?: StatedBasis;
  /** Which statements a person wants of a file that has both. */
  readonly preferredBasis?: StatedBasis | undefined;
  /** What a person has said of headers of patent lists. */
  readonly confirmedColumns?: readonly ConfirmedColumn[];
}

/** The worker's end, as the page sees it through Comlink. */
export interface IntakeApi {
  read(file: File, options?: ReadOptions): Promise<FileOutcome>;
  /** The programmes or notices of a file, which the other call only recognises. */
  readProgrammes(file: File): Promise<Outcome<ProgrammeFile>>;
  /** The files of an archive that is no document by itself. */
  open(archive: File): Promise<Outcome<readonly File[]>>;
}

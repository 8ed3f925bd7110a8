import type { BackedUpCompany } from '../backup/backup';
import type { Notice } from '../problem';
import type { FileFormat } from './answer';
import type { OwnRow } from './confirmed-account';
import type { OwnColumn } from './confirmed-column';
import type { Answers, Dossier } from './dossier';
import type { ListName } from './edits';
import type { InterimStatements } from './interim-statements';
import type { Patent } from './patent';
import type { StatementYear } from './statement-year';

/** What one file says: a partial dossier whose every value names its place in the file. Changes nothing by itself. */
export interface Reading extends Pick<Dossier, ListName> {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly digest: string;
  readonly format: FileFormat;
  /** The company that the file names, where it names one. */
  readonly companyName?: string;
  /** DART's own number of the company (corp_code, else stock_code): many of its files hold no name. */
  readonly companyCode?: string;
  /** Where amounts are read as won because no unit is printed: `inUnit` corrects them by the person's answer. */
  readonly unitUnstated?: true;
  readonly answers: Answers;
  readonly statements: readonly StatementYear[];
  /** The newest year so far, where the file ends within it. A person decides on it: `withInterim`. */
  readonly interim?: InterimStatements;
  readonly patents: readonly Patent[];
  /** Utility models on the technology of one of the patents. A person decides on them: `withTwins`. */
  readonly twins?: readonly Patent[];
  /** Patents whose number may be that of a registration. A person decides on them: `withNumbersMeant`. */
  readonly doubtful?: readonly Patent[];
  /** The company whole, where the file is a backup: it can become a company of its own again. */
  readonly backup?: BackedUpCompany;
  /** Rows and columns with names that only a person can tell. */
  readonly ownRows?: readonly OwnRow[];
  readonly ownColumns?: readonly OwnColumn[];
  readonly notices: readonly Notice[];
}

import type { Notice } from '../problem';
import type { FileFormat } from './answer';
import type { Answers } from './dossier';
import type { Patent } from './patent';
import type { StatementYear } from './statement-year';

/** What one file says: a partial dossier whose every value names its place in the file. Changes nothing by itself. */
export interface Reading {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly digest: string;
  readonly format: FileFormat;
  /** The company that the file names, where it names one. */
  readonly companyName?: string;
  /** DART's own number of the company (corp_code, else stock_code): many of its files hold no name. */
  readonly companyCode?: string;
  readonly answers: Answers;
  readonly statements: readonly StatementYear[];
  readonly patents: readonly Patent[];
  readonly notices: readonly Notice[];
}

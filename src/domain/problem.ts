import type { AccountId } from './dossier/accounts';
import type { StatementBasis } from './dossier/statement-year';
import type { NotPatentKind, UnneededFileKind, UnreadFileKind } from './file-kind';
import type { PackId } from './pack/manifest';

/**
 * Everything that can go wrong for a person, in one table: code and what its sentence needs. The sentences are in
 * `i18n/problems` under `problem_<code>`, in both languages. Problems are values: they cross workers and come back as
 * themselves.
 */
export interface ProblemTable {
  // Files.
  fileEmpty: { readonly fileName: string };
  fileTooLarge: { readonly fileName: string; readonly megabytes: number; readonly limitMegabytes: number };
  fileUnrecognised: { readonly fileName: string };
  fileKindNotYetRead: { readonly fileName: string; readonly kind: UnreadFileKind };
  fileNotNeeded: { readonly fileName: string; readonly kind: UnneededFileKind };
  fileUnreadable: { readonly fileName: string };
  textDamaged: { readonly fileName: string; readonly line: number; readonly column: number };
  jsonBroken: { readonly fileName: string; readonly line: number; readonly column: number };
  jsonTooDeep: { readonly fileName: string; readonly limit: number };
  xmlBroken: { readonly fileName: string; readonly line: number; readonly column: number };
  xmlTooDeep: { readonly fileName: string; readonly limit: number };
  xmlEntities: { readonly fileName: string };
  tooManyRows: { readonly fileName: string; readonly rows: number; readonly limit: number };
  tookTooLong: { readonly fileName: string; readonly seconds: number };
  readingCancelled: { readonly fileName: string };
  readerDied: { readonly fileName: string };
  // OpenDART.
  openDartStatus: { readonly fileName: string; readonly status: string; readonly message: string };
  openDartNoRows: { readonly fileName: string };
  foreignCurrency: { readonly fileName: string; readonly place: string; readonly currency: string };
  notAnnual: { readonly fileName: string; readonly place: string; readonly report: string };
  amountUnreadable: { readonly fileName: string; readonly place: string; readonly raw: string };
  // KIPRIS.
  kiprisStatus: { readonly fileName: string; readonly status: string; readonly message: string };
  kiprisNothingFound: { readonly fileName: string };
  notPatents: { readonly fileName: string; readonly kind: NotPatentKind };
  patentNumberUnreadable: { readonly fileName: string; readonly place: string; readonly raw: string };
  // Engine.
  packUnavailable: { readonly pack: PackId };
  packSignatureInvalid: { readonly pack: PackId };
  packDigestMismatch: { readonly pack: PackId; readonly file: string };
  packUnsupported: { readonly pack: PackId; readonly schema: string };
  runtimeUnavailable: { readonly detail: string };
  engineDied: { readonly restarts: number };
  aborted: Record<never, never>;
  // Storage.
  storageFull: Record<never, never>;
  storageUnavailable: { readonly detail: string };
  storageNewer: Record<never, never>;
  draftMissing: Record<never, never>;
  /** Another tab saved the draft meanwhile. */
  draftChangedElsewhere: Record<never, never>;
  /** What was read back after a save is not what was written. */
  saveNotConfirmed: Record<never, never>;
}

export type ProblemCode = keyof ProblemTable;

export type ProblemOf<Code extends ProblemCode> = { readonly code: Code } & ProblemTable[Code];

export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

/** Something that occurs any number of times in a file: how often, and the first of them. */
export interface Tally {
  readonly count: number;
  readonly place: string;
  readonly raw: string;
}

/** Remarks on a file that was read: nothing is wrong, but the person should know. Sentences: `notice_<code>`. */
export interface NoticeTable {
  // The whole file.
  amendedReport: { readonly rceptNo: string; readonly kept: string };
  basesMixed: { readonly kept: 'separate' | 'consolidated' };
  basisUnstated: Record<never, never>;
  accountsMissing: { readonly accounts: readonly AccountId[] };
  industryCodeShort: { readonly industry: string };
  utilityModelsIncluded: { readonly count: number };
  deadRightsIncluded: { readonly count: number };
  partOfList: { readonly read: number; readonly total: number };
  decodedAsKorean: Record<never, never>;
  // Single values and rows that were left out, or need a look.
  rowsSkipped: Tally;
  rowsUnreadable: Tally;
  periodNotTwelveMonths: Tally;
  unexpectedSign: Tally;
  labelContradicts: Tally;
  accountStatedTwice: Tally;
  numberUnreadable: Tally;
  dateUnreadable: Tally;
  grantBeforeFiling: Tally;
  statusUnknown: Tally;
  ipcUnreadable: Tally;
  patentStatedTwice: Tally;
  // The file beside the draft.
  otherCompany: { readonly inFile: string; readonly inDraft: string };
  yearReplaced: {
    readonly fiscalYear: number;
    readonly before: StatementBasis;
    readonly after: StatementBasis;
    /** Accounts that the draft states and the file does not: they go. */
    readonly lost: readonly AccountId[];
  };
}

/** Notices that count occurrences. */
export type TallyCode = {
  [Code in NoticeCode]: NoticeTable[Code] extends Tally ? Code : never;
}[NoticeCode];

export type NoticeCode = keyof NoticeTable;
export type Notice = { [Code in NoticeCode]: { readonly code: Code } & NoticeTable[Code] }[NoticeCode];

/** A value, or the problem that kept it from coming about. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const success = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export function failure<Code extends ProblemCode>(
  code: Code,
  properties: ProblemTable[Code],
): {
  readonly ok: false;
  readonly problem: Problem;
} {
  return { ok: false, problem: { code, ...properties } as Problem };
}

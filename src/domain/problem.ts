import type { AccountId } from './dossier/accounts';
import type { FiledCompany } from './dossier/filed-company';
import type { StatementBasis } from './dossier/statement-year';
import type { StatementUnit } from './dossier/won-per-unit';
import type {
  BrokenKind,
  LockedKind,
  NotPatentKind,
  OtherHometaxForm,
  UnneededFileKind,
  UnreadFileKind,
} from './file-kind';
import type { LocalText } from './local-text';
import type { LookUpService } from './look-up-service';
import type { PackId } from './pack/manifest';
import type { CatalogueFault } from './programmes/catalogue-fault';
import type { ProgrammeFileKind } from './programmes/programme-file';

/**
 * Everything that can go wrong for a person, in one table: code and what its sentence needs. The sentences are in
 * `i18n/problems` under `problem_<code>`, in both languages. Problems are values: they cross workers and come back as
 * themselves.
 */
export interface ProblemTable {
  // Files.
  fileEmpty: { readonly fileName: string };
  fileTooLarge: { readonly fileName: string; readonly megabytes: number; readonly limitMegabytes: number };
  /** More were given at once than are read; the name is that of the first that was not. */
  tooManyFiles: { readonly fileName: string; readonly limit: number };
  fileUnrecognised: { readonly fileName: string };
  fileKindNotYetRead: { readonly fileName: string; readonly kind: UnreadFileKind };
  fileNotNeeded: { readonly fileName: string; readonly kind: UnneededFileKind };
  fileUnreadable: { readonly fileName: string };
  textDamaged: { readonly fileName: string; readonly line: number; readonly column: number };
  jsonBroken: { readonly fileName: string; readonly line: number; readonly column: number };
  jsonTooDeep: { readonly fileName: string; readonly limit: number };
  xmlBroken: { readonly fileName: string; readonly line: number; readonly column: number };
  xmlTooDeep: { readonly fileName: string; readonly limit: number };
  /** Characters of one element with its attributes. */
  xmlTagTooLong: { readonly fileName: string; readonly limit: number };
  xmlEntities: { readonly fileName: string };
  tooManyRows: { readonly fileName: string; readonly rows: number; readonly limit: number };
  tooManyPages: { readonly fileName: string; readonly pages: number; readonly limit: number };
  tooManySheets: { readonly fileName: string; readonly sheets: number; readonly limit: number };
  tooManyCells: { readonly fileName: string; readonly cells: number; readonly limit: number };
  tooMuchText: { readonly fileName: string; readonly pieces: number; readonly limit: number };
  zipTooManyEntries: { readonly fileName: string; readonly entries: number; readonly limit: number };
  zipTooLarge: { readonly fileName: string; readonly megabytes: number; readonly limitMegabytes: number };
  /** Unpacks to so many times its size. */
  zipTooDense: { readonly fileName: string; readonly ratio: number; readonly limit: number };
  /** Packed in a way that cannot be unpacked here. */
  zipMethodUnread: { readonly fileName: string };
  /** Shared texts that an old workbook says it has. */
  tooManyTexts: { readonly fileName: string; readonly texts: number; readonly limit: number };
  /** Damaged, or not downloaded to its end. */
  documentBroken: { readonly fileName: string; readonly kind: BrokenKind };
  fileEncrypted: { readonly fileName: string; readonly kind: LockedKind };
  /** A backup under a passphrase, which is asked for. */
  backupLocked: { readonly fileName: string };
  passphraseWrong: { readonly fileName: string };
  lockedBackupBroken: { readonly fileName: string };
  tookTooLong: { readonly fileName: string; readonly seconds: number };
  readingCancelled: { readonly fileName: string };
  readerDied: { readonly fileName: string };
  // OpenDART.
  openDartStatus: { readonly fileName: string; readonly status: string; readonly message: string };
  openDartNoRows: { readonly fileName: string };
  foreignCurrency: { readonly fileName: string; readonly place: string; readonly currency: string };
  notAnnual: { readonly fileName: string; readonly place: string; readonly report: string };
  amountUnreadable: { readonly fileName: string; readonly place: string; readonly raw: string };
  /** The file holds thousands of companies: it is read when a person has said which one is meant. */
  companyNotChosen: { readonly fileName: string; readonly companies: readonly FiledCompany[] };
  // Hometax and bookkeeping.
  pdfWithoutText: { readonly fileName: string; readonly pages: number };
  pdfNotStatements: { readonly fileName: string };
  hometaxOtherForm: {
    readonly fileName: string;
    readonly place: string;
    readonly form: OtherHometaxForm;
  };
  statementPeriodMissing: { readonly fileName: string; readonly place: string };
  statementsEmpty: { readonly fileName: string; readonly place: string };
  tableUnrecognised: { readonly fileName: string };
  // KIPRIS.
  kiprisStatus: { readonly fileName: string; readonly status: string; readonly message: string };
  kiprisNothingFound: { readonly fileName: string };
  notPatents: { readonly fileName: string; readonly kind: NotPatentKind };
  patentNumberColumnMissing: { readonly fileName: string; readonly place: string };
  patentNumberColumnUnclear: {
    readonly fileName: string;
    readonly place: string;
    readonly columns: string;
  };
  patentNumberUnreadable: { readonly fileName: string; readonly place: string; readonly raw: string };
  // Backups. Places are paths: "companies[0].content.sections.dossier…".
  /** Made by a newer app. */
  backupNewer: { readonly fileName: string; readonly schema: number; readonly known: number };
  backupSectionUnknown: { readonly fileName: string; readonly section: string; readonly place: string };
  backupFieldUnknown: { readonly fileName: string; readonly place: string };
  backupFieldMissing: { readonly fileName: string; readonly place: string };
  backupValueInvalid: { readonly fileName: string; readonly place: string };
  /** The digest of a company is not that of what the file holds. */
  backupChanged: { readonly fileName: string; readonly place: string };
  backupEmpty: { readonly fileName: string };
  // Reports that claim to be ours, and the proof in them.
  reportTooLarge: { readonly fileName: string; readonly megabytes: number; readonly limitMegabytes: number };
  reportNotPdf: { readonly fileName: string };
  reportTruncated: { readonly fileName: string };
  reportEncrypted: { readonly fileName: string };
  reportBroken: { readonly fileName: string };
  /** Holds something that a reader could run: a script, a form, an action. */
  reportActive: { readonly fileName: string; readonly found: string };
  /** Notes, links or marks lie on top of a page. */
  reportMarkedUp: { readonly fileName: string; readonly page: number; readonly kind: string };
  reportTooManyObjects: { readonly fileName: string; readonly objects: number; readonly limit: number };
  reportTooManyPages: { readonly fileName: string; readonly pages: number; readonly limit: number };
  reportTooMuchText: { readonly fileName: string; readonly limit: number };
  /** Unpacks to more than the limit. */
  reportTooDense: { readonly fileName: string; readonly limitMegabytes: number };
  reportTookTooLong: { readonly fileName: string; readonly seconds: number };
  reportReaderDied: { readonly fileName: string };
  reportCancelled: { readonly fileName: string };
  reportWithoutProof: { readonly fileName: string };
  proofTwice: { readonly fileName: string };
  proofTooLarge: { readonly limitMegabytes: number };
  proofMalformed: Record<never, never>;
  proofAlgorithm: { readonly algorithm: string };
  proofCritical: { readonly found: string };
  proofKeyInvalid: Record<never, never>;
  proofSignatureInvalid: Record<never, never>;
  proofTooDeep: { readonly limit: number };
  proofTooManyItems: { readonly limit: number };
  proofItemTwice: Record<never, never>;
  proofItemForeign: Record<never, never>;
  proofItemMissing: { readonly count: number };
  proofStatementDiffers: Record<never, never>;
  proofNewer: { readonly schema: number; readonly known: number };
  proofFieldUnknown: { readonly place: string };
  proofInvalid: { readonly place: string };
  // Programmes.
  /** Nothing of the company, but programmes: these have a place of their own. */
  programmeFile: { readonly fileName: string; readonly kind: ProgrammeFileKind; readonly count: number };
  programmesUnrecognised: { readonly fileName: string };
  catalogueNewer: { readonly fileName: string; readonly schema: number; readonly known: number };
  catalogueFaulty: { readonly fileName: string; readonly faults: readonly CatalogueFault[] };
  catalogueUnavailable: Record<never, never>;
  catalogueSignatureInvalid: Record<never, never>;
  // Engine.
  packUnavailable: { readonly pack: PackId };
  packSignatureInvalid: { readonly pack: PackId };
  packDigestMismatch: { readonly pack: PackId; readonly file: string };
  packReferenceInvalid: { readonly pack: PackId; readonly place: string };
  packUnsupported: { readonly pack: PackId; readonly schema: string };
  runtimeUnavailable: { readonly detail: string };
  // Packs from elsewhere.
  packFileTooLarge: {
    readonly fileName: string;
    readonly megabytes: number;
    readonly limitMegabytes: number;
  };
  packFileBroken: { readonly fileName: string };
  packFileMissing: { readonly fileName: string; readonly missing: string };
  packFileUnexpected: { readonly fileName: string; readonly found: string };
  packContentTooLarge: { readonly fileName: string; readonly found: string; readonly limitMegabytes: number };
  packKeyUnknown: { readonly fileName: string; readonly fingerprint: string; readonly publicKey: string };
  packFileUnsigned: { readonly fileName: string };
  packFileDiffers: { readonly fileName: string; readonly found: string };
  packSchemaUnknown: { readonly fileName: string; readonly schema: string };
  packPurposeUnknown: { readonly fileName: string; readonly purpose: string };
  packManifestInvalid: {
    readonly fileName: string;
    readonly found: string;
    readonly place: string;
    readonly count: number;
  };
  packIndicatorsUnknown: { readonly fileName: string; readonly indicators: readonly string[] };
  packGraphBroken: { readonly fileName: string; readonly detail: string };
  packGoldenDiffers: { readonly fileName: string; readonly row: number };
  packMissing: { readonly fileName: string };
  packKeyWithdrawn: { readonly name: string; readonly version: string };
  registryUnavailable: Record<never, never>;
  registryInvalid: { readonly place: string };
  engineDied: { readonly restarts: number };
  aborted: Record<never, never>;
  // Online look-up. None of them repeats an address: it would hold the key.
  lookUpRefused: { readonly service: LookUpService; readonly status: string };
  lookUpNothingFound: { readonly service: LookUpService };
  lookUpUnreachable: { readonly host: string };
  lookUpRedirected: { readonly host: string };
  lookUpTimedOut: { readonly host: string; readonly seconds: number };
  lookUpHttpStatus: { readonly host: string; readonly status: number };
  lookUpNotData: { readonly host: string };
  lookUpTooLarge: { readonly host: string; readonly limitMegabytes: number };
  lookUpStopped: Record<never, never>;
  lookUpCourierDied: Record<never, never>;
  // Cards of institutions.
  cardUnrecognised: Record<never, never>;
  cardNewer: { readonly schema: number };
  /** A field that is missing, unknown or not as it must be. */
  cardInvalid: { readonly place: string };
  cardSignatureInvalid: Record<never, never>;
  /** ISO dates. */
  cardNotYetValid: { readonly from: string };
  cardExpired: { readonly until: string };
  cardOlder: { readonly issued: string };
  // Directories of institutions.
  directoryUnrecognised: Record<never, never>;
  directoryNewer: { readonly schema: number };
  directoryInvalid: { readonly place: string };
  directorySignatureInvalid: Record<never, never>;
  directoryUnavailable: Record<never, never>;
  directoryOlder: { readonly version: string };
  // Identities of institutions.
  identityUnrecognised: Record<never, never>;
  identityNewer: { readonly schema: number };
  identityInvalid: { readonly place: string };
  identityPassphraseWrong: Record<never, never>;
  identityKeysBroken: Record<never, never>;
  identityKeyKind: Record<never, never>;
  /** Between the text that was looked at and the yes. */
  recipientCardChanged: { readonly name: string };
  // Envelopes.
  envelopeContentTooLarge: { readonly limitKilobytes: number };
  envelopeTooLarge: { readonly limitKilobytes: number };
  envelopeUnrecognised: Record<never, never>;
  /** Made by a newer app. */
  envelopeNewer: { readonly version: number };
  /** Algorithms that envelopes are never made with. */
  envelopeAlgorithm: { readonly algorithm: string };
  envelopeOtherRecipient: { readonly key: string };
  /** Locked for the key of another institution that this device is, too. */
  envelopeOtherIdentity: { readonly name: LocalText; readonly fingerprint: string };
  envelopeDamaged: Record<never, never>;
  // What is handed over, as its reader meets it.
  statementMalformed: Record<never, never>;
  statementAlgorithm: { readonly algorithm: string };
  statementOtherKind: { readonly found: string };
  statementSignatureInvalid: Record<never, never>;
  /** Items were taken out, added or changed. */
  statementItemsDiffer: Record<never, never>;
  statementNewer: { readonly schema: number };
  statementInvalid: { readonly place: string };
  /** Nothing says for whom it is. */
  statementUnbound: Record<never, never>;
  statementBindingInvalid: Record<never, never>;
  statementOtherAudience: { readonly audience: string };
  /** ISO time. */
  statementFromFuture: { readonly at: string };
  /** ISO dates: the last day, and today by this device's calendar. */
  statementConsentEnded: { readonly until: string; readonly today: string };
  statementItemUncovered: { readonly item: string };
  // Receipts, confirmations of deletion and notices of withdrawal.
  receiptUnrecognised: Record<never, never>;
  receiptNewer: { readonly schema: number };
  receiptInvalid: { readonly place: string };
  receiptSignatureInvalid: Record<never, never>;
  receiptOtherEnvelope: Record<never, never>;
  withdrawalUnrecognised: Record<never, never>;
  withdrawalInvalid: { readonly place: string };
  // Opening at the institution.
  openingUnrecognised: Record<never, never>;
  openingForCompany: Record<never, never>;
  textFileTooLarge: { readonly fileName: string; readonly limitKilobytes: number };
  textFileUnreadable: { readonly fileName: string };
  envelopeOpenedBefore: { readonly at: string };
  envelopeReplayed: { readonly at: string };
  envelopeTakenBack: Record<never, never>;
  envelopeTakenBackUnopened: { readonly at: string };
  withdrawalSecretWrong: Record<never, never>;
  identityLocked: Record<never, never>;
  inboxTokenWrong: { readonly host: string };
  inboxWithoutCard: { readonly host: string };
  inboxAddressInvalid: Record<never, never>;
  // Inboxes. None of them repeats what was sent.
  inboxUnreachable: { readonly host: string };
  inboxTimedOut: { readonly host: string; readonly seconds: number };
  inboxRedirected: { readonly host: string };
  inboxBusy: { readonly host: string; readonly restSeconds?: number };
  inboxFailing: { readonly host: string; readonly status: number };
  inboxRefused: { readonly host: string; readonly status: number };
  inboxNotUnderstood: { readonly host: string };
  inboxOtherRecipient: { readonly host: string };
  inboxWithdrawn: { readonly host: string };
  inboxUnknownEnvelope: { readonly host: string };
  sendingStopped: Record<never, never>;
  // Texts shown as pictures.
  opticalTooLong: { readonly limitKilobytes: number };
  // Storage.
  storageFull: Record<never, never>;
  storageUnavailable: { readonly detail: string };
  storageNewer: Record<never, never>;
  draftMissing: Record<never, never>;
  /** Another tab saved the draft meanwhile. */
  draftChangedElsewhere: Record<never, never>;
  /** What was read back after a save is not what was written. */
  saveNotConfirmed: Record<never, never>;
  // Kept evaluations.
  evaluationMissing: Record<never, never>;
  /** Made by a newer version of the app. */
  resultNewer: { readonly schema: number };
  resultUnknownField: { readonly place: string };
  resultDamaged: { readonly place: string };
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
  basisInferred: { readonly basis: StatementBasis };
  /** Rows without a standard code that were taken by the names which the firm gave them. */
  matchedByOwnLabel: { readonly matches: readonly { readonly label: string; readonly account: AccountId }[] };
  employeesSummed: { readonly rows: number; readonly count: number };
  employeesDisagree: { readonly stated: number; readonly summed: number };
  accountsMissing: { readonly accounts: readonly AccountId[] };
  industryCodeShort: { readonly industry: string };
  utilityModelsIncluded: { readonly count: number };
  deadRightsIncluded: { readonly count: number };
  /** See `withTwins`. */
  twinsLeftOut: { readonly count: number; readonly title: string };
  /** See `withNumbersMeant`. */
  registrationsLeftOut: { readonly count: number };
  /** A newest year with few values, which the person has not taken. */
  thinYearLeftOut: { readonly fiscalYear: number };
  /** Statements on the basis that does not count in this review. */
  basisLeftOut: { readonly basis: 'separate' | 'consolidated' };
  /** Rights abroad that belong to a Korean one of the list count as its family. */
  familyFromList: { readonly count: number };
  statusColumnMissing: Record<never, never>;
  /** A header that may mean several things: the column was not read. */
  columnUnclear: { readonly column: string; readonly place: string };
  /** No column is named as that of application numbers; this one holds some. */
  patentNumberColumnAsked: { readonly column: string; readonly place: string };
  /** Our own workbook, made by a newer app. */
  workbookNewer: { readonly schema: number; readonly known: number };
  /** Companies of a backup that cannot be read, beside those that can. */
  backupPartUnread: { readonly count: number; readonly total: number; readonly place: string };
  partOfList: { readonly read: number; readonly total: number };
  /** Its last line has no end. */
  fileCutOff: Record<never, never>;
  decodedAsKorean: Record<never, never>;
  /** No unit is printed: read as won until the person says otherwise, see `inUnit`. */
  unitUnstated: { readonly place: string };
  unitConverted: { readonly unit: StatementUnit; readonly place: string };
  /** Wages of the cost statement are no part of the account salary. */
  factoryWagesLeftOut: Record<never, never>;
  // Single values and rows that were left out, or need a look.
  rowsSkipped: Tally;
  rowsUnreadable: Tally;
  periodNotTwelveMonths: Tally;
  quarterWithoutSum: Tally;
  headcountDisagrees: Tally;
  unexpectedSign: Tally;
  /** A row of losses with a sign in one year and without in another. */
  lossSignUnclear: Tally;
  labelContradicts: Tally;
  accountStatedTwice: Tally;
  totalsDisagree: Tally;
  tableUndated: Tally;
  numberUnreadable: Tally;
  dateUnreadable: Tally;
  grantBeforeFiling: Tally;
  publicationBeforeFiling: Tally;
  statusUnknown: Tally;
  ipcUnreadable: Tally;
  patentStatedTwice: Tally;
  foreignRightsLeftOut: Tally;
  patentKindAssumed: Tally;
  sheetUnknown: Tally;
  headerMissing: Tally;
  columnUnknown: Tally;
  columnTwice: Tally;
  rowUnknown: Tally;
  choiceUnknown: Tally;
  amountLeftOut: Tally;
  textTooLong: Tally;
  answerStatedTwice: Tally;
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

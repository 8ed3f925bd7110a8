import { type AccountId, accounts } from '../domain/dossier/accounts';
import type { StatementBasis } from '../domain/dossier/statement-year';
import type { StatementUnit } from '../domain/dossier/statement-unit';
import type {
  DocumentKind,
  NotPatentKind,
  OtherHometaxForm,
  UnneededFileKind,
  UnreadFileKind,
} from '../domain/file-kind';
import type { Language } from '../domain/local-text';
import type { LookUpService } from '../domain/look-up-service';
import type { PackId } from '../domain/pack/manifest';
import type { Notice, NoticeCode, NoticeTable, Problem, ProblemCode, ProblemTable } from '../domain/problem';
import type { ProgrammeFileKind } from '../domain/programmes/programme-file';
import { catalogueFaultText } from './catalogue-fault-text';
import { m } from './generated/messages.js';
import { getLocale } from './generated/runtime.js';

/** What happened, where, and what to do next: a problem in a language, by default the page's. */
export function problemText(problem: Problem, language: Language = getLocale()): string {
  const sentence = problemSentences[problem.code] as Sentence<Problem>;
  return sentence(problem, { locale: language });
}

/** A remark on a file that was read, in a language, by default the page's. */
export function noticeText(notice: Notice, language: Language = getLocale()): string {
  const sentence = noticeSentences[notice.code] as Sentence<Notice>;
  return sentence(notice, { locale: language });
}

interface In {
  readonly locale: Language;
}
type Sentence<Properties> = (properties: Properties, language: In) => string;
/** Words without parts of their own. */
type Word = (inputs?: Record<never, never>, language?: In) => string;

const fileKinds: Readonly<Record<DocumentKind | UnreadFileKind | UnneededFileKind | NotPatentKind, Word>> = {
  pdf: m.file_kind_pdf,
  xlsx: m.file_kind_xlsx,
  xls: m.file_kind_xls,
  zip: m.file_kind_zip,
  html: m.file_kind_html,
  image: m.file_kind_image,
  officeDocument: m.file_kind_officeDocument,
  program: m.file_kind_program,
  openDartFilings: m.file_kind_openDartFilings,
  openDartDividends: m.file_kind_openDartDividends,
  openDartShareIssues: m.file_kind_openDartShareIssues,
  openDartRatios: m.file_kind_openDartRatios,
  openDartCompanyCodes: m.file_kind_openDartCompanyCodes,
  openDartOtherStatements: m.file_kind_openDartOtherStatements,
  trademarks: m.file_kind_trademarks,
  designs: m.file_kind_designs,
};

const programmeKinds: Readonly<Record<ProgrammeFileKind, Word>> = {
  catalogue: m.programme_file_catalogue,
  notices: m.programme_file_notices,
};

const packNames: Readonly<Record<PackId, Word>> = {
  'innovation-growth': m.pack_name_innovationGrowth,
  'business-feasibility': m.pack_name_businessFeasibility,
  originality: m.pack_name_originality,
};

const hometaxForms: Readonly<Record<OtherHometaxForm, Word>> = {
  financial: m.hometax_form_financial,
  individual: m.hometax_form_individual,
  unknown: m.hometax_form_unknown,
};

export const unitNames: Readonly<Record<StatementUnit, Word>> = {
  won: m.unit_won,
  thousandWon: m.unit_thousandWon,
  millionWon: m.unit_millionWon,
  hundredMillionWon: m.unit_hundredMillionWon,
};

const bases: Readonly<Record<StatementBasis, Word>> = {
  separate: m.basis_separate,
  consolidated: m.basis_consolidated,
  unstated: m.basis_unstated,
};

/** OpenDART's reprt_code. */
const reportKinds: Readonly<Record<string, Word>> = {
  '11012': m.report_kind_11012,
  '11013': m.report_kind_11013,
  '11014': m.report_kind_11014,
};

/** OpenDART's status: its developer guide, message table. */
const openDartStatuses: Readonly<Record<string, Word>> = {
  '010': m.open_dart_status_010,
  '011': m.open_dart_status_011,
  '012': m.open_dart_status_012,
  '013': m.open_dart_status_013,
  '014': m.open_dart_status_014,
  '020': m.open_dart_status_020,
  '021': m.open_dart_status_021,
  '100': m.open_dart_status_100,
  '101': m.open_dart_status_101,
  '800': m.open_dart_status_800,
  '900': m.open_dart_status_900,
  '901': m.open_dart_status_901,
};

/** KIPRISPlus' resultCode (handbook 4). */
const kiprisStatuses: Readonly<Record<string, Word>> = {
  '03': m.kipris_status_03,
  '10': m.kipris_status_10,
  '20': m.kipris_status_20,
  '22': m.kipris_status_22,
  '30': m.kipris_status_30,
  '31': m.kipris_status_31,
  '32': m.kipris_status_32,
};

/** Names of their own, the same in both languages. */
export const lookUpServiceNames: Readonly<Record<LookUpService, string>> = {
  openDart: 'OpenDART',
  kipris: 'KIPRISPlus',
};

/** In groups of four, as people compare them. */
export const groupedFingerprint = (fingerprint: string): string =>
  fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';

function namesOf(ids: readonly AccountId[], language: In): string {
  return ids.map((id) => accounts[id].label[language.locale]).join(', ') || m.list_of_none({}, language);
}

/** The sentence with the kind of file or the pack by its name. */
function withKind<Properties extends { readonly kind: keyof typeof fileKinds }>(
  sentence: Sentence<Omit<Properties, 'kind'> & { readonly kind: string }>,
): Sentence<Properties> {
  return (properties, language) =>
    sentence({ ...properties, kind: fileKinds[properties.kind]({}, language) }, language);
}
function withPack<Properties extends { readonly pack: PackId }>(
  sentence: Sentence<Omit<Properties, 'pack'> & { readonly pack: string }>,
): Sentence<Properties> {
  return (properties, language) =>
    sentence({ ...properties, pack: packNames[properties.pack]({}, language) }, language);
}

const problemSentences: { readonly [Code in ProblemCode]: Sentence<ProblemTable[Code]> } = {
  fileEmpty: m.problem_fileEmpty,
  fileTooLarge: m.problem_fileTooLarge,
  fileUnrecognised: m.problem_fileUnrecognised,
  fileKindNotYetRead: withKind(m.problem_fileKindNotYetRead),
  fileNotNeeded: withKind(m.problem_fileNotNeeded),
  fileUnreadable: m.problem_fileUnreadable,
  textDamaged: m.problem_textDamaged,
  jsonBroken: m.problem_jsonBroken,
  jsonTooDeep: m.problem_jsonTooDeep,
  xmlBroken: m.problem_xmlBroken,
  xmlTooDeep: m.problem_xmlTooDeep,
  xmlTagTooLong: m.problem_xmlTagTooLong,
  xmlEntities: m.problem_xmlEntities,
  tooManyRows: m.problem_tooManyRows,
  tooManyPages: m.problem_tooManyPages,
  tooManySheets: m.problem_tooManySheets,
  tooManyCells: m.problem_tooManyCells,
  tooMuchText: m.problem_tooMuchText,
  zipTooManyEntries: m.problem_zipTooManyEntries,
  zipTooLarge: m.problem_zipTooLarge,
  zipTooDense: m.problem_zipTooDense,
  documentBroken: withKind(m.problem_documentBroken),
  fileEncrypted: m.problem_fileEncrypted,
  tookTooLong: m.problem_tookTooLong,
  readingCancelled: m.problem_readingCancelled,
  readerDied: m.problem_readerDied,
  openDartStatus: (properties, language) => {
    const meaning = (openDartStatuses[properties.status] ?? m.open_dart_status_other)({}, language);
    return m.problem_openDartStatus({ ...properties, meaning }, language);
  },
  openDartNoRows: m.problem_openDartNoRows,
  foreignCurrency: m.problem_foreignCurrency,
  notAnnual: ({ report, ...properties }, language) => {
    const kind = reportKinds[report]?.({}, language) ?? m.report_kind_other({ report }, language);
    return m.problem_notAnnual({ ...properties, kind }, language);
  },
  amountUnreadable: m.problem_amountUnreadable,
  companyNotChosen: ({ fileName, companies }, language) =>
    m.problem_companyNotChosen({ fileName, count: companies.length }, language),
  pdfWithoutText: m.problem_pdfWithoutText,
  pdfNotStatements: m.problem_pdfNotStatements,
  hometaxOtherForm: ({ form, ...properties }, language) =>
    m.problem_hometaxOtherForm({ ...properties, form: hometaxForms[form]({}, language) }, language),
  statementPeriodMissing: m.problem_statementPeriodMissing,
  statementsEmpty: m.problem_statementsEmpty,
  tableUnrecognised: m.problem_tableUnrecognised,
  kiprisStatus: (properties, language) => {
    const meaning = (kiprisStatuses[properties.status] ?? m.kipris_status_other)({}, language);
    return m.problem_kiprisStatus({ ...properties, meaning }, language);
  },
  kiprisNothingFound: m.problem_kiprisNothingFound,
  notPatents: withKind(m.problem_notPatents),
  patentNumberColumnMissing: m.problem_patentNumberColumnMissing,
  patentNumberColumnUnclear: m.problem_patentNumberColumnUnclear,
  patentNumberUnreadable: m.problem_patentNumberUnreadable,
  backupNewer: m.problem_backupNewer,
  backupSectionUnknown: m.problem_backupSectionUnknown,
  backupFieldUnknown: m.problem_backupFieldUnknown,
  backupFieldMissing: m.problem_backupFieldMissing,
  backupValueInvalid: m.problem_backupValueInvalid,
  backupChanged: m.problem_backupChanged,
  backupEmpty: m.problem_backupEmpty,
  programmeFile: ({ fileName, kind, count }, language) =>
    m.problem_programmeFile({ fileName, count, kind: programmeKinds[kind]({}, language) }, language),
  programmesUnrecognised: m.problem_programmesUnrecognised,
  catalogueNewer: m.problem_catalogueNewer,
  catalogueFaulty: ({ fileName, faults }, language) => {
    const [first] = faults;
    const fault = first ? catalogueFaultText(first, language.locale) : '';
    return m.problem_catalogueFaulty({ fileName, fault, count: faults.length }, language);
  },
  catalogueUnavailable: m.problem_catalogueUnavailable,
  catalogueSignatureInvalid: m.problem_catalogueSignatureInvalid,
  packUnavailable: withPack(m.problem_packUnavailable),
  packSignatureInvalid: withPack(m.problem_packSignatureInvalid),
  packDigestMismatch: withPack(m.problem_packDigestMismatch),
  packReferenceInvalid: withPack(m.problem_packReferenceInvalid),
  packUnsupported: withPack(m.problem_packUnsupported),
  runtimeUnavailable: m.problem_runtimeUnavailable,
  packFileTooLarge: m.problem_packFileTooLarge,
  packFileBroken: m.problem_packFileBroken,
  packFileMissing: m.problem_packFileMissing,
  packFileUnexpected: m.problem_packFileUnexpected,
  packContentTooLarge: m.problem_packContentTooLarge,
  packKeyUnknown: ({ fileName, fingerprint }, language) =>
    m.problem_packKeyUnknown({ fileName, fingerprint: groupedFingerprint(fingerprint) }, language),
  packFileUnsigned: m.problem_packFileUnsigned,
  packFileDiffers: m.problem_packFileDiffers,
  packSchemaUnknown: m.problem_packSchemaUnknown,
  packPurposeUnknown: m.problem_packPurposeUnknown,
  packManifestInvalid: m.problem_packManifestInvalid,
  packIndicatorsUnknown: ({ fileName, indicators }, language) =>
    m.problem_packIndicatorsUnknown({ fileName, indicators: indicators.join(', ') }, language),
  packGraphBroken: m.problem_packGraphBroken,
  packGoldenDiffers: m.problem_packGoldenDiffers,
  packMissing: m.problem_packMissing,
  packKeyWithdrawn: m.problem_packKeyWithdrawn,
  registryUnavailable: m.problem_registryUnavailable,
  registryInvalid: m.problem_registryInvalid,
  engineDied: m.problem_engineDied,
  aborted: m.problem_aborted,
  lookUpRefused: ({ service, status }, language) => {
    const meanings = service === 'openDart' ? openDartStatuses : kiprisStatuses;
    const other = service === 'openDart' ? m.open_dart_status_other : m.kipris_status_other;
    const meaning = (meanings[status] ?? other)({}, language);
    return m.problem_lookUpRefused({ service: lookUpServiceNames[service], status, meaning }, language);
  },
  lookUpNothingFound: ({ service }, language) =>
    m.problem_lookUpNothingFound({ service: lookUpServiceNames[service] }, language),
  lookUpUnreachable: m.problem_lookUpUnreachable,
  lookUpRedirected: m.problem_lookUpRedirected,
  lookUpTimedOut: m.problem_lookUpTimedOut,
  lookUpHttpStatus: m.problem_lookUpHttpStatus,
  lookUpNotData: m.problem_lookUpNotData,
  lookUpTooLarge: m.problem_lookUpTooLarge,
  lookUpStopped: m.problem_lookUpStopped,
  lookUpCourierDied: m.problem_lookUpCourierDied,
  storageFull: m.problem_storageFull,
  storageUnavailable: m.problem_storageUnavailable,
  storageNewer: m.problem_storageNewer,
  draftMissing: m.problem_draftMissing,
  draftChangedElsewhere: m.problem_draftChangedElsewhere,
  saveNotConfirmed: m.problem_saveNotConfirmed,
  evaluationMissing: m.problem_evaluationMissing,
  resultNewer: m.problem_resultNewer,
  resultUnknownField: m.problem_resultUnknownField,
  resultDamaged: m.problem_resultDamaged,
};

const noticeSentences: { readonly [Code in NoticeCode]: Sentence<NoticeTable[Code]> } = {
  amendedReport: m.notice_amendedReport,
  basesMixed: ({ kept }, language) => m.notice_basesMixed({ kept: bases[kept]({}, language) }, language),
  basisUnstated: m.notice_basisUnstated,
  basisInferred: ({ basis }, language) =>
    m.notice_basisInferred({ basis: bases[basis]({}, language) }, language),
  matchedByOwnLabel: (properties, language) => {
    const matches = properties.matches.map(
      ({ label, account }) => `${label} → ${accounts[account].label[language.locale]}`,
    );
    return m.notice_matchedByOwnLabel({ matches: matches.join(', ') }, language);
  },
  employeesSummed: m.notice_employeesSummed,
  employeesDisagree: m.notice_employeesDisagree,
  accountsMissing: (properties, language) =>
    m.notice_accountsMissing({ accounts: namesOf(properties.accounts, language) }, language),
  industryCodeShort: m.notice_industryCodeShort,
  utilityModelsIncluded: m.notice_utilityModelsIncluded,
  deadRightsIncluded: m.notice_deadRightsIncluded,
  twinsLeftOut: m.notice_twinsLeftOut,
  familyFromList: m.notice_familyFromList,
  statusColumnMissing: m.notice_statusColumnMissing,
  columnUnclear: m.notice_columnUnclear,
  workbookNewer: m.notice_workbookNewer,
  backupPartUnread: m.notice_backupPartUnread,
  partOfList: m.notice_partOfList,
  decodedAsKorean: m.notice_decodedAsKorean,
  unitUnstated: m.notice_unitUnstated,
  unitConverted: ({ unit, place }, language) =>
    m.notice_unitConverted({ unit: unitNames[unit]({}, language), place }, language),
  factoryWagesLeftOut: m.notice_factoryWagesLeftOut,
  rowsSkipped: m.notice_rowsSkipped,
  rowsUnreadable: m.notice_rowsUnreadable,
  periodNotTwelveMonths: m.notice_periodNotTwelveMonths,
  quarterWithoutSum: m.notice_quarterWithoutSum,
  headcountDisagrees: m.notice_headcountDisagrees,
  unexpectedSign: m.notice_unexpectedSign,
  labelContradicts: m.notice_labelContradicts,
  accountStatedTwice: m.notice_accountStatedTwice,
  totalsDisagree: m.notice_totalsDisagree,
  tableUndated: m.notice_tableUndated,
  numberUnreadable: m.notice_numberUnreadable,
  dateUnreadable: m.notice_dateUnreadable,
  grantBeforeFiling: m.notice_grantBeforeFiling,
  publicationBeforeFiling: m.notice_publicationBeforeFiling,
  statusUnknown: m.notice_statusUnknown,
  ipcUnreadable: m.notice_ipcUnreadable,
  patentStatedTwice: m.notice_patentStatedTwice,
  foreignRightsLeftOut: m.notice_foreignRightsLeftOut,
  patentKindAssumed: m.notice_patentKindAssumed,
  patentNumberAmbiguous: m.notice_patentNumberAmbiguous,
  sheetUnknown: m.notice_sheetUnknown,
  headerMissing: m.notice_headerMissing,
  columnUnknown: m.notice_columnUnknown,
  columnTwice: m.notice_columnTwice,
  rowUnknown: m.notice_rowUnknown,
  choiceUnknown: m.notice_choiceUnknown,
  amountLeftOut: m.notice_amountLeftOut,
  textTooLong: m.notice_textTooLong,
  answerStatedTwice: m.notice_answerStatedTwice,
  otherCompany: m.notice_otherCompany,
  yearReplaced: ({ fiscalYear, before, after, lost }, language) =>
    m.notice_yearReplaced(
      {
        fiscalYear,
        before: bases[before]({}, language),
        after: bases[after]({}, language),
        lost: namesOf(lost, language),
      },
      language,
    ),
};

/** Every code that has a sentence: the compiler makes sure that it is every code that there is. */
export const problemCodes = Object.keys(problemSentences) as readonly ProblemCode[];
export const noticeCodes = Object.keys(noticeSentences) as readonly NoticeCode[];

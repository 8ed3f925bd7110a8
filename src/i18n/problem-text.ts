import type { Language } from '../domain/local-text';
import type { PackId } from '../domain/pack/manifest';
import type { Problem, ProblemCode, ProblemTable } from '../domain/problem';
import { catalogueFaultText } from './catalogue-fault-text';
import { formatsIn } from './formats';
import { m } from './generated/messages.js';
import { getLocale } from './generated/runtime.js';
import { withPlace } from './place-text';
import {
  fileKinds,
  groupedFingerprint,
  hometaxForms,
  kiprisStatuses,
  lookUpServiceNames,
  openDartStatuses,
  packNames,
  programmeKinds,
  reportKinds,
  type Sentence,
  waysOn,
} from './problem-words';

/** What happened, where, and what to do next: a problem in a language, by default the page's. */
export function problemText(problem: Problem, language: Language = getLocale()): string {
  const sentence = problemSentences[problem.code] as Sentence<Problem>;
  return sentence(withPlace(problem, language), { locale: language });
}
/** The sentence with the kind of file or the pack by its name. */
function withKind<Properties extends { readonly kind: keyof typeof fileKinds }>(
  sentence: Sentence<Omit<Properties, 'kind'> & { readonly kind: string }>,
): Sentence<Properties> {
  return (properties, language) =>
    sentence({ ...properties, kind: fileKinds[properties.kind]({}, language) }, language);
}
/** The same with what to do with such a file. */
function withWayOn<Properties extends { readonly fileName: string; readonly kind: keyof typeof waysOn }>(
  sentence: Sentence<{ readonly fileName: string; readonly kind: string; readonly wayOn: string }>,
): Sentence<Properties> {
  return ({ fileName, kind }, language) =>
    sentence({ fileName, kind: fileKinds[kind]({}, language), wayOn: waysOn[kind]({}, language) }, language);
}
function withPack<Properties extends { readonly pack: PackId }>(
  sentence: Sentence<Omit<Properties, 'pack'> & { readonly pack: string }>,
): Sentence<Properties> {
  return (properties, language) =>
    sentence({ ...properties, pack: packNames[properties.pack]({}, language) }, language);
}
/** The sentence with a moment as it is read, not as it is stored. */
function withMoment(sentence: Sentence<{ readonly at: string }>): Sentence<{ readonly at: string }> {
  return ({ at }, language) => sentence({ at: formatsIn(language.locale).dayAndTime(at) }, language);
}

const problemSentences: { readonly [Code in ProblemCode]: Sentence<ProblemTable[Code]> } = {
  fileEmpty: m.problem_fileEmpty,
  fileTooLarge: m.problem_fileTooLarge,
  tooManyFiles: m.problem_tooManyFiles,
  fileUnrecognised: m.problem_fileUnrecognised,
  fileKindNotYetRead: withWayOn(m.problem_fileKindNotYetRead),
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
  zipMethodUnread: m.problem_zipMethodUnread,
  tooManyTexts: m.problem_tooManyTexts,
  documentBroken: withKind(m.problem_documentBroken),
  fileEncrypted: withWayOn(m.problem_fileEncrypted),
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
  backupLocked: m.problem_backupLocked,
  passphraseWrong: m.problem_passphraseWrong,
  lockedBackupBroken: m.problem_lockedBackupBroken,
  reportTooLarge: m.problem_reportTooLarge,
  reportNotPdf: m.problem_reportNotPdf,
  reportTruncated: m.problem_reportTruncated,
  reportEncrypted: m.problem_reportEncrypted,
  reportBroken: m.problem_reportBroken,
  reportActive: m.problem_reportActive,
  reportMarkedUp: m.problem_reportMarkedUp,
  reportTooManyObjects: m.problem_reportTooManyObjects,
  reportTooManyPages: m.problem_reportTooManyPages,
  reportTooMuchText: m.problem_reportTooMuchText,
  reportTooDense: m.problem_reportTooDense,
  reportTookTooLong: m.problem_reportTookTooLong,
  reportReaderDied: m.problem_reportReaderDied,
  reportCancelled: m.problem_reportCancelled,
  reportWithoutProof: m.problem_reportWithoutProof,
  proofTwice: m.problem_proofTwice,
  proofTooLarge: m.problem_proofTooLarge,
  proofMalformed: m.problem_proofMalformed,
  proofAlgorithm: m.problem_proofAlgorithm,
  proofCritical: m.problem_proofCritical,
  proofKeyInvalid: m.problem_proofKeyInvalid,
  proofSignatureInvalid: m.problem_proofSignatureInvalid,
  proofTooDeep: m.problem_proofTooDeep,
  proofTooManyItems: m.problem_proofTooManyItems,
  proofItemTwice: m.problem_proofItemTwice,
  proofItemForeign: m.problem_proofItemForeign,
  proofItemMissing: m.problem_proofItemMissing,
  proofStatementDiffers: m.problem_proofStatementDiffers,
  proofNewer: m.problem_proofNewer,
  proofFieldUnknown: m.problem_proofFieldUnknown,
  proofInvalid: m.problem_proofInvalid,
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
  cardUnrecognised: m.problem_cardUnrecognised,
  cardNewer: m.problem_cardNewer,
  cardInvalid: m.problem_cardInvalid,
  cardSignatureInvalid: m.problem_cardSignatureInvalid,
  cardNotYetValid: m.problem_cardNotYetValid,
  cardExpired: m.problem_cardExpired,
  cardOlder: m.problem_cardOlder,
  directoryUnrecognised: m.problem_directoryUnrecognised,
  directoryNewer: m.problem_directoryNewer,
  directoryInvalid: m.problem_directoryInvalid,
  directorySignatureInvalid: m.problem_directorySignatureInvalid,
  directoryUnavailable: m.problem_directoryUnavailable,
  directoryOlder: m.problem_directoryOlder,
  identityUnrecognised: m.problem_identityUnrecognised,
  identityNewer: m.problem_identityNewer,
  identityInvalid: m.problem_identityInvalid,
  identityPassphraseWrong: m.problem_identityPassphraseWrong,
  identityKeysBroken: m.problem_identityKeysBroken,
  identityKeyKind: m.problem_identityKeyKind,
  recipientCardChanged: m.problem_recipientCardChanged,
  envelopeContentTooLarge: m.problem_envelopeContentTooLarge,
  envelopeTooLarge: m.problem_envelopeTooLarge,
  envelopeUnrecognised: m.problem_envelopeUnrecognised,
  envelopeNewer: m.problem_envelopeNewer,
  envelopeAlgorithm: m.problem_envelopeAlgorithm,
  envelopeOtherRecipient: m.problem_envelopeOtherRecipient,
  envelopeOtherIdentity: ({ name, fingerprint }, language) =>
    m.problem_envelopeOtherIdentity(
      { name: name[language.locale], fingerprint: fingerprint.slice(0, 8) },
      language,
    ),
  envelopeDamaged: m.problem_envelopeDamaged,
  statementMalformed: m.problem_statementMalformed,
  statementAlgorithm: m.problem_statementAlgorithm,
  statementOtherKind: m.problem_statementOtherKind,
  statementSignatureInvalid: m.problem_statementSignatureInvalid,
  statementItemsDiffer: m.problem_statementItemsDiffer,
  statementNewer: m.problem_statementNewer,
  statementInvalid: m.problem_statementInvalid,
  statementUnbound: m.problem_statementUnbound,
  statementBindingInvalid: m.problem_statementBindingInvalid,
  statementOtherAudience: m.problem_statementOtherAudience,
  statementFromFuture: withMoment(m.problem_statementFromFuture),
  statementConsentEnded: m.problem_statementConsentEnded,
  statementItemUncovered: m.problem_statementItemUncovered,
  receiptUnrecognised: m.problem_receiptUnrecognised,
  receiptNewer: m.problem_receiptNewer,
  receiptInvalid: m.problem_receiptInvalid,
  receiptSignatureInvalid: m.problem_receiptSignatureInvalid,
  receiptOtherEnvelope: m.problem_receiptOtherEnvelope,
  withdrawalUnrecognised: m.problem_withdrawalUnrecognised,
  withdrawalInvalid: m.problem_withdrawalInvalid,
  openingUnrecognised: m.problem_openingUnrecognised,
  openingForCompany: m.problem_openingForCompany,
  textFileTooLarge: m.problem_textFileTooLarge,
  textFileUnreadable: m.problem_textFileUnreadable,
  envelopeOpenedBefore: withMoment(m.problem_envelopeOpenedBefore),
  envelopeReplayed: withMoment(m.problem_envelopeReplayed),
  envelopeTakenBack: m.problem_envelopeTakenBack,
  envelopeTakenBackUnopened: withMoment(m.problem_envelopeTakenBackUnopened),
  withdrawalSecretWrong: m.problem_withdrawalSecretWrong,
  identityLocked: m.problem_identityLocked,
  inboxTokenWrong: m.problem_inboxTokenWrong,
  inboxWithoutCard: m.problem_inboxWithoutCard,
  inboxAddressInvalid: m.problem_inboxAddressInvalid,
  inboxUnreachable: m.problem_inboxUnreachable,
  inboxTimedOut: m.problem_inboxTimedOut,
  inboxRedirected: m.problem_inboxRedirected,
  inboxBusy: m.problem_inboxBusy,
  inboxFailing: m.problem_inboxFailing,
  inboxRefused: m.problem_inboxRefused,
  inboxNotUnderstood: m.problem_inboxNotUnderstood,
  inboxOtherRecipient: m.problem_inboxOtherRecipient,
  inboxWithdrawn: m.problem_inboxWithdrawn,
  inboxUnknownEnvelope: m.problem_inboxUnknownEnvelope,
  sendingStopped: m.problem_sendingStopped,
  opticalTooLong: m.problem_opticalTooLong,
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

/** Every code that has a sentence: the compiler makes sure that it is every code that there is. */
export const problemCodes = Object.keys(problemSentences) as readonly ProblemCode[];

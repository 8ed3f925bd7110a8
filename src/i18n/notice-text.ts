import { type AccountId, accounts } from '../domain/dossier/accounts';
import type { Language } from '../domain/local-text';
import type { Notice, NoticeCode, NoticeTable } from '../domain/problem';
import { m } from './generated/messages.js';
import { getLocale } from './generated/runtime.js';
import { withPlace } from './place-text';
import { bases, type Sentence, unitNames } from './problem-words';
import type { In } from './word';

/** A remark on a file that was read, in a language, by default the page's. */
export function noticeText(notice: Notice, language: Language = getLocale()): string {
  const sentence = noticeSentences[notice.code] as Sentence<Notice>;
  return sentence(withPlace(notice, language), { locale: language });
}
function namesOf(ids: readonly AccountId[], language: In): string {
  return ids.map((id) => accounts[id].label[language.locale]).join(', ') || m.list_of_none({}, language);
}
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
  registrationsLeftOut: m.notice_registrationsLeftOut,
  thinYearLeftOut: m.notice_thinYearLeftOut,
  basisLeftOut: ({ basis }, language) =>
    m.notice_basisLeftOut({ basis: bases[basis]({}, language) }, language),
  familyFromList: m.notice_familyFromList,
  statusColumnMissing: m.notice_statusColumnMissing,
  columnUnclear: m.notice_columnUnclear,
  patentNumberColumnAsked: m.notice_patentNumberColumnAsked,
  workbookNewer: m.notice_workbookNewer,
  backupPartUnread: m.notice_backupPartUnread,
  partOfList: m.notice_partOfList,
  fileCutOff: m.notice_fileCutOff,
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
  lossSignUnclear: m.notice_lossSignUnclear,
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
export const noticeCodes = Object.keys(noticeSentences) as readonly NoticeCode[];

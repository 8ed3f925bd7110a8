import type { StatementBasis } from '../domain/dossier/statement-year';
import type { StatementUnit } from '../domain/dossier/won-per-unit';
import type {
  BrokenKind,
  LockedKind,
  NotPatentKind,
  OtherHometaxForm,
  UnneededFileKind,
  UnreadFileKind,
} from '../domain/file-kind';
import type { LookUpService } from '../domain/look-up-service';
import type { PackId } from '../domain/pack/manifest';
import type { ProgrammeFileKind } from '../domain/programmes/programme-file';
import { m } from './generated/messages.js';
import type { In, Word } from './word';

export type Sentence<Properties> = (properties: Properties, language: In) => string;
export const fileKinds: Readonly<
  Record<BrokenKind | UnreadFileKind | LockedKind | UnneededFileKind | NotPatentKind, Word>
> = {
  pdf: m.file_kind_pdf,
  xlsx: m.file_kind_xlsx,
  xls: m.file_kind_xls,
  zip: m.file_kind_zip,
  html: m.file_kind_html,
  compound: m.file_kind_compound,
  sevenZip: m.file_kind_sevenZip,
  rar: m.file_kind_rar,
  alzip: m.file_kind_alzip,
  gzip: m.file_kind_gzip,
  image: m.file_kind_image,
  wordDocument: m.file_kind_wordDocument,
  hangulDocument: m.file_kind_hangulDocument,
  slides: m.file_kind_slides,
  otherSpreadsheet: m.file_kind_otherSpreadsheet,
  officeDocument: m.file_kind_officeDocument,
  program: m.file_kind_program,
  lockedPdf: m.file_kind_lockedPdf,
  lockedOffice: m.file_kind_lockedOffice,
  lockedZip: m.file_kind_lockedZip,
  lockedByRights: m.file_kind_lockedByRights,
  openDartFilings: m.file_kind_openDartFilings,
  openDartDividends: m.file_kind_openDartDividends,
  openDartShareIssues: m.file_kind_openDartShareIssues,
  openDartRatios: m.file_kind_openDartRatios,
  openDartCompanyCodes: m.file_kind_openDartCompanyCodes,
  openDartOtherStatements: m.file_kind_openDartOtherStatements,
  trademarks: m.file_kind_trademarks,
  designs: m.file_kind_designs,
};

/** What to do with a file that is known and not read. */
export const waysOn: Readonly<Record<UnreadFileKind | LockedKind, Word>> = {
  zip: m.way_on_zip,
  sevenZip: m.way_on_otherArchive,
  rar: m.way_on_otherArchive,
  alzip: m.way_on_otherArchive,
  gzip: m.way_on_otherArchive,
  image: m.way_on_image,
  wordDocument: m.way_on_document,
  hangulDocument: m.way_on_document,
  slides: m.way_on_document,
  otherSpreadsheet: m.way_on_otherSpreadsheet,
  officeDocument: m.way_on_document,
  program: m.way_on_program,
  lockedPdf: m.way_on_lockedPdf,
  lockedOffice: m.way_on_lockedOffice,
  lockedZip: m.way_on_lockedZip,
  lockedByRights: m.way_on_lockedByRights,
};

export const programmeKinds: Readonly<Record<ProgrammeFileKind, Word>> = {
  catalogue: m.programme_file_catalogue,
  notices: m.programme_file_notices,
};

export const packNames: Readonly<Record<PackId, Word>> = {
  'innovation-growth': m.pack_name_innovationGrowth,
  'business-feasibility': m.pack_name_businessFeasibility,
  originality: m.pack_name_originality,
};

export const hometaxForms: Readonly<Record<OtherHometaxForm, Word>> = {
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

export const bases: Readonly<Record<StatementBasis, Word>> = {
  separate: m.basis_separate,
  consolidated: m.basis_consolidated,
  unstated: m.basis_unstated,
};

/** OpenDART's reprt_code. */
export const reportKinds: Readonly<Record<string, Word>> = {
  '11012': m.report_kind_11012,
  '11013': m.report_kind_11013,
  '11014': m.report_kind_11014,
};

/** OpenDART's status: its developer guide, message table. */
export const openDartStatuses: Readonly<Record<string, Word>> = {
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
export const kiprisStatuses: Readonly<Record<string, Word>> = {
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

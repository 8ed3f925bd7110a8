import type { FileFormat } from '../domain/dossier/answer';
import { m } from './generated/messages.js';
import type { Word } from './word';

/** Files by the name that they have on their own paper. */
export const sourceKinds: Readonly<Record<FileFormat, Word>> = {
  hometax: m.source_kind_hometax,
  accounting: m.source_kind_accounting,
  openDartJson: m.source_kind_open_dart,
  openDartXml: m.source_kind_open_dart_xml,
  openDartBulk: m.source_kind_open_dart_bulk,
  openDartXbrl: m.source_kind_open_dart_xbrl,
  openDartSheets: m.source_kind_open_dart_sheets,
  kiprisXml: m.source_kind_kipris,
  patentSheet: m.source_kind_patent_sheet,
  ownWorkbook: m.source_kind_own_workbook,
  backup: m.source_kind_backup,
};

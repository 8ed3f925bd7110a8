import { known } from '../../../domain/dossier/answer';
import type { Reading } from '../../../domain/dossier/reading';
import { failure, type Notice, type Outcome, success } from '../../../domain/problem';
import { type Evidence, evidenceOf, type FileFacts } from '../../evidence';
import type { ReadOptions } from '../../intake-api';
import { Remarks } from '../../remarks';
import { type Grid, placeOfCell } from '../../sheet/grid';
import { companyAnswers, type StatedText } from '../company-answers';
import { namedAs } from '../named-as';
import { readRows } from '../read-rows';
import { sheetRows } from './sheet-rows';
import { type StatementSheet, statementSheetOf } from './statement-sheet';

/** The statements of a spreadsheet of DART's viewer; nothing for other spreadsheets. */
export function readSheets(
  grids: readonly Grid[],
  file: FileFacts,
  options: ReadOptions,
): Outcome<readonly Reading[]> | undefined {
  const { fileName } = file;
  const sheets = grids.map(statementSheetOf).filter((sheet) => sheet !== undefined);
  const [first] = sheets;
  if (!first) return undefined;
  if (sheets.every(({ unit }) => unit === undefined)) {
    return failure('foreignCurrency', { fileName, place: first.grid.sheet, currency: first.unitText });
  }
  const remarks = new Remarks();
  const evidence = evidenceOf(file, 'openDartSheets');
  const { confirmed = [], preferredBasis } = options;
  const rows = sheets.flatMap((sheet) => sheetRows(sheet, remarks, { confirmed }));
  const forms = [...new Set(sheets.map(({ statement }) => (statement === 'BS' ? 'bs' : 'is')))] as const;
  const read = readRows(rows, file, evidence, remarks, {
    forms,
    preferredBasis,
    asked: () => sheets.flatMap((sheet) => sheetRows(sheet, new Remarks(), { confirmed, isAsking: true })),
  });
  if (!read.ok) return read;
  if (!read.value) return failure('openDartNoRows', { fileName });
  const { notices, ...statements } = read.value;
  const basis = (statements.interim?.year ?? statements.statements[0])?.basis;
  const company = { name: stated(grids, '법인명', evidence), code: stated(grids, '회사고유번호', evidence) };
  return success([
    {
      ...file,
      format: 'openDartSheets',
      ...namedAs('companyName', company.name?.text),
      ...namedAs('companyCode', company.code?.text),
      answers: {
        'statements.prepared': known('yes', evidence(first.grid.sheet, first.grid.sheet)),
        ...companyAnswers(
          {
            name: company.name,
            dartCode: company.code,
            corporateNumber: stated(grids, '법인등록번호', evidence),
            employees: stated(grids, '종업원수', evidence),
            market: stated(grids, '국내상장정보', evidence),
            address: stated(grids, '회사주소', evidence),
            audit: beside(grids, /^(?:개별|별도|연결)감사구분$/, evidence),
          },
          options.company,
        ),
      },
      ...statements,
      patents: [],
      notices: [...converted(sheets.filter((sheet) => sheet.basis === basis)), ...notices],
    },
  ]);
}

/** "법인명 : …" on the sheet of basic facts; a number of people stands before "명" and may have another fact behind it. */
function stated(grids: readonly Grid[], name: string, evidence: Evidence): StatedText | undefined {
  for (const grid of grids) {
    for (const cell of grid.rows.flat()) {
      const [title, ...rest] = cell.text.split(':');
      const text =
        rest
          .join(':')
          .trim()
          .split(/명\s|\s{2,}/)[0]
          ?.replace(/(?<=\d)명$/, '') ?? '';
      if (title?.replaceAll(/\s/g, '') === name && text !== '') {
        return { text, source: evidence(placeOfCell(grid, cell), cell.text) };
      }
    }
  }
  return undefined;
}

/** The first entry of a row of the table of periods: that of the report's own. */
function beside(grids: readonly Grid[], name: RegExp, evidence: Evidence): StatedText | undefined {
  for (const grid of grids) {
    for (const [title, own] of grid.rows) {
      if (title && own && name.test(title.text.replaceAll(/\s/g, ''))) {
        return { text: own.text, source: evidence(placeOfCell(grid, own), own.text) };
      }
    }
  }
  return undefined;
}

function converted(sheets: readonly StatementSheet[]): readonly Notice[] {
  const found = sheets.find(({ unit }) => unit !== undefined && unit !== 'won');
  return found?.unit ? [{ code: 'unitConverted', unit: found.unit, place: found.grid.sheet }] : [];
}

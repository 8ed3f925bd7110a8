import { type Answer, known } from '../../domain/dossier/answer';
import {
  type CitedDocument,
  type CitingPatent,
  type Patent,
  type PatentAttribute,
  patentAttributes,
} from '../../domain/dossier/patent';
import { citedDocumentColumns, citingPatentColumns, patentColumns } from '../../workbook/table-sheets';
import { mergePatents } from '../kipris/merge-patents';
import { readIpc, readSubclass } from '../kipris/ipc';
import { readApplicationNumber, readRegistrationNumber } from '../kipris/patent-number';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import type { FormReader } from './form-reader';
import type { OwnSheet } from './own-sheets';
import { readTable, type TableRow } from './read-table';

/** Patents of our own form, each with the documents that it cites and that cite it. */
export function readOwnPatents(sheets: readonly OwnSheet[], reader: FormReader): readonly Patent[] {
  const on = (id: OwnSheet['id']) => sheets.filter((sheet) => sheet.id === id).map(({ grid }) => grid);
  const rows = on('patents').flatMap((grid) => patentsOn(grid, reader));
  const cited = documentsOn(on('citedDocuments'), citedDocument, citedDocumentColumns, reader);
  const citing = documentsOn(on('citingPatents'), citingPatent, citingPatentColumns, reader);
  // Documents that are listed say more than a word in the patent's row.
  const bare = rows.map((patent): Patent => {
    const { citedPatents, citingPatents, ...others } = patent;
    const number = patent.applicationNumber;
    return {
      ...others,
      ...(citedPatents && !cited.has(number) ? { citedPatents } : {}),
      ...(citingPatents && !citing.has(number) ? { citingPatents } : {}),
    };
  });
  const listed: readonly Patent[] = [
    ...[...cited].map(([number, citedPatents]) => ({ ...identityOf(number), citedPatents })),
    ...[...citing].map(([number, citingPatents]) => ({ ...identityOf(number), citingPatents })),
  ];
  return mergePatents([...bare, ...listed], reader.remarks);
}

const identityOf = (applicationNumber: string) =>
  ({
    applicationNumber,
    kind: applicationNumber.startsWith('20') ? 'utilityModel' : 'patent',
  }) as const;

/** The patent that a row is about; one whose number cannot be read is remarked on and left out. */
function numberOf(
  grid: Grid,
  { cell, first }: TableRow<'applicationNumber'>,
  reader: FormReader,
): string | undefined {
  const stated = cell('applicationNumber');
  const number = stated && readApplicationNumber(stated.text);
  if (number === undefined) {
    const shown = stated ?? first;
    reader.remarks.add('rowsUnreadable', placeOfCell(grid, shown), shown.text);
  }
  return number;
}

function patentsOn(grid: Grid, reader: FormReader): readonly Patent[] {
  return readTable(grid, patentColumns, reader).flatMap((row) => {
    const number = numberOf(grid, row, reader);
    if (number === undefined) return [];
    const answers = patentAttributes.flatMap((attribute): [PatentAttribute, Answer<unknown>][] => {
      const answer = attributeOf(grid, row.cell(attribute), attribute, reader);
      return answer ? [[attribute, answer]] : [];
    });
    return [{ ...identityOf(number), ...(Object.fromEntries(answers) as Partial<Patent>) }];
  });
}

function attributeOf(
  grid: Grid,
  cell: GridCell | undefined,
  attribute: PatentAttribute,
  reader: FormReader,
): Answer<unknown> | undefined {
  const answer = reader.answer(grid, cell, patentColumns[attribute].value);
  const isListed = attribute === 'citedPatents' || attribute === 'citingPatents';
  // A number of documents says nothing of them: they stand on their own sheet.
  const isNumber =
    isListed && answer?.state === 'known' && Array.isArray(answer.value) && answer.value.length > 0;
  return isNumber ? undefined : answer && cell && inOneSpelling(grid, cell, attribute, answer, reader);
}

/** Symbols and registration numbers as every other reader gives them; what is none is remarked on and left out. */
function inOneSpelling(
  grid: Grid,
  cell: GridCell,
  attribute: PatentAttribute,
  answer: Answer<unknown>,
  reader: FormReader,
): Answer<unknown> | undefined {
  if (answer.state !== 'known') return answer;
  const unread = (code: 'ipcUnreadable' | 'numberUnreadable', raw: string) =>
    reader.remarks.add(code, placeOfCell(grid, cell), raw);
  if (attribute === 'registrationNumber') {
    const read = readRegistrationNumber(String(answer.value), '10');
    if (read === undefined) unread('numberUnreadable', cell.text);
    return read === undefined ? undefined : { ...answer, value: read };
  }
  const readSymbol = symbolReaders[attribute];
  if (!readSymbol || !Array.isArray(answer.value) || answer.value.length === 0) return answer;
  const symbols = answer.value.map(String).map((part) => ({ part, symbol: readSymbol(part) }));
  symbols.filter(({ symbol }) => symbol === undefined).forEach(({ part }) => unread('ipcUnreadable', part));
  const found = symbols.flatMap(({ symbol }) => symbol ?? []);
  return found.length > 0 ? { ...answer, value: found } : undefined;
}

const symbolReaders: { readonly [Attribute in PatentAttribute]?: (text: string) => string | undefined } = {
  ipcCodes: readIpc,
  cpcCodes: readIpc,
  citedClasses: readSubclass,
};

type DocumentRow<Key extends string> = TableRow<Key | 'applicationNumber'>;

/** Documents by the patent that they belong to, in the order of their rows. */
function documentsOn<Key extends string, Document>(
  grids: readonly Grid[],
  documentOf: (grid: Grid, row: DocumentRow<Key>, reader: FormReader) => Document | undefined,
  columns: Parameters<typeof readTable<Key | 'applicationNumber'>>[1],
  reader: FormReader,
): ReadonlyMap<string, Answer<readonly Document[]>> {
  const found = new Map<
    string,
    { readonly documents: Document[]; readonly grid: Grid; readonly cell: GridCell }
  >();
  for (const grid of grids) {
    for (const row of readTable(grid, columns, reader)) {
      const number = numberOf(grid, row, reader);
      const document = number === undefined ? undefined : documentOf(grid, row, reader);
      if (number === undefined || document === undefined) continue;
      const before = found.get(number);
      if (before) before.documents.push(document);
      else found.set(number, { documents: [document], grid, cell: row.first });
    }
  }
  return new Map(
    [...found].map(([number, { documents, grid, cell }]) => [
      number,
      known(documents, reader.source(grid, cell, String(documents.length))),
    ]),
  );
}

function citedDocument(
  grid: Grid,
  { cell }: DocumentRow<keyof CitedDocument>,
  reader: FormReader,
): CitedDocument {
  const plain = (key: keyof CitedDocument) => reader.plain(grid, cell(key), citedDocumentColumns[key].value);
  const [isOwn, isNonPatent] = [plain('isOwn'), plain('isNonPatent')];
  return {
    classes: (plain('classes') as readonly string[] | undefined) ?? [],
    ...(typeof isOwn === 'boolean' ? { isOwn } : {}),
    ...(typeof isNonPatent === 'boolean' ? { isNonPatent } : {}),
  };
}

function citingPatent(
  grid: Grid,
  { cell, first }: DocumentRow<keyof CitingPatent>,
  reader: FormReader,
): CitingPatent | undefined {
  const date = reader.plain(grid, cell('date'), citingPatentColumns.date.value);
  if (typeof date !== 'string') {
    reader.remarks.add('rowsUnreadable', placeOfCell(grid, first), first.text);
    return undefined;
  }
  const classes = reader.plain(grid, cell('classes'), citingPatentColumns.classes.value);
  return { date, classes: (classes as readonly string[] | undefined) ?? [] };
}

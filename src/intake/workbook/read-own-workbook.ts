import { valueOf } from '../../domain/dossier/answer';
import type { Answers } from '../../domain/dossier/dossier';
import { listNames } from '../../domain/dossier/edits';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { type Notice, type Outcome, success } from '../../domain/problem';
import { workbookSchema } from '../../workbook/marker';
import { questionSheetIds } from '../../workbook/question-sheets';
import { evidenceOf, type FileFacts } from '../evidence';
import { Remarks } from '../remarks';
import type { Grid } from '../sheet/grid';
import { FormReader } from './form-reader';
import { type OwnSheet, ownSheetsAmong } from './own-sheets';
import { readList } from './read-list';
import { readOwnPatents } from './read-own-patents';
import { readQuestions } from './read-questions';
import { readStatements } from './read-statements';

/** Everything that our own form says, whatever was moved or deleted in it; nothing where the sheets are not ours. */
export function readOwnWorkbook(
  grids: readonly Grid[],
  file: FileFacts,
): Outcome<readonly Reading[]> | undefined {
  const own = ownSheetsAmong(grids);
  if (!own) return undefined;
  const remarks = new Remarks();
  const reader = new FormReader(evidenceOf(file, 'ownWorkbook'), remarks);
  own.strangers.forEach(({ sheet }) => remarks.add('sheetUnknown', sheet, ''));
  const answers = answersOf(own.sheets, reader);
  const companyName = valueOf(answers['company.name']);
  const reading = {
    ...file,
    format: 'ownWorkbook',
    ...(companyName === undefined ? {} : { companyName }),
    answers,
    ...listsOf(own.sheets, reader),
    statements: statementsOf(own.sheets, reader),
    patents: readOwnPatents(own.sheets, reader),
  } as const;
  return success([{ ...reading, notices: [...newer(own.schema), ...remarks.notices()] }]);
}

const newer = (schema: number): readonly Notice[] =>
  schema > workbookSchema ? [{ code: 'workbookNewer', schema, known: workbookSchema }] : [];

/** The first sheet that answers a question wins. */
function answersOf(sheets: readonly OwnSheet[], reader: FormReader): Answers {
  const isAsking = ({ id }: OwnSheet) => questionSheetIds.some((one) => one === id);
  const read = sheets.filter(isAsking).map(({ grid }) => readQuestions(grid, reader));
  return read.reduceRight<Answers>((later, one) => ({ ...later, ...one }), {});
}

function listsOf(sheets: readonly OwnSheet[], reader: FormReader): Pick<Reading, (typeof listNames)[number]> {
  const lists = listNames.flatMap((name) => {
    const grid = sheets.find(({ id }) => id === name)?.grid;
    const answer = grid && readList(name, grid, reader);
    return answer ? [[name, answer]] : [];
  });
  return Object.fromEntries(lists) as Pick<Reading, (typeof listNames)[number]>;
}

/** Years of the first sheet of statements; those of a copy only where they are missing. */
function statementsOf(sheets: readonly OwnSheet[], reader: FormReader): readonly StatementYear[] {
  const years = new Map<number, StatementYear>();
  for (const { grid } of sheets.filter(({ id }) => id === 'statements')) {
    for (const year of readStatements(grid, reader)) {
      if (!years.has(year.fiscalYear)) years.set(year.fiscalYear, year);
    }
  }
  return [...years.values()].sort((one, other) => other.fiscalYear - one.fiscalYear);
}

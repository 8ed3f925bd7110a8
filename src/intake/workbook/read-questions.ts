import type { Answer } from '../../domain/dossier/answer';
import type { Answers } from '../../domain/dossier/dossier';
import { type QuestionId, questionIds, questionOf } from '../../domain/indicators/questions';
import { kindOfQuestion } from '../../workbook/question-sheets';
import { type Heading, headings, isWord, plainWord } from '../../workbook/words';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import type { FormReader } from './form-reader';

/** Questions by their labels in both languages, as far as a label is of one question alone. */
const idsByLabel = new Map<string, QuestionId | undefined>();
for (const id of questionIds) {
  const { label } = questionOf(id);
  for (const word of new Set([label.ko, label.en].map(plainWord))) {
    idsByLabel.set(word, idsByLabel.has(word) ? undefined : id);
  }
}

/** Answers of a sheet of questions, in whatever order its rows and columns stand. */
export function readQuestions(grid: Grid, reader: FormReader): Answers {
  const answers = new Map<QuestionId, Answer<unknown>>();
  const header = headerOf(grid);
  if (!header || header.columns.answer === undefined) {
    reader.remarks.add('headerMissing', grid.sheet, headings.answer.ko);
    return {};
  }
  const { columns, row: headerRow } = header;
  for (const row of grid.rows.filter(([first]) => first && first.row > headerRow)) {
    const at = (heading: Heading) => row.find(({ column }) => column === columns[heading]);
    const cell = at('answer');
    if (cell === undefined) continue;
    const id = questionAt(at('key'), at('item'));
    if (id === undefined) {
      reader.remarks.add('rowUnknown', placeOfCell(grid, cell), (at('item') ?? at('key') ?? cell).text);
      continue;
    }
    const answer = reader.answer(grid, cell, kindOfQuestion(questionOf(id)));
    const before = answers.get(id);
    if (answer && before && !saysTheSame(before, answer)) {
      reader.remarks.add('answerStatedTwice', placeOfCell(grid, cell), cell.text);
    }
    if (answer && !before) answers.set(id, answer);
  }
  return Object.fromEntries(answers);
}

const saysTheSame = (one: Answer<unknown>, other: Answer<unknown>): boolean =>
  one.state === other.state &&
  (one.state !== 'known' || other.state !== 'known' || one.value === other.value);

interface Header {
  readonly row: number;
  readonly columns: { readonly [Name in Heading]?: number };
}

/** The first row with two headings or more. */
function headerOf({ rows }: Grid): Header | undefined {
  for (const row of rows) {
    const found = row.flatMap(({ text, column }) => {
      const name = (Object.keys(headings) as Heading[]).find((one) => isWord(text, headings[one]));
      return name ? [[name, column] as const] : [];
    });
    const [first] = row;
    if (first && found.length >= 2) return { row: first.row, columns: Object.fromEntries(found) };
  }
  return undefined;
}

/** By its key; where that is gone or changed, by its label. */
function questionAt(key: GridCell | undefined, item: GridCell | undefined): QuestionId | undefined {
  return questionIds.find((id) => id === key?.text) ?? idsByLabel.get(plainWord(item?.text ?? ''));
}

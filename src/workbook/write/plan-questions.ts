import type { Answer } from '../../domain/dossier/answer';
import type { Dossier } from '../../domain/dossier/dossier';
import { type QuestionId, questionOf } from '../../domain/indicators/questions';
import type { Language } from '../../domain/local-text';
import { kindOfQuestion, type QuestionSheetId, questionsOn, unitOfQuestion } from '../question-sheets';
import { cellOf, type CellValue, isNumeric, type ValueKind } from '../value-kind';
import { headings, sheetTitles, stateWords } from '../words';
import type { ChoiceLists } from './choice-lists';
import { firstRow } from './first-rows';
import { cell, type DropDown, type PlannedCell, type PlannedSheet } from './planned-sheet';

/** An answer as its cell shows it; an empty cell where there is none. */
export function answerCell(
  answer: Answer<unknown> | undefined,
  kind: ValueKind,
  language: Language,
): PlannedCell {
  const style = isNumeric(kind) ? 'number' : 'answer';
  if (answer === undefined) return cell(undefined, style);
  if (answer.state === 'notApplicable') return cell(stateWords.notApplicable[language], style);
  const isEmptyList = Array.isArray(answer.value) && answer.value.length === 0;
  const shown = isEmptyList ? stateWords.none[language] : cellOf(answer.value as CellValue, kind, language);
  return cell(shown, style);
}

/** A sheet with one row for each question. What only files state has a row once one has. */
export function planQuestions(
  id: QuestionSheetId,
  dossier: Dossier,
  language: Language,
  choices: ChoiceLists,
): PlannedSheet {
  const asked = questionsOn(id).filter(
    (one) => !questionOf(one).onlyFromFiles || dossier.answers[one] !== undefined,
  );
  const heading = (['item', 'answer', 'unit', 'help', 'key'] as const).map((name) =>
    cell(headings[name][language], 'heading'),
  );
  const first = [...firstRow(id, sheetTitles[id][language], 4), heading];
  return {
    id,
    widths: [46, 30, 12, 70, 34],
    rows: [...first, ...asked.map((one) => questionRow(one, dossier, language))],
    stickyRows: first.length,
    dropDowns: asked.flatMap((one, at): DropDown[] => {
      const { label } = questionOf(one);
      const list = choices.for(kindOfQuestion(questionOf(one)), label);
      const row = first.length + at;
      return list ? [{ rows: [row, row], columns: [1, 1], list }] : [];
    }),
  };
}

function questionRow(id: QuestionId, dossier: Dossier, language: Language): PlannedCell[] {
  const question = questionOf(id);
  const help = [question.help, question.evidence].map((text) => text?.[language]).filter(Boolean);
  return [
    cell(question.label[language], 'label'),
    answerCell(dossier.answers[id], kindOfQuestion(question), language),
    cell(unitOfQuestion(id)?.[language], 'note'),
    cell(help.length > 0 ? help.join(' · ') : undefined, 'note'),
    cell(id, 'key'),
  ];
}

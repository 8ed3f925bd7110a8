import type { Dossier } from '../../domain/dossier/dossier';
import { listNames } from '../../domain/dossier/edits';
import type { Language } from '../../domain/local-text';
import { sheetIds } from '../marker';
import { questionSheetIds } from '../question-sheets';
import { ChoiceLists } from './choice-lists';
import { planGuide } from './plan-guide';
import { planQuestions } from './plan-questions';
import { planStatements } from './plan-statements';
import { planList, planPatents } from './plan-tables';
import type { PlannedSheet } from './planned-sheet';

/** Every sheet of the form, filled with what the dossier holds. `newestYear` heads the statements where there are none. */
export function planWorkbook(
  dossier: Dossier,
  language: Language,
  newestYear: number,
): readonly PlannedSheet[] {
  const choices = new ChoiceLists();
  const sheets = [
    planGuide(language),
    ...questionSheetIds.map((id) => planQuestions(id, dossier, language, choices)),
    planStatements(dossier, language, choices, newestYear),
    ...planPatents(dossier, language, choices),
    ...listNames.map((name) => planList(name, dossier, language, choices)),
  ];
  return [...sheets, choices.sheet(language)].sort(
    (one, other) => sheetIds.indexOf(one.id) - sheetIds.indexOf(other.id),
  );
}

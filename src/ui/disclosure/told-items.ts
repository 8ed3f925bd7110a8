import { type InputKind, inputKinds } from '../../domain/disclosure/disclosure';
import { m } from '../../i18n/generated/messages.js';
import { modelNames } from '../../i18n/model-name';
import { formatCount } from '../format';
import { companyTexts, partTexts } from './choice-words';
import type { DisclosedChoice } from './disclosed-choice.svelte';

export const inputTitles: Readonly<Record<InputKind, () => string>> = {
  answers: m.report_choose_answers,
  amounts: m.report_choose_amounts,
  patents: m.report_choose_patents,
  people: m.report_choose_people,
  developments: m.report_choose_developments,
};

/** What is chosen, or what is not: single things by name, of the many of a kind how many. */
export function toldItems(choice: DisclosedChoice, isChosen: boolean): readonly string[] {
  const { items } = choice;
  const single = [
    ...items.company.map((id) => ({ text: companyTexts[id](), isIn: choice.has('company', id) })),
    ...items.models.map((id) => ({ text: modelNames[id](), isIn: choice.has('models', id) })),
    ...items.parts.map((id) => ({ text: partTexts[id](), isIn: choice.has('parts', id) })),
  ];
  const counted = [
    { title: m.report_choose_values(), marks: valueMarks(choice, false) },
    { title: m.report_choose_people_values(), marks: valueMarks(choice, true) },
    ...inputKinds.map((kind) => ({
      title: inputTitles[kind](),
      marks: items.inputs.filter((one) => one.kind === kind).map(({ id }) => choice.has('inputs', id)),
    })),
    { title: m.report_choose_notes(), marks: items.notes.map((id) => choice.has('notes', id)) },
  ];
  return [
    ...single.filter(({ isIn }) => isIn === isChosen).map(({ text }) => text),
    ...counted.flatMap(({ title, marks }) => {
      const count = marks.filter((mark) => mark === isChosen).length;
      return count > 0 ? [m.report_item_count({ group: title, count: formatCount(count) })] : [];
    }),
  ];
}

const valueMarks = (choice: DisclosedChoice, people: boolean): readonly boolean[] =>
  choice.items.values
    .filter(({ isPersonal }) => isPersonal === people)
    .map(({ indicator }) => choice.has('values', indicator));

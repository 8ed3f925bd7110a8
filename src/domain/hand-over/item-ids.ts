import type { Choosable } from '../disclosure/choosable';
import {
  companyFields,
  type DisclosedAnswers,
  type Disclosure,
  type DisclosureChoice,
  type InputId,
  resultParts,
} from '../disclosure/disclosure';
import { amountInput, answerInput, isPersonal, kindOfInput, patentInput } from '../disclosure/input-id';
import { companyIndicators } from '../indicators/catalogue';
import type { QuestionId } from '../indicators/questions';
import { packIds } from '../pack/manifest';

/** The choice as a consent names it, those about people apart. */
export interface ItemIds {
  readonly items: readonly string[];
  readonly personalItems: readonly string[];
}

const apart = (ids: readonly string[]): ItemIds => ({
  items: ids.filter((id) => !isPersonalItem(id)),
  personalItems: ids.filter(isPersonalItem),
});

/** A value about living people: the chief executive, staff. */
export function isPersonalItem(id: string): boolean {
  const [kind = '', ...name] = id.split(':');
  if (kind === 'value') return (companyIndicators.get(name.join(':'))?.asks ?? []).some(isPersonal);
  return (kind === 'answer' || kind === 'people') && kindOfInput(id as InputId) === 'people';
}

/** What was chosen of all that can be, in the order in which it is shown. */
export function chosenItemIds(choice: DisclosureChoice, all: Choosable): ItemIds {
  const [values, inputs] = [new Set(choice.values), new Set<string>(choice.inputs)];
  return apart([
    ...all.company.filter((field) => choice.company.includes(field)).map((field) => `company:${field}`),
    ...all.models.filter((model) => choice.models.includes(model)).map((model) => `model:${model}`),
    ...all.parts.filter((part) => choice.parts.includes(part)).map((part) => `part:${part}`),
    ...all.values
      .filter(({ indicator }) => values.has(indicator))
      .map(({ indicator }) => `value:${indicator}`),
    ...all.inputs.filter(({ id }) => inputs.has(id)).map(({ id }) => id),
    ...all.notes.filter((id) => choice.notes.includes(id)).map((id) => `note:${id}`),
  ]);
}

/** What is in a disclosure, by the same names: a consent must have named each of them. */
export function disclosedItemIds(disclosure: Disclosure): ItemIds {
  const { company, results, notes } = disclosure;
  const shown = packIds.flatMap((pack) => results[pack] ?? []);
  const parts = resultParts.filter((part) => shown.some((one) => part in one));
  return apart([
    ...companyFields.filter((field) => field in company).map((field) => `company:${field}`),
    ...packIds.filter((pack) => pack in results).map((pack) => `model:${pack}`),
    ...parts.map((part) => `part:${part}`),
    ...('peers' in disclosure ? ['part:peers'] : []),
    ...new Set(shown.flatMap(valuesIn).map((indicator) => `value:${indicator}`)),
    ...inputIdsIn(disclosure),
    ...notes.map(({ id }) => `note:${id}`),
  ]);
}

type ShownResult = NonNullable<Disclosure['results'][keyof Disclosure['results']]>;

/** Indicators whose values stand in a result. */
function valuesIn(result: ShownResult): readonly string[] {
  if (result.status === 'graded') {
    const lines = (result.points ?? []).filter(({ found }) => found.state === 'known');
    const outside = result.outsideSeen.filter(({ value }) => value !== undefined);
    return [...lines, ...outside].map(({ indicator }) => indicator);
  }
  const outside = result.reason === 'outsideSeen' ? result.outside : [];
  return outside.filter(({ value }) => value !== undefined).map(({ indicator }) => indicator);
}

function inputIdsIn({ inputs }: Disclosure): readonly InputId[] {
  const { answers, amounts, patents, ceoCareer, keyStaff, developments } = inputs;
  return [
    ...(Object.keys(answers satisfies DisclosedAnswers) as QuestionId[]).map(answerInput),
    ...amounts.map(({ fiscalYear, account }) => amountInput(fiscalYear, account)),
    ...patents.map(({ applicationNumber }) => patentInput(applicationNumber)),
    ...(ceoCareer ? (['people:ceoCareer'] as const) : []),
    ...(keyStaff ? (['people:keyStaff'] as const) : []),
    ...(developments ? (['developments'] as const) : []),
  ];
}

/** The first item that is in the disclosure without standing in the consent where it belongs. */
export function itemWithoutConsent(disclosure: Disclosure, consent: ItemIds): string | undefined {
  const shown = disclosedItemIds(disclosure);
  const [agreed, personal] = [new Set(consent.items), new Set(consent.personalItems)];
  return shown.items.find((id) => !agreed.has(id)) ?? shown.personalItems.find((id) => !personal.has(id));
}

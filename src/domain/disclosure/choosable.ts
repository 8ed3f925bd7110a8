import { answerValue } from '../dossier/dossier';
import { companyIndicators } from '../indicators/catalogue';
import { type PackId, packIds } from '../pack/manifest';
import type { GradedResult } from '../result/comparison';
import type { NotGraded, ResultDocument } from '../result/result';
import type { Disclosable } from './disclose';
import { chosenPeers } from './disclosed-peers';
import {
  companyFields,
  type DisclosedCompany,
  type DisclosureChoice,
  type DisclosurePart,
  type InputId,
  type InputKind,
  type ResultPart,
  resultParts,
} from './disclosure';
import { companyQuestionOf, inputsOf, isPersonal, kindOfInput } from './input-id';
import { resultOf } from './result-of';

/** Everything that can be chosen of an evaluation, in the order in which it is shown. */
export interface Choosable {
  readonly company: readonly (keyof DisclosedCompany)[];
  readonly models: readonly PackId[];
  readonly parts: readonly DisclosurePart[];
  readonly values: readonly ChoosableValue[];
  readonly inputs: readonly ChoosableInput[];
  readonly notes: readonly string[];
}

/** The value of an indicator beside its points. */
export interface ChoosableValue {
  readonly indicator: string;
  readonly models: readonly PackId[];
  readonly isPersonal: boolean;
}

export interface ChoosableInput {
  readonly id: InputId;
  readonly kind: InputKind;
}

export function choosableItems({
  dossier,
  result,
  notes,
  peers,
}: Pick<Disclosable, 'dossier' | 'result' | 'notes' | 'peers'>): Choosable {
  const results = packIds.map((pack) => resultOf(result, pack));
  return {
    company: companyFields.filter((field) => answerValue(dossier, companyQuestionOf[field])),
    models: packIds,
    parts: [
      ...resultParts.filter((part) => results.some((one) => holdsPart(one, part))),
      ...(peers && chosenPeers(peers, dossier, dossier) ? (['peers'] as const) : []),
    ],
    values: valuesIn(result),
    inputs: inputsOf(dossier).map((id) => ({ id, kind: kindOfInput(id) })),
    notes: notes.map(({ id }) => id),
  };
}

function holdsPart(result: GradedResult | NotGraded, part: ResultPart): boolean {
  if (result.status === 'notGraded') return false;
  // That nothing holds a score back is worth telling as well.
  if (part === 'reasons') return true;
  if (part === 'patents') return 'patents' in result && result.patents.length > 0;
  return result[part].length > 0;
}

function valuesIn(result: ResultDocument): readonly ChoosableValue[] {
  const models = new Map<string, PackId[]>();
  for (const pack of packIds) {
    for (const indicator of valuedBy(resultOf(result, pack))) {
      models.set(indicator, [...(models.get(indicator) ?? []), pack]);
    }
  }
  return [...models].map(([indicator, packs]) => ({
    indicator,
    models: packs,
    isPersonal: (companyIndicators.get(indicator)?.asks ?? []).some(isPersonal),
  }));
}

/** Indicators whose values stand somewhere in a result. */
function valuedBy(result: GradedResult | NotGraded): ReadonlySet<string> {
  if (result.status === 'graded') {
    const known = result.points.filter(({ found }) => found.state === 'known');
    return new Set([...known, ...result.outsideSeen].map(({ indicator }) => indicator));
  }
  return new Set(result.reason === 'outsideSeen' ? result.outside.map(({ indicator }) => indicator) : []);
}

/** Points of an indicator let its value be guessed: whether some that are shown are of an indicator about people. */
export const pointsTellOfPeople = (
  { values }: Pick<Choosable, 'values'>,
  { parts, models }: Pick<DisclosureChoice, 'parts' | 'models'>,
): boolean =>
  parts.includes('points') &&
  values.some(({ isPersonal, models: reading }) => isPersonal && reading.some((one) => models.includes(one)));

/** What a person begins with. Nothing personal and no note is in any of them. */
export const presets = {
  gradeOnly: ({ company, models }) => ({
    ...nothing,
    company: company.filter((field) => field === 'name'),
    models,
  }),
  gradeAndReasons: ({ company, models, parts }) => ({
    ...nothing,
    company: company.filter((field) => field === 'name'),
    models,
    parts: parts.filter((part) => part === 'groups' || part === 'points' || part === 'reasons'),
  }),
  full: ({ company, models, parts, values, inputs }) => ({
    ...nothing,
    company,
    models,
    parts,
    values: values.filter((value) => !value.isPersonal).map(({ indicator }) => indicator),
    inputs: inputs.filter(({ kind }) => kind !== 'people').map(({ id }) => id),
  }),
} as const satisfies Readonly<Record<string, (items: Choosable) => DisclosureChoice>>;

export type PresetName = keyof typeof presets;

const nothing: DisclosureChoice = { company: [], models: [], parts: [], values: [], inputs: [], notes: [] };

import { answerValue, type Dossier } from '../dossier/dossier';
import { creditOf } from './credit';
import { type Derived, knownValue, unknownFor } from './derived';
import { type Indicator, type Remedy, text } from './indicator';
import { type QuestionId, questionOf } from './questions';

type ChecklistId = QuestionId & `checklist.${string}`;

export const checklistSource = 'KTRS-FM checklist';

export function credit(dossier: Dossier, id: QuestionId): Derived {
  const value = creditOf(dossier, id);
  return value === undefined ? unknownFor(id) : knownValue(value);
}

/** An indicator that is one checklist item. */
export function item(
  id: ChecklistId,
  number: number,
  why: readonly [string, string],
  improvement?: Remedy,
  direction: 1 | -1 = 1,
): Indicator {
  const question = questionOf(id);
  return {
    id,
    label: question.label,
    why: text(...why),
    unit: question.kind === 'check' ? 'yesNo' : 'credit',
    range: [0, 1],
    direction,
    source: `${checklistSource} ${number}`,
    asks: [id],
    derive: (dossier) => credit(dossier, id),
    ...(improvement && { remedy: improvement }),
  };
}

/** Items 8 to 11 ask expert and skilled technology different things; the other branch does not apply. */
export function branched(
  expert: (dossier: Dossier) => Derived,
  skilled: (dossier: Dossier) => Derived,
): (dossier: Dossier) => Derived {
  return (dossier) => {
    const kind = answerValue(dossier, 'technology.kind');
    if (kind === undefined) return unknownFor('technology.kind');
    return kind === 'skilled' ? skilled(dossier) : expert(dossier);
  };
}

/** What a check or choice is worth, with the question behind it. */
export const need = (dossier: Dossier, asked: QuestionId) => ({ asked, value: creditOf(dossier, asked) });

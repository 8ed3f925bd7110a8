import type { AccountId } from '../dossier/accounts';
import type { Answer } from '../dossier/answer';
import type { Dossier } from '../dossier/dossier';
import { listNames } from '../dossier/edits';
import type { Place } from '../dossier/merge';
import { type Patent, patentAttributes } from '../dossier/patent';
import type { StatementYear } from '../dossier/statement-year';
import type { QuestionId } from '../indicators/questions';

/** One place where two dossiers differ; undefined is "not answered". */
export interface InputChange {
  readonly place: Place;
  readonly before: Answer<unknown> | undefined;
  readonly after: Answer<unknown> | undefined;
}

/** Every place where two dossiers say something else, in the order of the form. Where a value came from is no difference. */
export function inputChanges(before: Dossier, after: Dossier): readonly InputChange[] {
  return [
    ...answerChanges(before, after),
    ...listNames.flatMap((name) => differing({ kind: 'list', name }, before[name], after[name])),
    ...statementChanges(before, after),
    ...patentChanges(before, after),
  ];
}

const keysOf = (one: object | undefined, other: object | undefined): readonly string[] => [
  ...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]),
];

const saidBy = (answer: Answer<unknown> | undefined): string =>
  answer?.state === 'known' ? `known ${JSON.stringify(answer.value)}` : (answer?.state ?? '');

function differing(
  place: Place,
  before: Answer<unknown> | undefined,
  after: Answer<unknown> | undefined,
): readonly InputChange[] {
  return saidBy(before) === saidBy(after) ? [] : [{ place, before, after }];
}

function answerChanges({ answers: earlier }: Dossier, { answers: later }: Dossier): readonly InputChange[] {
  return (keysOf(earlier, later) as readonly QuestionId[]).flatMap((id) =>
    differing({ kind: 'answer', id }, earlier[id], later[id]),
  );
}

/** Newest year first. A year on another basis is a difference in each of its amounts. */
function statementChanges(before: Dossier, after: Dossier): readonly InputChange[] {
  const years = new Set([...before.statements, ...after.statements].map(({ fiscalYear }) => fiscalYear));
  const yearOf = ({ statements }: Dossier, year: number): StatementYear | undefined =>
    statements.find(({ fiscalYear }) => fiscalYear === year);
  return [...years]
    .sort((one, other) => other - one)
    .flatMap((fiscalYear) => yearChanges(yearOf(before, fiscalYear), yearOf(after, fiscalYear)));
}

function yearChanges(
  before: StatementYear | undefined,
  after: StatementYear | undefined,
): readonly InputChange[] {
  const shown = after ?? before;
  if (!shown) return [];
  const { fiscalYear, basis } = shown;
  const isRebased = before !== undefined && after !== undefined && before.basis !== after.basis;
  return (keysOf(before?.values, after?.values) as readonly AccountId[]).flatMap((account) => {
    const place: Place = { kind: 'account', fiscalYear, basis, account };
    const [earlier, later] = [before?.values[account], after?.values[account]];
    return isRebased ? [{ place, before: earlier, after: later }] : differing(place, earlier, later);
  });
}

function patentChanges(before: Dossier, after: Dossier): readonly InputChange[] {
  const byNumber = ({ patents }: Dossier) => new Map(patents.map((one) => [one.applicationNumber, one]));
  const [earlier, later] = [byNumber(before), byNumber(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((number) =>
    attributeChanges(earlier.get(number), later.get(number)),
  );
}

function attributeChanges(before: Patent | undefined, after: Patent | undefined): readonly InputChange[] {
  const patent = after ?? before;
  if (!patent) return [];
  return patentAttributes.flatMap((attribute) =>
    differing({ kind: 'patent', patent, attribute }, before?.[attribute], after?.[attribute]),
  );
}

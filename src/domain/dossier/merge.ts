import { type QuestionId, questionIds } from '../indicators/questions';
import { type AccountId, accountIds } from './accounts';
import { type Answer, known, valueOf } from './answer';
import { namesSameCompany } from './company-name';
import type { Answers, Dossier } from './dossier';
import { type ListName, listNames } from './edits';
import { type Patent, type PatentAttribute, patentAttributes } from './patent';
import type { Reading } from './reading';
import { basesDiffer, type StatementBasis, type StatementYear } from './statement-year';

/** The place of one value in a dossier. */
export type Place =
  | { readonly kind: 'answer'; readonly id: QuestionId }
  | {
      readonly kind: 'account';
      readonly fiscalYear: number;
      readonly basis: StatementBasis;
      readonly account: AccountId;
    }
  | { readonly kind: 'list'; readonly name: ListName }
  | {
      readonly kind: 'patent';
      readonly patent: Pick<Patent, 'applicationNumber' | 'kind'>;
      /** The number itself, where a file says nothing more of a patent. */
      readonly attribute: PatentAttribute | 'applicationNumber';
    };

/** What a reading would do to one place. A conflict replaces an earlier, different value. */
export interface Change {
  readonly place: Place;
  readonly effect: 'new' | 'same' | 'conflict';
  readonly before?: Answer<unknown>;
  readonly after: Answer<unknown>;
}

const sameValue = (a: Answer<unknown>, b: Answer<unknown>): boolean =>
  a.state === b.state &&
  (a.state !== 'known' || b.state !== 'known' || JSON.stringify(a.value) === JSON.stringify(b.value));

/** "가온머신" and "주식회사 가온머신" are one name: the spelling that is there stays. */
function isSameName(place: Place, before: Answer<unknown>, after: Answer<unknown>): boolean {
  if (place.kind !== 'answer' || place.id !== 'company.name') return false;
  const [one, other] = [valueOf(before), valueOf(after)];
  return typeof one === 'string' && typeof other === 'string' && namesSameCompany(one, other);
}

function changeOf(place: Place, before: Answer<unknown> | undefined, after: Answer<unknown>): Change {
  if (!before) return { place, effect: 'new', after };
  const isSame = sameValue(before, after) || isSameName(place, before, after);
  return { place, effect: isSame ? 'same' : 'conflict', before, after };
}

/** In the order of the form, whatever the order of the file. */
function answerChanges(dossier: Dossier, reading: Reading): Change[] {
  return questionIds.flatMap((id) => {
    const after = reading.answers[id];
    return after ? [changeOf({ kind: 'answer', id }, dossier.answers[id], after)] : [];
  });
}

/** A list is one answer: it is replaced whole. */
function listChanges(dossier: Dossier, reading: Reading): Change[] {
  return listNames.flatMap((name) => {
    const after = reading[name];
    return after ? [changeOf({ kind: 'list', name }, dossier[name], after)] : [];
  });
}

/**
 * [Note: a year has one basis]
 * Separate and consolidated amounts of one year are never mixed. A year that is read on another basis than the draft's
 * replaces it whole, so even an equal amount is no "same"; `review-notices.ts` tells the person what goes.
 */
function accountChanges(dossier: Dossier, read: StatementYear): Change[] {
  const { fiscalYear, basis } = read;
  const before = dossier.statements.find((year) => year.fiscalYear === fiscalYear);
  const isReplaced = before !== undefined && basesDiffer(before.basis, basis);
  return accountIds.flatMap((account) => {
    const after = read.values[account];
    if (!after) return [];
    const change = changeOf({ kind: 'account', fiscalYear, basis, account }, before?.values[account], after);
    return [isReplaced && change.effect === 'same' ? { ...change, effect: 'conflict' } : change];
  });
}

function patentChanges(before: Patent | undefined, read: Patent, reading: Reading): Change[] {
  const patent = { applicationNumber: read.applicationNumber, kind: read.kind };
  const changes = patentAttributes.flatMap((attribute) => {
    const after = read[attribute];
    return after ? [changeOf({ kind: 'patent', patent, attribute }, before?.[attribute], after)] : [];
  });
  if (changes.length > 0) return changes;
  const number = numberAlone(patent.applicationNumber, reading);
  return [changeOf({ kind: 'patent', patent, attribute: 'applicationNumber' }, before && number, number)];
}

/** A patent of which nothing but its number is known is a patent all the same. */
function numberAlone(number: string, { fileName, digest, format }: Reading): Answer<string> {
  return known(number, { kind: 'file', fileName, digest, format, place: '', raw: number });
}

const byNumber = (patents: readonly Patent[]): Map<string, Patent> =>
  new Map(patents.map((patent) => [patent.applicationNumber, patent]));

/** Every value of a reading beside what the dossier holds in its place. */
export function changesOf(dossier: Dossier, reading: Reading): readonly Change[] {
  const held = byNumber(dossier.patents);
  return [
    ...answerChanges(dossier, reading),
    ...listChanges(dossier, reading),
    ...reading.statements.flatMap((year) => accountChanges(dossier, year)),
    ...reading.patents.flatMap((patent) =>
      patentChanges(held.get(patent.applicationNumber), patent, reading),
    ),
  ];
}

type AccountChange = Change & { readonly place: { readonly kind: 'account' } };
type PatentChange = Change & { readonly place: { readonly kind: 'patent' } };

function withAccount(statements: readonly StatementYear[], { place, after }: AccountChange): StatementYear[] {
  const { fiscalYear, basis, account } = place;
  const found = statements.find((year) => year.fiscalYear === fiscalYear);
  const kept = found && !basesDiffer(found.basis, basis) ? found : undefined;
  const changed: StatementYear = {
    fiscalYear,
    basis: basis === 'unstated' && kept ? kept.basis : basis,
    values: { ...kept?.values, [account]: after as Answer<number> },
  };
  return [...statements.filter((year) => year !== found), changed].sort(
    (a, b) => b.fiscalYear - a.fiscalYear,
  );
}

function withPatents(patents: readonly Patent[], changes: readonly PatentChange[]): Patent[] {
  const held = byNumber(patents);
  for (const { place, after } of changes) {
    const { applicationNumber } = place.patent;
    const before = held.get(applicationNumber) ?? place.patent;
    const isNumber = place.attribute === 'applicationNumber';
    held.set(applicationNumber, isNumber ? before : { ...before, [place.attribute]: after });
  }
  return [...held.values()];
}

/** The dossier with the given changes made. Values that are not among them stay; see [Note: a year has one basis]. */
export function applyChanges(dossier: Dossier, changes: readonly Change[]): Dossier {
  const made = changes.filter((change) => change.effect !== 'same');
  const answers = made.flatMap(({ place, after }) => (place.kind === 'answer' ? [[place.id, after]] : []));
  const lists = made.flatMap(({ place, after }) => (place.kind === 'list' ? [[place.name, after]] : []));
  return {
    ...dossier,
    ...(Object.fromEntries(lists) as Pick<Dossier, ListName>),
    answers: { ...dossier.answers, ...(Object.fromEntries(answers) as Answers) },
    statements: made.filter(isAccountChange).reduce(withAccount, [...dossier.statements]),
    patents: withPatents(dossier.patents, made.filter(isPatentChange)),
  };
}

const isAccountChange = (change: Change): change is AccountChange => change.place.kind === 'account';
const isPatentChange = (change: Change): change is PatentChange => change.place.kind === 'patent';

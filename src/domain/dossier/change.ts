import type { QuestionId } from '../indicators/questions';
import type { AccountId } from './accounts';
import type { Answer } from './answer';
import type { Dossier } from './dossier';
import { type ListName, withAmount, withAnswer, withList, withPatent, withPatentAnswer } from './edits';
import type { Patent, PatentAttribute } from './patent';

/**
 * One place of a dossier that stands differently beside the saved one. Without an answer the place is "not answered".
 * Laid over a dossier that has been edited meanwhile, a change still changes its own place and nothing else.
 */
export type Change =
  | { readonly at: 'answer'; readonly question: QuestionId; readonly answer?: Answer<unknown> | undefined }
  | {
      readonly at: 'amount';
      readonly fiscalYear: number;
      readonly account: AccountId;
      readonly answer?: Answer<number> | undefined;
    }
  | {
      readonly at: 'patent';
      readonly applicationNumber: string;
      readonly attribute: PatentAttribute;
      readonly answer?: Answer<unknown> | undefined;
    }
  | { readonly at: 'newPatent'; readonly patent: Patent }
  | { readonly at: 'list'; readonly list: ListName; readonly answer?: Answer<readonly never[]> | undefined };

/** Names the place that a change is about; two changes of one place have the same. */
export function placeOf(change: Change): string {
  switch (change.at) {
    case 'answer':
      return change.question;
    case 'amount':
      return `${change.fiscalYear}:${change.account}`;
    case 'patent':
      return `patent:${change.applicationNumber}:${change.attribute}`;
    case 'newPatent':
      return `patent:${change.patent.applicationNumber}`;
    case 'list':
      return change.list;
  }
}

/** The dossier with one place changed. A year that it does not have stays away, and so does a patent. */
export function withChange(dossier: Dossier, change: Change): Dossier {
  switch (change.at) {
    case 'answer':
      return withAnswer(dossier, change.question, change.answer);
    case 'amount': {
      const hasYear = dossier.statements.some(({ fiscalYear }) => fiscalYear === change.fiscalYear);
      return hasYear ? withAmount(dossier, change.fiscalYear, change.account, change.answer) : dossier;
    }
    case 'patent':
      return withPatentAnswer(dossier, change.applicationNumber, change.attribute, change.answer);
    case 'newPatent':
      return withPatent(dossier, change.patent);
    case 'list':
      return withList(dossier, change.list, change.answer);
  }
}

export const withChanges = (dossier: Dossier, changes: readonly Change[]): Dossier =>
  changes.reduce(withChange, dossier);

/** The later changes over the earlier ones: of each place the latest, where the place was first changed. */
export function joinChanges(earlier: readonly Change[], later: readonly Change[]): readonly Change[] {
  return [...new Map([...earlier, ...later].map((change) => [placeOf(change), change])).values()];
}

/** What stands at the place of a change; undefined where it is not answered, or is not there at all. */
export function answerAt(dossier: Dossier, change: Change): Answer<unknown> | undefined {
  switch (change.at) {
    case 'answer':
      return dossier.answers[change.question];
    case 'amount':
      return dossier.statements.find(({ fiscalYear }) => fiscalYear === change.fiscalYear)?.values[
        change.account
      ];
    case 'patent':
      return dossier.patents.find(
        ({ applicationNumber }) => applicationNumber === change.applicationNumber,
      )?.[change.attribute];
    case 'newPatent':
      return undefined;
    case 'list':
      return dossier[change.list];
  }
}

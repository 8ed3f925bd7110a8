import type { Asked } from '../indicators/derived';
import { progressOf } from '../indicators/form';
import { isAsked } from '../indicators/is-asked';
import { formSections } from '../indicators/question';
import { type QuestionId, questionOf } from '../indicators/questions';
import { resultKeys } from '../result/comparison';
import type { ResultDocument } from '../result/result';
import { type AccountId, accountIds, accounts } from './accounts';
import { answerValue, type Dossier } from './dossier';
import type { PatentAttribute } from './patent';
import { newestThree } from './statement-year';

export interface StillToType {
  readonly asked: Asked;
  /**
   * Room of the lines that wait for it, over all three models, in hundredths of a point; 0 where none is known. Good for an
   * order and for nothing else: the rooms of several lines do not add up to what a score would gain.
   */
  readonly room: number;
  /** Of an account, those of the newest three years that lack it, the newest first. */
  readonly years: readonly number[];
}

/**
 * What nobody has answered yet and no file has given: first what a result could gain most by, then what would narrow a range,
 * then the rest in the order of the form. The result may be older than the dossier.
 */
export function stillToType(dossier: Dossier, result?: ResultDocument): readonly StillToType[] {
  const rooms = result ? roomsOf(result) : new Map<Asked, number>();
  const byRoom = [...rooms].filter(([, room]) => room > 0).sort(([, one], [, other]) => other - one);
  const places = new Set<Asked>([
    ...byRoom.map(([asked]) => asked),
    ...(result ? narrowing(result) : []),
    ...inFormOrder(dossier),
  ]);
  return [...places]
    .filter((asked) => isOpen(dossier, asked))
    .map((asked) => ({ asked, room: rooms.get(asked) ?? 0, years: yearsLacking(dossier, asked) }));
}

/** Whether a list made with this result says anything of worth; else it is in the order of the form. */
export function isByWorth([first]: readonly StillToType[], result?: ResultDocument): boolean {
  if (!first || !result) return false;
  return first.room > 0 || narrowing(result).includes(first.asked);
}

/** A line that waits for several answers gives each its part. */
function roomsOf(result: ResultDocument): ReadonlyMap<Asked, number> {
  const rooms = new Map<Asked, number>();
  for (const key of resultKeys) {
    const one = result[key];
    if (one.status !== 'graded') continue;
    for (const { found, room } of one.points) {
      if (found.state !== 'unknown') continue;
      const missing = new Set(found.missing);
      for (const asked of missing)
        rooms.set(asked, (rooms.get(asked) ?? 0) + Math.round(room / missing.size));
    }
  }
  return rooms;
}

function narrowing(result: ResultDocument): readonly Asked[] {
  return resultKeys.flatMap((key) => {
    const one = result[key];
    return one.status === 'notGraded' && one.reason === 'tooMuchUnknown' ? one.toAnswer : [];
  });
}

function inFormOrder(dossier: Dossier): readonly Asked[] {
  const [newest] = newestThree(dossier.statements);
  const formAccounts = accountIds
    .filter((id) => newest && accounts[id].techIndex && newest.values[id] === undefined)
    .map((id): Asked => `account:${id}`);
  return formSections.flatMap((section) => [
    ...progressOf(dossier, section).open,
    ...(section === 'finance' ? formAccounts : []),
  ]);
}

function accountOf(asked: Asked): AccountId | undefined {
  return asked.startsWith('account:') ? (asked.slice('account:'.length) as AccountId) : undefined;
}

function yearsLacking({ statements }: Dossier, asked: Asked): readonly number[] {
  const account = accountOf(asked);
  const three = newestThree(statements);
  const newest = three[0]?.fiscalYear;
  if (account === undefined || newest === undefined) return [];
  return three.flatMap((year, back) => (year?.values[account] === undefined ? [newest - back] : []));
}

function isOpen(dossier: Dossier, asked: Asked): boolean {
  if (asked === 'ceoCareer' || asked === 'keyStaff') return dossier[asked] === undefined;
  if (asked === 'patents') {
    return dossier.patents.length === 0 && answerValue(dossier, 'ip.patentGrants') !== 0;
  }
  if (accountOf(asked)) {
    const isLacking = dossier.statements.length === 0 || yearsLacking(dossier, asked).length > 0;
    return isLacking && answerValue(dossier, 'statements.prepared') !== 'none';
  }
  if (asked.startsWith('patent:')) {
    const attribute = asked.slice('patent:'.length) as PatentAttribute;
    return dossier.patents.some((patent) => patent[attribute] === undefined);
  }
  const id = asked as QuestionId;
  return isAsked(dossier, id) && !questionOf(id).onlyFromFiles && dossier.answers[id] === undefined;
}

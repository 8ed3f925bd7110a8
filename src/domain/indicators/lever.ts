import { type AccountId, accounts } from '../dossier/accounts';
import { known, typed, valueOf } from '../dossier/answer';
import type { Change } from '../dossier/change';
import { answerValue, type Dossier } from '../dossier/dossier';
import { keyStaffCounted } from '../dossier/people';
import { amountOf, newestThree, type StatementYear } from '../dossier/statement-year';
import { creditOf } from './credit';
import { holds, isAsked } from './is-asked';
import type { Option } from './question';
import { type QuestionId, questionOf } from './questions';

/**
 * [Note: levers change answers]
 * A lever is something that the company can do next, as a change of its present answers: never its age, its industry or a
 * year that has been closed. It belongs to the remedy of an indicator. What it does to the score comes out of the same
 * derivation and model as every rating, so that a suggestion, once carried out and answered, gives the score that was
 * said. What is not answered is not moved: an answer is no improvement.
 */
export interface Lever {
  /** The same lever may stand at indicators of several models. */
  readonly id: string;
  /** How often it can believably be moved within about a year: our judgement. */
  readonly most: number;
  /** One move from where the dossier stands; undefined where there is none. `today` is an ISO date. */
  readonly move: (dossier: Dossier, today: string) => readonly Change[] | undefined;
  /**
   * It moves amounts of the newest closed year. That year stays as it is: the next closing would have to show this, with
   * all else equal.
   */
  readonly isNextClosing?: true;
}

const answered = (question: QuestionId, value: unknown): Change => ({
  at: 'answer',
  question,
  answer: known(value, typed),
});

/** A check from "no" to "yes", or the other way where "yes" lowers the score. */
export function checkLever(question: QuestionId, to = true): Lever {
  return {
    id: question,
    most: 1,
    move: (dossier) =>
      isAsked(dossier, question) && answerValue(dossier, question) === !to
        ? [answered(question, to)]
        : undefined,
  };
}

function nextOption(dossier: Dossier, question: QuestionId): Option | undefined {
  const definition = questionOf(question);
  const present = creditOf(dossier, question);
  if (definition.kind !== 'choice' || present === undefined) return undefined;
  return definition.options
    .filter(({ credit, unless }) => (credit ?? 0) > present && !(unless && holds(dossier, unless)))
    .sort((one, other) => (one.credit ?? 0) - (other.credit ?? 0))[0];
}

/** A choice to the next better option. */
export function optionLever(question: QuestionId, most = 1): Lever {
  return {
    id: question,
    most,
    move: (dossier) => {
      const next = isAsked(dossier, question) ? nextOption(dossier, question) : undefined;
      return next && [answered(question, next.value)];
    },
  };
}

/** A number up by one, or by a share of itself where that is more. */
export function numberLever(question: QuestionId, most: number, share = 0): Lever {
  return {
    id: question,
    most,
    move: (dossier) => {
      const present = answerValue(dossier, question);
      if (typeof present !== 'number' || !isAsked(dossier, question)) return undefined;
      return [answered(question, present + Math.max(1, Math.round(present * share)))];
    },
  };
}

/** The first lever; the others follow where they can, because one act answers them all. */
export function together(first: Lever, ...others: readonly Lever[]): Lever {
  return {
    ...first,
    move: (dossier, today) => {
      const own = first.move(dossier, today);
      return own && [...own, ...others.flatMap((other) => other.move(dossier, today) ?? [])];
    },
  };
}

/** A certificate counts as a number in one form and as "yes" in the other. */
export const certificateLever = together(
  numberLever('achievement.certifications', 2),
  checkLever('checklist.certificates'),
);
export const firstCertificateLever = together(
  checkLever('checklist.certificates'),
  numberLever('achievement.certifications', 1),
);

/** One engineer more. */
export const hiringLever = numberLever('staff.graduates', 3);

/** A finished prototype is sold: it counts as launched, and no longer as open (form of the achievements). */
export const launchLever: Lever = {
  id: 'achievement.developmentsCommercialized',
  most: 1,
  move: (dossier) => {
    const open = answerValue(dossier, 'achievement.developments');
    const launched = answerValue(dossier, 'achievement.developmentsCommercialized');
    if (open === undefined || open < 1 || launched === undefined) return undefined;
    return [
      answered('achievement.developments', open - 1),
      answered('achievement.developmentsCommercialized', launched + 1),
    ];
  },
};

/** Our judgement: what an experienced hire brings along. */
const hiredYears = 5;

export const keyStaffLever: Lever = {
  id: 'keyStaff',
  most: keyStaffCounted,
  move: (dossier) => {
    const staff = valueOf(dossier.keyStaff);
    if (staff === undefined || staff.length >= keyStaffCounted) return undefined;
    const hired = { kind: 'research', sameIndustryYears: hiredYears };
    return [{ at: 'list', list: 'keyStaff', answer: known([...staff, hired] as never[], typed) }];
  },
};

const million = 1_000_000;

/** As people speak of amounts; small ones to the won. */
const wholeMillions = (won: number): number =>
  won < 10 * million ? Math.round(won) : Math.round(won / million) * million;

/** How an entry in the books moves the accounts: +1 up, -1 down by its amount. */
type Entry = { readonly [Account in AccountId]?: 1 | -1 };

/** The amounts of an entry, or undefined where one that may not be negative would be. */
function bookedAmounts(year: StatementYear, entry: Entry, amount: number): readonly Change[] | undefined {
  const moved = Object.entries(entry).flatMap(([name, sign]) => {
    const account = name as AccountId;
    const present = amountOf(year, account);
    return present === undefined ? [] : [{ account, value: present + sign * amount }];
  });
  if (moved.some(({ account, value }) => value < 0 && !accounts[account].signed)) return undefined;
  return moved.map(({ account, value }) => ({
    at: 'amount',
    fiscalYear: year.fiscalYear,
    account,
    answer: known(value, typed),
  }));
}

/**
 * An entry in the books of the newest year, of a share of one of its accounts, with everything that it moves on both
 * sides. Accounts that the year does not state are left alone; those of `needs` must be there.
 */
export function bookLever(
  id: string,
  {
    entry,
    share,
    of,
    most,
    needs,
  }: {
    readonly entry: Entry;
    readonly share: number;
    readonly of: AccountId;
    readonly most: number;
    readonly needs: readonly AccountId[];
  },
): Lever {
  return {
    id,
    most,
    isNextClosing: true,
    move: (dossier) => {
      const [year] = newestThree(dossier.statements);
      const base = amountOf(year, of);
      const isStated = needs.every((account) => amountOf(year, account) !== undefined);
      if (!year || !isStated || base === undefined || answerValue(dossier, 'statements.prepared') === 'none')
        return undefined;
      const amount = wholeMillions(base * share);
      return amount > 0 ? bookedAmounts(year, entry, amount) : undefined;
    },
  };
}

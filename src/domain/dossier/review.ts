import type { Notice } from '../problem';
import type { Dossier } from './dossier';
import { applyChanges, type Change, changesOf } from './merge';
import type { Reading } from './reading';
import { reviewNotices } from './review-notices';
import { basesDiffer } from './statement-year';

/** Changes that are decided on together: a person knows which file is right about a year, not about a cell. */
export type GroupKey = 'answers' | 'patents' | `year:${number}`;

export interface ChangeGroup {
  readonly key: GroupKey;
  readonly changes: readonly Change[];
}

/** A reading that the person wants, and the groups in which earlier values win over it. */
export interface ChosenReading {
  readonly reading: Reading;
  readonly keepEarlier: readonly GroupKey[];
}

export interface ReviewedReading {
  readonly reading: Reading;
  readonly groups: readonly ChangeGroup[];
  /** What would be changed on acceptance. */
  readonly accepted: readonly Change[];
  /** What the file says of itself, and what it does to this dossier. */
  readonly notices: readonly Notice[];
}

export interface Review {
  readonly readings: readonly ReviewedReading[];
  /** The dossier as it would be after acceptance. */
  readonly dossier: Dossier;
}

/** What readings would do to a dossier, each beside what the ones before it leave. Changes nothing. */
export function reviewReadings(dossier: Dossier, chosen: readonly ChosenReading[]): Review {
  return chosen.reduce<Review>(
    (review, one) => {
      const reviewed = reviewReading(review.dossier, one);
      return {
        readings: [...review.readings, reviewed],
        dossier: applyChanges(review.dossier, reviewed.accepted),
      };
    },
    { readings: [], dossier },
  );
}

/**
 * Groups in which the dossier's values win unless the person says otherwise: years that it holds of the company itself are
 * not given up for those of its group, in whatever order the files came.
 */
export function keptByDefault(dossier: Dossier, reading: Reading): readonly GroupKey[] {
  const isSeparate = (fiscalYear: number) =>
    dossier.statements.some((year) => year.fiscalYear === fiscalYear && year.basis === 'separate');
  return reading.statements
    .filter(({ basis, fiscalYear }) => basis === 'consolidated' && isSeparate(fiscalYear))
    .map(({ fiscalYear }) => `year:${fiscalYear}` as const);
}

function reviewReading(dossier: Dossier, { reading, keepEarlier }: ChosenReading): ReviewedReading {
  const groups = grouped(changesOf(dossier, reading));
  return {
    reading,
    groups,
    accepted: groups.flatMap((group) =>
      keepEarlier.includes(group.key) ? besideEarlier(dossier, group) : differing(group),
    ),
    notices: [...reading.notices, ...reviewNotices(dossier, reading)],
  };
}

const differing = ({ changes }: ChangeGroup): readonly Change[] =>
  changes.filter(({ effect }) => effect !== 'same');

/** What adds to the earlier values without replacing any; nothing of a year on another basis. */
function besideEarlier(dossier: Dossier, { changes }: ChangeGroup): readonly Change[] {
  return changes.filter(({ effect, place }) => {
    const year =
      place.kind === 'account'
        ? dossier.statements.find((one) => one.fiscalYear === place.fiscalYear)
        : undefined;
    const isReplaced = place.kind === 'account' && year && basesDiffer(year.basis, place.basis);
    return effect === 'new' && !isReplaced;
  });
}

function keyOf({ place }: Change): GroupKey {
  if (place.kind === 'answer' || place.kind === 'list') return 'answers';
  return place.kind === 'patent' ? 'patents' : `year:${place.fiscalYear}`;
}

function grouped(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<GroupKey, Change[]>();
  for (const change of changes) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return [...groups].map(([key, members]) => ({ key, changes: members }));
}

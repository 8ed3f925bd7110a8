import type { FormSection } from '../indicators/question';
import { type QuestionId, questionOf } from '../indicators/questions';
import type { Notice } from '../problem';
import type { AccountId } from './accounts';
import type { FileFormat, Source } from './answer';
import type { Dossier } from './dossier';
import type { ListName } from './edits';
import { applyChanges, type Change, changesOf, type Place } from './merge';
import type { PatentAttribute } from './patent';
import type { Reading } from './reading';
import { reviewNotices } from './review-notices';
import { basesDiffer, type StatementYear } from './statement-year';

/** Changes that are shown, and can be decided on, together. */
export type GroupKey = `answers:${FormSection}` | 'patents' | `year:${number}`;

/** One value, whatever its basis. */
export type PlaceKey =
  | `answer:${QuestionId}`
  | `list:${ListName}`
  | `account:${number}:${AccountId}`
  | `patent:${string}:${PatentAttribute | 'applicationNumber'}`;

/** Which value counts. Where there is no earlier one, 'earlier' leaves the file's out. */
export type Side = 'earlier' | 'file';

/** What a person has said, of single values or of groups; the single value's word counts more. */
export type Decisions = ReadonlyMap<GroupKey | PlaceKey, Side>;

export const noDecisions: Decisions = new Map();

export type ReviewedChange = Change & { readonly key: PlaceKey; readonly side: Side };

export interface ChangeGroup {
  readonly key: GroupKey;
  /** A year on another basis than the draft's: one of them counts as a whole, see [Note: a year has one basis]. */
  readonly isWhole: boolean;
  readonly changes: readonly ReviewedChange[];
}

/** A reading that the person wants, and what they have decided about it. */
export interface ChosenReading {
  readonly reading: Reading;
  readonly decided?: Decisions;
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

/** Changes to patents by the application number of each. */
export function changesByPatent(
  changes: readonly ReviewedChange[],
): readonly (readonly [applicationNumber: string, changes: readonly ReviewedChange[]])[] {
  const byNumber = new Map<string, ReviewedChange[]>();
  for (const change of changes) {
    if (change.place.kind !== 'patent') continue;
    const { applicationNumber } = change.place.patent;
    const known = byNumber.get(applicationNumber);
    if (known) known.push(change);
    else byNumber.set(applicationNumber, [change]);
  }
  return [...byNumber];
}

export function withDecided(decided: Decisions, place: PlaceKey, side: Side): Decisions {
  return new Map([...decided, [place, side]]);
}

/** The decisions with one word for a whole group: what was said of its single differing values is taken back. */
export function withGroupDecided(decided: Decisions, group: ChangeGroup, side: Side): Decisions {
  const conflicts: readonly string[] = group.changes
    .filter(({ effect }) => effect === 'conflict')
    .map(({ key }) => key);
  return new Map([...[...decided].filter(([key]) => !conflicts.includes(key)), [group.key, side]]);
}

/** The decisions with one word for everything that a group adds. */
export function withNewDecided(decided: Decisions, group: ChangeGroup, side: Side): Decisions {
  const added = group.changes.filter(({ effect }) => effect === 'new').map(({ key }) => [key, side] as const);
  return new Map([...decided, ...added]);
}

function reviewReading(dossier: Dossier, { reading, decided = noDecisions }: ChosenReading): ReviewedReading {
  const groups = grouped(changesOf(dossier, reading), dossier, decided);
  return {
    reading,
    groups,
    accepted: groups.flatMap(({ changes }) =>
      changes.filter(({ effect, side }) => effect !== 'same' && side === 'file'),
    ),
    notices: [...reading.notices, ...reviewNotices(dossier, reading)],
  };
}

function groupKeyOf({ place }: Change): GroupKey {
  if (place.kind === 'answer') return `answers:${questionOf(place.id).section}`;
  if (place.kind === 'list') return `answers:${sectionsOfLists[place.name]}`;
  return place.kind === 'patent' ? 'patents' : `year:${place.fiscalYear}`;
}

/** Steps of the form that hold the lists. */
const sectionsOfLists = {
  ceoCareer: 'company',
  keyStaff: 'company',
  developments: 'technology',
} as const satisfies Record<ListName, FormSection>;

function placeKeyOf(place: Place): PlaceKey {
  if (place.kind === 'answer') return `answer:${place.id}`;
  if (place.kind === 'list') return `list:${place.name}`;
  if (place.kind === 'account') return `account:${place.fiscalYear}:${place.account}`;
  return `patent:${place.patent.applicationNumber}:${place.attribute}`;
}

function grouped(changes: readonly Change[], dossier: Dossier, decided: Decisions): readonly ChangeGroup[] {
  const groups = new Map<GroupKey, Change[]>();
  for (const change of changes) {
    const group = groups.get(groupKeyOf(change));
    if (group) group.push(change);
    else groups.set(groupKeyOf(change), [change]);
  }
  return [...groups].map(([key, members]) => {
    const replaced = members[0] && yearReplaced(dossier, members[0]);
    const whole = replaced && (decided.get(key) ?? (replaced.basis === 'separate' ? 'earlier' : 'file'));
    return {
      key,
      isWhole: replaced !== undefined,
      changes: members.map((change) => {
        const placeKey = placeKeyOf(change.place);
        const side = whole ?? decided.get(placeKey) ?? sideOfGroup(change, decided.get(key));
        return { ...change, key: placeKey, side };
      }),
    };
  });
}

/** The draft's year that a change on another basis would replace. The company's own years are not given up for its group's. */
function yearReplaced({ statements }: Dossier, { place }: Change): StatementYear | undefined {
  if (place.kind !== 'account') return undefined;
  return statements.find(
    ({ fiscalYear, basis }) => fiscalYear === place.fiscalYear && basesDiffer(basis, place.basis),
  );
}

/** What adds to the earlier values is taken, whatever was said of those that differ. */
function sideOfGroup({ effect, before, after }: Change, said: Side | undefined): Side {
  if (effect !== 'conflict' || !before) return 'file';
  return said ?? (standing(before.source) < standing(after.source) ? 'earlier' : 'file');
}

/** Whom to believe unless the person says otherwise, the lowest first (handbook 8, conflicts). */
const standings: Readonly<Record<FileFormat, number>> = {
  hometax: 0,
  openDartJson: 1,
  openDartXml: 1,
  openDartBulk: 1,
  openDartXbrl: 1,
  openDartSheets: 1,
  kiprisXml: 1,
  accounting: 2,
  patentSheet: 2,
  ownWorkbook: 3,
  // Its values keep the sources that they had.
  backup: 3,
};

const standing = (source: Source): number => (source.kind === 'file' ? standings[source.format] : 3);

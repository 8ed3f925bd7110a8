import { fitBoostedTrees } from '../challengers/boosted-trees';
import { companyFolds, protocolsOf } from '../evaluation/splits';
import { fitCalibration, type Calibration } from '../network/calibration';
import { encode, quantileRamps, type Ramp } from '../network/ramps';
import { trainMembers, type Member, type TrainedMember } from '../network/train-members';
import { catalogueEntry } from './company-features';
import type { Head, LearningTable, Split } from './head';

/** An ensemble, and what turns its logits into probabilities. */
export interface Ensemble {
  readonly members: readonly TrainedMember[];
  readonly calibration: Calibration;
  /** Mean logit of every row of the table, seen or not. */
  readonly logits: Float64Array;
}

export interface LearnedHead {
  readonly head: Head;
  readonly table: LearningTable;
  /** Columns are the head's own inputs. */
  readonly ramps: readonly Ramp[];
  /** The ensemble that ships, taught by every row. */
  readonly shipped: Ensemble;
  /** For each split, an ensemble that has not seen the split's test rows. */
  readonly heldOut: readonly { readonly split: Split; readonly ensemble: Ensemble }[];
}

/** Trains the shipped ensemble and one for each split, all side by side. */
export function learnHead(head: Head, table: LearningTable, references: readonly number[]): LearnedHead {
  const ranges = head.inputs.map(({ id }) => catalogueEntry(id).range);
  return learn(head, table, references, ranges, true);
}

/** The challenger without directions, on any columns. */
export function learnFree(head: Head, table: LearningTable, references: readonly number[]): LearnedHead {
  const unbounded = table.rows[0]!.map(() => [-Infinity, Infinity] as const);
  return learn(head, table, references, unbounded, false);
}

function learn(
  head: Head,
  table: LearningTable,
  references: readonly number[],
  ranges: readonly (readonly [number, number])[],
  isDirected: boolean,
): LearnedHead {
  const ramps = ranges.flatMap((range, column) =>
    quantileRamps(
      column,
      table.rows.map((row) => row[column]!),
      range,
    ),
  );
  const splits = protocolsOf(head, table).flatMap((protocol) => protocol.splits);
  const groups = groupsOf(head, table, splits);
  const filled = filledRows(table.rows, references);
  const trained = trainMembers({
    purpose: `${head.id}/${isDirected ? 'directed' : 'free'}`,
    units: encode(table.rows, ramps, references),
    unitCount: ramps.length,
    labels: table.labels,
    signs: {
      areEnforced: isDirected,
      ofUnits: ramps.map(({ column }) => (isDirected ? head.inputs[column]!.direction : 0)),
    },
    members: groups.flatMap(({ learn: rows }, group) =>
      membersOf(head, table, filled, rows, group, isDirected),
    ),
    settings: head.settings,
  });
  const ensembles = ensemblesOf(table, groups, trained);
  return {
    head,
    table,
    ramps,
    shipped: ensembles[splits.length]!,
    heldOut: splits.map((split, index) => ({ split, ensemble: ensembles[index]! })),
  };
}

/** Rows that an ensemble learns from, rows that it has not seen, and the groups whose unseen rows calibrate it. */
interface Group extends Split {
  readonly calibratedBy: readonly number[];
}

const calibrationFolds = 4;

/**
 * One group for each split, then one of all rows; then those that only calibrate. Ensembles are calibrated on ensembles'
 * unseen logits: those of single members scatter more, and would make every probability too timid. Folds calibrate each
 * other; where there are none, folds within what the group may see do it, and where one border in time splits, its later
 * rows: what tells an outcome may weigh more as time goes on, and folds across time would not notice.
 */
function groupsOf(head: Head, table: LearningTable, splits: readonly Split[]): readonly Group[] {
  const known = table.rows.flatMap((_, row) => (Number.isNaN(table.labels[row]!) ? [] : [row]));
  const { split: plan } = head;
  if (plan.kind === 'folds') {
    const repeatOf = (index: number) => Math.floor(index / plan.folds);
    const peersOf = (own: number) =>
      splits.flatMap((_, index) => (index !== own && repeatOf(index) === repeatOf(own) ? [index] : []));
    return [
      ...splits.map((split, own) => ({ ...split, calibratedBy: peersOf(own) })),
      { learn: known, test: [], calibratedBy: splits.map((_, index) => index) },
    ];
  }
  const mains: readonly Split[] = [...splits, { learn: known, test: [] }];
  const inner = mains.map(({ learn: rows }, main) =>
    plan.kind === 'temporal'
      ? [laterWithin(rows, plan.learnShare)]
      : foldsWithin(table, rows, calibrationFolds, `${head.id}/calibration/${main}`),
  );
  return [
    ...mains.map((split, main) => ({
      ...split,
      calibratedBy: inner[main]!.map((_, fold) => mains.length + main * inner[main]!.length + fold),
    })),
    ...inner.flat().map((split) => ({ ...split, calibratedBy: [] })),
  ];
}

/** The later rows of those that may be seen, as the later rows of all will be tested. */
function laterWithin(rows: readonly number[], learnShare: number): Split {
  const border = Math.round(rows.length * learnShare);
  return { learn: rows.slice(0, border), test: rows.slice(border) };
}

function foldsWithin(
  table: LearningTable,
  rows: readonly number[],
  count: number,
  purpose: string,
): readonly Split[] {
  const companies = rows.map((row) => table.companies[row]!);
  const labels = rows.map((row) => table.labels[row]!);
  return companyFolds(companies, labels, count, purpose).map(({ learn: inner, test }) => ({
    learn: inner.map((index) => rows[index]!),
    test: test.map((index) => rows[index]!),
  }));
}

/** Unknown counts as the reference, for trees as for networks: that a value is missing may give an outcome away. */
export function filledRows(
  rows: LearningTable['rows'],
  references: readonly number[],
): readonly (readonly number[])[] {
  return rows.map((row) => row.map((value, column) => (Number.isNaN(value) ? references[column]! : value)));
}

/** Each member leaves out another part of what its group may see, to stop by. */
function membersOf(
  head: Head,
  table: LearningTable,
  filled: LearningTable['rows'],
  rows: readonly number[],
  group: number,
  isDirected: boolean,
): readonly Member[] {
  const parts = foldsWithin(table, rows, head.settings.members, `${head.id}/members/${group}`).map(
    ({ test }) => test,
  );
  const teacher = teacherOf(head, table, filled, parts, isDirected);
  return parts.map((stopsBy, own) => ({
    group,
    learnsFrom: parts.flatMap((part, index) => (index === own ? [] : part)),
    stopsBy,
    targets: teacher(own),
  }));
}

/**
 * Targets of the member that stops by part `own`: labels mixed with what boosted trees say that have seen neither the
 * row nor the part that the member stops by.
 */
function teacherOf(
  head: Head,
  table: LearningTable,
  filled: LearningTable['rows'],
  parts: readonly (readonly number[])[],
  isDirected: boolean,
): (own: number) => ArrayLike<number> {
  const share = head.settings.teacherShare;
  if (share === 0) return () => table.labels;
  const directions = isDirected ? head.inputs.map(({ direction }) => direction) : undefined;
  const without = new Map<string, ReturnType<typeof fitBoostedTrees>>();
  const treesWithout = (one: number, other: number) => {
    const key = [one, other].sort().join('/');
    const rows = parts.flatMap((part, index) => (index === one || index === other ? [] : part));
    if (!without.has(key))
      without.set(
        key,
        fitBoostedTrees(
          rows.map((row) => filled[row]!),
          rows.map((row) => table.labels[row]!),
          `${head.id}/teacher/${key}`,
          undefined,
          directions,
        ),
      );
    return without.get(key)!;
  };
  return (own) => {
    const targets = Float64Array.from(table.labels);
    parts.forEach((part, index) => {
      if (index === own) return;
      const trees = treesWithout(own, index);
      for (const row of part)
        targets[row] = (1 - share) * table.labels[row]! + share * trees.predict(filled[row]!);
    });
    return targets;
  };
}

function ensemblesOf(
  table: LearningTable,
  groups: readonly Group[],
  trained: readonly TrainedMember[],
): readonly Ensemble[] {
  const logitsOf = groups.map((_, group) => {
    const members = trained.filter(({ member }) => member.group === group);
    return Float64Array.from(
      table.labels,
      (__, row) => members.reduce((sum, { logits }) => sum + logits[row]!, 0) / members.length,
    );
  });
  return groups.map(({ calibratedBy }, group) => {
    const unseen = calibratedBy.flatMap((other) =>
      groups[other]!.test.filter((row) => !Number.isNaN(table.labels[row]!)).map((row) => ({
        logit: logitsOf[other]![row]!,
        label: table.labels[row]!,
      })),
    );
    return {
      members: trained.filter(({ member }) => member.group === group),
      logits: logitsOf[group]!,
      calibration: fitCalibration(
        unseen.map(({ logit }) => logit),
        unseen.map(({ label }) => label),
      ),
    };
  });
}

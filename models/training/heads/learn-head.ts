import { catalogueEntry } from './company-features';
import type { Head, LearningTable } from './head';
import { companyFolds, temporalSplit, type Split } from '../evaluation/splits';
import { fitCalibration, type Calibration } from '../network/calibration';
import { encode, quantileRamps, type Ramp } from '../network/ramps';
import { trainMembers, type Member, type TrainedMember } from '../network/train-members';

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

const outerFolds = 5;
const memberCount = 4;
const temporalShare = 0.7;

export function splitsOf(head: Head, table: LearningTable): readonly Split[] {
  return head.split === 'temporal'
    ? [temporalSplit(table.rows, temporalShare)]
    : companyFolds(table.companies, table.labels, outerFolds, head.id);
}

/** Trains the shipped ensemble and one for each split, all side by side. `isFree` drops the directions: a challenger. */
export function learnHead(
  head: Head,
  table: LearningTable,
  references: readonly number[],
  isFree = false,
): LearnedHead {
  const ramps = rampsOf(head, table);
  const splits = splitsOf(head, table);
  const everything: Split = { learn: table.rows.map((_, row) => row), test: [] };
  const groups = [...splits, everything];
  const trained = trainMembers({
    purpose: `${head.id}/${isFree ? 'free' : 'directed'}`,
    units: encode(table.rows, ramps, references),
    unitCount: ramps.length,
    labels: table.labels,
    signs: { areEnforced: !isFree, ofUnits: ramps.map(({ column }) => head.inputs[column]!.direction) },
    members: groups.flatMap((split, group) => membersOf(head, table, split, group)),
    settings: head.settings,
  });
  const ensembles = groups.map((_, group) => ensembleOf(table, trained, group));
  return {
    head,
    table,
    ramps,
    shipped: ensembles.at(-1)!,
    heldOut: splits.map((split, index) => ({ split, ensemble: ensembles[index]! })),
  };
}

function rampsOf(head: Head, table: LearningTable): readonly Ramp[] {
  return head.inputs.flatMap(({ id }, column) =>
    quantileRamps(
      column,
      table.rows.map((row) => row[column]!),
      catalogueEntry(id).range,
    ),
  );
}

/** Each member leaves out another part of what its group may see, to stop by and to calibrate on. */
function membersOf(head: Head, table: LearningTable, split: Split, group: number): readonly Member[] {
  const companies = split.learn.map((row) => table.companies[row]!);
  const labels = split.learn.map((row) => table.labels[row]!);
  return companyFolds(companies, labels, memberCount, `${head.id}/members/${group}`).map((inner) => ({
    group,
    learnsFrom: inner.learn.map((index) => split.learn[index]!),
    stopsBy: inner.test.map((index) => split.learn[index]!),
  }));
}

function ensembleOf(table: LearningTable, trained: readonly TrainedMember[], group: number): Ensemble {
  const members = trained.filter(({ member }) => member.group === group);
  const logits = Float64Array.from(
    table.labels,
    (_, row) => members.reduce((sum, { logits: own }) => sum + own[row]!, 0) / members.length,
  );
  const unseen = members.flatMap(({ member, logits: own }) =>
    member.stopsBy.map((row) => ({ logit: own[row]!, label: table.labels[row]! })),
  );
  return {
    members,
    logits,
    calibration: fitCalibration(
      unseen.map(({ logit }) => logit),
      unseen.map(({ label }) => label),
    ),
  };
}

import { randomStream, type RandomStream } from '../random';
import { descentStep, refs, startDescent } from './adam';
import { jit, nn, tensor, tree, type Tensor } from './automatic-differentiation';
import {
  effectiveWeights,
  memberLogits,
  startingWeights,
  weightNames,
  weightShapes,
  type NetworkShape,
  type NetworkWeights,
  type Signs,
} from './member-network';

/** One network to train: the rows that it learns from, and the rows that tell it when to stop. */
export interface Member {
  /** Members of one group stop at the same step. */
  readonly group: number;
  readonly learnsFrom: readonly number[];
  readonly stopsBy: readonly number[];
  /** Probability of the good outcome to learn for each row of the task; read only where it learns. */
  readonly targets: ArrayLike<number>;
}

export interface TrainingSettings {
  /** Networks in the ensemble; each stops by another part of the rows. */
  readonly members: number;
  /** Share, 0 to 1, of what each row's target takes from boosted trees that have not seen it (Hinton et al. 2015). */
  readonly teacherShare: number;
  readonly firstLayer: number;
  readonly secondLayer: number;
  readonly steps: number;
  readonly batchRows: number;
  readonly learningRate: number;
  /** L2 on the weights of the hidden layers. */
  readonly decay: number;
  /** L2 on the direct, additive weights. */
  readonly skipDecay: number;
}

/** Weights with their signs, row-major, as the graph takes them. */
export type MemberWeights = { readonly [Name in (typeof weightNames)[number]]: Float32Array };

export interface TrainedMember {
  readonly member: Member;
  readonly weights: MemberWeights;
  /** Logits of all rows of the task. */
  readonly logits: Float32Array;
}

export interface TrainingTask {
  readonly purpose: string;
  readonly units: Float32Array;
  readonly unitCount: number;
  /** 1 where the good outcome came about. */
  readonly labels: readonly number[];
  readonly signs: Signs;
  readonly members: readonly Member[];
  readonly settings: TrainingSettings;
}

const checkEvery = 20;

/** Trains all members side by side, stacked in one batch of matrices, each on its own rows. */
export function trainMembers(task: TrainingTask): readonly TrainedMember[] {
  const random = randomStream(`network/${task.purpose}`);
  const shape = {
    firstLayer: task.settings.firstLayer,
    secondLayer: task.settings.secondLayer,
    members: task.members.length,
    units: task.unitCount,
  };
  const step = descentStep(lossOf(task, shape), task.settings);
  const check = logitsOfAllRows(task, shape);
  let descent = startDescent(startingWeights(shape, task.signs, random, startingLogits(task)));
  const best = task.members.map(() => ({
    loss: Number.POSITIVE_INFINITY,
    weights: undefined as number | undefined,
  }));
  const kept: { weights: NetworkWeights; logits: Float32Array }[] = [];
  const batches = batchesOf(task, random);
  for (let count = 1; count <= task.settings.steps; count += 1) {
    descent = step(descent, batches(), count);
    if (count % checkEvery !== 0) continue;
    kept.push({ weights: refs(descent.weights), logits: check(descent.weights) });
    noteBest(task, kept, best);
  }
  const trained = task.members.map((_, index) =>
    trainedMember(task, shape, kept[best[index]!.weights!]!, index),
  );
  kept.forEach(({ weights }) => tree.dispose(weights));
  return trained;
}

/**
 * Each member starts from the share of good outcomes among its rows. From even odds a rare outcome first pushes every
 * bound weight towards zero, and some do not come back.
 */
function startingLogits({ members }: TrainingTask): readonly number[] {
  return members.map(({ learnsFrom, targets }) => {
    const share = learnsFrom.reduce((sum, row) => sum + targets[row]!, 0) / learnsFrom.length;
    return Math.log(share / (1 - share));
  });
}

interface Batch {
  readonly [name: string]: Tensor;
  readonly units: Tensor;
  readonly targets: Tensor;
  readonly shares: Tensor;
}

/** Cross-entropy of every member on its own rows, plus decay. Members share no weight, so their sum is their own losses. */
function lossOf(task: TrainingTask, shape: NetworkShape) {
  return (raw: NetworkWeights, { units, targets, shares }: Batch): Tensor => {
    const weights = effectiveWeights(raw, task.signs);
    const decay = squares(weights.first.ref)
      .add(squares(weights.second.ref))
      .add(squares(weights.last.ref))
      .mul(task.settings.decay)
      .add(squares(weights.skip.ref).mul(task.settings.skipDecay));
    const logits = memberLogits(weights, units, shape);
    const entropy = nn.softplus(logits.ref).sub(logits.mul(targets));
    return entropy.mul(shares).sum().add(decay);
  };
}

const squares = (values: Tensor): Tensor => values.ref.mul(values).sum();

/** Endless batches of shuffled rows; rows that a member must not see have weight 0 for it. */
function batchesOf(task: TrainingTask, random: RandomStream): () => Batch {
  const rows = task.labels.length;
  const size = Math.min(task.settings.batchRows, rows);
  const shareOf = task.members.map(({ learnsFrom }) => weightOfRows(learnsFrom, rows));
  let order: number[] = [];
  return () => {
    if (order.length < size) order = random.shuffled(Array.from({ length: rows }, (_, row) => row));
    const chosen = order.splice(0, size);
    return batchOf(task, chosen, shareOf);
  };
}

function weightOfRows(learnsFrom: readonly number[], rows: number): Float32Array {
  const weights = new Float32Array(rows);
  for (const row of learnsFrom) weights[row] = rows / learnsFrom.length;
  return weights;
}

function batchOf(task: TrainingTask, rows: readonly number[], shareOf: readonly Float32Array[]): Batch {
  const { unitCount } = task;
  const units = new Float32Array(rows.length * unitCount);
  rows.forEach((row, index) =>
    units.set(task.units.subarray(row * unitCount, (row + 1) * unitCount), index * unitCount),
  );
  const perMember = (value: (member: number, row: number) => number) =>
    tensor(
      Float32Array.from({ length: shareOf.length * rows.length }, (_, index) =>
        value(Math.floor(index / rows.length), rows[index % rows.length]!),
      ),
      [shareOf.length, rows.length, 1],
    );
  return {
    units: tensor(units, [rows.length, unitCount]),
    // A row that a member must not see has share 0; its target may be unknown and must stay a number.
    targets: perMember((member, row) =>
      shareOf[member]![row]! > 0 ? task.members[member]!.targets[row]! : 0,
    ),
    shares: perMember((member, row) => shareOf[member]![row]! / rows.length),
  };
}

function logitsOfAllRows(task: TrainingTask, shape: NetworkShape) {
  const all = tensor(task.units, [task.labels.length, task.unitCount]);
  const forward = jit((weights: NetworkWeights, units: Tensor) =>
    memberLogits(effectiveWeights(weights, task.signs), units, shape),
  );
  return (weights: NetworkWeights): Float32Array =>
    forward(refs(weights), all.ref).dataSync() as Float32Array;
}

/** The members of a group stop where their mean loss on rows that they have not seen is least. */
function noteBest(
  task: TrainingTask,
  kept: readonly { readonly logits: Float32Array }[],
  best: { loss: number; weights: number | undefined }[],
): void {
  const rows = task.labels.length;
  const { logits } = kept.at(-1)!;
  const losses = task.members.map(({ stopsBy }, member) =>
    stopLoss(task.labels, stopsBy, logits, member * rows),
  );
  task.members.forEach(({ group }, index) => {
    const peers = losses.filter((_, other) => task.members[other]!.group === group);
    const loss = peers.reduce((sum, one) => sum + one, 0) / peers.length;
    if (loss < best[index]!.loss) best[index] = { loss, weights: kept.length - 1 };
  });
}

function stopLoss(
  labels: readonly number[],
  rows: readonly number[],
  logits: Float32Array,
  offset: number,
): number {
  const total = rows.reduce((sum, row) => {
    const logit = logits[offset + row]!;
    return sum + Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(logit, 0) - logit * labels[row]!;
  }, 0);
  return total / rows.length;
}

function trainedMember(
  task: TrainingTask,
  shape: NetworkShape,
  kept: { readonly weights: NetworkWeights; readonly logits: Float32Array },
  member: number,
): TrainedMember {
  const effective = effectiveWeights(refs(kept.weights), task.signs);
  const shapes = weightShapes(shape);
  const weights = Object.fromEntries(
    weightNames.map((name) => {
      const size = shapes[name].slice(1).reduce((product, length) => product * length, 1);
      const values = effective[name].dataSync() as Float32Array;
      return [name, values.slice(member * size, (member + 1) * size)];
    }),
  ) as MemberWeights;
  const rows = task.labels.length;
  return {
    member: task.members[member]!,
    weights,
    logits: kept.logits.slice(member * rows, (member + 1) * rows),
  };
}

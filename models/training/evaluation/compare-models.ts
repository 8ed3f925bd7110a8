import { fitBoostedTrees, usualTrees } from '../challengers/boosted-trees';
import { fitLogistic } from '../challengers/logistic-regression';
import type { Head, LearningTable } from '../heads/head';
import { learnHead, splitsOf, type LearnedHead } from '../heads/learn-head';
import { heldOutRanks, logitsOf, type RankedHead } from '../packs/rank-scale';
import { calibrated } from '../network/calibration';
import { trainingSeed } from '../random';
import {
  areaUnderCurve,
  brierScore,
  calibrationError,
  calibrationSlope,
  withInterval,
  type Figure,
} from './figures';

export const modelNames = ['shipped', 'free', 'trees', 'logistic'] as const;
export type ModelName = (typeof modelNames)[number];

/** One line of a report. */
export interface ReportFigure {
  readonly id: string;
  readonly data: string;
  readonly protocol: string;
  readonly model: ModelName;
  readonly metric: 'auc' | 'brier' | 'calibrationSlope' | 'calibrationError' | 'coverage';
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
  readonly seed: number;
}

/** Probabilities for rows that the model has not seen; NaN for rows that no split tests. */
type Predictions = Readonly<Record<ModelName, Float64Array>>;

/** The shipped network and its challengers on the same splits. */
export function compareModels(learned: LearnedHead, references: readonly number[]): readonly ReportFigure[] {
  const { head, table } = learned;
  const filled = filledTable(table, references);
  const predictions: Predictions = {
    shipped: heldOutProbabilities(learned),
    free: heldOutProbabilities(learnHead(head, table, references, true)),
    trees: predictBy(head, filled, (rows, labels, split) =>
      fitBoostedTrees(rows, labels, `${head.id}/${split}`),
    ),
    logistic: predictBy(head, filled, (rows, labels) => fitLogistic(rows, labels)),
  };
  const whole = modelNames.flatMap((model) =>
    figuresOf(head, protocolOf(head), table, model, predictions[model]),
  );
  const parts = head.subgroups.flatMap(({ id, label, includes }) =>
    modelNames.map((model) =>
      aucFigure(head, table, model, predictions[model], { id, name: label.en, includes }),
    ),
  );
  return [...whole, ...parts, ...wideFigures(head)];
}

/** The shipped ensemble on rows from elsewhere, through the graph as the app runs it. */
export async function outsideFigures(
  learned: LearnedHead,
  references: readonly number[],
): Promise<readonly ReportFigure[]> {
  const { head } = learned;
  if (head.outsideTests.length === 0) return [];
  const figures = head.outsideTests.map(async ({ figureId, protocol, readTable }) => {
    const table = readTable();
    const logits = await logitsOf(learned, learned.shipped, table.rows, references);
    const probabilities = Float64Array.from(logits, (logit) =>
      calibrated(logit, learned.shipped.calibration),
    );
    return figuresOf({ ...head, figureId }, protocol, table, 'shipped', probabilities);
  });
  return (await Promise.all(figures)).flat();
}

/** How well the rank among companies of like context, which the score counts, tells the outcome. */
export function rankFigures(ranked: RankedHead): readonly ReportFigure[] {
  const { head, table } = ranked.learned;
  if (head.inputs.every(({ direction }) => direction !== 0)) return [];
  const group = { id: `${head.figureId}-rank`, name: 'the rank among like companies', includes: () => true };
  return [aucFigure(head, table, 'shipped', heldOutRanks(ranked), group)];
}

function wideFigures(head: Head): readonly ReportFigure[] {
  return head.wideTables.flatMap(({ figureId, protocol, readTable }) => {
    const table = readTable();
    const probabilities = predictBy(head, table, (rows, labels, split) =>
      fitBoostedTrees(rows, labels, `${figureId}/${split}`, manyColumns),
    );
    return figuresOf({ ...head, figureId }, protocol, table, 'trees', probabilities);
  });
}

const manyColumns = { ...usualTrees, trees: 400, learningRate: 0.06, columnShare: 0.4 };

/** Challengers see what the network sees: unknown counts as the reference. That a value is missing may give an outcome away. */
function filledTable(table: LearningTable, references: readonly number[]): LearningTable {
  const rows = table.rows.map((row) =>
    row.map((value, column) => (Number.isNaN(value) ? references[column]! : value)),
  );
  return { ...table, rows };
}

function heldOutProbabilities({ table, heldOut }: LearnedHead): Float64Array {
  const probabilities = new Float64Array(table.labels.length).fill(Number.NaN);
  for (const { split, ensemble } of heldOut)
    for (const row of split.test)
      probabilities[row] = calibrated(ensemble.logits[row]!, ensemble.calibration);
  return probabilities;
}

type Fit = (
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  split: number,
) => { readonly predict: (row: readonly number[]) => number };

function predictBy(head: Head, table: LearningTable, fit: Fit): Float64Array {
  const probabilities = new Float64Array(table.labels.length).fill(Number.NaN);
  splitsOf(head, table).forEach(({ learn, test }, split) => {
    const model = fit(
      learn.map((row) => table.rows[row]!),
      learn.map((row) => table.labels[row]!),
      split,
    );
    for (const row of test) probabilities[row] = model.predict(table.rows[row]!);
  });
  return probabilities;
}

export function protocolOf(head: Head): string {
  return head.split === 'temporal' ? 'earlier 70 % to learn, later 30 % to test' : '5-fold by company';
}

function figuresOf(
  head: Head,
  protocol: string,
  table: LearningTable,
  model: ModelName,
  probabilities: Float64Array,
): readonly ReportFigure[] {
  const tested = testedRows(table, probabilities, () => true);
  const measures = { auc: areaUnderCurve, brier: brierScore, calibrationSlope, calibrationError } as const;
  return (Object.keys(measures) as (keyof typeof measures)[]).map((metric) => {
    const purpose = `${head.figureId}/${model}/${metric}`;
    const figure = withInterval(measures[metric], tested.probabilities, tested.labels, purpose);
    return reportFigure(head.figureId, head, protocol, model, metric, figure, tested.labels.length);
  });
}

function aucFigure(
  head: Head,
  table: LearningTable,
  model: ModelName,
  probabilities: Float64Array,
  group: {
    readonly id: string;
    readonly name: string;
    readonly includes: (row: readonly number[]) => boolean;
  },
): ReportFigure {
  const tested = testedRows(table, probabilities, group.includes);
  const figure = withInterval(areaUnderCurve, tested.probabilities, tested.labels, `${group.id}/${model}`);
  return reportFigure(
    group.id,
    head,
    `${protocolOf(head)}; only ${group.name}`,
    model,
    'auc',
    figure,
    tested.labels.length,
  );
}

function testedRows(
  table: LearningTable,
  probabilities: Float64Array,
  includes: (row: readonly number[]) => boolean,
) {
  const rows = table.rows
    .map((_, row) => row)
    .filter((row) => !Number.isNaN(probabilities[row]!) && includes(table.rows[row]!));
  return {
    probabilities: rows.map((row) => probabilities[row]!),
    labels: rows.map((row) => table.labels[row]!),
  };
}

function reportFigure(
  id: string,
  head: Head,
  protocol: string,
  model: ModelName,
  metric: ReportFigure['metric'],
  { value, interval: [lo, hi] }: Figure,
  n: number,
): ReportFigure {
  const round = (number: number) => Number(number.toFixed(4));
  return {
    id,
    data: head.dataSet.id,
    protocol,
    model,
    metric,
    value: round(value),
    lo: round(lo),
    hi: round(hi),
    n,
    seed: trainingSeed,
  };
}

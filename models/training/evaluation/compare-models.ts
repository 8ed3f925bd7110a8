import { fitBoostedTrees, usualTrees, type TreeSettings } from '../challengers/boosted-trees';
import { fitLogistic } from '../challengers/logistic-regression';
import type { FurtherTable, Head, LearningTable, Split, Subgroup, TriedOutcome } from '../heads/head';
import { filledRows, learnFree, type LearnedHead } from '../heads/learn-head';
import { calibrated } from '../network/calibration';
import { quantileOfSorted } from '../network/ramps';
import { heldOutRanks, logitsOf, type RankedHead } from '../packs/rank-scale';
import { trainingSeed } from '../random';
import { concordance, signedDays } from './concordance';
import {
  areaUnderCurve,
  brierScore,
  calibrationError,
  calibrationSlope,
  meanOverSplits,
  overAllRows,
  type Figure,
  type Tested,
} from './figures';
import { protocolsOf, type Protocol } from './splits';

export const modelNames = ['shipped', 'free', 'trees', 'logistic'] as const;
export type ModelName = (typeof modelNames)[number];
type Measured = Pick<Head, 'id' | 'figureId' | 'dataSet' | 'split' | 'subgroups'>;
type Challenger = Exclude<ModelName, 'shipped' | 'free'>;

/** How well an order tells the outcome: the area under the curve, or Harrell's C where the outcome is an event in time. */
export const orderMetrics = ['auc', 'cIndex'] as const;
const probabilityMeasures = { brier: brierScore, calibrationSlope, calibrationError } as const;

/** One line of a report. */
export interface ReportFigure {
  readonly id: string;
  readonly data: string;
  readonly protocol: string;
  readonly model: ModelName;
  readonly metric: (typeof orderMetrics)[number] | keyof typeof probabilityMeasures | 'coverage';
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
  readonly seed: number;
}

/** For each split of the head what a model says of the rows that it tests, in the order of `split.test`. */
type Predictions = readonly Float64Array[];

/** The shipped network and its challengers on the same splits. */
export function compareModels(learned: LearnedHead, references: readonly number[]): readonly ReportFigure[] {
  const { head, table } = learned;
  const shipped = heldOut(learned);
  const free = heldOut(learnFree(head, table, references));
  const sameInputs = challengersOn(head, table, references);
  const challengers = head.wide ? challengersOnWide(head, head.wide.readTable()) : sameInputs;
  let first = 0;
  return protocolsOf(head, table).flatMap((protocol) => {
    const own = (all: Predictions) => all.slice(first, first + protocol.splits.length);
    const main = figuresOf(
      head,
      table,
      protocol,
      mapped({ shipped, free, ...challengers }, own),
      columnsOf(head),
    );
    const same = { ...protocol, figureId: `${protocol.figureId}-same-inputs` };
    const further = head.wide ? figuresOf(head, table, same, mapped(sameInputs, own), '') : [];
    first += protocol.splits.length;
    return [...main, ...further];
  });
}

/** What trees and logistic regression say of an outcome that no pack learns. */
export function compareTried(tried: TriedOutcome): readonly ReportFigure[] {
  const table = tried.readTable();
  const predictions = challengersOnWide(tried, table);
  return protocolsOf(tried, table).flatMap((protocol) => figuresOf(tried, table, protocol, predictions, ''));
}

type PredictionsByModel = Partial<Readonly<Record<ModelName, Predictions>>>;

const mapped = (all: PredictionsByModel, change: (one: Predictions) => Predictions): PredictionsByModel =>
  Object.fromEntries(Object.entries(all).map(([model, one]) => [model, change(one)]));

const columnsOf = ({ wide }: Head): string => (wide ? `; trees and logistic see ${wide.columns.en}` : '');

function figuresOf(
  head: Measured,
  table: LearningTable,
  protocol: Protocol,
  predictions: PredictionsByModel,
  remark: string,
): readonly ReportFigure[] {
  const { figureId, name, splits } = protocol;
  return modelNames.flatMap((model) => {
    const found = predictions[model];
    if (found === undefined) return [];
    const line = lineOf(head, figureId, `${name.en}${remark}`, model);
    const parts = head.subgroups.flatMap((group) => {
      const id = figureId.replace(head.figureId, group.id);
      const own = lineOf(head, id, `${name.en}; only ${group.label.en}${remark}`, model);
      return orderFigures(own, table, splits, found, group.includes);
    });
    return [
      ...orderFigures(line, table, splits, found),
      ...probabilityFigures(line, table, splits, found),
      ...parts,
    ];
  });
}

/** The same inputs on rows from elsewhere: every model taught by all rows of the head. */
export async function outsideFigures(
  learned: LearnedHead,
  references: readonly number[],
): Promise<readonly ReportFigure[]> {
  const { head, table } = learned;
  if (head.outsideTests.length === 0) return [];
  const free = learnFree(head, table, references);
  const known = table.rows.flatMap((_, row) => (Number.isNaN(table.labels[row]!) ? [] : [row]));
  const filled = filledRows(table.rows, references);
  const rows = known.map((row) => filled[row]!);
  const labels = known.map((row) => table.labels[row]!);
  const trees = fitBoostedTrees(rows, labels, `${head.id}/outside`);
  const logistic = fitLogistic(rows, labels);
  const figures: ReportFigure[] = [];
  for (const test of head.outsideTests) {
    const outside = test.readTable();
    const outsideRows = filledRows(outside.rows, references);
    const byNetwork = async (network: LearnedHead) => {
      const logits = await logitsOf(network, network.shipped, outside.rows, references);
      return Float64Array.from(logits, (logit) => calibrated(logit, network.shipped.calibration));
    };
    const predicted = {
      shipped: await byNetwork(learned),
      free: await byNetwork(free),
      trees: Float64Array.from(outsideRows, trees.predict),
      logistic: Float64Array.from(outsideRows, logistic.predict),
    };
    figures.push(...modelNames.flatMap((model) => outsideLines(test, outside, model, predicted[model])));
  }
  return figures;
}

function outsideLines(
  test: FurtherTable,
  table: LearningTable,
  model: ModelName,
  probabilities: Float64Array,
): readonly ReportFigure[] {
  const everything: Split = { learn: [], test: table.rows.map((_, row) => row) };
  const line = { id: test.figureId, data: test.data, protocol: test.protocol, model, seed: trainingSeed };
  return [
    ...orderFigures(line, table, [everything], [probabilities]),
    ...(test.isOrderOnly ? [] : probabilityFigures(line, table, [everything], [probabilities])),
  ];
}

/** How well the rank among companies of like context, which the score counts, tells the outcome. */
export function rankFigures(ranked: RankedHead): readonly ReportFigure[] {
  const { head, table } = ranked.learned;
  if (!head.inputs.some(({ context }) => context)) return [];
  const ranks = heldOutRanks(ranked);
  let first = 0;
  return protocolsOf(head, table).flatMap(({ figureId, name, splits }) => {
    const line = lineOf(
      head,
      `${figureId}-rank`,
      `${name.en}; only the rank among like companies`,
      'shipped',
    );
    const own = ranks.slice(first, first + splits.length);
    first += splits.length;
    return orderFigures(line, table, splits, own);
  });
}

function heldOut({ heldOut: all }: LearnedHead): Predictions {
  return all.map(({ split, ensemble }) =>
    Float64Array.from(split.test, (row) => calibrated(ensemble.logits[row]!, ensemble.calibration)),
  );
}

type Fit = (
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  purpose: string,
) => { readonly predict: (row: readonly number[]) => number };

function challengersOn(
  head: Head,
  table: LearningTable,
  references: readonly number[],
): Readonly<Record<Challenger, Predictions>> {
  const filled = filledRows(table.rows, references);
  return {
    trees: predictBy(head, table, filled, (...task) => fitBoostedTrees(...task, usualTrees)),
    logistic: predictBy(head, table, filled, fitLogistic),
  };
}

const manyColumns: TreeSettings = { ...usualTrees, trees: 600, learningRate: 0.05, columnShare: 0.4 };

/** Trees see unknown values as such here; lines see the middle value. */
function challengersOnWide(head: Measured, table: LearningTable): Readonly<Record<Challenger, Predictions>> {
  const middles = table.rows[0]!.map((_, column) => {
    const known = table.rows.map((row) => row[column]!).filter((value) => !Number.isNaN(value));
    return quantileOfSorted(Float64Array.from(known).sort(), 0.5);
  });
  return {
    trees: predictBy(head, table, table.rows, (...task) => fitBoostedTrees(...task, manyColumns)),
    logistic: predictBy(head, table, filledRows(table.rows, middles), fitLogistic),
  };
}

function predictBy(head: Measured, table: LearningTable, rows: LearningTable['rows'], fit: Fit): Predictions {
  const splits = protocolsOf(head, table).flatMap((protocol) => protocol.splits);
  return splits.map((split, index) => {
    const model = fit(
      split.learn.map((row) => rows[row]!),
      split.learn.map((row) => table.labels[row]!),
      `${head.id}/${index}`,
    );
    return Float64Array.from(split.test, (row) => model.predict(rows[row]!));
  });
}

type Line = Pick<ReportFigure, 'id' | 'data' | 'protocol' | 'model' | 'seed'>;

const lineOf = (head: Measured, id: string, protocol: string, model: ModelName): Line => ({
  id,
  data: head.dataSet.id,
  protocol,
  model,
  seed: trainingSeed,
});

function orderFigures(
  line: Line,
  table: LearningTable,
  splits: readonly Split[],
  predictions: Predictions,
  includes: Subgroup['includes'] = () => true,
): readonly ReportFigure[] {
  const labelled = testedRows(table, splits, predictions, includes, table.labels);
  const purpose = `${line.id}/${line.model}`;
  const auc = reportFigure(line, 'auc', meanOverSplits(areaUnderCurve, labelled, purpose), labelled);
  if (table.survival === undefined) return [auc];
  const timed = testedRows(table, splits, predictions, includes, signedDays(table.survival));
  return [auc, reportFigure(line, 'cIndex', meanOverSplits(concordance, timed, purpose), timed)];
}

function probabilityFigures(
  line: Line,
  table: LearningTable,
  splits: readonly Split[],
  predictions: Predictions,
): readonly ReportFigure[] {
  const tested = testedRows(table, splits, predictions, () => true, table.labels);
  return (Object.keys(probabilityMeasures) as (keyof typeof probabilityMeasures)[]).map((metric) => {
    const figure = overAllRows(probabilityMeasures[metric], tested, `${line.id}/${line.model}/${metric}`);
    return reportFigure(line, metric, figure, tested);
  });
}

function testedRows(
  table: LearningTable,
  splits: readonly Split[],
  predictions: Predictions,
  includes: Subgroup['includes'],
  labels: ArrayLike<number>,
): readonly Tested[] {
  return splits.map((split, index) => {
    const said = predictions[index]!;
    const places = split.test.flatMap((row, place) =>
      Number.isNaN(labels[row]!) || !includes(table.rows[row]!, row) ? [] : [place],
    );
    return {
      values: places.map((place) => said[place]!),
      labels: places.map((place) => labels[split.test[place]!]!),
      companies: places.map((place) => table.companies[split.test[place]!]!),
    };
  });
}

function reportFigure(
  line: Line,
  metric: ReportFigure['metric'],
  { value, interval: [lo, hi] }: Figure,
  tested: readonly Tested[],
): ReportFigure {
  const round = (number: number) => Number(number.toFixed(4));
  const n = new Set(tested.flatMap(({ companies }) => companies)).size;
  return { ...line, metric, value: round(value), lo: round(lo), hi: round(hi), n };
}

import { sigmoid } from '../network/calibration';
import { randomStream } from '../random';

/** Gradient boosting on histograms with second-order gains (Chen & Guestrin 2016), logistic loss. */
export interface TreeSettings {
  readonly trees: number;
  readonly learningRate: number;
  readonly leaves: number;
  readonly leastRows: number;
  readonly ridge: number;
  /** Shares of rows and of columns that each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
}

export const usualTrees: TreeSettings = {
  trees: 300,
  learningRate: 0.03,
  leaves: 8,
  leastRows: 15,
  ridge: 5,
  rowShare: 0.7,
  columnShare: 0.6,
};

export interface BoostedTrees {
  /** Probability of label 1. */
  readonly predict: (row: readonly number[]) => number;
}

/** Inner nodes send a bin up to `bin` left; unknown is bin 0, below every value. */
type Tree =
  { readonly value: number } | { readonly column: number; readonly bin: number; low: Tree; high: Tree };

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
  readonly lowValue: number;
  readonly highValue: number;
}

interface Leaf {
  readonly rows: Int32Array;
  /** Bounds that directions set on the values below. */
  readonly least: number;
  readonly most: number;
  readonly split: Split | undefined;
  readonly place: (tree: Tree) => void;
}

const binCount = 48;

/**
 * `labels` are 0, 1 or probabilities between. With `directions` (+1, -1, 0 for each column) no split breaks one, as in
 * the monotone constraints of XGBoost.
 */
export function fitBoostedTrees(
  rows: readonly (readonly number[])[],
  labels: ArrayLike<number>,
  purpose: string,
  settings: TreeSettings = usualTrees,
  directions?: readonly number[],
): BoostedTrees {
  const borders = rows[0]!.map((_, column) => binBorders(rows.map((row) => row[column]!)));
  const binned = borders.map((ofColumn, column) =>
    Uint8Array.from(rows, (row) => binOf(row[column]!, ofColumn)),
  );
  const random = randomStream(`trees/${purpose}`);
  const share = Array.from(labels).reduce((sum, label) => sum + label, 0) / labels.length;
  const start = Math.log(share / (1 - share));
  const logits = new Float64Array(rows.length).fill(start);
  const slopes = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  const everyRow = rows.map((_, row) => row);
  const trees = Array.from({ length: settings.trees }, () => {
    logits.forEach((logit, row) => {
      const probability = sigmoid(logit);
      slopes[row] = probability - labels[row]!;
      curvatures[row] = probability * (1 - probability);
    });
    const seen = random.shuffled(everyRow).slice(0, Math.ceil(settings.rowShare * rows.length));
    const columns = random
      .shuffled(borders.map((_, column) => column))
      .slice(0, Math.ceil(settings.columnShare * borders.length));
    const growing = { binned, slopes, curvatures, columns, settings, directions };
    const tree = growTree(growing, Int32Array.from(seen));
    for (let row = 0; row < rows.length; row += 1)
      logits[row] = logits[row]! + settings.learningRate * valueIn(tree, (column) => binned[column]![row]!);
    return tree;
  });
  const predict = (row: readonly number[]) => {
    const bins = row.map((value, column) => binOf(value, borders[column]!));
    return sigmoid(
      trees.reduce(
        (sum, tree) => sum + settings.learningRate * valueIn(tree, (column) => bins[column]!),
        start,
      ),
    );
  };
  return { predict };
}

function binBorders(values: readonly number[]): readonly number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort((one, other) => one - other);
  const borders = Array.from(
    { length: binCount - 1 },
    (_, index) => known[Math.floor(((index + 1) * known.length) / binCount)],
  );
  return [...new Set(borders.filter((border) => border !== undefined))];
}

/** 0 for unknown, else 1 + the number of borders at or below the value. */
function binOf(value: number, borders: readonly number[]): number {
  if (Number.isNaN(value)) return 0;
  let bin = 1;
  for (const border of borders) {
    if (border > value) break;
    bin += 1;
  }
  return bin;
}

interface Growing {
  /** One array a column. */
  readonly binned: readonly Uint8Array[];
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
  readonly columns: readonly number[];
  readonly settings: TreeSettings;
  readonly directions: readonly number[] | undefined;
}

/** Best-first: the leaf with the largest gain is split until the tree has all its leaves. */
function growTree(growing: Growing, rows: Int32Array): Tree {
  let root: Tree = { value: leafValue(growing, rows) };
  let leaves: Leaf[] = [
    leafOf(growing, rows, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, (tree) => (root = tree)),
  ];
  while (leaves.length < growing.settings.leaves) {
    const best = leaves.reduce((found, leaf) =>
      (leaf.split?.gain ?? 0) > (found.split?.gain ?? 0) ? leaf : found,
    );
    if (best.split === undefined) break;
    const { column, bin, lowValue, highValue } = best.split;
    const bins = growing.binned[column]!;
    const node: Tree = { column, bin, low: { value: lowValue }, high: { value: highValue } };
    best.place(node);
    const direction = growing.directions?.[column] ?? 0;
    const middle = (lowValue + highValue) / 2;
    const [lowMost, lowLeast] = [direction > 0 ? middle : best.most, direction < 0 ? middle : best.least];
    const [highMost, highLeast] = [direction < 0 ? middle : best.most, direction > 0 ? middle : best.least];
    const low = best.rows.filter((row) => bins[row]! <= bin);
    const high = best.rows.filter((row) => bins[row]! > bin);
    leaves = [
      ...leaves.filter((leaf) => leaf !== best),
      leafOf(growing, low, lowLeast, lowMost, (tree) => (node.low = tree)),
      leafOf(growing, high, highLeast, highMost, (tree) => (node.high = tree)),
    ];
  }
  return root;
}

function leafOf(growing: Growing, rows: Int32Array, least: number, most: number, place: Leaf['place']): Leaf {
  return { rows, least, most, place, split: bestSplit(growing, rows, least, most) };
}

function leafValue({ slopes, curvatures, settings }: Growing, rows: Int32Array): number {
  let slope = 0;
  let curvature = 0;
  for (const row of rows) {
    slope += slopes[row]!;
    curvature += curvatures[row]!;
  }
  return -slope / (curvature + settings.ridge);
}

function bestSplit(growing: Growing, rows: Int32Array, least: number, most: number): Split | undefined {
  let best: Split | undefined;
  for (const column of growing.columns) {
    const found = bestSplitOf(growing, rows, column, least, most);
    if (found !== undefined && found.gain > (best?.gain ?? 0)) best = found;
  }
  return best;
}

function bestSplitOf(
  { binned, slopes, curvatures, settings, directions }: Growing,
  rows: Int32Array,
  column: number,
  least: number,
  most: number,
): Split | undefined {
  const bins = binned[column]!;
  const slopeOf = new Float64Array(binCount + 1);
  const curvatureOf = new Float64Array(binCount + 1);
  const countOf = new Int32Array(binCount + 1);
  for (const row of rows) {
    const bin = bins[row]!;
    slopeOf[bin] = slopeOf[bin]! + slopes[row]!;
    curvatureOf[bin] = curvatureOf[bin]! + curvatures[row]!;
    countOf[bin] = countOf[bin]! + 1;
  }
  const total = { slope: 0, curvature: 0 };
  for (let bin = 0; bin <= binCount; bin += 1) {
    total.slope += slopeOf[bin]!;
    total.curvature += curvatureOf[bin]!;
  }
  const direction = directions?.[column] ?? 0;
  const value = (slope: number, curvature: number) =>
    Math.min(Math.max(-slope / (curvature + settings.ridge), least), most);
  const loss = (slope: number, curvature: number, at: number) =>
    slope * at + ((curvature + settings.ridge) * at * at) / 2;
  const whole = loss(total.slope, total.curvature, value(total.slope, total.curvature));
  const low = { slope: 0, curvature: 0, rows: 0 };
  let best: Split | undefined;
  for (let bin = 0; bin < binCount; bin += 1) {
    low.slope += slopeOf[bin]!;
    low.curvature += curvatureOf[bin]!;
    low.rows += countOf[bin]!;
    if (low.rows < settings.leastRows || countOf[bin] === 0) continue;
    if (rows.length - low.rows < settings.leastRows) break;
    const high = { slope: total.slope - low.slope, curvature: total.curvature - low.curvature };
    const lowValue = value(low.slope, low.curvature);
    const highValue = value(high.slope, high.curvature);
    if (direction * (highValue - lowValue) < 0) continue;
    const gain =
      2 * (whole - loss(low.slope, low.curvature, lowValue) - loss(high.slope, high.curvature, highValue));
    if (gain > (best?.gain ?? 0)) best = { column, bin, gain, lowValue, highValue };
  }
  return best;
}

function valueIn(tree: Tree, binIn: (column: number) => number): number {
  let node = tree;
  while (!('value' in node)) node = binIn(node.column) <= node.bin ? node.low : node.high;
  return node.value;
}

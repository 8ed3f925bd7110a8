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

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly rows: readonly number[];
  readonly split: Split | undefined;
}

/** Inner nodes send a bin up to `bin` left; unknown is bin 0, below every value. */
type Tree =
  | { readonly value: number }
  | { readonly column: number; readonly bin: number; readonly low: Tree; readonly high: Tree };

export interface BoostedTrees {
  readonly predict: (row: readonly number[]) => number;
}

const binCount = 48;

export function fitBoostedTrees(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  purpose: string,
  settings: TreeSettings = usualTrees,
): BoostedTrees {
  const borders = rows[0]!.map((_, column) => binBorders(rows.map((row) => row[column]!)));
  const binned = rows.map((row) => binsOf(row, borders));
  const random = randomStream(`trees/${purpose}`);
  const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const start = Math.log(share / (1 - share));
  const logits = labels.map(() => start);
  const trees = Array.from({ length: settings.trees }, () => {
    const slopes = logits.map((logit, row) => sigmoid(logit) - labels[row]!);
    const curvatures = logits.map((logit) => sigmoid(logit) * (1 - sigmoid(logit)));
    const seen = random
      .shuffled(labels.map((_, row) => row))
      .slice(0, Math.ceil(settings.rowShare * labels.length));
    const columns = random
      .shuffled(borders.map((_, column) => column))
      .slice(0, Math.ceil(settings.columnShare * borders.length));
    const tree = growTree({ binned, slopes, curvatures, columns, settings }, seen);
    binned.forEach((bins, row) => (logits[row] = logits[row]! + settings.learningRate * valueIn(tree, bins)));
    return tree;
  });
  const predict = (row: readonly number[]) => {
    const bins = binsOf(row, borders);
    return sigmoid(trees.reduce((sum, tree) => sum + settings.learningRate * valueIn(tree, bins), start));
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
function binsOf(row: readonly number[], borders: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(row, (value, column) =>
    Number.isNaN(value) ? 0 : 1 + borders[column]!.filter((border) => border <= value).length,
  );
}

interface Growing {
  readonly binned: readonly Uint8Array[];
  readonly slopes: readonly number[];
  readonly curvatures: readonly number[];
  readonly columns: readonly number[];
  readonly settings: TreeSettings;
}

/** Best-first: the leaf with the largest gain is split until the tree has all its leaves. */
function growTree(growing: Growing, rows: readonly number[]): Tree {
  let leaves: (Leaf & { readonly place: { tree: Tree } })[] = [];
  const root: { tree: Tree } = { tree: leafOf(growing, rows) };
  leaves.push({ rows, split: bestSplit(growing, rows), place: root });
  while (leaves.length < growing.settings.leaves) {
    const best = leaves.reduce((found, leaf) =>
      (leaf.split?.gain ?? 0) > (found.split?.gain ?? 0) ? leaf : found,
    );
    if (best.split === undefined) break;
    const { column, bin } = best.split;
    const [low, high] = [true, false].map((isLow) =>
      best.rows.filter((row) => growing.binned[row]![column]! <= bin === isLow),
    );
    const node = { column, bin, low: leafOf(growing, low!), high: leafOf(growing, high!) };
    best.place.tree = node;
    const child = (side: 'low' | 'high', part: readonly number[]) => ({
      rows: part,
      split: bestSplit(growing, part),
      place: {
        set tree(tree: Tree) {
          node[side] = tree;
        },
        get tree() {
          return node[side];
        },
      },
    });
    leaves = [...leaves.filter((leaf) => leaf !== best), child('low', low!), child('high', high!)];
  }
  return root.tree;
}

function leafOf({ slopes, curvatures, settings }: Growing, rows: readonly number[]): Tree {
  const slope = rows.reduce((sum, row) => sum + slopes[row]!, 0);
  const curvature = rows.reduce((sum, row) => sum + curvatures[row]!, 0);
  return { value: -slope / (curvature + settings.ridge) };
}

function bestSplit(growing: Growing, rows: readonly number[]): Split | undefined {
  let best: Split | undefined;
  for (const column of growing.columns) {
    const found = bestSplitOf(growing, rows, column);
    if (found !== undefined && found.gain > (best?.gain ?? 0)) best = found;
  }
  return best;
}

function bestSplitOf(
  { binned, slopes, curvatures, settings }: Growing,
  rows: readonly number[],
  column: number,
): Split | undefined {
  const histogram = Array.from({ length: binCount + 1 }, () => ({ slope: 0, curvature: 0, rows: 0 }));
  const total = { slope: 0, curvature: 0 };
  for (const row of rows) {
    const bin = histogram[binned[row]![column]!]!;
    bin.slope += slopes[row]!;
    bin.curvature += curvatures[row]!;
    bin.rows += 1;
    total.slope += slopes[row]!;
    total.curvature += curvatures[row]!;
  }
  const worth = (slope: number, curvature: number) => (slope * slope) / (curvature + settings.ridge);
  const low = { slope: 0, curvature: 0, rows: 0 };
  let best: Split | undefined;
  histogram.forEach((bin, index) => {
    low.slope += bin.slope;
    low.curvature += bin.curvature;
    low.rows += bin.rows;
    if (low.rows < settings.leastRows || rows.length - low.rows < settings.leastRows) return;
    const gain =
      worth(low.slope, low.curvature) +
      worth(total.slope - low.slope, total.curvature - low.curvature) -
      worth(total.slope, total.curvature);
    if (gain > (best?.gain ?? 0)) best = { column, bin: index, gain };
  });
  return best;
}

function valueIn(tree: Tree, bins: Uint8Array): number {
  let node = tree;
  while (!('value' in node)) node = bins[node.column]! <= node.bin ? node.low : node.high;
  return node.value;
}

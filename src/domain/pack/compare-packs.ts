import type { Dossier } from '../dossier/dossier';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../evaluation/evaluate';
import { type Model, type RowOutputs, rowOf } from '../evaluation/model';
import { axisGradeOf, gradeOfAxes } from '../grading/feasibility-grade';
import { clampedHundredths, type Hundredths } from '../grading/fixed-point';
import { innovationBands, stepOf } from '../grading/scale';
import { stanineScale } from '../grading/stanine';
import type { GradedResult } from '../result/comparison';
import type { NotGraded } from '../result/result';
import type { GoldenVectors, PackId, PackManifest } from './manifest';

/** One golden row under two packs. */
export interface GoldenRow {
  /** Inputs of the first pack that have a value, of all of them. */
  readonly answered: number;
  readonly of: number;
  readonly before: { readonly score: Hundredths; readonly grade: string };
  readonly after: { readonly score: Hundredths; readonly grade: string };
}

/** Two packs of one purpose on one dossier and on the golden rows of the first. */
export interface PackComparison {
  readonly purpose: PackId;
  readonly before: GradedResult | NotGraded;
  readonly after: GradedResult | NotGraded;
  readonly golden: readonly GoldenRow[];
  /** Inputs that only one of the packs reads. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/** What one indicator does under each pack, in hundredths; undefined where a pack does not read it or has no value. */
export interface MovedLine {
  readonly indicator: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly change: number;
}

function evaluateWith(model: Model, dossier: Dossier): Promise<GradedResult | NotGraded> {
  switch (model.manifest.id) {
    case 'innovation-growth':
      return evaluateInnovationGrowth(model, dossier);
    case 'business-feasibility':
      return evaluateBusinessFeasibility(model, dossier);
    case 'originality':
      return evaluateOriginality(model, dossier);
  }
}

/** The grade of one row, in the words of the purpose: a band, a grade of fourteen, or the grades of the metrics. */
function gradeOfRow({ id, groups }: PackManifest, row: RowOutputs): string {
  const scoreOf = (group: string) =>
    clampedHundredths(row.groups[groups.findIndex((one) => one.id === group)] ?? Number.NaN);
  switch (id) {
    case 'innovation-growth':
      return stepOf(clampedHundredths(row.score), innovationBands).id;
    case 'business-feasibility':
      return gradeOfAxes(axisGradeOf(scoreOf('axis.growth')), axisGradeOf(scoreOf('axis.risk')));
    case 'originality':
      return groups
        .filter(({ kind }) => kind === 'metric')
        .map((group) => stepOf(scoreOf(group.id), stanineScale).id)
        .join(' · ');
  }
}

type Cells = readonly (number | null)[];

/** A golden row of one pack as the other reads it: by the inputs' ids, unknown where only the other reads one. */
function featuresFor(from: PackManifest, to: PackManifest, features: Cells): readonly number[] {
  return to.inputs.map(({ id }) => {
    const column = from.inputs.findIndex((input) => input.id === id);
    return features[column] ?? Number.NaN;
  });
}

async function gradesOf(model: Model, from: PackManifest, golden: GoldenVectors) {
  const rows = golden.rows.map(({ features }) => featuresFor(from, model.manifest, features));
  const outputs = await model.run(Float32Array.from(rows.flat()), rows.length);
  return rows.map((_, at) => {
    const row = rowOf(outputs, at);
    return { score: clampedHundredths(row.score), grade: gradeOfRow(model.manifest, row) };
  });
}

/** Runs both packs; `golden` belongs to the first. Both must have the same purpose. */
export async function comparePacks(
  [first, second]: readonly [Model, Model],
  golden: GoldenVectors,
  dossier: Dossier,
): Promise<PackComparison> {
  const [before, after] = [first.manifest, second.manifest];
  if (before.id !== after.id) throw new Error(`${before.id} and ${after.id} do not have one purpose`);
  const [earlier, later] = [await gradesOf(first, before, golden), await gradesOf(second, before, golden)];
  const unread = (one: PackManifest, other: PackManifest) =>
    one.inputs.map(({ id }) => id).filter((id) => !other.inputs.some((input) => input.id === id));
  return {
    purpose: before.id,
    before: await evaluateWith(first, dossier),
    after: await evaluateWith(second, dossier),
    golden: golden.rows.flatMap(({ features }, at) => {
      const [was, is] = [earlier[at], later[at]];
      const answered = features.filter((value) => value !== null).length;
      return was && is ? [{ answered, of: features.length, before: was, after: is }] : [];
    }),
    onlyBefore: unread(before, after),
    onlyAfter: unread(after, before),
  };
}

/** Indicators by what changed between two results, the largest change first; those that count in neither are left out. */
export function movedLines(before: GradedResult, after: GradedResult): readonly MovedLine[] {
  const pointsIn = ({ points }: GradedResult) =>
    new Map(
      points.filter(({ found }) => found.state === 'known').map((line) => [line.indicator, line.points]),
    );
  const [was, is] = [pointsIn(before), pointsIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((indicator) => {
      const [earlier, later] = [was.get(indicator), is.get(indicator)];
      return { indicator, before: earlier, after: later, change: (later ?? 0) - (earlier ?? 0) };
    })
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
}

/** How many golden rows change their grade, and the largest change of a score, signed, in hundredths. */
export function goldenSummary(golden: readonly GoldenRow[]): {
  readonly moved: number;
  readonly largest: number;
} {
  const changes = golden.map(({ before, after }) => after.score - before.score);
  return {
    moved: golden.filter(({ before, after }) => before.grade !== after.grade).length,
    largest: changes.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one), 0),
  };
}

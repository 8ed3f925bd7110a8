import type { GoldenVectors, PackManifest } from '../../../src/domain/pack/manifest';
import { orderMetrics, rankFigures, type ReportFigure } from '../evaluation/compare-models';
import { planName } from '../evaluation/splits';
import { packGraph } from '../graph/pack-graph';
import { opset } from '../graph/onnx-format';
import { PackSession, type PackResult } from '../graph/run-graph';
import { catalogueEntry } from '../heads/company-features';
import { figureIdsOf, unionsOf } from '../heads/head';
import type { LearnedHead } from '../heads/learn-head';
import { answeredDossiers } from '../interval/answered-dossiers';
import { fitInterval, measureCoverage, statedCoverage, type Coverage } from '../interval/fit-interval';
import { bareInterval, maskedCases } from '../interval/masked-cases';
import { clip, quantileOfSorted } from '../network/ramps';
import { percentileCurve, type PercentileCurve } from '../network/percentile-curve';
import { assemble, promisedDirection, type Assembly } from '../packs/assemble';
import { inputsOf, partsOf, type PackSpec, type PopulationRow } from '../packs/pack-spec';
import { rankHead, type RankedHead } from '../packs/rank-scale';
import { randomStream, trainingSeed } from '../random';
import { goldenVectors } from './golden-vectors';

/** A pack before it is written: everything but the digests of its files. */
export interface BuiltPack {
  readonly spec: PackSpec;
  readonly model: Uint8Array;
  readonly golden: GoldenVectors;
  readonly manifest: Omit<PackManifest, 'files'>;
  readonly figures: readonly ReportFigure[];
  readonly coverage: readonly Coverage[];
}

/** Puts learned heads and prior items together, fits the interval, and writes the graph. */
export async function buildPack(
  spec: PackSpec,
  learned: readonly LearnedHead[],
  references: ReadonlyMap<string, number>,
  figures: readonly ReportFigure[],
): Promise<BuiltPack> {
  const inputs = inputsOf(spec);
  const random = randomStream(`interval/${spec.id}`);
  const population = spec.readPopulation(inputs);
  const dossiers = answeredDossiers(spec, population, random);
  const ranked = await Promise.all(learned.map((one) => rankInPopulation(one, inputs, dossiers, references)));
  const heads = ranked.map(({ learned: one, shipped }) => ({
    learned: one,
    ensemble: one.shipped,
    rank: shipped,
  }));
  const bare = { spec, references: inputs.map((id) => references.get(id)!), percentileOfComposite: {} };
  const percentileOfComposite = await percentilesOf(
    { ...bare, heads, interval: bareInterval(inputs.length) },
    dossiers,
  );
  const cases = await maskedCases({ ...bare, percentileOfComposite }, ranked, dossiers, random);
  const coverage = measureCoverage(cases, spec.coverageGroups);
  const model = packGraph(assemble({ ...bare, percentileOfComposite, heads, interval: fitInterval(cases) }));
  const session = await PackSession.open(model);
  const learnedShare = learnedShareOf(spec, await session.run(dossiers.map(({ features }) => features)));
  const golden = await goldenVectors(spec.id, model, inputs, bare.references);
  const all = [...figures, ...ranked.flatMap(rankFigures)];
  const manifest = manifestOf(spec, learned, bare.references, all, {
    coverage: coverage[0]!,
    learnedShare,
    referenceScore: golden.rows[0]!.score,
  });
  return { spec, model, golden, manifest, figures: all, coverage };
}

/** The head's scale, from the columns of the pack's population that the head reads. */
function rankInPopulation(
  learned: LearnedHead,
  inputs: readonly string[],
  population: readonly PopulationRow[],
  references: ReadonlyMap<string, number>,
): Promise<RankedHead> {
  const columns = learned.head.inputs.map(({ id }) => inputs.indexOf(id));
  const rows = population.map(({ features }) => columns.map((column) => features[column]!));
  return rankHead(
    learned,
    rows,
    learned.head.inputs.map(({ id }) => references.get(id)!),
  );
}

/** Distribution over the reference population of the groups that are shown as ranks. */
async function percentilesOf(
  assembly: Assembly,
  dossiers: readonly PopulationRow[],
): Promise<Record<string, PercentileCurve>> {
  const { spec } = assembly;
  const session = await PackSession.open(packGraph(assemble(assembly)));
  const results = await session.run(dossiers.map(({ features }) => features));
  const first = partsOf(spec).length;
  const ranked = spec.composites.map(({ id, isPercentile }, index) => ({
    id,
    isPercentile,
    column: first + index,
  }));
  return Object.fromEntries(
    ranked
      .filter(({ isPercentile }) => isPercentile)
      .map(({ id, column }) => [id, percentileCurve(results.map(({ groups }) => groups[column]!))]),
  );
}

function manifestOf(
  spec: PackSpec,
  learned: readonly LearnedHead[],
  references: readonly number[],
  figures: readonly ReportFigure[],
  measured: {
    readonly coverage: Coverage;
    readonly learnedShare: number;
    readonly referenceScore: number;
  },
): Omit<PackManifest, 'files'> {
  return {
    schema: 1,
    id: spec.id,
    version: spec.version,
    purpose: spec.purpose,
    opset,
    inputs: inputsOf(spec).map((id, index) => packInput(spec, id, references[index]!, learned)),
    groups: [
      ...spec.heads.map(({ id, label }) => ({ id, kind: 'head' as const, label })),
      ...spec.items.map(({ id, label }) => ({ id, kind: 'item' as const, label })),
      ...spec.composites.map(({ id, kind, label }) => ({ id, kind, label })),
    ],
    outcomes: learned.map(({ head, table }) => ({
      id: head.id,
      label: head.outcome,
      dataSet: head.dataSet.id,
      baseRate: shareOfGood(table.labels),
    })),
    scoreParts: partsOf(spec)
      .filter((id) => (spec.scoreWeights[id] ?? 0) > 0)
      .map((id) => scorePart(spec, id)),
    referenceScore: measured.referenceScore,
    gradingRule: spec.gradingRule,
    referencePopulation: spec.referencePopulation,
    training: {
      seed: trainingSeed,
      dataSets: learned.map(({ head, table }) => ({
        id: head.dataSet.id,
        licence: head.dataSet.licence,
        rows: table.rows.length,
        outcome: head.outcome.en,
      })),
      split: [...new Set(spec.heads.map((head) => `${head.id}: ${planName(head.split).en}`))].join('; '),
      metrics: metricsOf(spec, figures),
      learnedShare: round(measured.learnedShare),
      intervalCoverage: {
        stated: statedCoverage,
        measured: round(measured.coverage.measured),
        rows: measured.coverage.rows,
      },
    },
    licence: 'UNLICENSED',
  };
}

/** Covariance of the learned heads' share of the score with the score, over its variance. */
function learnedShareOf(spec: PackSpec, results: readonly PackResult[]): number {
  const parts = partsOf(spec);
  const learned = results.map(({ groups }) =>
    spec.heads.reduce((sum, { id }) => sum + (spec.scoreWeights[id] ?? 0) * groups[parts.indexOf(id)]!, 0),
  );
  const scores = results.map(({ score }) => score);
  return covariance(learned, scores) / covariance(scores, scores);
}

function covariance(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [oneMean, otherMean] = [mean(one), mean(other)];
  return mean(one.map((value, index) => (value - oneMean) * (other[index]! - otherMean)));
}

const seenShares = [0.005, 0.995] as const;

/** The widest range that any head has seen. */
function seenRange(id: string, learned: readonly LearnedHead[]): readonly [number, number] | undefined {
  const { range } = catalogueEntry(id);
  const ranges = learned.flatMap(({ head, table }) => {
    const column = head.inputs.findIndex((input) => input.id === id);
    const values = table.rows.map((row) => row[column] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    const sorted = Float64Array.from(values, (value) => clip(value, range)).sort();
    return values.length === 0 ? [] : [seenShares.map((share) => quantileOfSorted(sorted, share))];
  });
  if (ranges.length === 0) return undefined;
  const exact = (value: number) => Number(value.toPrecision(4));
  return [
    exact(Math.min(...ranges.map(([low]) => low!))),
    exact(Math.max(...ranges.map(([, high]) => high!))),
  ];
}

function packInput(
  spec: PackSpec,
  id: string,
  reference: number,
  learnedHeads: readonly LearnedHead[],
): PackManifest['inputs'][number] {
  const { unit, range } = catalogueEntry(id);
  const seen = seenRange(id, learnedHeads);
  const learned = spec.heads
    .filter(({ inputs }) => inputs.some((input) => input.id === id))
    .map((head) => ({ kind: 'learned' as const, head: head.id, dataSets: [head.dataSet.id] }));
  const prior = spec.items
    .filter(({ inputs }) => inputs.some((input) => input.id === id))
    .map((item) => ({ kind: 'prior' as const, group: item.id, source: item.source }));
  return {
    id,
    unit,
    range,
    direction: promisedDirection(spec, id),
    reference,
    ...(seen && { seen }),
    parts: [...learned, ...prior],
  };
}

function scorePart(spec: PackSpec, id: string): PackManifest['scoreParts'][number] {
  const part = [...spec.heads, ...spec.items].find((one) => one.id === id)!;
  const unions = unionsOf(spec.heads.find((head) => head.id === id)?.inputs ?? []);
  return {
    group: id,
    weight: spec.scoreWeights[id]!,
    additive: spec.items.some((item) => item.id === id),
    inputs: part.inputs.map((input) => input.id),
    ...(unions.length > 0 && { unions }),
  };
}

/** `auc` is the shipped network's; `auc.trees` and so on are the challengers'. Where a head has several figures, the protocol tells them apart. */
function metricsOf(spec: PackSpec, figures: readonly ReportFigure[]): PackManifest['training']['metrics'] {
  return spec.heads.flatMap((head) =>
    figures
      .filter(
        ({ id, model, metric }) =>
          figureIdsOf(head).includes(id) &&
          (model === 'shipped' || orderMetrics.some((order) => order === metric)),
      )
      .map(({ model, metric, value, lo, hi, n, protocol }) => ({
        head: head.id,
        name: model === 'shipped' ? metric : `${metric}.${model}`,
        value,
        interval: [lo, hi] as const,
        rows: n,
        protocol,
      })),
  );
}

/** Among those whose outcome is known. */
function shareOfGood(labels: readonly number[]): number {
  const known = labels.filter((label) => !Number.isNaN(label));
  return round(known.reduce((sum, label) => sum + label, 0) / known.length);
}
const round = (value: number): number => Number(value.toFixed(4));

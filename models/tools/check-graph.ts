import { goldenDifference } from '../../src/domain/pack/golden-difference';
import type { GoldenVectors, PackManifest } from '../../src/domain/pack/manifest';
import { type PackResult, PackSession } from '../training/graph/run-graph';
import { randomStream } from '../training/random';
import { randomCompanies, sweepValues } from './random-companies';

const companyCount = 300;

/** Points; float32 sums of a hundred terms differ in the fifth digit. */
const sumTolerance = 1e-3;

/**
 * What is wrong with a graph, in sentences: golden rows, parts that add up to the score and move by their own inputs only,
 * directions at random companies, and ranges around the score. Empty when nothing is.
 */
export async function graphFaults(
  model: Uint8Array,
  manifest: PackManifest,
  golden: GoldenVectors | undefined,
): Promise<readonly string[]> {
  try {
    const session = await PackSession.open(model);
    const companies = randomCompanies(manifest, companyCount, randomStream(`check/${manifest.id}`));
    const results = await session.run(companies);
    const widths = widthFaults(manifest, results);
    if (widths.length > 0) return widths;
    return [
      ...(golden ? await goldenRowFaults(session, golden) : []),
      ...(await referenceFaults(session, manifest)),
      ...sumFaults(manifest, results),
      ...(await partFaults(session, manifest, companies, results)),
      ...(await directionFaults(session, manifest, companies)),
      ...intervalFaults(results),
    ];
  } catch (error) {
    return [`model.onnx: cannot be run: ${String(error)}`];
  }
}

function widthFaults({ groups, outcomes }: PackManifest, [first]: readonly PackResult[]): readonly string[] {
  const widths = [
    ['groups', first!.groups.length, groups.length],
    ['probability', first!.probability.length, outcomes.length],
    ['interval', first!.interval.length, 2],
  ] as const;
  return widths
    .filter(([, found, stated]) => found !== stated)
    .map(([name, found, stated]) => `model.onnx: output ${name} has ${found} columns, the manifest names ${stated}`);
}

async function goldenRowFaults(session: PackSession, golden: GoldenVectors): Promise<readonly string[]> {
  const results = await session.run(
    golden.rows.map(({ features }) => features.map((value) => value ?? Number.NaN)),
  );
  const flat = (columns: (result: PackResult) => readonly number[]) =>
    Float32Array.from(results.flatMap(columns));
  const differs = goldenDifference(golden, {
    score: flat(({ score }) => [score]),
    groups: flat(({ groups }) => groups),
    probability: flat(({ probability }) => probability),
    interval: flat(({ interval }) => interval),
  });
  return differs
    ? [`golden.json: row ${differs.row} differs by ${differs.by}, the tolerance is ${golden.tolerance}`]
    : [];
}

/** Unanswered inputs stand at the reference company, and the points are counted from its score. */
async function referenceFaults(session: PackSession, manifest: PackManifest): Promise<readonly string[]> {
  const rows = [
    manifest.inputs.map(() => Number.NaN),
    manifest.inputs.map(({ reference }) => reference),
  ];
  const scores = (await session.run(rows)).map(({ score }) => score);
  return scores.every((score) => Math.abs(score - manifest.referenceScore) <= sumTolerance)
    ? []
    : [`referenceScore: the reference company has ${scores[1]!}, nothing answered has ${scores[0]!}`];
}

const columnsOf = ({ groups }: PackManifest): ReadonlyMap<string, number> =>
  new Map(groups.map(({ id }, column) => [id, column]));

function sumFaults(manifest: PackManifest, results: readonly PackResult[]): readonly string[] {
  const columns = columnsOf(manifest);
  const worst = Math.max(
    ...results.map(({ score, groups }) => {
      const sum = manifest.scoreParts.reduce(
        (total, { group, weight }) => total + weight * groups[columns.get(group)!]!,
        0,
      );
      return Math.abs(sum - score);
    }),
  );
  return worst <= sumTolerance
    ? []
    : [`scoreParts: the weighted parts miss the score by up to ${worst.toFixed(4)} points`];
}

async function partFaults(
  session: PackSession,
  manifest: PackManifest,
  companies: readonly number[][],
  whole: readonly PackResult[],
): Promise<readonly string[]> {
  const columns = columnsOf(manifest);
  const faults: string[] = [];
  for (const [index, { group, inputs }] of manifest.scoreParts.entries()) {
    const alone = await session.run(
      companies.map((row) =>
        row.map((value, column) => (inputs.includes(manifest.inputs[column]!.id) ? value : Number.NaN)),
      ),
    );
    const column = columns.get(group)!;
    const isMoved = whole.some(
      ({ groups }, row) => Math.abs(groups[column]! - alone[row]!.groups[column]!) > sumTolerance,
    );
    if (isMoved) faults.push(`scoreParts[${index}]: ${group} is moved by inputs that are not named for it`);
  }
  return faults;
}

async function directionFaults(
  session: PackSession,
  manifest: PackManifest,
  companies: readonly number[][],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [column, { id, direction }] of manifest.inputs.entries()) {
    if (direction === 0) continue;
    const values = sweepValues(manifest, column);
    const rows = companies.flatMap((company) => values.map((value) => company.with(column, value)));
    const scores = (await session.run(rows)).map(({ score }) => score * direction);
    const falls = scores.filter((score, row) => row % values.length !== 0 && score < scores[row - 1]!);
    if (falls.length > 0)
      faults.push(`inputs[${column}].direction: ${id} breaks its direction ${falls.length} times`);
  }
  return faults;
}

function intervalFaults(results: readonly PackResult[]): readonly string[] {
  const isGood = ({ score, interval: [low, high] }: PackResult) =>
    low >= 0 && low <= score + sumTolerance && score <= high + sumTolerance && high <= 100;
  const bad = results.filter((result) => !isGood(result)).length;
  return bad === 0 ? [] : [`model.onnx: ${bad} of ${results.length} random companies have no score within a range`];
}

import { DataMissing } from './data/data-folder';
import { compareModels, compareTried, outsideFigures, type ReportFigure } from './evaluation/compare-models';
import type { Head } from './heads/head';
import { learnHead, type LearnedHead } from './heads/learn-head';
import { buildPack } from './pack/build-pack';
import { signingKey } from './pack/signing-key';
import { signAllPacks, writePack } from './pack/write-pack';
import { businessFeasibility } from './packs/business-feasibility';
import { innovationGrowth } from './packs/innovation-growth';
import { originality } from './packs/originality';
import { inputsOf, type PackSpec } from './packs/pack-spec';
import { referenceOf } from './packs/references';
import { printCoverage, printFigures, progress } from './terminal';

const allPacks: readonly PackSpec[] = [innovationGrowth, businessFeasibility, originality];

/** Learns, compares and builds the packs named, or all; writes and signs them where they are to ship. */
async function train(wanted: readonly string[], ships: boolean): Promise<void> {
  const specs = wanted.length === 0 ? allPacks : allPacks.filter(({ id }) => wanted.includes(id));
  if (specs.length === 0)
    throw new Error(`no such pack; there are ${allPacks.map(({ id }) => id).join(', ')}`);
  const references = referencesOf(specs);
  const heads = [...new Set(specs.flatMap((spec) => spec.heads))];
  const learned = new Map<string, LearnedHead>();
  const figures = new Map<string, readonly ReportFigure[]>();
  for (const head of heads) {
    learned.set(head.id, learn(head, references));
    figures.set(head.id, await compare(learned.get(head.id)!, references));
  }
  for (const tried of specs.flatMap((spec) => spec.tried ?? [])) {
    progress(`${tried.id}: looked at in ${tried.dataSet.id}`);
    figures.set(tried.id, compareTried(tried));
  }
  printFigures([...figures.values()].flat());
  for (const spec of specs) await build(spec, learned, figures, references, ships);
  if (ships) signAllPacks(signingKey());
}

/** Value of the reference company for every input of the packs. */
function referencesOf(specs: readonly PackSpec[]): ReadonlyMap<string, number> {
  const references = new Map<string, number>();
  for (const spec of specs) {
    const inputs = inputsOf(spec);
    const population = spec.readPopulation(inputs);
    inputs.forEach((id, column) => {
      const values = population.map(({ features }) => features[column]!);
      references.set(id, referenceOf(id, values, spec.answers[id]));
    });
  }
  progress(`${references.size} inputs, data read`);
  return references;
}

const referencesFor = (head: Head, references: ReadonlyMap<string, number>) =>
  head.inputs.map(({ id }) => references.get(id)!);

function learn(head: Head, references: ReadonlyMap<string, number>): LearnedHead {
  progress(`${head.id}: learning from ${head.dataSet.id}`);
  return learnHead(head, head.readTable(), referencesFor(head, references));
}

async function compare(
  learned: LearnedHead,
  references: ReadonlyMap<string, number>,
): Promise<readonly ReportFigure[]> {
  progress(`${learned.head.id}: challengers on the same splits`);
  const own = referencesFor(learned.head, references);
  return [...compareModels(learned, own), ...(await outsideFigures(learned, own))];
}

async function build(
  spec: PackSpec,
  learned: ReadonlyMap<string, LearnedHead>,
  figures: ReadonlyMap<string, readonly ReportFigure[]>,
  references: ReadonlyMap<string, number>,
  ships: boolean,
): Promise<void> {
  progress(`${spec.id}: interval and graph`);
  const heads = spec.heads.map(({ id }) => learned.get(id)!);
  const built = await buildPack(
    spec,
    heads,
    references,
    [...spec.heads, ...(spec.tried ?? [])].flatMap(({ id }) => figures.get(id)!),
  );
  printCoverage(spec.id, built.coverage);
  if (!ships) return;
  writePack(built);
  progress(`${spec.id}: written, ${built.model.length} bytes of model`);
}

/** Runs the training for the packs on the command line; without the data it says where to put them. */
export async function trainFromCommandLine(ships: boolean): Promise<void> {
  try {
    await train(process.argv.slice(2), ships);
  } catch (error) {
    if (!(error instanceof DataMissing)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

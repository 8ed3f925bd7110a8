import { packGraph, type IntervalPlan, type PackPlan } from '../graph/pack-graph';
import { PackSession } from '../graph/run-graph';
import { assemble, type Assembly, type ChosenEnsemble } from '../packs/assemble';
import { inputsOf, type PackSpec, type PopulationRow } from '../packs/pack-spec';
import type { RankedHead } from '../packs/rank-scale';
import type { RandomStream } from '../random';
import type { MaskedCase } from './fit-interval';
import { omitAnswers } from './omit-answers';

const casesPerCompany = 4;

/** Interval of a plan whose half width is the bare spread of the ensemble. */
export function bareInterval(inputCount: number): IntervalPlan {
  const nothing = new Array<number>(inputCount).fill(0);
  return { scale: 1, power: 0.5, ownVariance: nothing, sharedDeviation: nothing };
}

/** Scores of complete dossiers with answers left out, each by ensembles that have not seen the company. */
export async function maskedCases(
  assembly: Omit<Assembly, 'heads' | 'interval'>,
  ranked: readonly RankedHead[],
  dossiers: readonly PopulationRow[],
  random: RandomStream,
): Promise<readonly MaskedCase[]> {
  const inputs = inputsOf(assembly.spec);
  const finders = ranked.map(unseenBy);
  const cells = new Map<
    string,
    { readonly heads: readonly ChosenEnsemble[]; readonly rows: PopulationRow[] }
  >();
  for (const dossier of dossiers) {
    const found = finders.map((find) => find(dossier.key));
    if (found.some((one) => one === undefined)) continue;
    const key = found.map((one) => one!.name).join('/');
    const heads = found.map((one) => one!.chosen);
    if (!cells.has(key)) cells.set(key, { heads, rows: [] });
    cells.get(key)!.rows.push(dossier);
  }
  const cases: MaskedCase[] = [];
  for (const { heads, rows } of cells.values()) {
    const plan = assemble({ ...assembly, heads, interval: bareInterval(inputs.length) });
    cases.push(
      ...(await casesOf(assembly.spec, plan, rows, (features) =>
        omitAnswers(features, inputs, assembly.spec.omissions, random),
      )),
    );
  }
  return cases;
}

/** The ensemble that has not seen a company: of its split, or the shipped one where the head never saw the company. */
function unseenBy({ learned, shipped, heldOut }: RankedHead) {
  const { table } = learned;
  const splitOf = new Map(
    learned.heldOut.flatMap(({ split }, index) =>
      split.test.map((row) => [table.companies[row]!, index] as const),
    ),
  );
  const seen = new Set(table.companies);
  return (key: string): { readonly name: string; readonly chosen: ChosenEnsemble } | undefined => {
    const index = splitOf.get(key);
    if (index !== undefined) {
      const { ensemble } = learned.heldOut[index]!;
      return { name: String(index), chosen: { learned, ensemble, rank: heldOut[index]! } };
    }
    if (seen.has(key)) return undefined;
    return { name: 'shipped', chosen: { learned, ensemble: learned.shipped, rank: shipped } };
  };
}

async function casesOf(
  spec: PackSpec,
  plan: PackPlan,
  rows: readonly PopulationRow[],
  omit: (features: readonly number[]) => number[],
): Promise<MaskedCase[]> {
  const session = await PackSession.open(packGraph(plan));
  const full = await session.run(rows.map(({ features }) => features));
  const cases: MaskedCase[] = [];
  for (let round = 0; round < casesPerCompany; round += 1) {
    const masked = rows.map(({ features }) => omit(features));
    const results = await session.run(masked);
    results.forEach((result, index) => {
      const missing = masked[index]!.map((value) => (Number.isNaN(value) ? 1 : 0));
      if (!missing.includes(1)) return;
      const half = Math.max(result.score - result.interval[0], result.interval[1] - result.score);
      cases.push({
        company: rows[index]!.key,
        groups: groupsOf(spec, rows[index]!),
        missing,
        difference: full[index]!.score - result.score,
        spread: half ** 2,
      });
    });
  }
  return cases;
}

function groupsOf(spec: PackSpec, { features }: PopulationRow): readonly boolean[] {
  const inputs = inputsOf(spec);
  return spec.coverageGroups.map(({ includes }) => includes((input) => features[inputs.indexOf(input)]!));
}

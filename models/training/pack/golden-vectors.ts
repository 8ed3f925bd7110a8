import type { GoldenVectors } from '../../../src/domain/pack/manifest';
import { PackSession } from '../graph/run-graph';
import { catalogueEntry } from '../heads/company-features';
import { randomStream } from '../random';

/** Points; runtimes differ in the last bits of float32. */
const tolerance = 1e-4;

/** Rows that every runtime must reproduce: extremes, nothing answered, halves, and ordinary companies. */
export async function goldenVectors(
  packId: string,
  model: Uint8Array,
  inputs: readonly string[],
  references: readonly number[],
): Promise<GoldenVectors> {
  const rows = goldenRows(packId, inputs, references).map((row) => row.map((value) => Math.fround(value)));
  const session = await PackSession.open(model);
  const results = await session.run(rows);
  return {
    tolerance,
    rows: results.map((result, index) => ({
      features: rows[index]!.map((value) => (Number.isNaN(value) ? null : value)),
      ...result,
    })),
  };
}

function goldenRows(packId: string, inputs: readonly string[], references: readonly number[]): number[][] {
  const random = randomStream(`golden/${packId}`);
  const entries = inputs.map(catalogueEntry);
  const between = (index: number) => {
    const [low, high] = entries[index]!.range;
    const towards = random.next() < 0.5 ? low : high;
    return Number((references[index]! + (towards - references[index]!) * random.next() ** 2).toPrecision(5));
  };
  const ordinary = () => inputs.map((_, index) => between(index));
  const partly = () => ordinary().map((value) => (random.next() < 0.3 ? Number.NaN : value));
  const best = entries.map(({ range, direction }) => (direction < 0 ? range[0] : range[1]));
  const worst = entries.map(({ range, direction }) => (direction < 0 ? range[1] : range[0]));
  return [
    inputs.map(() => Number.NaN),
    [...references],
    best,
    worst,
    entries.map(({ range }) => range[1] * 10 + 1),
    ordinary().map((value, index) => (index < inputs.length / 2 ? Number.NaN : value)),
    ordinary().map((value, index) => (index < inputs.length / 2 ? value : Number.NaN)),
    ordinary(),
    ordinary(),
    ordinary(),
    partly(),
    partly(),
  ];
}

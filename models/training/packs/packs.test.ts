import { describe, expect, it } from 'vitest';
import { catalogueEntry } from '../heads/company-features';
import { unionsOf, type HeadInput } from '../heads/head';
import { answerAt, percentiles, steps, yes } from './answers';
import { businessFeasibility } from './business-feasibility';
import { innovationGrowth } from './innovation-growth';
import { originality } from './originality';
import { inputsOf, partsOf } from './pack-spec';

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** Exact points run all coalitions of a head's players, and within each union: 2^K + sum of 2^(K-1) (2^m - 2). */
const mostCoalitions = 4096;

function coalitionsOf(inputs: readonly HeadInput[]): number {
  const unions = unionsOf(inputs);
  const players = inputs.filter(({ union }) => union === undefined).length + unions.length;
  return unions.reduce((sum, { length }) => sum + 2 ** (players - 1) * (2 ** length - 2), 2 ** players);
}

describe.each([innovationGrowth, businessFeasibility, originality])('the pack $id', (spec) => {
  const parts = new Set(partsOf(spec));

  it('has weights that sum to 1, over parts that exist', () => {
    expect(sum(Object.values(spec.scoreWeights))).toBeCloseTo(1, 9);
    for (const mixed of [spec.scoreWeights, ...spec.composites.map((one) => one.parts)])
      for (const [part, weight] of Object.entries(mixed)) {
        expect(parts, part).toContain(part);
        expect(weight).toBeGreaterThan(0);
      }
    for (const { id, parts: mixed } of spec.composites)
      expect(sum(Object.values(mixed)), id).toBeCloseTo(1, 9);
    for (const { id, inputs } of spec.items)
      expect(sum(inputs.map(({ weight }) => weight)), id).toBeCloseTo(1, 9);
  });

  it('has credit curves that rise from 0 to 1', () => {
    for (const { inputs } of spec.items)
      for (const { id, curve } of inputs) {
        expect(curve[0]![1], id).toBe(0);
        expect(curve.at(-1)![1], id).toBe(1);
        for (const [index, [value, credit]] of curve.entries()) {
          if (index === 0) continue;
          expect(value, id).toBeGreaterThan(curve[index - 1]![0]);
          expect(credit, id).toBeGreaterThan(curve[index - 1]![1]);
        }
      }
  });

  it('reads inputs that the catalogue knows, with its directions', () => {
    for (const id of inputsOf(spec)) expect(catalogueEntry(id).id).toBe(id);
    for (const { inputs } of spec.heads) {
      expect(coalitionsOf(inputs)).toBeLessThanOrEqual(mostCoalitions);
      for (const { id, direction } of inputs)
        expect([0, catalogueEntry(id).direction], id).toContain(direction);
    }
  });

  it('states distributions and omissions only for its own inputs', () => {
    const inputs = inputsOf(spec);
    for (const id of [...Object.keys(spec.answers), ...spec.omissions.flatMap((one) => one.inputs)])
      expect(inputs).toContain(id);
  });

  it('can be left out of any answer', () => {
    const omitted = new Set(spec.omissions.flatMap(({ inputs }) => inputs));
    expect(inputsOf(spec).filter((id) => !omitted.has(id))).toEqual([]);
  });
});

describe('stated distributions', () => {
  it('give the value at a share of companies', () => {
    expect([0.2, 0.61].map((share) => answerAt(yes(0.4), share))).toEqual([0, 1]);
    expect([0.1, 0.5, 1].map((share) => answerAt(steps([50, 0], [30, 1], [20, 5]), share))).toEqual([
      0, 0, 5,
    ]);
    expect(answerAt(percentiles(0, 1, 2, 10, 20, 50, 100), 0.375)).toBe(6);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFaults, goldenFaults, manifestFaults, unknownIndicators } from './check-manifest';
import { type PackManifest, packIds } from './manifest';

const models = resolve(import.meta.dirname, '../../../models');
const jsonOf = (path: string): unknown => JSON.parse(readFileSync(resolve(models, path), 'utf8'));
const manifestOf = (pack: string) => jsonOf(`${pack}/manifest.json`) as PackManifest;
const innovation = manifestOf('innovation-growth');
const first = innovation.inputs[0]!;
const firstPart = innovation.scoreParts[0]!;

/** The manifest with the value at one path replaced. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(innovation) as unknown as Record<string | number, unknown>;
  let place = copy;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1)!] = value;
  return copy;
}

describe.each(packIds)('the shipped manifest of %s', (pack) => {
  it('has no fault, and its golden rows have none', () => {
    const manifest = manifestOf(pack);
    expect(manifestFaults(manifest)).toEqual([]);
    expect(unknownIndicators(manifest)).toEqual([]);
    expect(catalogueFaults(manifest)).toEqual([]);
    expect(goldenFaults(jsonOf(`${pack}/golden.json`), manifest)).toEqual([]);
  });
});

describe('a fault of a manifest is named with its place', () => {
  it.each<[string, unknown]>([
    ['schema', changed(['schema'], 2)],
    ['version', changed(['version'], 'newest')],
    ['purpose.en', changed(['purpose', 'en'], '')],
    ['inputs', changed(['inputs'], [])],
    ['inputs[0].direction', changed(['inputs', 0, 'direction'], 2)],
    ['inputs[0].range', changed(['inputs', 0, 'range'], [1, -1])],
    ['inputs[0].reference', changed(['inputs', 0, 'reference'], first.range[1] + 1)],
    ['inputs[0].seen', changed(['inputs', 0, 'seen'], [2, 1])],
    ['inputs[0].parts[0]', changed(['inputs', 0, 'parts'], [{ kind: 'prior', group: 'none', source: 'x' }])],
    ['inputs', changed(['inputs', 1], first)],
    ['groups[0].kind', changed(['groups', 0, 'kind'], 'thing')],
    ['scoreParts[0].group', changed(['scoreParts', 0, 'group'], 'none')],
    ['scoreParts[0].inputs[0]', changed(['scoreParts', 0, 'inputs', 0], 'none')],
    ['scoreParts[0].unions', changed(['scoreParts', 0, 'unions'], [['none']])],
    ['scoreParts', changed(['scoreParts', 0, 'weight'], firstPart.weight / 2)],
    ['referenceScore', changed(['referenceScore'], 101)],
    ['gradingRule.widestInterval', changed(['gradingRule'], { widestInterval: -1, mostOutsideSeen: 0.5 })],
    ['files[0].sha256', changed(['files', 0, 'sha256'], 'ABC')],
    ['training.intervalCoverage.rows', changed(['training', 'intervalCoverage', 'rows'], 0)],
  ])('%s', (place, manifest) => {
    expect(manifestFaults(manifest).map((fault) => fault.place)).toContain(place);
  });

  it('and a game that would run for minutes is one', () => {
    const inputs = Array.from({ length: 17 }, (_, at) => ({ ...first, id: `input${at}` }));
    const ids = inputs.map(({ id }) => id);
    const withPart = (unions?: readonly (readonly string[])[]) => ({
      ...innovation,
      inputs,
      scoreParts: [
        { group: firstPart.group, weight: 1, additive: false, inputs: ids, ...(unions && { unions }) },
      ],
    });
    expect(manifestFaults(withPart())).toMatchObject([{ place: 'scoreParts[0].inputs' }]);
    expect(manifestFaults(withPart([ids.slice(0, 6), ids.slice(6, 12)]))).toEqual([]);
  });

  it('and so is a game of more inputs than a coalition can name', () => {
    const ids = Array.from({ length: 32 }, (_, at) => `input${at}`);
    const gameOf = (count: number) => {
      const inputs = ids.slice(0, count);
      const unions = [0, 8, 16, 24].map((from) => inputs.slice(from, from + 8));
      const part = { group: firstPart.group, weight: 1, additive: false, inputs, unions };
      return { ...innovation, inputs: ids.map((id) => ({ ...first, id })), scoreParts: [part] };
    };
    expect(manifestFaults(gameOf(32))).toMatchObject([{ place: 'scoreParts[0].inputs' }]);
    expect(manifestFaults(gameOf(31))).toEqual([]);
  });

  it('and so is an axis that business feasibility is graded by', () => {
    const manifest = manifestOf('business-feasibility');
    const groups = manifest.groups.filter(({ id }) => id !== 'axis.risk');
    expect(manifestFaults({ ...manifest, groups })).toEqual([
      { place: 'groups', expected: 'a group axis.risk' },
    ]);
  });

  it('whatever JSON it is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => manifestFaults(value).length > 0));
  });
});

it('a golden row of another width, and a tolerance that could hide a grade, are faults', () => {
  const golden = jsonOf('innovation-growth/golden.json') as { rows: { features: unknown[] }[] };
  const short = { ...golden, rows: golden.rows.with(1, { ...golden.rows[1]!, features: [1] }) };
  expect(goldenFaults(short, innovation)).toMatchObject([{ place: 'rows[1].features' }]);
  expect(goldenFaults({ ...golden, tolerance: 1 }, innovation)).toMatchObject([{ place: 'tolerance' }]);
});

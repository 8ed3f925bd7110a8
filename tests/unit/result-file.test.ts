import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { resultFileText } from '../../src/domain/history/result-file';
import { packIds } from '../../src/domain/pack/manifest';
import { readResult } from '../../src/domain/result/read-result';

const schema = JSON.parse(readFileSync('public/result.schema.json', 'utf8')) as object;
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const digest = '0'.repeat(64);
const packs = packIds.map((purpose) => ({ purpose, version: '0.2.0', publisher: 'key', digest }));
type Json = Record<string, unknown>;
const goldens = ['strongManufacturer', 'weakFirm', 'earlySoftwareStartup'] as const;
const golden = (name: (typeof goldens)[number]) =>
  JSON.parse(readFileSync(`tests/golden/results/${name}.json`, 'utf8')) as Json;
const fileOf = (result: unknown): unknown =>
  JSON.parse(resultFileText({ at: '2026-11-26T01:02:03.456Z', digest, packs, result }, false));

describe('the schema of result files', () => {
  it.each(goldens)('describes the result of %s', (name) => {
    isValid(fileOf(golden(name)));
    expect(isValid.errors).toBeNull();
  });

  it.each(goldens)('asks for what the reader asks for: no part of %s may be missing', (name) => {
    for (const path of pathsOf(golden(name))) {
      const result = without(golden(name), path);
      expect([path.join('.'), isValid(fileOf(result))]).toEqual([path.join('.'), readResult(result).ok]);
    }
  });

  const model = { id: 'innovation-growth', version: '0.2.0', publisher: 'key' };
  const refusals: Readonly<Record<string, Json>> = {
    tooMuchUnknown: { width: 4200, widest: 3000, toAnswer: ['company.employees'] },
    outsideSeen: { outside: [{ indicator: 'finance.debtRatio', value: 91.5 }], of: 12 },
    nothingAnswered: {},
    noHeldPatents: {},
  };
  it.each(Object.keys(refusals))(
    'describes a grade that is refused for %s, and no part may be missing',
    (reason) => {
      const refused = { status: 'notGraded', model, reason, ...refusals[reason] };
      const whole = { ...golden('strongManufacturer'), innovationGrowth: refused };
      expect([isValid(fileOf(whole)), readResult(whole).ok]).toEqual([true, true]);
      for (const part of Object.keys(refused)) {
        const result = { ...whole, innovationGrowth: without({ ...refused }, [part]) };
        expect([part, isValid(fileOf(result)), readResult(result).ok]).toEqual([part, false, false]);
      }
    },
  );

  it.each(goldens)('takes no field that it does not know, anywhere in the file of %s', (name) => {
    const file = fileOf(golden(name)) as Json;
    for (const path of [[], ...pathsOf(file)]) {
      const changed = structuredClone(file);
      const place = path.reduce<unknown>((value, key) => (value as Json)[key], changed);
      if (typeof place !== 'object' || place === null || Array.isArray(place)) continue;
      (place as Json)['ofItsOwn'] = 1;
      expect([path.join('.'), isValid(changed)]).toEqual([path.join('.'), false]);
    }
  });

  it.each<[string, (result: Json) => void]>([
    ['a score as a fraction', ({ innovationGrowth }) => ((innovationGrowth as Json)['score'] = 54.3)],
    [
      'a grade that there is not',
      ({ businessFeasibility }) => ((businessFeasibility as Json)['grade'] = 'S'),
    ],
    ['a field of its own', (result) => (result['official'] = true)],
    ['another version', (result) => (result['schema'] = 2)],
  ])('refuses %s', (_, change) => {
    const result = golden('strongManufacturer');
    change(result);
    expect(isValid(fileOf(result))).toBe(false);
  });
});

type Path = readonly string[];

/** Of every property, and of the first member of every list. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.length > 0 ? pathsOf(value[0], [...path, '0']) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

function without(value: Json, [key = '', ...rest]: Path): Json {
  if (rest.length > 0) without(value[key] as Json, rest);
  else Reflect.deleteProperty(value, key);
  return value;
}

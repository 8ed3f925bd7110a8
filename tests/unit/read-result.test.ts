import { beforeAll, describe, expect, it } from 'vitest';
import { nativeModel } from '../golden/native-model';
import { exampleDossier } from '../../src/domain/dossier/example';
import { emptyDossier } from '../../src/domain/dossier/dossier';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../src/domain/evaluation/evaluate';
import { packIds } from '../../src/domain/pack/manifest';
import { readResult } from '../../src/domain/result/read-result';
import type { ResultDocument } from '../../src/domain/result/result';

let whole: ResultDocument;
let empty: ResultDocument;

beforeAll(async () => {
  const [innovation, feasibility, originality] = await Promise.all(packIds.map(nativeModel));
  if (!innovation || !feasibility || !originality) throw new Error('three packs');
  const resultOf = async (dossier: typeof emptyDossier): Promise<ResultDocument> => ({
    schema: 1,
    innovationGrowth: await evaluateInnovationGrowth(innovation, dossier),
    businessFeasibility: await evaluateBusinessFeasibility(feasibility, dossier),
    originality: await evaluateOriginality(originality, dossier),
  });
  [whole, empty] = [await resultOf(exampleDossier), await resultOf(emptyDossier)];
});

/** The document after a way through JSON, with one place set. */
function changed(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<Record<string, unknown>>(
    (at, name) => at[name] as Record<string, unknown>,
    copy,
  );
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

describe('a kept result', () => {
  it('is read as it was written, graded or not', () => {
    for (const document of [whole, empty]) {
      expect(readResult(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document });
    }
  });

  it.each<[string, string, unknown, object]>([
    ['of a newer schema says so', 'schema', 2, { code: 'resultNewer', schema: 2 }],
    ['of no schema is damaged', 'schema', undefined, { code: 'resultDamaged', place: 'schema' }],
    [
      'with a field that nobody knows names it',
      'innovationGrowth.confidence',
      1,
      { code: 'resultUnknownField', place: 'innovationGrowth.confidence' },
    ],
    [
      'with a score beyond its range names the place',
      'originality.score',
      10_001,
      { code: 'resultDamaged', place: 'originality.score' },
    ],
    [
      'with points that are no integer names the line',
      'innovationGrowth.points.0.points',
      1.5,
      { code: 'resultDamaged', place: 'innovationGrowth.points[0].points' },
    ],
    [
      'without its range is damaged',
      'businessFeasibility.interval',
      undefined,
      { code: 'resultDamaged', place: 'businessFeasibility.interval' },
    ],
    [
      'in a state that is none is damaged',
      'innovationGrowth.points.0.found',
      { state: 'maybe' },
      { code: 'resultDamaged', place: 'innovationGrowth.points[0].found.state' },
    ],
    [
      'with a reason that stands twice names the second',
      'innovationGrowth.reasons',
      ['finance.cashToSales', 'finance.cashToSales'],
      { code: 'resultDamaged', place: 'innovationGrowth.reasons[1]' },
    ],
    [
      'with a patent that stands twice names the second',
      'originality.patents.1.applicationNumber',
      '1020199990001',
      { code: 'resultDamaged', place: 'originality.patents[1]' },
    ],
    [
      'of another model is damaged',
      'innovationGrowth.model.id',
      'originality',
      { code: 'resultDamaged', place: 'innovationGrowth.model.id' },
    ],
  ])('%s', (_, path, value, problem) => {
    expect(readResult(changed(path, value))).toEqual({ ok: false, problem });
  });

  it.each([undefined, null, 'text', 3, [], {}])('that is %j is damaged, and nothing throws', (document) => {
    expect(readResult(document)).toMatchObject({ ok: false, problem: { code: 'resultDamaged' } });
  });
});

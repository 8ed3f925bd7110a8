import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PackSession, type PackResult } from '../../models/training/graph/run-graph';
import { packFaults } from '../../models/tools/check-pack';
import { readPack } from '../../models/tools/pack-folder';
import { anyValue, ordinaryValue, randomCompanies, sweepValues } from '../../models/tools/random-companies';
import { randomStream } from '../../models/training/random';
import { packIds, type GoldenVectors, type PackManifest } from '../../src/domain/pack/manifest';
import { testText } from '../../src/i18n/test-text';
import { packPublicKey } from '../../src/engine/worker/pack-public-key';

const modelsFolder = resolve(import.meta.dirname, '../../models');

describe.each(packIds)('the shipped pack %s', (packId) => {
  const bytesOf = (name: string) => readFileSync(resolve(modelsFolder, packId, name));
  const manifest = JSON.parse(bytesOf('manifest.json').toString()) as PackManifest;
  const golden = JSON.parse(bytesOf('golden.json').toString()) as GoldenVectors;
  let session: PackSession;
  beforeAll(async () => {
    session = await PackSession.open(bytesOf('model.onnx'));
  });

  it('is signed by the pinned key and intact', () => {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: packPublicKey }, format: 'jwk' });
    const signature = Buffer.from(bytesOf('manifest.sig').toString(), 'base64url');
    expect(verify(undefined, bytesOf('manifest.json'), key, signature)).toBe(true);
    for (const { path, bytes, sha256 } of manifest.files) {
      expect(bytesOf(path).length).toBe(bytes);
      expect(createHash('sha256').update(bytesOf(path)).digest('hex')).toBe(sha256);
    }
  });

  it('tells how outcomes with several tests were tested in words of ours', () => {
    const tested = manifest.training.metrics.filter(({ name }) => name === 'auc');
    const several = tested.filter(({ head }) => tested.filter((other) => other.head === head).length > 1);
    for (const { protocol } of several) {
      expect(testText(protocol, 'ko'), protocol).toMatch(/시험$/);
      expect(testText(protocol, 'en'), protocol).toMatch(/^Learned/);
    }
  });

  it('passes the check that operators run', async () => {
    const files = readPack(resolve(modelsFolder, packId));
    expect(files.ok && (await packFaults(files.value))).toEqual([]);
  });

  it('reproduces its golden vectors', async () => {
    const rows = golden.rows.map(({ features }) => features.map((value) => value ?? Number.NaN));
    const results = await session.run(rows);
    results.forEach((result, index) => expectClose(result, golden.rows[index]!, golden.tolerance));
  });

  it('scores the reference company, and a company that answered nothing, alike', async () => {
    const [empty, reference] = await session.run([
      manifest.inputs.map(() => Number.NaN),
      manifest.inputs.map((input) => input.reference),
    ]);
    expect(empty!.score).toBeCloseTo(manifest.referenceScore, 4);
    expect(reference!.score).toBeCloseTo(manifest.referenceScore, 4);
  });

  it('gives a score that is the weighted sum of its parts', async () => {
    const index = new Map(manifest.groups.map(({ id }, position) => [id, position]));
    expect(manifest.scoreParts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    for (const { score, groups } of await session.run(
      randomCompanies(manifest, 300, randomStream('parts')),
    )) {
      const sum = manifest.scoreParts.reduce(
        (total, { group, weight }) => total + weight * groups[index.get(group)!]!,
        0,
      );
      expect(Math.abs(sum - score)).toBeLessThan(1e-4);
    }
  });

  it('moves a part only by the inputs that the manifest names for it', async () => {
    const index = new Map(manifest.groups.map(({ id }, position) => [id, position]));
    const random = randomStream('named inputs');
    const companies = randomCompanies(manifest, 50, random);
    for (const { group, inputs } of manifest.scoreParts) {
      const others = companies.map((row) =>
        row.map((value, column) => (inputs.includes(manifest.inputs[column]!.id) ? value : Number.NaN)),
      );
      const [whole, alone] = [await session.run(companies), await session.run(others)];
      const column = index.get(group)!;
      whole.forEach((result, row) => expect(result.groups[column]).toBe(alone[row]!.groups[column]));
    }
  });

  it('gives a row the same result alone and in a batch', async () => {
    const companies = randomCompanies(manifest, 40, randomStream('batch'));
    const together = await session.run(companies);
    for (const [row, company] of companies.entries()) {
      const [alone] = await session.run([company]);
      // Native kernels for one row differ from those for many in the last bit of float32.
      expectClose(alone!, together[row]!, golden.tolerance);
    }
  });

  it('never lowers the score when an answer gets better, at 1,000 random companies over the whole range', async () => {
    const random = randomStream('sweep');
    const companies = [
      ...randomCompanies(manifest, 500, random),
      ...randomCompanies(manifest, 500, random, anyValue),
    ];
    for (const [column, { id, direction }] of manifest.inputs.entries()) {
      if (direction === 0) continue;
      const values = sweepValues(manifest, column);
      const rows = companies.flatMap((company) => values.map((value) => company.with(column, value)));
      const scores = (await session.run(rows)).map(({ score }) => score * direction);
      const falls = scores.filter((score, row) => row % values.length !== 0 && score < scores[row - 1]!);
      expect(falls, `${id} breaks its direction`).toEqual([]);
    }
  });

  it('counts what is not answered as the reference company has it, and so moves the score towards its score', async () => {
    const random = randomStream('unanswered');
    const companies = randomCompanies(manifest, 100, random, anyValue);
    for (const [column, { id, direction, reference }] of manifest.inputs.entries()) {
      const answered = companies.map((company) => company.with(column, anyValue(manifest, column, random)));
      const [given, unanswered, asReference] = [
        await session.run(answered),
        await session.run(companies.map((company) => company.with(column, Number.NaN))),
        await session.run(companies.map((company) => company.with(column, reference))),
      ];
      answered.forEach((company, row) => {
        const score = unanswered[row]!.score;
        expect(Math.abs(score - asReference[row]!.score), id).toBeLessThanOrEqual(golden.tolerance);
        const isBetter = (company[column]! - reference) * direction;
        const gain = given[row]!.score - score;
        if (isBetter > 0) expect(gain, id).toBeGreaterThanOrEqual(-golden.tolerance);
        if (isBetter < 0) expect(gain, id).toBeLessThanOrEqual(golden.tolerance);
      });
    }
  });

  it('keeps the score inside an interval inside 0 to 100', async () => {
    for (const { score, interval } of await session.run(
      randomCompanies(manifest, 500, randomStream('interval')),
    )) {
      expect(interval[0]).toBeLessThanOrEqual(score);
      expect(interval[1]).toBeGreaterThanOrEqual(score);
      expect(interval[0]).toBeGreaterThanOrEqual(0);
      expect(interval[1]).toBeLessThanOrEqual(100);
    }
  });

  it('never widens the interval when an answer comes in as expected', async () => {
    const companies = randomCompanies(manifest, 100, randomStream('closing'));
    const before = (await session.run(companies)).map(widthOf);
    for (const column of manifest.inputs.keys()) {
      const { reference } = manifest.inputs[column]!;
      const answered = companies.map((company) =>
        Number.isNaN(company[column]!) ? company.with(column, reference) : company,
      );
      const after = (await session.run(answered)).map(widthOf);
      after.forEach((width, row) => expect(width).toBeLessThanOrEqual(before[row]! + 1e-4));
    }
  });

  it('never widens the interval on average over the golden rows when an input is answered', async () => {
    const rows = golden.rows.map(({ features }) => features.map((value) => value ?? Number.NaN));
    for (const [column, { id }] of manifest.inputs.entries()) {
      const answered = rows.filter((row) => !Number.isNaN(row[column]!));
      const [before, after] = [
        await session.run(answered.map((row) => row.with(column, Number.NaN))),
        await session.run(answered),
      ];
      expect(answered.length).toBeGreaterThan(0);
      expect(meanWidth(after), id).toBeLessThanOrEqual(meanWidth(before) + golden.tolerance);
    }
  });

  it('narrows the interval on average with every answer, whatever it says', async () => {
    const random = randomStream('answers');
    const full = randomCompanies(manifest, 200, random).map((row) =>
      row.map((value, column) => (Number.isNaN(value) ? ordinaryValue(manifest, column, random) : value)),
    );
    const order = random.shuffled([...manifest.inputs.keys()]);
    let last = Number.POSITIVE_INFINITY;
    for (let answered = 0; answered <= order.length; answered += 1) {
      const given = new Set(order.slice(0, answered));
      const results = await session.run(
        full.map((row) => row.map((value, column) => (given.has(column) ? value : Number.NaN))),
      );
      const mean = meanWidth(results);
      expect(mean).toBeLessThan(last + 0.25);
      last = mean;
    }
  });
});

const widthOf = ({ interval }: PackResult): number => interval[1] - interval[0];
const meanWidth = (results: readonly PackResult[]): number =>
  results.reduce((sum, result) => sum + widthOf(result), 0) / results.length;

function expectClose(result: PackResult, expected: PackResult, tolerance: number): void {
  expect(Math.abs(result.score - expected.score)).toBeLessThanOrEqual(tolerance);
  const pairs = (['groups', 'probability', 'interval'] as const).flatMap((name) =>
    result[name].map((value, index) => [value, expected[name][index]!] as const),
  );
  for (const [value, wanted] of pairs) expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import { describe, expect, it } from 'vitest';
import { decodeModel } from '../../../models/training/graph/onnx-format';
import { type GoldenVectors, packIds } from '../../domain/pack/manifest';
import { groupsGraph } from './groups-graph';
import { fieldsOf } from './protobuf-fields';

const models = path.resolve(import.meta.dirname, '../../../models');

interface Decoded {
  readonly graph: {
    readonly node: readonly { readonly opType: string; readonly attribute?: readonly { i?: number }[] }[];
    readonly initializer: readonly unknown[];
    readonly output: readonly { readonly name: string }[];
  };
}
const decoded = (bytes: Uint8Array) => decodeModel(bytes) as unknown as Decoded;

async function groupsBy(graph: Uint8Array, features: Float32Array, rows: number) {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(graph);
  const tensor = new ort.Tensor('float32', features, [rows, features.length / rows]);
  const { groups } = await session.run({ features: tensor });
  await session.release();
  return [...(groups?.data as Float32Array)];
}

describe.each(packIds)('the shorter graph of %s', (pack) => {
  const read = async () => new Uint8Array(await readFile(path.join(models, pack, 'model.onnx')));

  it('computes the same groups, bit for bit', async () => {
    const whole = await read();
    const golden = JSON.parse(
      await readFile(path.join(models, pack, 'golden.json'), 'utf8'),
    ) as GoldenVectors;
    const features = Float32Array.from(
      golden.rows.flatMap((row) => row.features.map((value) => value ?? Number.NaN)),
    );
    const found = await groupsBy(groupsGraph(whole), features, golden.rows.length);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await groupsBy(whole, features, golden.rows.length));
  });

  it('has no output but the groups, less to compute, and gathers no columns', async () => {
    const whole = await read();
    const [before, after] = [decoded(whole).graph, decoded(groupsGraph(whole)).graph];
    expect(after.output.map(({ name }) => name)).toEqual(['groups']);
    expect(after.initializer.length).toBeLessThan(before.initializer.length);
    const gathers = after.node.filter(({ opType }) => opType === 'Gather');
    expect(gathers.length).toBe(before.node.filter(({ opType }) => opType === 'Gather').length);
    for (const { attribute } of gathers) expect(attribute?.[0]?.i ?? 0).toBe(0);
    const computing = (one: Decoded['graph']) => one.node.filter(({ opType }) => opType !== 'Transpose');
    expect(computing(after).length).toBeLessThan(computing(before).length);
  });
});

describe('a message', () => {
  it('that ends in the middle of a field is not read', () => {
    expect(() => fieldsOf(Uint8Array.of(0x3a, 5, 1, 2))).toThrow(RangeError);
    expect(() => fieldsOf(Uint8Array.of(0x3a, 0x80))).toThrow(RangeError);
  });
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as ort from 'onnxruntime-node';
import type { Model } from '../../src/domain/evaluation/model';
import type { PackId, PackManifest } from '../../src/domain/pack/manifest';

const models = path.resolve(import.meta.dirname, '../../models');

function floats(value: ort.OnnxValue | undefined): Float32Array {
  if (!(value instanceof ort.Tensor && value.data instanceof Float32Array))
    throw new Error('no float output');
  return value.data;
}

/** A shipped pack on native ONNX Runtime with one thread. */
export async function nativeModel(pack: PackId): Promise<Model> {
  const folder = path.join(models, pack);
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as PackManifest;
  const session = await ort.InferenceSession.create(path.join(folder, 'model.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return {
    manifest,
    async run(features, rows) {
      const dims = [rows, manifest.inputs.length];
      const found = await session.run({ features: new ort.Tensor('float32', features, dims) });
      return {
        score: floats(found['score']),
        groups: floats(found['groups']),
        probability: floats(found['probability']),
        interval: floats(found['interval']),
      };
    },
  };
}

import * as ort from 'onnxruntime-web/wasm';
import wasmAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Model, ModelOutputs } from '../../domain/evaluation/model';
import type { PackManifest } from '../../domain/pack/manifest';

// One thread, in this worker: no cross-origin isolation needed, and every row bit-equal alone and in a batch.
ort.env.wasm.numThreads = 1;
ort.env.wasm.proxy = false;
ort.env.wasm.wasmPaths = { wasm: wasmAddress };

function floats(results: ort.InferenceSession.OnnxValueMapType, name: string): Float32Array {
  const data = results[name]?.data;
  if (!(data instanceof Float32Array)) throw new Error(`the graph has no float output ${name}`);
  return data;
}

/** A model on ONNX Runtime's WebAssembly. The printed grade comes from here and nowhere else. */
export async function wasmModel(manifest: PackManifest, graph: ArrayBuffer): Promise<Model> {
  const session = await ort.InferenceSession.create(new Uint8Array(graph), { executionProviders: ['wasm'] });
  return {
    manifest,
    async run(features, rows): Promise<ModelOutputs> {
      const results = await session.run({
        features: new ort.Tensor('float32', features, [rows, manifest.inputs.length]),
      });
      return {
        score: floats(results, 'score'),
        groups: floats(results, 'groups'),
        probability: floats(results, 'probability'),
        interval: floats(results, 'interval'),
      };
    },
  };
}

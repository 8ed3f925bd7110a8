import * as ort from 'onnxruntime-web/wasm';
import wasmAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Model, ModelOutputs } from '../../domain/evaluation/model';
import type { PackManifest } from '../../domain/pack/manifest';

// One thread, in this worker: no cross-origin isolation needed, and every row bit-equal alone and in a batch.
ort.env.wasm.numThreads = 1;
ort.env.wasm.proxy = false;
ort.env.wasm.wasmPaths = { wasm: wasmAddress };

/** The smallest graph: one Identity of one number, opset 17. */
const smallestGraph =
  'CAgSC3RlY2gtcmF0aW5nOkAKFgoBeBIBeRoEc2FtZSIISWRlbnRpdHkSBHdhcm1aDwoBeBIKCggIARIECgIIAWIPCgF5EgoKCAgBEgQKAggBQgIQEQ==';

/**
 * Starts the WebAssembly runtime, which takes longer than all else, while the packs are still on their way. The runtime
 * starts with its first session; this one holds no model.
 */
export async function startRuntime(): Promise<void> {
  const bytes = Uint8Array.from(atob(smallestGraph), (character) => character.charCodeAt(0));
  const session = await ort.InferenceSession.create(bytes);
  await session.release();
}

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

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

type Session = ort.InferenceSession;

const newSession = (graph: Uint8Array): Promise<Session> =>
  ort.InferenceSession.create(graph, { executionProviders: ['wasm'] });

const runSession = (session: Session, features: Float32Array, rows: number) =>
  session.run({ features: new ort.Tensor('float32', features, [rows, features.length / rows]) });

/** The reference company, and companies at either end of every range: enough to see a graph compute otherwise. */
const probes = ({ inputs }: PackManifest): Float32Array =>
  Float32Array.from([
    ...inputs.map(({ reference }) => reference),
    ...inputs.map(({ range }) => range[0]),
    ...inputs.map(({ range }) => range[1]),
    ...inputs.map(() => Number.NaN),
  ]);
const probeRows = 4;

/** A session for the groups alone; the whole one where the shorter graph cannot be had or computes anything else. */
async function groupsSession(whole: Session, manifest: PackManifest, graph: Uint8Array): Promise<Session> {
  try {
    const { groupsGraph } = await import('./groups-graph');
    const shorter = await newSession(groupsGraph(graph));
    const groupsBy = async (session: Session) =>
      floats(await runSession(session, probes(manifest), probeRows), 'groups');
    const [found, expected] = [await groupsBy(shorter), await groupsBy(whole)];
    return expected.every((value, at) => Object.is(value, found[at])) ? shorter : whole;
  } catch {
    return whole;
  }
}

/** A model on ONNX Runtime's WebAssembly. The printed grade comes from here and nowhere else. */
export async function wasmModel(manifest: PackManifest, graph: ArrayBuffer): Promise<Model> {
  const session = await newSession(new Uint8Array(graph));
  let forGroups: Promise<Session> | undefined;
  return {
    manifest,
    async run(features, rows): Promise<ModelOutputs> {
      const results = await runSession(session, features, rows);
      return {
        score: floats(results, 'score'),
        groups: floats(results, 'groups'),
        probability: floats(results, 'probability'),
        interval: floats(results, 'interval'),
      };
    },
    async groups(features, rows): Promise<Float32Array> {
      forGroups ??= groupsSession(session, manifest, new Uint8Array(graph));
      return floats(await runSession(await forGroups, features, rows), 'groups');
    },
  };
}

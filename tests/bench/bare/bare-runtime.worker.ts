import * as ort from 'onnxruntime-web/wasm';
import wasmAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import businessFeasibility from '../../../models/business-feasibility/model.onnx?url';
import innovationGrowth from '../../../models/innovation-growth/model.onnx?url';
import originality from '../../../models/originality/model.onnx?url';

export type BareQuestion =
  | { readonly kind: 'coldStart' }
  | { readonly kind: 'oneRow' }
  | { readonly kind: 'throughput'; readonly features: Float32Array; readonly rows: number };

/** Rows a second of a batch, or ms for one row of each model; of a cold start the answer's arrival is what counts. */
export type BareAnswer = number;

ort.env.wasm.numThreads = 1;
ort.env.wasm.proxy = false;
ort.env.wasm.wasmPaths = { wasm: wasmAddress };

const repeats = 10;

async function run(session: ort.InferenceSession, features: Float32Array, rows: number): Promise<void> {
  await session.run({ features: new ort.Tensor('float32', features, [rows, features.length / rows]) });
}

function widthOf(session: ort.InferenceSession): number {
  const [input] = session.inputMetadata;
  const width = input?.isTensor ? input.shape[1] : undefined;
  if (typeof width !== 'number') throw new Error('the graph does not state its width');
  return width;
}

const sessions: ort.InferenceSession[] = [];

const oneRow = (session: ort.InferenceSession) =>
  run(session, new Float32Array(widthOf(session)).fill(Number.NaN), 1);

async function coldStart(): Promise<number> {
  for (const address of [innovationGrowth, businessFeasibility, originality]) {
    const session = await ort.InferenceSession.create(address);
    await oneRow(session);
    sessions.push(session);
  }
  return performance.now();
}

const turns = 500;

/** ms for one row of each model in turn, warm. */
async function threeModels(): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) for (const session of sessions) await oneRow(session);
  return (performance.now() - start) / turns;
}

async function throughput(features: Float32Array, rows: number): Promise<number> {
  const session = await ort.InferenceSession.create(innovationGrowth);
  await run(session, features, rows);
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) await run(session, features, rows);
  return (rows * repeats * 1000) / (performance.now() - start);
}

function answer(question: BareQuestion): Promise<BareAnswer> {
  switch (question.kind) {
    case 'coldStart':
      return coldStart();
    case 'oneRow':
      return threeModels();
    case 'throughput':
      return throughput(question.features, question.rows);
  }
}

self.onmessage = async ({ data }: MessageEvent<BareQuestion>) => {
  self.postMessage(await answer(data));
};

import { InferenceSession, Tensor } from 'onnxruntime-node';

/** What a pack says about one row. */
export interface PackResult {
  readonly score: number;
  readonly groups: readonly number[];
  readonly probability: readonly number[];
  readonly interval: readonly [number, number];
}

const oneThread = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' } as const;

const featureTensor = (rows: readonly (readonly number[])[]): Tensor =>
  new Tensor('float32', Float32Array.from(rows.flat()), [rows.length, rows[0]?.length ?? 0]);

/** Output `logits` of a graph for rows of its inputs. */
export async function runLogits(
  model: Uint8Array,
  rows: readonly (readonly number[])[],
): Promise<Float32Array> {
  const session = await InferenceSession.create(model, oneThread);
  const output = await session.run({ features: featureTensor(rows) });
  return output['logits']!.data as Float32Array;
}

/** A pack's graph in native onnxruntime, one thread, so that results repeat. */
export class PackSession {
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  static async open(model: Uint8Array): Promise<PackSession> {
    return new PackSession(await InferenceSession.create(model, oneThread));
  }

  async run(rows: readonly (readonly number[])[]): Promise<readonly PackResult[]> {
    const output = await this.#session.run({ features: featureTensor(rows) });
    const columns = (name: string) => {
      const values = output[name]!.data as Float32Array;
      const width = values.length / rows.length;
      return (row: number) => [...values.subarray(row * width, (row + 1) * width)];
    };
    const [score, groups, probability, interval] = ['score', 'groups', 'probability', 'interval'].map(
      columns,
    );
    return rows.map((_, row) => ({
      score: score!(row)[0]!,
      groups: groups!(row),
      probability: probability!(row),
      interval: interval!(row) as unknown as readonly [number, number],
    }));
  }
}

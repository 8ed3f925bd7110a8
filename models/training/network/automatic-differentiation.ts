/** The one door to jax-js, which asks for a browser's `navigator` while it loads. */
const globals = globalThis as { navigator?: unknown };
globals.navigator ??= {};

const jax = await import('@jax-js/jax');
await jax.init('wasm');
jax.defaultDevice('wasm');

export const { jit, nn, numpy, tree, valueAndGrad } = jax;
export type Tensor = InstanceType<typeof jax.Array>;

export function tensor(values: Float32Array, shape: number[]): Tensor {
  return numpy.array(values as Float32Array<ArrayBuffer>).reshape(shape);
}

import { nn, numpy, tensor, type Tensor } from './automatic-differentiation';
import type { RandomStream } from '../random';

/** Sizes of the small networks. The app runs up to 1,024 coalitions through each head, so they stay small. */
export interface NetworkShape {
  readonly members: number;
  readonly units: number;
  readonly firstLayer: number;
  readonly secondLayer: number;
}

/** Raw weights of all members, stacked; `effectiveWeights` gives them their signs. */
export interface NetworkWeights {
  readonly [name: string]: Tensor;
  readonly skip: Tensor;
  readonly first: Tensor;
  readonly firstBias: Tensor;
  readonly second: Tensor;
  readonly secondBias: Tensor;
  readonly last: Tensor;
  readonly lastBias: Tensor;
}

export const weightNames = [
  'skip',
  'first',
  'firstBias',
  'second',
  'secondBias',
  'last',
  'lastBias',
] as const;

export function weightShapes({ members, units, firstLayer, secondLayer }: NetworkShape) {
  return {
    skip: [members, units, 1],
    first: [members, units, firstLayer],
    firstBias: [members, 1, firstLayer],
    second: [members, firstLayer, secondLayer],
    secondBias: [members, 1, secondLayer],
    last: [members, secondLayer, 1],
    lastBias: [members, 1, 1],
  };
}

/** Direction of each unit: +1 and -1 bind the sign of its first weights, 0 leaves them free. */
export interface Signs {
  /** +1, -1 or 0 for each unit; all 0 and `deeper` free for a network without directions. */
  readonly ofUnits: readonly number[];
  readonly areEnforced: boolean;
}

/** Softplus of -3 is 0.05: bound weights start small, as free ones do. */
const boundStart = -3;
const freeSpread = 0.15;

/** `startingLogits`: one for each member. */
export function startingWeights(
  shape: NetworkShape,
  signs: Signs,
  random: RandomStream,
  startingLogits: readonly number[],
): NetworkWeights {
  const started = Object.entries(weightShapes(shape)).map(([name, dimensions]) => {
    const size = dimensions.reduce((product, length) => product * length, 1);
    const isBias = name.endsWith('Bias');
    const isBound = (index: number) => isBoundWeight(name, dimensions, index, signs);
    const values = Float32Array.from({ length: size }, (_, index) => {
      if (name === 'lastBias') return startingLogits[index]!;
      if (isBias) return random.normal() * 0.5;
      return isBound(index) ? boundStart + random.normal() * 0.5 : random.normal() * freeSpread;
    });
    return [name, tensor(values, dimensions)] as const;
  });
  return Object.fromEntries(started) as unknown as NetworkWeights;
}

function isBoundWeight(name: string, dimensions: readonly number[], index: number, signs: Signs): boolean {
  if (!signs.areEnforced) return false;
  if (name !== 'skip' && name !== 'first') return true;
  const unit = Math.floor(index / dimensions[2]!) % dimensions[1]!;
  return signs.ofUnits[unit] !== 0;
}

/** Where directions are enforced: units' weights by their sign, deeper weights not negative. */
export function effectiveWeights(raw: NetworkWeights, signs: Signs): NetworkWeights {
  if (!signs.areEnforced) return raw;
  const { skip, first, second, last, ...biases } = raw;
  const signed = (weight: Tensor) => {
    const sign = tensor(Float32Array.from(signs.ofUnits), [1, signs.ofUnits.length, 1]);
    const free = tensor(
      Float32Array.from(signs.ofUnits, (unit) => (unit === 0 ? 1 : 0)),
      [1, signs.ofUnits.length, 1],
    );
    return nn.softplus(weight.ref).mul(sign).add(weight.mul(free));
  };
  return {
    ...biases,
    skip: signed(skip),
    first: signed(first),
    second: nn.softplus(second),
    last: nn.softplus(last),
  };
}

/**
 * Half of the hidden units are ReLU, a quarter min(x, 0), a quarter clipped: monotone, and not only convex. All are
 * piecewise linear, so that float32 rounding cannot bend a direction.
 */
export function activationMasks(width: number): {
  readonly rising: Float32Array;
  readonly capped: Float32Array;
} {
  const quarter = Math.floor(width / 4);
  const rising = Float32Array.from({ length: width }, (_, index) => (index < width - 2 * quarter ? 1 : 0));
  const capped = Float32Array.from({ length: width }, (_, index) => (index >= width - quarter ? 1 : 0));
  return { rising, capped };
}

/** Lower and upper bound of each hidden unit's activation clip(x, low, high). */
export function activationBounds(width: number): { readonly low: Float32Array; readonly high: Float32Array } {
  const { rising, capped } = activationMasks(width);
  const unbounded = 1e9;
  return {
    low: rising.map((isRising, index) => (isRising ? 0 : capped[index] ? -1 : -unbounded)),
    high: rising.map((isRising, index) => (isRising ? unbounded : capped[index] ? 1 : 0)),
  };
}

function activate(values: Tensor, width: number): Tensor {
  const { low, high } = activationBounds(width);
  return numpy.clip(values, tensor(low, [1, 1, width]), tensor(high, [1, 1, width]));
}

/** Logits of all members, [members, rows, 1], for units of shape [rows, units]. */
export function memberLogits(weights: NetworkWeights, units: Tensor, shape: NetworkShape): Tensor {
  const rows = units.shape[0]!;
  const broadcast = units.reshape([1, rows, shape.units]);
  const skipped = numpy.matmul(broadcast.ref, weights.skip);
  const first = activate(numpy.matmul(broadcast, weights.first).add(weights.firstBias), shape.firstLayer);
  const second = activate(numpy.matmul(first, weights.second).add(weights.secondBias), shape.secondLayer);
  return numpy.matmul(second, weights.last).add(skipped).add(weights.lastBias);
}

import { jit, numpy, tree, valueAndGrad, type Tensor } from './automatic-differentiation';

/** Weights by name. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** Weights, and the running mean and square of their slopes. */
export interface Descent<Weights> {
  readonly weights: Weights;
  readonly mean: Weights;
  readonly square: Weights;
}

export interface Schedule {
  readonly steps: number;
  readonly learningRate: number;
}

/** Adam's usual constants (Kingma & Ba 2015). */
const meanShare = 0.9;
const squareShare = 0.999;
const floor = 1e-8;

export function startDescent<Weights extends Tensors>(weights: Weights): Descent<Weights> {
  const zeros = () => mapTensors((weight) => numpy.zerosLike(weight.ref), weights);
  return { mean: zeros(), square: zeros(), weights };
}

interface Rates {
  readonly rate: Tensor;
  readonly meanScale: Tensor;
  readonly squareScale: Tensor;
}

/**
 * One step down the loss. It takes over what it is given: the descent, and the tensors of the batch. The rate falls to a
 * tenth along half a cosine; steps count from 1.
 */
export function descentStep<Weights extends Tensors, Batch extends Tensors>(
  loss: (weights: Weights, batch: Batch) => Tensor,
  schedule: Schedule,
): (descent: Descent<Weights>, batch: Batch, count: number) => Descent<Weights> {
  // The library's types describe trees of arrays loosely; ours say which tree it is.
  const slopesOf = jit(valueAndGrad(loss as never) as never) as unknown as (
    weights: Weights,
    batch: Batch,
  ) => [Tensor, Weights];
  const update = jit(moveWeights as never) as unknown as typeof moveWeights<Weights>;
  return (descent, batch, count) => {
    const [value, slopes] = slopesOf(refs(descent.weights), batch);
    // Arrays are lazy: without reading something, thousands of steps would pile up unworked.
    value.dataSync();
    return update(descent, slopes, ratesAt(schedule, count));
  };
}

function moveWeights<Weights extends Tensors>(
  { weights, mean, square }: Descent<Weights>,
  slopes: Weights,
  rates: Rates,
): Descent<Weights> {
  const newMean = mapTensors(
    (old, slope) => old.mul(meanShare).add(slope.mul(1 - meanShare)),
    mean,
    refs(slopes),
  );
  const newSquare = mapTensors(
    (old, slope) => old.mul(squareShare).add(slope.ref.mul(slope).mul(1 - squareShare)),
    square,
    slopes,
  );
  const moved = mapTensors(
    (weight, slope, size) => {
      const length = numpy.sqrt(size.mul(rates.squareScale.ref)).add(floor);
      return weight.sub(slope.mul(rates.meanScale.ref).div(length).mul(rates.rate.ref));
    },
    weights,
    refs(newMean),
    refs(newSquare),
  );
  Object.values(rates).forEach((rate: Tensor) => rate.dispose());
  return { weights: moved, mean: newMean, square: newSquare };
}

function ratesAt({ steps, learningRate }: Schedule, count: number): Rates {
  return {
    rate: numpy.array(learningRate * (0.1 + 0.45 * (1 + Math.cos((Math.PI * count) / steps)))),
    meanScale: numpy.array(1 / (1 - meanShare ** count)),
    squareScale: numpy.array(1 / (1 - squareShare ** count)),
  };
}

/** The same tensors once more; what takes them over leaves ours alone. */
export function refs<Weights extends Tensors>(weights: Weights): Weights {
  return tree.ref(weights as never);
}

function mapTensors<Weights extends Tensors>(
  change: (...tensors: Tensor[]) => Tensor,
  first: Weights,
  ...rest: Weights[]
): Weights {
  const changed: Record<string, Tensor> = {};
  for (const name of Object.keys(first))
    changed[name] = change(first[name]!, ...rest.map((one) => one[name]!));
  return changed as unknown as Weights;
}

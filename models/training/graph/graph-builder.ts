import {
  attributeTypes,
  elementTypes,
  encodeModel,
  type OnnxAttribute,
  type OnnxNode,
  type OnnxTensor,
  type OnnxValue,
} from './onnx-format';

/** Name of a tensor in the graph. */
export type Wire = string;

/** Writes an ONNX graph operator by operator. Every method returns the wire of its result. */
export class GraphBuilder {
  readonly #nodes: OnnxNode[] = [];
  readonly #constants: OnnxTensor[] = [];

  apply(
    opType: string,
    inputs: readonly Wire[],
    attributes: Readonly<Record<string, number | readonly number[]>> = {},
  ): Wire {
    const name = `${opType}_${this.#nodes.length}`;
    const attribute = Object.entries(attributes).map(([key, value]) => attributeOf(key, value));
    this.#nodes.push({ name, opType, input: inputs, output: [name], attribute });
    return name;
  }

  /** Gives a wire the name of an output. */
  name(wire: Wire, output: string): Wire {
    this.#nodes.push({ name: output, opType: 'Identity', input: [wire], output: [output], attribute: [] });
    return output;
  }

  floats(values: ArrayLike<number>, dims: readonly number[]): Wire {
    return this.#constant(Float32Array.from(values), dims, elementTypes.float32);
  }

  wholes(values: readonly number[]): Wire {
    return this.#constant(BigInt64Array.from(values, BigInt), [values.length], elementTypes.int64);
  }

  scalar(value: number): Wire {
    return this.floats([value], []);
  }

  add(one: Wire, other: Wire): Wire {
    return this.apply('Add', [one, other]);
  }

  subtract(one: Wire, other: Wire): Wire {
    return this.apply('Sub', [one, other]);
  }

  multiply(one: Wire, other: Wire): Wire {
    return this.apply('Mul', [one, other]);
  }

  matrixProduct(one: Wire, other: Wire): Wire {
    return this.apply('MatMul', [one, other]);
  }

  /** Bounds may be scalars or broadcast along the last dimension. */
  clip(value: Wire, low: Wire, high: Wire): Wire {
    return this.apply('Max', [low, this.apply('Min', [high, value])]);
  }

  clipUnit(value: Wire): Wire {
    return this.apply('Clip', [value, this.scalar(0), this.scalar(1)]);
  }

  mean(value: Wire, axis: number, keepDimensions: 0 | 1): Wire {
    return this.apply('ReduceMean', [value], { axes: [axis], keepdims: keepDimensions });
  }

  concatenate(wires: readonly Wire[]): Wire {
    return wires.length === 1 ? wires[0]! : this.apply('Concat', wires, { axis: 1 });
  }

  model(name: string, inputs: readonly OnnxValue[], outputs: readonly OnnxValue[]): Uint8Array {
    return encodeModel({ name, nodes: this.#nodes, constants: this.#constants, inputs, outputs });
  }

  #constant(values: Float32Array | BigInt64Array, dims: readonly number[], dataType: number): Wire {
    const name = `constant_${this.#constants.length}`;
    const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.#constants.push({ name, dims, dataType, rawData });
    return name;
  }
}

function attributeOf(name: string, value: number | readonly number[]): OnnxAttribute {
  return typeof value === 'number'
    ? { name, type: attributeTypes.int, i: value }
    : { name, type: attributeTypes.ints, ints: value };
}

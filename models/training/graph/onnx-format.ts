import protobuf from 'protobufjs';

type Field = readonly [name: string, id: number, type: string, rule?: 'repeated'];

const message = (...fields: readonly Field[]) => ({
  fields: Object.fromEntries(
    fields.map(([name, id, type, rule]) => [name, { id, type, ...(rule && { rule }) }]),
  ),
});

/** The part of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto that a feed-forward graph needs. */
const root = protobuf.Root.fromJSON({
  nested: {
    Model: message(
      ['irVersion', 1, 'int64'],
      ['producerName', 2, 'string'],
      ['graph', 7, 'Graph'],
      ['opsetImport', 8, 'OperatorSet', 'repeated'],
    ),
    OperatorSet: message(['domain', 1, 'string'], ['version', 2, 'int64']),
    Graph: message(
      ['node', 1, 'Node', 'repeated'],
      ['name', 2, 'string'],
      ['initializer', 5, 'Tensor', 'repeated'],
      ['input', 11, 'ValueInfo', 'repeated'],
      ['output', 12, 'ValueInfo', 'repeated'],
    ),
    Node: message(
      ['input', 1, 'string', 'repeated'],
      ['output', 2, 'string', 'repeated'],
      ['name', 3, 'string'],
      ['opType', 4, 'string'],
      ['attribute', 5, 'Attribute', 'repeated'],
    ),
    Attribute: message(
      ['name', 1, 'string'],
      ['i', 3, 'int64'],
      ['ints', 8, 'int64', 'repeated'],
      ['type', 20, 'int32'],
    ),
    Tensor: message(
      ['dims', 1, 'int64', 'repeated'],
      ['dataType', 2, 'int32'],
      ['name', 8, 'string'],
      ['rawData', 9, 'bytes'],
    ),
    ValueInfo: message(['name', 1, 'string'], ['type', 2, 'Type']),
    Type: message(['tensorType', 1, 'TensorType']),
    TensorType: message(['elemType', 1, 'int32'], ['shape', 2, 'Shape']),
    Shape: message(['dim', 1, 'Dimension', 'repeated']),
    Dimension: message(['dimValue', 1, 'int64'], ['dimParam', 2, 'string']),
  },
});

const modelType = root.lookupType('Model');

export const elementTypes = { float32: 1, int64: 7 } as const;
export const attributeTypes = { int: 2, ints: 7 } as const;

export interface OnnxAttribute {
  readonly name: string;
  readonly type: (typeof attributeTypes)[keyof typeof attributeTypes];
  readonly i?: number;
  readonly ints?: readonly number[];
}

export interface OnnxNode {
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly name: string;
  readonly opType: string;
  readonly attribute: readonly OnnxAttribute[];
}

export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly dataType: number;
  readonly rawData: Uint8Array;
}

export interface OnnxValue {
  readonly name: string;
  /** A text is a free dimension, such as the number of rows. */
  readonly shape: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** Operator set 17 is read by every onnxruntime since 1.12; none of our operators changed for the better since. */
export const opset = 17;
const irVersion = 8;

export function encodeModel(graph: OnnxGraph): Uint8Array {
  const model = {
    irVersion,
    producerName: 'tech-rating',
    opsetImport: [{ domain: '', version: opset }],
    graph: {
      name: graph.name,
      node: graph.nodes,
      initializer: graph.constants,
      input: graph.inputs.map(valueInfo),
      output: graph.outputs.map(valueInfo),
    },
  };
  return modelType.encode(modelType.create(model)).finish();
}

/** What was written, as plain objects; for tests and for looking at a pack. */
export function decodeModel(bytes: Uint8Array): Record<string, unknown> {
  return modelType.toObject(modelType.decode(bytes), { longs: Number });
}

function valueInfo({ name, shape }: OnnxValue) {
  const dim = shape.map((length) =>
    typeof length === 'string' ? { dimParam: length } : { dimValue: length },
  );
  return { name, type: { tensorType: { elemType: elementTypes.float32, shape: { dim } } } };
}

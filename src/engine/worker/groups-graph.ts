import {
  contentField,
  fieldsOf,
  messageOf,
  numberField,
  type ProtobufField,
  textField,
} from './protobuf-fields';

/*
 * [Note: a shorter graph for coalitions]
 * An explanation runs some 2,000 rows of which only the groups are read. The graph of a pack is cut down to what leads to
 * them, and its Gathers along columns, which copy number by number, are turned into copies of whole rows between two
 * transpositions. Both only leave out or move numbers, so the groups stay the same bit for bit; whoever runs the shorter
 * graph compares it with the whole one first. Grades never come from it.
 */

/** Numbers of fields in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const ids = {
  model: { graph: 7 },
  graph: { node: 1, initializer: 5, output: 12 },
  node: { input: 1, output: 2, name: 3, operator: 4, attribute: 5 },
  attribute: { name: 1, whole: 3, wholes: 8, type: 20 },
  tensor: { name: 8 },
  value: { name: 1 },
} as const;
const attributeTypes = { whole: 2, wholes: 7 } as const;

interface GraphNode {
  readonly field: ProtobufField;
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const textsOf = (message: Uint8Array, id: number): readonly string[] =>
  fieldsOf(message).flatMap((field) => (field.id === id ? [new TextDecoder().decode(field.content)] : []));

const nodeOf = (field: ProtobufField): GraphNode => ({
  field,
  operator: textsOf(field.content, ids.node.operator)[0] ?? '',
  inputs: textsOf(field.content, ids.node.input),
  outputs: textsOf(field.content, ids.node.output),
});

const attribute = (name: string, type: number, value: Uint8Array): Uint8Array =>
  contentField(
    ids.node.attribute,
    messageOf([textField(ids.attribute.name, name), value, numberField(ids.attribute.type, type)]),
  );

const swapped = attribute(
  'perm',
  attributeTypes.wholes,
  messageOf([numberField(ids.attribute.wholes, 1), numberField(ids.attribute.wholes, 0)]),
);
const alongRows = attribute('axis', attributeTypes.whole, numberField(ids.attribute.whole, 0));
const alongColumns = attribute('axis', attributeTypes.whole, numberField(ids.attribute.whole, 1));

const node = (operator: string, inputs: readonly string[], output: string, own: Uint8Array): Uint8Array =>
  contentField(
    ids.graph.node,
    messageOf([
      ...inputs.map((input) => textField(ids.node.input, input)),
      textField(ids.node.output, output),
      textField(ids.node.name, output),
      textField(ids.node.operator, operator),
      own,
    ]),
  );

const equal = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const gathersColumns = ({ operator, field }: GraphNode): boolean =>
  operator === 'Gather' &&
  fieldsOf(field.content).some(({ id, whole }) => id === ids.node.attribute && equal(whole, alongColumns));

/** Writes nodes; what is gathered from is transposed once. */
function nodeWriter(): (one: GraphNode) => readonly Uint8Array[] {
  const transposed = new Set<string>();
  return (one) => {
    const [data, indices] = one.inputs;
    const [output] = one.outputs;
    if (!gathersColumns(one) || data === undefined || indices === undefined || output === undefined)
      return [one.field.whole];
    const before = transposed.has(data) ? [] : [node('Transpose', [data], `${data}/turned`, swapped)];
    transposed.add(data);
    return [
      ...before,
      node('Gather', [`${data}/turned`, indices], `${output}/turned`, alongRows),
      node('Transpose', [`${output}/turned`], output, swapped),
    ];
  };
}

/** Names of everything that `output` is computed from, itself included. Nodes stand in the order of computation. */
function leadingTo(output: string, nodes: readonly GraphNode[]): ReadonlySet<string> {
  const needed = new Set([output]);
  for (const { inputs, outputs } of nodes.toReversed()) {
    if (outputs.some((name) => needed.has(name))) inputs.forEach((name) => needed.add(name));
  }
  return needed;
}

function shorterGraph(graph: Uint8Array, output: string): Uint8Array {
  const fields = fieldsOf(graph);
  const needed = leadingTo(output, fields.filter(({ id }) => id === ids.graph.node).map(nodeOf));
  const write = nodeWriter();
  const isNamed = ({ content }: ProtobufField, id: number, names: ReadonlySet<string>): boolean =>
    textsOf(content, id).some((name) => names.has(name));
  const kept = fields.flatMap((field) => {
    if (field.id === ids.graph.node)
      return isNamed(field, ids.node.output, needed) ? write(nodeOf(field)) : [];
    if (field.id === ids.graph.initializer)
      return isNamed(field, ids.tensor.name, needed) ? [field.whole] : [];
    if (field.id === ids.graph.output)
      return isNamed(field, ids.value.name, new Set([output])) ? [field.whole] : [];
    return [field.whole];
  });
  return messageOf(kept);
}

/** A model that computes nothing but its output `groups`. */
export function groupsGraph(model: Uint8Array): Uint8Array<ArrayBuffer> {
  return messageOf(
    fieldsOf(model).map((field) =>
      field.id === ids.model.graph
        ? contentField(ids.model.graph, shorterGraph(field.content, 'groups'))
        : field.whole,
    ),
  );
}

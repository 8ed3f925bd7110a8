/** A field of a protobuf message: its number, all of its bytes, and its content where that has a length. */
export interface ProtobufField {
  readonly id: number;
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

const lengthDelimited = 2;
const fixedLengths: Readonly<Record<number, number>> = { 1: 8, 5: 4 };
const nothing = new Uint8Array();

/** A number of up to 32 bits, and where it ends. */
function numberAt(bytes: Uint8Array, start: number): readonly [value: number, end: number] {
  let value = 0;
  for (let at = start, scale = 1; at < bytes.length; at++, scale *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at + 1];
  }
  throw new RangeError('a number has no end');
}

/** The fields of a message in their order; see https://protobuf.dev/programming-guides/encoding/. */
export function fieldsOf(message: Uint8Array): readonly ProtobufField[] {
  const fields: ProtobufField[] = [];
  for (let at = 0; at < message.length;) {
    const [tag, start] = numberAt(message, at);
    const wire = tag & 7;
    const [value, afterNumber] = wire in fixedLengths ? [0, start] : numberAt(message, start);
    const end = afterNumber + (wire === lengthDelimited ? value : (fixedLengths[wire] ?? 0));
    if (end > message.length) throw new RangeError('a field goes beyond its message');
    const content = wire === lengthDelimited ? message.subarray(afterNumber, end) : nothing;
    fields.push({ id: Math.floor(tag / 8), whole: message.subarray(at, end), content });
    at = end;
  }
  return fields;
}

export function messageOf(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function encodedNumber(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest & 127) | 128);
  return Uint8Array.from([...bytes, rest]);
}

export const numberField = (id: number, value: number): Uint8Array =>
  messageOf([encodedNumber(id * 8), encodedNumber(value)]);

export const contentField = (id: number, content: Uint8Array): Uint8Array =>
  messageOf([encodedNumber(id * 8 + lengthDelimited), encodedNumber(content.length), content]);

export const textField = (id: number, text: string): Uint8Array =>
  contentField(id, new TextEncoder().encode(text));

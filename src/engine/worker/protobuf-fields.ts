import { Reader, Writer } from 'protobufjs/minimal';

/** A field of a protobuf message: its number, all of its bytes, and its content where that has a length. */
export interface ProtobufField {
  readonly id: number;
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

/** Wire types; see https://protobuf.dev/programming-guides/encoding/. */
const wholeNumber = 0;
const lengthDelimited = 2;

/** The fields of a message in their order. */
export function fieldsOf(message: Uint8Array): readonly ProtobufField[] {
  const reader = Reader.create(message);
  const fields: ProtobufField[] = [];
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const tag = reader.uint32();
    const isContent = (tag & 7) === lengthDelimited;
    const content = isContent ? reader.bytes() : new Uint8Array();
    if (!isContent) reader.skipType(tag & 7);
    fields.push({ id: tag >>> 3, whole: message.subarray(start, reader.pos), content });
  }
  return fields;
}

const tagged = (id: number, wireType: number): Writer => Writer.create().uint32((id << 3) | wireType);

export function messageOf(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const numberField = (id: number, value: number): Uint8Array =>
  tagged(id, wholeNumber).uint32(value).finish();

export const contentField = (id: number, content: Uint8Array): Uint8Array =>
  tagged(id, lengthDelimited).bytes(content).finish();

export const textField = (id: number, text: string): Uint8Array =>
  tagged(id, lengthDelimited).string(text).finish();

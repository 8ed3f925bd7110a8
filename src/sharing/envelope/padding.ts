import { sizeClasses } from './envelope-format';

/** The length stands before the content, as an unsigned 32-bit number, big end first. */
const lengthBytes = 4;

/** Content in the smallest size class that holds it, zeros after it; undefined where none does. */
export function padded(content: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const size = sizeClasses.find((one) => one >= content.byteLength + lengthBytes);
  if (size === undefined) return undefined;
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, content.byteLength);
  bytes.set(content, lengthBytes);
  return bytes;
}

/** The content again; undefined for anything that `padded` did not make. */
export function unpadded(bytes: Uint8Array): Uint8Array | undefined {
  if (!sizeClasses.includes(bytes.byteLength)) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const end = lengthBytes + length;
  const isSmallest = sizeClasses.find((one) => one >= end) === bytes.byteLength;
  return isSmallest && bytes.subarray(end).every((byte) => byte === 0)
    ? bytes.subarray(lengthBytes, end)
    : undefined;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const values = new Map(Array.from(alphabet, (character, value) => [character, value]));
const base = alphabet.length;

/** RFC 9285: two bytes as three characters, a last single one as two. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    text += low === undefined ? written(high, 2) : written(high * 256 + low, 3);
  }
  return text;
}

function written(value: number, characters: number): string {
  let text = '';
  for (let left = value, at = 0; at < characters; at++, left = Math.floor(left / base))
    text += alphabet.charAt(left % base);
  return text;
}

/** The bytes again; undefined for anything that `toBase45` did not write. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = valueOf(group);
    if (value === undefined || value >= 256 ** (group.length - 1)) return undefined;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

function valueOf(group: string): number | undefined {
  let value = 0;
  for (const character of Array.from(group).reverse()) {
    const digit = values.get(character);
    if (digit === undefined) return undefined;
    value = value * base + digit;
  }
  return value;
}

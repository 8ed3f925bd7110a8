import type { Unpacked } from '../zip/unpack-zip';
import { binaryRecords } from './binary-records';

/** What a sheet is tied to: notes, pictures, charts and links, of which we never ask. Without the ties none is opened. */
const ties = /\/worksheets\/_rels\//i;

/** A link over every cell of a sheet makes the reader of workbooks fill each of them. */
const link = new TextEncoder().encode('hyperlink ');

/**
 * What the reader of workbooks needs of an unpacked workbook and can be given: nothing where a binary part contradicts itself.
 */
export function workbookParts(unpacked: Unpacked): Unpacked | undefined {
  const parts: [string, Uint8Array][] = [];
  for (const [name, content] of Object.entries(unpacked)) {
    if (ties.test(name)) continue;
    const part = name.endsWith('.bin') ? binaryRecords(content) : withoutLinks(content);
    if (!part) return undefined;
    parts.push([name, part]);
  }
  return Object.fromEntries(parts);
}

/** The same with the elements of links renamed: cells never hold them, for there "<" is written otherwise. */
function withoutLinks(part: Uint8Array): Uint8Array {
  let changed: Uint8Array | undefined;
  for (let at = found(part, 0); at >= 0; at = found(part, at + link.length)) {
    changed ??= part.slice();
    changed[at] = 0x78;
  }
  return changed ?? part;
}

/** Where the word begins an element. */
function found(part: Uint8Array, from: number): number {
  for (let at = part.indexOf(first, from); at >= 0; at = part.indexOf(first, at + 1)) {
    const isWord = link.every((byte, index) => part[at + index] === byte);
    const before = part[at - 1];
    if (isWord && (before === 0x3c || before === 0x3a)) return at;
  }
  return -1;
}
const [first = 0] = link;

/**
 * A TrueType font whose outlines all begin at even offsets. Harfbuzz packs them without gaps; the PDF library's own
 * subsetter halves the offsets and would point beside every outline that follows an odd one: it prints blanks there.
 */
export function padGlyphs(font: Buffer): Buffer {
  const tables = tablesOf(font);
  const loca = tables.get('loca');
  const glyf = tables.get('glyf');
  const head = tables.get('head');
  if (!loca || !glyf || !head) throw new Error('no TrueType font');
  // Short offsets count in twos: everything is even already.
  if (head.readInt16BE(indexToLocFormat) === 0) return font;
  const offsets = Array.from({ length: loca.length / 4 }, (_, at) => loca.readUInt32BE(at * 4));
  const padded: Buffer[] = [];
  const moved = Buffer.alloc(loca.length);
  let end = 0;
  for (const [at, from] of offsets.slice(0, -1).entries()) {
    const outline = glyf.subarray(from, offsets[at + 1]);
    const gap = Buffer.alloc(outline.length % 2);
    padded.push(outline, gap);
    end += outline.length + gap.length;
    moved.writeUInt32BE(end, (at + 1) * 4);
  }
  return fontOf(font, tables.set('glyf', Buffer.concat(padded)).set('loca', moved));
}

/** Of table `head`. */
const indexToLocFormat = 50;
const recordBytes = 16;
const headerBytes = 12;

function recordsOf(font: Buffer): readonly { readonly tag: string; readonly at: number }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = headerBytes + index * recordBytes;
    return { tag: font.toString('latin1', at, at + 4), at };
  });
}

function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    recordsOf(font).map(({ tag, at }) => {
      const offset = font.readUInt32BE(at + 8);
      return [tag, font.subarray(offset, offset + font.readUInt32BE(at + 12))];
    }),
  );
}

/** The font with these tables in the order of its directory. */
function fontOf(font: Buffer, tables: ReadonlyMap<string, Buffer>): Buffer {
  const records = recordsOf(font);
  const directory = Buffer.from(font.subarray(0, headerBytes + records.length * recordBytes));
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const { tag, at } of records) {
    const table = tables.get(tag) ?? Buffer.alloc(0);
    const whole = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    directory.writeUInt32BE(checksum(whole), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    parts.push(whole);
    offset += whole.length;
  }
  return Buffer.concat(parts);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

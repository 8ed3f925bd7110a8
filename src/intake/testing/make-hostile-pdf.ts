type Bytes = Uint8Array<ArrayBuffer>;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Objects numbered from 1, with a table of their places. */
function pdfOf(objects: readonly Uint8Array[]): Bytes {
  const parts: Uint8Array[] = [latin('%PDF-1.5\n')];
  let length = 9;
  const places = objects.map((object, at) => {
    const place = length;
    const whole = Buffer.concat([latin(`${at + 1} 0 obj\n`), object, latin('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([...parts, latin(end)]));
}

const catalog = latin('<< /Type /Catalog /Pages 2 0 R >>');

/** One page whose packed content this is. */
export function makeHostilePdf(packed: Uint8Array): Bytes {
  const stream = Buffer.concat([
    latin(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    latin('\nendstream'),
  ]);
  return pdfOf([
    catalog,
    latin('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    latin(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    ),
    stream,
    latin('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ]);
}

/** Pages without content below a number of nodes each of which holds the next one alone. */
export function makePageTree(pages: number, depth: number, stated = pages): Bytes {
  const nodes = Array.from({ length: depth - 1 }, (_, at) =>
    latin(`<< /Type /Pages /Parent ${at + 1} 0 R /Kids [${at + 3} 0 R] /Count ${stated} >>`),
  );
  const kids = Array.from({ length: pages }, (_, at) => `${depth + 2 + at} 0 R`).join(' ');
  const leaves = latin(`<< /Type /Pages /Kids [${kids}] /Count ${stated} >>`);
  const page = latin('<< /Type /Page /MediaBox [0 0 595 842] >>');
  return pdfOf([catalog, ...nodes, leaves, ...Array.from({ length: pages }, () => page)]);
}

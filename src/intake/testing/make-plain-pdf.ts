/** Text at a place of a page: points from the lower left. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Text by the predefined character map UniKS-UCS2-H: two bytes a letter. */
const encoded = (text: string): string =>
  Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Latin letters are half as wide as syllables. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter < '\u0100' ? size / 2 : size), 0);

/**
 * A PDF written by hand (ISO 32000-1, 7.5 and 9.7): one font that is not in the file, whose letters are found by a
 * predefined character map, as Korean programs of old write them.
 */
export function makePlainPdf(
  pages: readonly (readonly PlacedText[])[],
  size: number,
  trailer = '',
): Uint8Array<ArrayBuffer> {
  const pageNumbers = pages.map((_, index) => 6 + 2 * index);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /UniKS-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /FontDescriptor 5 0 R /DW 1000 ' +
      '/W [1 95 500 8094 8190 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> >>',
    '<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 6 /FontBBox [0 -148 1001 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -148 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((texts, index) => {
      const content = texts.map(({ x, y, text }) => `1 0 0 1 ${x} ${y} Tm <${encoded(text)}> Tj`).join('\n');
      const stream = `BT /F1 ${size} Tf\n${content}\nET`;
      return [
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ' +
          `/Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(new TextEncoder().encode(file));
}

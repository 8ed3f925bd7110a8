/** Labels of the code pages that workbooks name; everything else is read as Latin. */
const labels: Readonly<Record<number, string>> = {
  949: 'euc-kr',
  1200: 'utf-16le',
  65001: 'utf-8',
};

type Bytes = Uint8Array | readonly number[];

/**
 * The tables of code pages as the reader of workbooks asks for them: Excel 95 and before write Korean in CP949, which the
 * browser knows. Nothing is ever written.
 */
export const codePages = {
  utils: {
    decode: (codePage: number, bytes: Bytes): string =>
      new TextDecoder(labels[codePage] ?? 'latin1').decode(Uint8Array.from(bytes)),
  },
};

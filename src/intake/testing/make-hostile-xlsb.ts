import { unzipSync, zipSync } from 'fflate';
import { makeTables } from './make-tables';

type Bytes = Uint8Array<ArrayBuffer>;

const long = (value: number): readonly number[] => [0, 8, 16, 24].map((bits) => (value >>> bits) & 0xff);
/** Types and lengths above 127 take two bytes. */
const varying = (value: number): readonly number[] =>
  value > 0x7f ? [(value & 0x7f) | 0x80, value >> 7] : [value];
const record = (type: number, content: readonly number[], length = content.length): readonly number[] => [
  ...varying(type),
  ...varying(length),
  ...content,
];
const everything = 0xfffffffe;
const cell = [...long(0), ...long(0)];
const firstRow = record(0x0000, [...long(0), ...Array<number>(13).fill(0)]);

/** Records that a sheet of a binary workbook may hold, and what is not true of them. */
const lies = {
  /** A text of four thousand million letters. */
  text: [...firstRow, ...record(0x0006, [...cell, ...long(everything)])],
  /** A text that is said to be none, where every cell of a text has one. */
  noText: [...firstRow, ...record(0x0006, [...cell, ...long(0xffffffff)])],
  /** A record longer than the file. */
  record: [...firstRow, ...record(0x0005, [...cell], 9999)],
  /** A text whose formatting has four thousand million pieces. */
  pieces: [...firstRow, ...record(0x003e, [...cell, 1, ...long(1), 0x41, 0, ...long(everything)])],
  /** A link over every cell. */
  link: [
    ...firstRow,
    ...record(0x01ee, [
      ...long(0),
      ...long(1_048_575),
      ...long(0),
      ...long(16_383),
      ...Array<number>(16).fill(0),
    ]),
  ],
} as const;

/** A binary workbook of one sheet that holds these records. */
export function makeHostileXlsb(lie: keyof typeof lies): Bytes {
  const parts = unzipSync(makeTables({ 가: [['나', 1]] }, 'xlsb'));
  return Uint8Array.from(zipSync({ ...parts, 'xl/worksheets/sheet1.bin': Uint8Array.from(lies[lie]) }));
}

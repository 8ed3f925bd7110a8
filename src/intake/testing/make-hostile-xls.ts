type Bytes = Uint8Array<ArrayBuffer>;

const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): readonly number[] => [...word(value & 0xffff), ...word(value >>> 16)];
const record = (type: number, content: readonly number[], length = content.length): readonly number[] => [
  ...word(type),
  ...word(length),
  ...content,
];

const beginning = (kind: number) =>
  record(0x0809, [...word(0x0600), ...word(kind), ...word(0), ...word(0), ...long(0), ...long(0)]);
const end = record(0x000a, []);
const zero = [0, 0, 0, 0, 0, 0, 0, 0];
/** Of a cell in the first place: its result, no flags, and then its formula. */
const formula = (content: readonly number[]) =>
  record(0x0006, [...word(0), ...word(0), ...word(0), ...zero, ...word(0), ...long(0), ...content]);

/** What an old workbook (BIFF 8, [MS-XLS]) may lie about. */
const lies = {
  /** Four thousand million texts, of which none comes. */
  texts: [...beginning(5), ...record(0x00fc, [...long(0xffffffff), ...long(0xffffffff)]), ...end],
  /** One text of a million letters, each in a record of its own. */
  pieces: [
    ...beginning(5),
    ...record(0x00fc, [...long(1), ...long(1), ...word(0xffff), 0]),
    ...Array.from({ length: 1_000_000 }, () => record(0x003c, [0, 0x41])).flat(),
    ...end,
  ],
  /** Rows and columns to the end of the sheet, of which none comes. */
  rows: [
    ...beginning(16),
    ...record(0x0200, [...long(0), ...long(0xffffffff), ...word(0), ...word(0xffff), ...word(0)]),
    ...end,
  ],
  /** A choice of 65,535 branches that lie behind the end. */
  formula: [...beginning(16), ...formula([...word(4), 0x19, 0x04, 0xff, 0xff]), ...end],
  /** The text of a formula without its length. */
  result: [...beginning(16), ...formula([...word(0)]), ...record(0x0007, []), ...end],
  /** A record longer than the file. */
  record: [...beginning(16), ...record(0x0203, [0, 0], 0xffff)],
  /** No lie: locked by the oldest way, which hides little. */
  password: [...beginning(5), ...record(0x002f, [...word(0), ...word(0x1234), ...word(0x5678)]), ...end],
} as const;

export const makeHostileXls = (lie: keyof typeof lies): Bytes => Uint8Array.from(lies[lie]);

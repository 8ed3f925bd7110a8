import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { makeTables } from './make-tables';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (...parts: readonly (number | string)[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...strToU8(part, true)])));

const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): readonly number[] => [...word(value & 0xffff), ...word(value >>> 16)];

/** What the library of workbooks knows of compound files; its types do not say it. */
interface CompoundFiles {
  readonly utils: {
    cfb_new(): object;
    cfb_add(file: object, path: string, content: Uint8Array): void;
  };
  write(file: object, options: { readonly type: 'array' }): ArrayLike<number>;
}
const compoundFiles = CFB as CompoundFiles;

/** A compound file with these streams, each longer than a small one. */
function makeCompound(...paths: readonly string[]): Bytes {
  const file = compoundFiles.utils.cfb_new();
  for (const path of paths) compoundFiles.utils.cfb_add(file, path, new Uint8Array(5000).fill(0x41));
  return Uint8Array.from(compoundFiles.write(file, { type: 'array' }));
}

const makeZip = (...names: readonly string[]): Bytes =>
  Uint8Array.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));

interface PackedFile {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly extra: readonly number[];
}

/** An archive of files that are packed or locked as other programs do: their content cannot be read by us. */
function makeForeignZip(files: readonly PackedFile[]): Bytes {
  const content = [1, 2, 3, 4, 5, 6, 7, 8];
  const local: number[] = [];
  const directory: number[] = [];
  for (const { name, flags, method, extra } of files) {
    const letters = [...strToU8(name)];
    const size = name.endsWith('/') ? 0 : content.length;
    const facts = [
      ...[...word(51), ...word(flags), ...word(method), ...word(0), ...word(0)],
      ...[...long(0), ...long(size), ...long(size), ...word(letters.length), ...word(extra.length)],
    ];
    const rest = [...word(0), ...word(0), ...word(0), ...long(0), ...long(local.length)];
    directory.push(...[0x50, 0x4b, 1, 2], ...word(51), ...facts, ...rest, ...letters, ...extra);
    local.push(...[0x50, 0x4b, 3, 4], ...facts, ...letters, ...extra, ...content.slice(0, size));
  }
  const counts = [...word(0), ...word(0), ...word(files.length), ...word(files.length)];
  const end = [0x50, 0x4b, 5, 6, ...counts, ...long(directory.length), ...long(local.length), ...word(0)];
  return Uint8Array.from([...local, ...directory, ...end]);
}

/** WinZip AE-2: method 99 and a field that names the real one. */
const aes = { flags: 1, method: 99, extra: [0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0] } as const;
const plain = { flags: 0, method: 0, extra: [] } as const;
/** LZMA, as 7-Zip packs where it is told to. */
const lzma = { flags: 0, method: 14, extra: [] } as const;

const half = (bytes: Bytes): Bytes => bytes.slice(0, Math.floor(bytes.length / 2));
const workbook = { 가: Array.from({ length: 200 }, (_, row) => [`계정 ${row}`, row]) };

/** Files that people drop and nobody can read, each as its program makes it: as little of it as tells. */
export const refusedFiles = {
  doc: () => makeCompound('/WordDocument', '/1Table'),
  /** With a sheet embedded in it. */
  docWithSheet: () => makeCompound('/WordDocument', '/ObjectPool/_1/Workbook'),
  docx: () => makeZip('[Content_Types].xml', 'word/document.xml'),
  rtf: () => bytesOf('{\\rtf1\\ansi\\deff0 text, more\n}'),
  hwp: () => makeCompound('/FileHeader', '/DocInfo', '/BodyText/Section0'),
  hwpx: () => makeZip('mimetype', 'version.xml', 'Contents/header.xml', 'Contents/section0.xml'),
  oldHwp: () => bytesOf('HWP Document File V3.00 \x1a\x01\x02\x03', 0, 0),
  ppt: () => makeCompound('/PowerPoint Document'),
  pptx: () => makeZip('[Content_Types].xml', 'ppt/presentation.xml'),
  ods: () =>
    Uint8Array.from(
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
    ),
  /** [MS-OFFCRYPTO] 1.3. */
  lockedXlsx: () => makeCompound('/EncryptionInfo', '/EncryptedPackage', '/\u0006DataSpaces/Version'),
  /** 7-Zip lists the folder first, which is never locked. */
  aesZip: () =>
    makeForeignZip([
      { name: 'a/', ...plain },
      { name: 'a/b.xlsx', ...aes },
    ]),
  lzmaZip: () => makeForeignZip([{ name: 'a.json', ...lzma }]),
  sevenZip: () => bytesOf('7z', 0xbc, 0xaf, 0x27, 0x1c, 0, 4, 0, 0),
  rar: () => bytesOf('Rar!', 0x1a, 7, 1, 0, 0),
  egg: () => bytesOf('EGGA', 0, 1, 0, 0),
  gzip: () => bytesOf(0x1f, 0x8b, 8, 0, 0, 0),
  drm: () => bytesOf(0x9b, ' DRMONE  This Document is encrypted', 0, 0),
  /** A program of Windows with its two headers. */
  program: () => bytesOf('MZ', ...Array<number>(58).fill(0), ...long(64), 'PE', 0, 0, 0x64, 0x86),
  halfXlsx: () => half(makeTables(workbook, 'xlsx')),
  halfXls: () => makeTables(workbook, 'biff8').slice(0, 4096),
  halfPdf: () => bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Length 900 >>\nstr'),
  halfHwp: () => makeCompound('/FileHeader', '/DocInfo').slice(0, 1024),
} as const;
export type RefusedFile = keyof typeof refusedFiles;

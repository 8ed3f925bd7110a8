import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from './read-bytes';

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...strToU8(part)])));
const zip = (name: string) => new Uint8Array(zipSync({ [name]: strToU8('x') }));
const compound = (stream: string) =>
  bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, stream.split('').join('\0'));

describe('a file is recognised by its content, whatever its name says', () => {
  it.each([
    ['wordDocument', zip('word/document.xml')],
    ['hangulDocument', zip('Contents/section0.xml')],
    ['zip', zip('report.hwp')],
    ['hangulDocument', compound('FileHeader')],
    ['image', bytes(0x89, 'PNG')],
    ['image', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ])('as %s', async (kind, file) => {
    expect(await readBytes(file, 'statement.json')).toEqual({
      ok: false,
      problem: { code: 'fileKindNotYetRead', fileName: 'statement.json', kind },
    });
  });

  it.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['pdf', bytes(0xef, 0xbb, 0xbf, '\n%PDF-1.4')],
    ['xlsx', zip('xl/workbook.xml')],
    ['xls', compound('Workbook')],
    ['xls', compound('Book\0\0')],
    ['xls', bytes(0x09, 0x08, 0x10, 0x00)],
  ])('as %s, that ends too soon', async (kind, file) => {
    expect(await readBytes(file, 'statement.json')).toEqual({
      ok: false,
      problem: { code: 'documentBroken', fileName: 'statement.json', kind },
    });
  });

  it.each([
    bytes('\n<!DOCTYPE html><html>'),
    bytes('<?xml version="1.0"?>\n<html xmlns="x">'),
    bytes('<HTML>'),
    bytes('<table><tr><td>1</td></tr></table>'),
  ])('as a web page without a statement', async (file) => {
    expect(await readBytes(file, 'a.xls')).toMatchObject({ problem: { code: 'tableUnrecognised' } });
  });

  it('as locked with a password', async () => {
    const file = compound('EncryptedPackage');
    expect(await readBytes(file, 'a.xlsx')).toMatchObject({
      problem: { code: 'fileEncrypted', kind: 'lockedOffice' },
    });
  });

  it.each([
    ['plain text', bytes('hello')],
    ['a table', bytes('계정과목,차변\n현금,1')],
    ['bytes', bytes(1, 2, 3, 0, 255)],
  ])('or not at all: %s', async (_, file) => {
    expect(await readBytes(file, 'a.xml')).toMatchObject({ problem: { code: 'fileUnrecognised' } });
  });
});

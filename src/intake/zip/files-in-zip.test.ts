import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { readFile } from '../read-file';
import { makeInstance } from '../testing/make-xbrl';
import { plainFiling } from '../testing/made-filing';
import { refusedFiles } from '../testing/make-refused';
import { filesInZip } from './files-in-zip';

const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Uint8Array.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  );

async function filesOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const opened = await filesInZip(zip(files), '묶음.zip');
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const company = JSON.stringify({ status: '000', corp_name: '가온머신', est_dt: '20120301' });

describe('an archive of several files', () => {
  it('gives each of them as if it had been dropped, under its path', async () => {
    const files = await filesOf({ '2024/재무.json': '[]', '회사.json': company });
    expect(files.map(({ name }) => name)).toEqual(['묶음.zip › 2024 › 재무.json', '묶음.zip › 회사.json']);
    const read = await Promise.all(files.map((file) => readFile(file)));
    expect(read.map((one) => (one.ok ? one.value[0]?.companyName : one.problem.code))).toEqual([
      'fileUnrecognised',
      '가온머신',
    ]);
  });

  it('leaves out folders, empty files and what systems put beside them', async () => {
    const files = await filesOf({
      '2024/': '',
      '2024/.DS_Store': 'x',
      '__MACOSX/2024/._a.json': 'x',
      'Thumbs.db': 'x',
      'empty.json': '',
      'a.json': '[]',
    });
    expect(files.map(({ name }) => name)).toEqual(['묶음.zip › a.json']);
  });

  it('of two years of XBRL gives two filings with the labels of each', async () => {
    const broken = { 'labels/lab_9-ko_1.xml': '<a>' };
    const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
    const instance = makeInstance([plainFiling]);
    const files = await filesOf({
      ...inFolder('2024', { 'a.xbrl': instance }),
      ...inFolder('2023', { 'b.xbrl': instance, ...broken }),
      'note.pdf': 'no pdf',
    });
    expect(files.map(({ name }) => name)).toEqual([
      '묶음.zip › 2023 › b.xbrl',
      '묶음.zip › 2024 › a.xbrl',
      '묶음.zip › note.pdf',
    ]);
    const [withLabels, without] = await Promise.all(files.map((file) => readFile(file)));
    // Its own labels were looked at, and only they.
    expect(withLabels).toMatchObject({ problem: { code: 'xmlBroken' } });
    expect(without).toMatchObject({ ok: true, value: [{ companyName: '가온머신' }] });
  });

  it('with more files than are read is refused before any is unpacked', async () => {
    const names = Array.from({ length: limits.archiveFiles + 1 }, (_, index) => `${index}.json`);
    expect(
      await filesInZip(zip(Object.fromEntries(names.map((name) => [name, '[]']))), 'x.zip'),
    ).toMatchObject({ problem: { code: 'zipTooManyEntries', limit: limits.archiveFiles } });
  });

  it('that is packed by a method of another program says so', async () => {
    expect(await filesInZip(refusedFiles.lzmaZip(), 'x.zip')).toMatchObject({
      problem: { code: 'zipMethodUnread', fileName: 'x.zip' },
    });
  });
});

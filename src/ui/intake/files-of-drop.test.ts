import { expect, it } from 'vitest';
import { limits } from '../../intake/limits';
import { filesOfDrop } from './files-of-drop';

interface Folder {
  readonly [name: string]: Folder | 'file';
}

/** Entries as browsers give them: a hundred at a time. */
function entryOf(name: string, content: Folder | 'file'): FileSystemEntry {
  if (content === 'file') {
    const file = (resolve: (file: File) => void) => resolve(new File([], name));
    return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(content).map(([inner, one]) => entryOf(inner, one));
    return { readEntries: (resolve: (part: FileSystemEntry[]) => void) => resolve(left.splice(0, 100)) };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

const namesOfDrop = async (dropped: Folder): Promise<string[]> => {
  const items = Object.entries(dropped).map(([name, content]) => ({
    webkitGetAsEntry: () => entryOf(name, content),
  }));
  const files = await filesOfDrop({ items, files: [] } as unknown as DataTransfer);
  return files.map(({ name }) => name);
};
const many = (count: number): Folder =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.pdf`, 'file' as const]));

it('files in folders of folders are found, and what the system left there is not', async () => {
  const inner = { '2024.pdf': 'file', '.DS_Store': 'file', 'Thumbs.db': 'file' } as const;
  expect(
    await namesOfDrop({
      자료: { 재무: inner, '~$열린 문서.xlsx': 'file', '특허.xml': 'file', '.git': { config: 'file' } },
      '로고.png': 'file',
    }),
  ).toEqual(['2024.pdf', '특허.xml', '로고.png']);
});

it('a folder hands over more than one part', async () => {
  expect(await namesOfDrop({ 자료: many(150) })).toHaveLength(150);
});

it('a whole disk is left alone after one file more than is read at once', async () => {
  expect(await namesOfDrop({ 하나: many(limits.filesAtOnce - 5), 둘: many(5_000) })).toHaveLength(
    limits.filesAtOnce + 1,
  );
});

it('folders in folders without end come to one', async () => {
  const deep = Array.from({ length: 20 }).reduce<Folder>((within) => ({ 안: within }), { 'a.pdf': 'file' });
  expect(await namesOfDrop(deep)).toEqual([]);
});

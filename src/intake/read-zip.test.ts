import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from './read-bytes';
import { makeInstance } from './testing/make-xbrl';
import { plainFiling } from './testing/made-filing';

const zip = (files: Readonly<Record<string, string>>) =>
  Uint8Array.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

describe('an archive', () => {
  it('of a filing needs no labels for standard accounts', async () => {
    const outcome = await readBytes(zip({ 'a.xbrl': makeInstance([plainFiling]) }), 'x');
    expect(outcome.ok && outcome.value[0]?.statements[0]?.values.revenue).toMatchObject({
      value: 30_000_000,
    });
  });

  it.each([
    [
      'the list of all companies',
      { 'CORPCODE.xml': '<result/>' },
      { code: 'fileNotNeeded', kind: 'openDartCompanyCodes' },
    ],
    ['other texts', { 'readme.txt': 'hello\nworld' }, { code: 'fileKindNotYetRead', kind: 'zip' }],
    [
      'a filing and another document',
      { 'a.xbrl': makeInstance([plainFiling]), 'b.json': '{}' },
      { code: 'fileKindNotYetRead', kind: 'zip' },
    ],
    ['nothing', {}, { code: 'fileKindNotYetRead', kind: 'zip' }],
    ['an instance that is no text', { 'a.xbrl': '\u0000\u0000' }, { code: 'documentBroken', kind: 'zip' }],
    [
      'broken labels',
      { 'a.xbrl': makeInstance([plainFiling]), 'labels/lab_1-ko_2.xml': '<a>' },
      { code: 'xmlBroken' },
    ],
  ])('of %s is told as such', async (_, files, problem) => {
    expect(await readBytes(zip(files), 'x')).toMatchObject({ problem: { fileName: 'x', ...problem } });
  });

  it('of thousands of files is refused before any is unpacked', async () => {
    const files = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, '']));
    expect(await readBytes(zip(files), 'x')).toMatchObject({
      problem: { code: 'zipTooManyEntries', entries: 2001 },
    });
  });
});

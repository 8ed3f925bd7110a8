import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memberName } from './member-name';
import { memberNames } from './member-names';
import { streamZip } from './stream-zip';

const text = '가나다라 '.repeat(50_000);
const zip = Uint8Array.from(
  zipSync({
    'a/one.txt': strToU8(text),
    'two.bin': [strToU8('stored'), { level: 0 }],
    'b/': new Uint8Array(),
  }),
);

async function unpacked(bytes: Uint8Array, isWanted = (_: string) => true, limit?: number) {
  const files = new Map<string, string>();
  const ended: string[] = [];
  const outcome = await streamZip(
    bytes,
    'x',
    (name) =>
      isWanted(name)
        ? (piece, isLast) => {
            files.set(name, (files.get(name) ?? '') + strFromU8(piece, true));
            if (isLast) ended.push(name);
          }
        : undefined,
    limit,
  );
  return { outcome, files, ended };
}

describe('an archive', () => {
  it('is unpacked in pieces, packed and stored files alike', async () => {
    const { outcome, files, ended } = await unpacked(zip);
    expect(outcome.ok).toBe(true);
    expect(files.get('a/one.txt')).toBe(strFromU8(strToU8(text), true));
    expect(files.get('two.bin')).toBe('stored');
    expect(ended).toEqual(expect.arrayContaining(['a/one.txt', 'two.bin']));
  });

  it('gives only the files that are wanted', async () => {
    const { files } = await unpacked(zip, (name) => name === 'two.bin');
    expect([...files.keys()]).toEqual(['two.bin']);
  });

  it('that unpacks to more than the limit is ended there', async () => {
    const bomb = Uint8Array.from(zipSync({ zeros: new Uint8Array(30_000_000) }));
    const { outcome } = await unpacked(bomb, () => true, 1_000_000);
    expect(outcome).toMatchObject({ problem: { code: 'zipTooLarge', limitMegabytes: 1 } });
  });

  it.each([0.3, 0.6, 0.9])('cut off at %d is broken', async (part) => {
    const cut = zip.subarray(0, Math.floor(zip.length * part));
    expect((await unpacked(cut)).outcome.ok && (await memberNames(cut, 'x')).ok).toBe(false);
  });

  it('tells the names in it', async () => {
    expect(await memberNames(zip, 'x')).toEqual({ ok: true, value: ['a/one.txt', 'two.bin', 'b/'] });
  });
});

describe('the name of a file in an archive', () => {
  it.each([
    ['labels\\lab_1-ko.xml', 'labels/lab_1-ko.xml'],
    ['\u00C0\u00E7\u00B9\u00AB.txt', '재무.txt'],
    ['재무.txt', '재무.txt'],
    ['재무.txt'.normalize('NFD'), '재무.txt'],
    ['plain.txt', 'plain.txt'],
  ])('%j is %s', (name, plain) => expect(memberName(name)).toBe(plain));
});

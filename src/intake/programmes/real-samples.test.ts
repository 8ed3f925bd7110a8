import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes';
import { readProgrammeBytes } from './read-programmes';

/** Real lists are not part of the repository: they lie beside it, and without them these tests are skipped. */
const folder = process.env['KTOP_SAMPLES'] ?? resolve(import.meta.dirname, '../../../../shared/samples');
const isThere = existsSync(folder);
if (!isThere) console.warn(`No samples at ${folder}: tests of real notices are skipped.`);

const bytesOf = (name: string) => Uint8Array.from(readFileSync(resolve(folder, 'programs', name)));
async function listOf(name: string) {
  const read = await readProgrammeBytes(bytesOf(name), name);
  if (!read.ok || read.value.kind !== 'notices') throw new Error(JSON.stringify(read));
  return read.value.list;
}

describe.skipIf(!isThere)('real lists of notices', () => {
  it('of 기업마당 as a table: 1,870 rows, of which six are repetitions', async () => {
    const { notices, leftOut } = await listOf('bizinfo_2024-2025_1870.csv');
    expect([notices.length, leftOut]).toEqual([1864, 6]);
    expect(notices.filter(({ text }) => /<[a-z/]|&nbsp;|&#\d/i.test(text))).toEqual([]);
    expect(notices.filter(({ period }) => period.kind === 'dates').length).toBeGreaterThan(500);
    expect(notices.filter(({ link }) => link?.startsWith('https://www.bizinfo.go.kr/'))).toHaveLength(1864);
  });

  it('of the API of 기업마당: regions, industries and periods as texts', async () => {
    const { notices } = await listOf('bizinfo_api_rssData_2022-01_1113.json');
    expect(notices).toHaveLength(1113);
    expect(notices.filter(({ regions }) => regions?.length === 17).length).toBeGreaterThan(440);
    const ofKind = (kind: string) => notices.filter(({ period }) => period.kind === kind).length;
    expect(ofKind('untilSpent')).toBeGreaterThan(490);
    expect(ofKind('always')).toBeGreaterThan(250);
    expect(ofKind('dates')).toBeGreaterThan(100);
  });

  it.each([
    ['startup_support_integrated_notice_KS_2025.csv', 428, 16],
    ['startup_support_integrated_notice_KS_2024.csv', 352, 12],
  ])('of the start-up support notice: %s without its headings', async (name, count, headings) => {
    const { notices, leftOut } = await listOf(name);
    expect([notices.length, leftOut]).toEqual([count, headings]);
    expect(notices.filter(({ title }) => /^[ㆍ◇]/.test(title))).toEqual([]);
    expect(notices.filter(({ age }) => age !== undefined).length).toBeGreaterThan(120);
  });

  it('are told as programmes where files of the company are read', async () => {
    const name = 'bizinfo_2024-2025_1870.csv';
    expect(await readBytes(bytesOf(name), name)).toMatchObject({
      problem: { code: 'programmeFile', kind: 'notices', count: 1864 },
    });
  });
});

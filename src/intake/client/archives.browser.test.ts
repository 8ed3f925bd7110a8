import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { FileIntake } from './file-intake';

const seconds = 60;
const intake = new FileIntake(
  () => new Worker(new URL('../worker/intake.worker.ts', import.meta.url), { type: 'module' }),
  seconds,
);
afterAll(() => intake.stop());

const zip = (files: Readonly<Record<string, Uint8Array>>) => Uint8Array.from(zipSync(files));
const company = (name: string) =>
  strToU8(JSON.stringify({ status: '000', corp_name: name, est_dt: '20120301' }));

it('reads the files of an archive in its place, and an archive within it no deeper', async () => {
  const inner = zip({ 'c.json': company('다온') });
  const outer = zip({ '2024/a.json': company('가온'), 'b.zip': inner, 'readme.txt': strToU8('x') });
  const progress: string[] = [];
  const read = await intake.read([new File([outer], '묶음.zip'), new File([company('나온')], 'd.json')], {
    onProgress: ({ finished, total }) => progress.push(`${finished}/${total}`),
  });
  expect(
    read.map(({ fileName, outcome }) => [
      fileName,
      outcome.ok ? outcome.value[0]?.companyName : outcome.problem.code,
    ]),
  ).toEqual([
    ['묶음.zip › 2024 › a.json', '가온'],
    ['묶음.zip › b.zip', 'fileKindNotYetRead'],
    ['묶음.zip › readme.txt', 'fileUnrecognised'],
    ['d.json', '나온'],
  ]);
  expect(read.map(({ file, fileName }) => file.name === fileName)).toEqual([true, true, true, true]);
  expect(progress).toEqual(['0/2', '0/4', '1/4', '2/4', '3/4']);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
export const hasRenderer = has('pdftoppm');
export const hasChecker = has('qpdf');
if (!hasRenderer)
  console.warn('pdftoppm (Debian: poppler-utils) is not there: pages are not compared as pictures.');
if (!hasChecker) console.warn('qpdf is not there: reports are not checked with it.');

function withFile<Found>(bytes: Uint8Array, use: (file: string, folder: string) => Found): Found {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each page as a grey PNG. */
export const renderPages = (bytes: Uint8Array, dotsPerInch: number): readonly Buffer[] =>
  withFile(bytes, (file, folder) => {
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-png', file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  });

/** What qpdf says of the file's structure; throws where it finds errors or warnings. */
export const checked = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }));

/** The file with every stream unpacked. */
export const unpacked = (bytes: Uint8Array): Buffer =>
  withFile(bytes, (file) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    }),
  );

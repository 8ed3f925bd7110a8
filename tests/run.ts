import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { countPlaywright, countVitest, type Counts } from './count-results.ts';

/*
 * `npm test`: everything, in the order in which a failure is cheapest to understand. It goes on after a failure, so
 * that one run shows all there is to repair. Steps without tests of their own count only when they fail, as one.
 */

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
const totals: Counts = { passed: 0, failed: 0, skipped: 0 };

function announce(title: string): void {
  console.log(`\n=== ${title}`);
}

function add({ passed, failed, skipped }: Counts): void {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}

function run(command: string, environment: Readonly<Record<string, string>> = {}): boolean {
  const env = { ...process.env, ...environment };
  return spawnSync(command, { stdio: 'inherit', shell: true, env }).status === 0;
}

/** A step that has no tests of its own: messages, build. */
function step(title: string, command: string): boolean {
  announce(title);
  return succeed(run(command));
}

function succeed(succeeded: boolean): boolean {
  if (!succeeded) add({ passed: 0, failed: 1, skipped: 0 });
  return succeeded;
}

/** Steps that use one core each, at the same time; what each of them says is kept together. */
async function sideBySide(commands: Readonly<Record<string, string>>): Promise<void> {
  const ends = Object.entries(commands).map(async ([title, command]) => {
    const said: Buffer[] = [];
    const started = spawn(command, { shell: true });
    started.stdout.on('data', (piece: Buffer) => said.push(piece));
    started.stderr.on('data', (piece: Buffer) => said.push(piece));
    const [status] = (await once(started, 'close')) as [number | null];
    announce(title);
    process.stdout.write(Buffer.concat(said));
    succeed(status === 0);
  });
  await Promise.all(ends);
}

type Count = (report: unknown) => Counts;

/** A step that runs tests and writes a JSON report. When it breaks without naming a failed test, it counts as one. */
function tests(
  title: string,
  command: string,
  count: Count,
  environment: Readonly<Record<string, string>> = {},
) {
  announce(title);
  const succeeded = run(command, environment);
  const counts = readCounts(reportOf(title), count);
  const isBroken = counts.failed === 0 && !succeeded;
  add(isBroken ? { ...counts, failed: 1 } : counts);
}

const reportOf = (title: string): string => join(reports, `${title.replaceAll(' ', '-')}.json`);

function readCounts(file: string, count: Count): Counts {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`This step left no report that could be read.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function vitest(title: string, project: string): void {
  const json = `--reporter=default --reporter=json --outputFile.json=${reportOf(title)}`;
  tests(title, `npx vitest run --project ${project} ${json}`, countVitest);
}

function browserIsThere(): boolean {
  announce('browser');
  try {
    console.log(ensureBrowser());
    return true;
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    add({ passed: 0, failed: 1, skipped: 0 });
    return false;
  }
}

function endToEnd(): void {
  // Against an older build the result would say nothing about the code as it is.
  rmSync('dist', { recursive: true, force: true });
  if (!step('build', 'npx vite build --logLevel warn')) return;
  const title = 'end to end tests';
  tests(title, 'npx playwright test --reporter=list,json', countPlaywright, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(title),
  });
}

async function runAll(): Promise<void> {
  step('messages', 'npm run -s prepare-messages');
  // Without what they would do first: the messages are there.
  await sideBySide({
    lint: 'npm run -s --ignore-scripts lint',
    types: 'npm run -s --ignore-scripts check',
  });
  vitest('unit tests', 'unit');
  if (browserIsThere()) {
    vitest('component tests', 'component');
    endToEnd();
  } else {
    step('build', 'npx vite build --logLevel warn');
    console.log('!!! Component and end-to-end tests were NOT run: there is no browser.');
  }
}

await runAll();
rmSync(reports, { recursive: true, force: true });
console.log('');
if (totals.skipped > 0) console.log(`!!! ${totals.skipped} tests were SKIPPED.`);
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

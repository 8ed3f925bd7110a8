import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** Chromium asks its maker for updates and experiments by itself; a test that records requests must not see those. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const isRoot = process.getuid?.() === 0;

/** The Chromium that tests run in, or nothing when there is none on this machine yet. */
export function locateBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  return ['/usr/bin/chromium', chromium.executablePath()].find((path) => existsSync(path));
}

/** Launch options for Playwright and Vitest. Chromium's sandbox does not work for root, and only for root is it off. */
export function browserOptions(moreArguments: readonly string[] = []) {
  const executablePath = locateBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isRoot,
    args: [...quiet, ...moreArguments],
  };
}

/** Finds a browser or installs one, and says in plain words when neither works. */
export function ensureBrowser(): string {
  const found =
    locateBrowser() ?? (installFromDebian() || installFromPlaywright() ? locateBrowser() : undefined);
  if (found !== undefined && existsSync(found)) return found;
  throw new Error(
    found === undefined
      ? 'No Chromium was found and none could be installed. Install one, and name it in CHROMIUM_PATH.'
      : `There is no browser at ${found}: CHROMIUM_PATH names a file that does not exist.`,
  );
}

function installFromDebian(): boolean {
  if (!isRoot || !existsSync('/etc/debian_version')) return false;
  console.log('No Chromium found: installing it with apt-get.');
  // Without a Korean font Chromium would draw boxes wherever our own font is not loaded yet.
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'])
  );
}

function installFromPlaywright(): boolean {
  console.log("No Chromium found: installing Playwright's own.");
  return run('npx', ['playwright', 'install', 'chromium']);
}

/** Runs to the end and keeps its chatter back unless it fails. */
function run(command: string, parameters: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(command, parameters, { env, encoding: 'utf8' });
  if (status !== 0) console.error(stdout, stderr);
  return status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`Browser for tests: ${ensureBrowser()}`);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}

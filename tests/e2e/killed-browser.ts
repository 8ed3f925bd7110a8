import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserOptions } from '../browser.ts';

/** A browser with a profile on the disk, which can be killed and started again. */
export class KilledBrowser {
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'profile-'));
  readonly #baseURL: string;
  #context: BrowserContext | undefined;

  constructor(baseURL: string) {
    this.#baseURL = baseURL;
  }

  async start(): Promise<Page> {
    const { baseURL, locale } = { baseURL: this.#baseURL, locale: 'ko-KR' };
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...browserOptions(),
      baseURL,
      locale,
    });
    this.#context = context;
    return context.pages()[0] ?? (await context.newPage());
  }

  /** As a power cut does it: nobody is told, and nothing is written any more. */
  async kill(): Promise<void> {
    const gone = this.#context?.waitForEvent('close');
    process.kill(mainProcessOf(this.#profile), 'SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser's own process among those of this profile; the others belong to it. */
function mainProcessOf(profile: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const words = wordsOf(pid);
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type=')))
      return Number(pid);
  }
  throw new Error(`no browser runs in ${profile}`);
}

function wordsOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

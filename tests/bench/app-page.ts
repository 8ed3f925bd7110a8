import type { Browser, BrowserContext, Page } from 'playwright';

export const appPort = 4395;
export const appAddress = `http://localhost:${String(appPort)}/`;

declare global {
  interface Window {
    firstGrade: Promise<number>;
  }
}

/** Runs in the page from its first moment: notes when all three grades of the worked example are on the screen. */
export function noteFirstGrade(): void {
  window.firstGrade = new Promise((resolve) => {
    const look = () => {
      if (document.querySelectorAll('[data-model] .hero .headline').length === 3) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

export async function inContext<Value>(
  browser: Browser,
  use: (context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ locale: 'ko-KR' });
  // The compiler of this file wraps functions in a helper of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/** Opens the worked example; its three grades are on the screen so many ms after navigation. */
export async function firstGrade(page: Page): Promise<number> {
  await page.goto(`${appAddress}#example`, { waitUntil: 'commit' });
  return await page.evaluate(() => window.firstGrade);
}

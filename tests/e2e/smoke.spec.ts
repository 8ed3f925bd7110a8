/// <reference types="trusted-types" />
import { expect, test, type Page } from '@playwright/test';
import { securityHeaders } from '../../security-headers.ts';

/** Everything that the page complains about: exceptions, errors on the console, violations of the policy. */
async function recordComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { complain(text: string): void }).complain(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return complaints;
}

test('the app mounts under its security policy without a complaint', async ({ page }) => {
  const complaints = await recordComplaints(page);
  const response = await page.goto('./');
  expect(response?.headers()).toMatchObject(
    Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value])),
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(complaints).toEqual([]);
});

test('the policy is in force: scripts from texts and foreign requests are refused', async ({ page }) => {
  await page.goto('./');
  const refused = await page.evaluate(attemptWhatThePolicyForbids);
  expect(refused).toEqual(['html', 'evaluation', 'another policy', 'untrusted worker', 'foreign request']);
});

/** Runs in the page, in a timer: what the test's own protocol evaluates directly is exempt from the policy. */
function attemptWhatThePolicyForbids(): Promise<string[]> {
  const attempts: Readonly<Record<string, () => unknown>> = {
    html: () => (document.body.innerHTML = '<b>x</b>'),
    evaluation: () => Reflect.construct(Function, ['return 1']),
    'another policy': () => window.trustedTypes?.createPolicy('another', {}),
    'untrusted worker': () => new Worker('./service-worker.js'),
    'foreign request': () => fetch('https://example.org/'),
  };
  const isRefused = async (attempt: () => unknown): Promise<boolean> => {
    try {
      await attempt();
      return false;
    } catch {
      return true;
    }
  };
  return new Promise((resolve) => {
    const attemptAll = async (): Promise<void> => {
      const ends = await Promise.all(Object.values(attempts).map(isRefused));
      resolve(Object.keys(attempts).filter((_, index) => ends[index]));
    };
    setTimeout(() => void attemptAll());
  });
}

test('the service worker carries the whole app offline', async ({ page, context }) => {
  await page.goto('./');
  // As the interface does it, by a policy of the permitted name; the app has not made its own as long as it needs none.
  await page.evaluate(async () => {
    const trust = window.trustedTypes?.createPolicy('app-script-url', { createScriptURL: (url) => url });
    const url = trust?.createScriptURL('./service-worker.js') ?? './service-worker.js';
    await navigator.serviceWorker.register(url as string);
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  const response = await page.reload();
  expect(response?.fromServiceWorker()).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

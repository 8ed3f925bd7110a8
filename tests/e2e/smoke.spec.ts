/// <reference types="trusted-types" />
import { expect, test } from '@playwright/test';
import { securityHeaders } from '../../security-headers.ts';
import { recordComplaints } from './complaints.ts';

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

import type { Page } from '@playwright/test';

/** Everything that a page complains about: exceptions, errors on the console, violations of the policy. */
export async function recordComplaints(page: Page): Promise<string[]> {
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

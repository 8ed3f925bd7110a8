import { defineConfig } from '@playwright/test';
import { browserOptions } from './tests/browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4391);

/** End-to-end tests of the built app, as `npm start` serves it: `npm run test:e2e` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  // A cold start of the runtime on a busy machine.
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    // A trace of every test takes a fifth of the whole time: TRACE=1 writes those of the tests that fail.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: browserOptions(),
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserOptions } from './tests/browser.ts';

const inBrowser = ['src/**/*.svelte.test.ts', '{src,tests}/**/*.browser.test.ts'];

/*
 * Not built on vite.config.ts: the message compiler's plugin keeps Vitest from ending, so the texts are compiled before
 * the tests (`npm run prepare-messages`), and service worker and header files are things of the build.
 */
export default defineConfig({
  plugins: [svelte()],
  assetsInclude: ['**/*.onnx'],
  worker: { format: 'es' },
  // Found in the middle of a run, a dependency would reload the page under the tests.
  optimizeDeps: {
    include: [
      '@e965/xlsx',
      'comlink',
      'dexie',
      'fast-check',
      'fast-xml-parser',
      'fflate',
      'jose',
      'onnxruntime-web/wasm',
      'papaparse',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
      'protobufjs/minimal',
      'qr',
      'qr/decode.js',
      'write-excel-file/universal',
      'write-excel-file/utility',
    ],
  },
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Ends what hangs. How long a test takes on a busy machine says nothing.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Left to itself, Vitest keeps a core free: on a machine of two, half of it.
          maxWorkers: '100%',
          include: ['src/**/*.test.ts', 'models/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: inBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: inBrowser,
          // What does not come up on the screen is waited for as long as this.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

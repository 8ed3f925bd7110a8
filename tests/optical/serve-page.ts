import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview, type PreviewServer } from 'vite';
import { headersOf } from '../../security-headers.ts';
import { previewHeaders } from '../../tooling/header-files.ts';

const root = path.join(import.meta.dirname, 'page');
const outDir = path.resolve(import.meta.dirname, '../../node_modules/.cache/optical-page');

/** Both components on a page of their own, built and served with the headers of the app. */
export async function serveOpticalPage(port: number): Promise<PreviewServer> {
  const shared = { root, configFile: false, base: './', logLevel: 'warn' } as const;
  await build({
    ...shared,
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2023',
      modulePreload: { polyfill: false },
    },
  });
  return await preview({
    ...shared,
    plugins: [previewHeaders(headersOf)],
    build: { outDir },
    preview: { port, strictPort: true },
  });
}

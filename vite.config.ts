import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { courierHeaders, courierScript, headersOf, securityHeaders } from './security-headers.ts';
import { headerFiles, previewHeaders } from './tooling/header-files.ts';
import { messageCompiler } from './tooling/message-compiler.ts';
import { webManifest } from './tooling/web-manifest.ts';

const megabyte = 1024 * 1024;

export default defineConfig({
  // Relative addresses: the built app works in any folder of any host.
  base: './',
  plugins: [
    paraglideVitePlugin({ ...messageCompiler, strategy: [...messageCompiler.strategy] }),
    svelte(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'service-worker.ts',
      // The page registers it by itself, after the first grade: at the start it would fetch the runtime twice.
      injectRegister: null,
      manifest: webManifest,
      injectManifest: {
        rollupFormat: 'iife',
        // The host's list of packs and its gateways change without a new build.
        globIgnores: ['registry.json', 'look-up.json'],
        globPatterns: ['**/*.{html,js,css,wasm,onnx,json,sig,woff2,gz,svg,png,webmanifest}'],
        // The WebAssembly runtime alone has 14 MB.
        maximumFileSizeToCacheInBytes: 20 * megabyte,
      },
    }),
    headerFiles(securityHeaders, { ...courierScript, headers: courierHeaders }),
    previewHeaders(headersOf),
  ],
  assetsInclude: ['**/*.onnx'],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Both would put scripts or data into places that the content security policy closes.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The runtime's size is known and loaded in a worker; a warning on each build would only be overlooked.
    chunkSizeWarningLimit: 600,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Groups can import each other in a circle: modules still run in the order of the sources.
        strictExecutionOrder: true,
        // A named group's chunks carry the names of all who share them.
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
        codeSplitting: {
          groups: [
            // What begins the engine's start stays in one small script.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // Each text is a module: many small scripts would be fetched beside the runtime, and hold it up. From 2 kB of
            // source on, large scripts are joined to what the first paint loads, and it doubles.
            { name: 'shared', minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 1200 },
          ],
        },
      },
    },
  },
});

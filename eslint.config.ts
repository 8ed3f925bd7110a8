import js from '@eslint/js';
import type { Linter } from 'eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { partBoundaries } from './tooling/part-boundaries.ts';

/** Everything that can carry data off the device. */
const network = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
] as const;
const databases = ['indexedDB'] as const;

const networkMessage = 'Only src/sharing may use the network.';
const databaseMessage = 'Only src/storage may use IndexedDB.';
const globalObjects = ['window', 'self', 'globalThis', 'top', 'parent'];

interface Permissions {
  readonly network?: readonly string[];
  readonly databases?: boolean;
}

/** Forbids what a part may not touch, as a bare name and as a property of the global objects. */
function forbidExcept({
  network: permitted = [],
  databases: mayStore = false,
}: Permissions): Linter.RulesRecord {
  const forbidden = [
    ...network.filter((name) => !permitted.includes(name)).map((name) => ({ name, message: networkMessage })),
    ...(mayStore ? [] : databases.map((name) => ({ name, message: databaseMessage }))),
  ];
  const properties = globalObjects.flatMap((object) =>
    forbidden.map(({ name, message }) => ({ object, property: name, message })),
  );
  const beacon = { property: 'sendBeacon', message: networkMessage };
  return {
    'no-restricted-globals': ['error', ...forbidden],
    'no-restricted-properties': [
      'error',
      ...properties,
      ...(permitted.includes('sendBeacon') ? [] : [beacon]),
    ],
  };
}

const code = ['**/*.ts', '**/*.js', '**/*.svelte'];
const tests = ['**/*.test.ts', 'tests/**'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'src/i18n/generated/',
    'src/i18n/project.inlang/',
    'test-results/',
    'playwright-report/',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    files: code,
    plugins: { ours: { rules: { 'part-boundaries': partBoundaries } } },
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'ours/part-boundaries': 'error',
      // The compiler knows better which names exist.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A table that names what each code carries may say that one carries nothing.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, svelteConfig },
    },
  },

  { files: ['src/**'], ignores: tests, rules: forbidExcept({}) },
  { files: ['src/sharing/**'], ignores: tests, rules: forbidExcept({ network: [...network, 'sendBeacon'] }) },
  { files: ['src/storage/**'], ignores: tests, rules: forbidExcept({ databases: true }) },
  {
    // The one exception: the engine reads the packs, which are files of our own build, and checks their digests. The
    // runtime's WebAssembly is a file of our own build too; ONNX Runtime fetches it by itself.
    files: ['src/engine/worker/own-asset.ts'],
    rules: forbidExcept({ network: ['fetch'] }),
  },
  {
    // The report's fonts are files of our own build as well.
    files: ['src/report/worker/own-fonts.ts'],
    rules: forbidExcept({ network: ['fetch'] }),
  },

  {
    files: ['models/**', 'tests/**', 'tooling/**', '*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Numeric loops read typed arrays whose bounds they have just computed.
    files: ['models/**', ...tests],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);

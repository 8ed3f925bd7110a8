import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type PackId, packIds } from '../../src/domain/pack/manifest.ts';
import { type Figure, figure } from './figure.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

const brotliBytes = (file: string): number => brotliCompressSync(readFileSync(path.join(dist, file))).length;

const staticImport = /(?:^|[;}\s])import(?:[^'"();]*?from)?\s*["'](\.[^"']+\.js)["']/g;
const dynamicImport = /import\(\s*["'`](\.[^"'`]+\.js)["'`]/g;

const targetsOf = (file: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(path.join(dist, file), 'utf8').matchAll(pattern)].map(([, target]) =>
    path.posix.join(path.posix.dirname(file), target ?? ''),
  );

/** Scripts that the first paint loads: the entry of index.html, the screens that it fetches at once, and all their imports. */
function initialScripts(): readonly string[] {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const open = [...entries, ...entries.flatMap((entry) => targetsOf(entry, dynamicImport))];
  const found = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...targetsOf(file, staticImport));
  }
  return [...found];
}

/** Addresses in the service worker's list. */
function precachedFiles(): readonly string[] {
  const worker = readFileSync(path.join(dist, 'service-worker.js'), 'utf8');
  const urls = [...worker.matchAll(/url:\s*["']([^"']+)["']|"url":\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const files = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }));
  return [...new Set(urls)].filter((url) => files.has(url));
}

/** Manifest, signature, graph, golden vectors, cards and whatever else a pack holds. */
function packBytes(pack: PackId): number {
  const folder = path.resolve(import.meta.dirname, '../../models', pack);
  return readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}

export function sizeFigures(): readonly Figure[] {
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + brotliBytes(file), 0);
  return [
    figure('initial_js_br_kb', 'kB', [sum(initialScripts()) / 1000]),
    figure('largest_pack_kb', 'kB', [Math.max(...packIds.map(packBytes)) / 1000]),
    figure('precache_br_mb', 'MB', [sum(precachedFiles()) / 1e6]),
  ];
}

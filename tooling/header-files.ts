import type { Plugin } from 'vite';

type Headers = Readonly<Record<string, string>>;

/** Names in `assets/` carry a hash of their content, so they never change; everything else is asked for each time. */
const forever = 'public, max-age=31536000, immutable';
const askEachTime = 'no-cache';

/** Netlify, Cloudflare Pages and their kin read `_headers`. */
export function toUnderscoreHeaders(headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${forever}`, ''].join('\n');
}

export function toHtaccess(headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`);
  return [
    'AddType application/wasm .wasm',
    'AddType application/manifest+json .webmanifest',
    'AddType application/octet-stream .onnx',
    '<IfModule mod_headers.c>',
    ...lines,
    `  Header set Cache-Control "${askEachTime}"`,
    '  <If "%{REQUEST_URI} =~ m#/assets/#">',
    `    Header set Cache-Control "${forever}"`,
    '  </If>',
    '</IfModule>',
    '',
  ].join('\n');
}

/** To be included in the `server` block. */
export function toNginx(headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return [
    '# include this file in the server block; nginx drops these lines in any location that has an add_header itself',
    ...lines,
    '',
  ].join('\n');
}

/** Writes the security headers beside the built app, once for each kind of static host. */
export function headerFiles(headers: Headers): Plugin {
  const files = {
    _headers: toUnderscoreHeaders(headers),
    '.htaccess': toHtaccess(headers),
    'nginx-headers.conf': toNginx(headers),
  };
  return {
    name: 'header-files',
    apply: 'build',
    generateBundle() {
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

import type { Plugin } from 'vite';

type Headers = Readonly<Record<string, string>>;

/** Scripts that are served with some headers of their own, by the start and the end of their names. */
export interface Exception {
  readonly folder: string;
  readonly start: string;
  readonly end: string;
  readonly headers: Headers;
}

const linesOf = (headers: Headers, line: (name: string, value: string) => string): readonly string[] =>
  Object.entries(headers).map(([name, value]) => line(name, value));

const patternOf = ({ folder, start, end }: Exception): string =>
  `${folder}${start.replaceAll('.', '\\.')}[^/]+${end.replaceAll('.', '\\.')}$`;

/** Names in `assets/` carry a hash of their content, so they never change; everything else is asked for each time. */
const forever = 'public, max-age=31536000, immutable';
const askEachTime = 'no-cache';

/**
 * Netlify, Cloudflare Pages and their kin read `_headers`. Cloudflare joins the values of all rules that match unless a
 * line with "!" takes the inherited one away; Netlify takes the most specific rule and skips that line.
 */
export function toUnderscoreHeaders(headers: Headers, exception: Exception): string {
  const { folder, start, end } = exception;
  const line = (name: string, value: string) => `  ${name}: ${value}`;
  return [
    '/*',
    ...linesOf(headers, line),
    '/assets/*',
    `  Cache-Control: ${forever}`,
    `${folder}${start}*${end}`,
    ...linesOf(exception.headers, (name, value) => `  ! ${name}\n${line(name, value)}`),
    '',
  ].join('\n');
}

export function toHtaccess(headers: Headers, exception: Exception): string {
  const line = (name: string, value: string) => `Header always set ${name} "${value}"`;
  return [
    'AddType application/wasm .wasm',
    'AddType application/manifest+json .webmanifest',
    'AddType application/octet-stream .onnx',
    '<IfModule mod_headers.c>',
    ...linesOf(headers, line).map((text) => `  ${text}`),
    `  Header set Cache-Control "${askEachTime}"`,
    '  <If "%{REQUEST_URI} =~ m#/assets/#">',
    `    Header set Cache-Control "${forever}"`,
    '  </If>',
    `  <If "%{REQUEST_URI} =~ m#${patternOf(exception)}#">`,
    ...linesOf(exception.headers, line).map((text) => `    ${text}`),
    '  </If>',
    '</IfModule>',
    '',
  ].join('\n');
}

const variableOf = (name: string): string => `$app_${name.toLowerCase().replaceAll('-', '_')}`;

/** To be included in the `server` block. */
export function toNginx(headers: Headers, exception: Exception): string {
  const excepted = Object.keys(exception.headers);
  const set = (name: string, value: string) => `set ${variableOf(name)} "${value}";`;
  return [
    '# include this file in the server block; nginx drops these lines in any location that has an add_header itself',
    ...linesOf(headers, set).filter((_, at) => excepted.includes(Object.keys(headers)[at] ?? '')),
    `if ($uri ~ "${patternOf(exception)}") {`,
    ...linesOf(exception.headers, set).map((text) => `  ${text}`),
    '}',
    ...linesOf(headers, (name, value) => {
      const sent = excepted.includes(name) ? variableOf(name) : `"${value}"`;
      return `add_header ${name} ${sent} always;`;
    }),
    '',
  ].join('\n');
}

/** Writes the security headers beside the built app, once for each kind of static host. */
export function headerFiles(headers: Headers, exception: Exception): Plugin {
  const files = {
    _headers: toUnderscoreHeaders(headers, exception),
    '.htaccess': toHtaccess(headers, exception),
    'nginx-headers.conf': toNginx(headers, exception),
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

/** Lets `vite preview` send the headers of each file. Its own option knows one set for all of them. */
export function previewHeaders(headersOf: (path: string) => Headers): Plugin {
  return {
    name: 'preview-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
        next();
      });
    },
  };
}

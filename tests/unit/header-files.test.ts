import { describe, expect, it } from 'vitest';
import { courierHeaders, courierScript, headersOf, securityHeaders } from '../../security-headers.ts';
import { toHtaccess, toNginx, toUnderscoreHeaders } from '../../tooling/header-files.ts';

const courier = { ...courierScript, headers: courierHeaders };
const policy = 'Content-Security-Policy';
const linesWith = (text: string, part: string) => text.split('\n').filter((line) => line.includes(part));

describe.each([
  ['_headers', toUnderscoreHeaders],
  ['.htaccess', toHtaccess],
  ['nginx-headers.conf', toNginx],
])('%s', (_, write) => {
  const text = write(securityHeaders, courier);

  it.each(Object.entries(securityHeaders))('carries %s', (name, value) => {
    const variable = name.toLowerCase().replaceAll('-', '_');
    const lines = [...linesWith(text, name), ...linesWith(text, variable)];
    expect(lines.some((line) => line.includes(value))).toBe(true);
  });

  it('lets gateways be reached from one script alone, after the rule for all', () => {
    const open = text.indexOf(courierHeaders[policy]);
    expect(open).toBeGreaterThan(text.indexOf(securityHeaders[policy]));
    expect(text.lastIndexOf(courierHeaders[policy])).toBe(open);
    expect(text.slice(0, open)).toContain('courier');
  });
});

it('a policy joined with another on Cloudflare would close the courier, so the inherited one is taken away', () => {
  const rule = toUnderscoreHeaders(securityHeaders, courier).split('/assets/courier.worker-*.js\n')[1];
  expect(rule).toMatch(/^ {2}! Content-Security-Policy\n {2}Content-Security-Policy: /);
});

it('never puts a quotation mark into a quoted header', () => {
  expect([...Object.values(securityHeaders), ...Object.values(courierHeaders)].join()).not.toContain('"');
});

it('opens the camera and the wake lock to the app itself, and nothing else to anybody', () => {
  const features = securityHeaders['Permissions-Policy'].split(', ');
  const open = features.filter((feature) => !feature.endsWith('=()'));
  expect(open).toEqual(['camera=(self)', 'screen-wake-lock=(self)']);
  expect(features).toContain('microphone=()');
});

describe('only the courier may reach other addresses', () => {
  it.each([
    '/',
    '/index.html',
    '/service-worker.js',
    '/assets/engine.worker-abc.js',
    '/assets/intake.worker-abc.js',
    '/assets/courier.worker-abc.js/x.js',
    '/courier.worker-abc.js',
  ])('and not %s', (path) => {
    expect(headersOf(path)[policy]).toContain("connect-src 'self';");
  });

  it.each(['/assets/courier.worker-abc.js', '/folder/assets/courier.worker-Ab_1-c.js'])('as %s', (path) => {
    expect(headersOf(path)[policy]).toContain(
      "connect-src 'self' https: http://localhost:* http://127.0.0.1:*;",
    );
    expect({ ...headersOf(path), ...securityHeaders }).toEqual(securityHeaders);
  });
});

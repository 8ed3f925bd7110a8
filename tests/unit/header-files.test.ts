import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../security-headers.ts';
import { toHtaccess, toNginx, toUnderscoreHeaders } from '../../tooling/header-files.ts';

describe.each([
  ['_headers', toUnderscoreHeaders],
  ['.htaccess', toHtaccess],
  ['nginx-headers.conf', toNginx],
])('%s', (_, write) => {
  it.each(Object.entries(securityHeaders))('carries %s', (name, value) => {
    const line = write(securityHeaders)
      .split('\n')
      .find((text) => text.includes(name));
    expect(line).toContain(value);
  });
});

it('never puts a quotation mark into a quoted header', () => {
  expect(Object.values(securityHeaders).join()).not.toContain('"');
});

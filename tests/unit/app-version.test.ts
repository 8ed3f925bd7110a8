import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { appVersion } from '../../src/app-version';

it('the app tells the version that its package has', () => {
  const read = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  expect(appVersion).toBe(read.version);
});

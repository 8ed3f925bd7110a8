import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (language: string) =>
  JSON.parse(readFileSync(`src/i18n/messages/${language}.json`, 'utf8')) as Record<string, unknown>;
const korean = Object.keys(read('ko')).sort();
const english = Object.keys(read('en')).sort();

describe('the texts', () => {
  it('exist in both languages under the same names', () => {
    expect(english).toEqual(korean);
  });

  it('are compiled, every one', () => {
    const written = readFileSync('src/i18n/generated/messages/_index.js', 'utf8');
    const compiled = written.split('\n').filter((line) => line.startsWith('export'));
    expect(compiled.length).toBeGreaterThanOrEqual(korean.filter((key) => !key.startsWith('$')).length);
  });
});

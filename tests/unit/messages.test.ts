import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Settings {
  readonly 'plugin.inlang.messageFormat': { readonly pathPattern: readonly string[] };
}

const settings = JSON.parse(readFileSync('src/i18n/project.inlang/settings.json', 'utf8')) as Settings;
const patterns = settings['plugin.inlang.messageFormat'].pathPattern;
const keysOf = (pattern: string, language: string): readonly string[] => {
  const file = pattern.replace('./', 'src/i18n/').replace('{locale}', language);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return Object.keys(texts).filter((key) => !key.startsWith('$'));
};

describe('the texts', () => {
  it.each(patterns)('of %s exist in both languages under the same names', (pattern) => {
    expect([...keysOf(pattern, 'en')].sort()).toEqual([...keysOf(pattern, 'ko')].sort());
  });

  it('have each name once', () => {
    const all = patterns.flatMap((pattern) => keysOf(pattern, 'ko'));
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  it('are compiled, every one', () => {
    const written = readFileSync('src/i18n/generated/messages/_index.js', 'utf8');
    const compiled = written.split('\n').filter((line) => line.startsWith('export'));
    expect(compiled).toHaveLength(patterns.flatMap((pattern) => keysOf(pattern, 'ko')).length);
  });
});

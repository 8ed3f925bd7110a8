import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDirectory } from './read-directory';

const json = (path: string) => JSON.parse(readFileSync(`public/institutions/${path}`, 'utf8')) as object;
const shipped = json('directory.json');
const read = readDirectory(shipped);
const codeOf = (value: unknown): string => {
  const outcome = readDirectory(value);
  return outcome.ok ? 'read' : outcome.problem.code;
};

const source = { title: { ko: '공고', en: 'Notice' }, date: '2026-11' };
const bank = {
  id: 'bank',
  name: { ko: '한빛은행', en: 'Hanbit Bank' },
  kind: 'bank',
  uses: ['loan'],
  period: 'setByInstitution',
  source,
};
const whole = {
  format: 'tech-rating-institutions',
  schema: 1,
  id: 'operator',
  version: '1.0.0',
  publisher: { ko: '운영자', en: 'Operator' },
  publishedOn: '2026-11-27',
  uses: [{ id: 'loan', text: { ko: '대출 심사', en: 'Loan review' }, source }],
  institutions: [bank],
};

describe('the shipped directory', () => {
  it('names the thirteen partners that were published, without a key or an address to send to', () => {
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.institutions).toHaveLength(13);
    expect(read.value.institutions.filter(({ card }) => card !== undefined)).toEqual([]);
    expect(JSON.stringify(read.value)).not.toMatch(/inbox|"kty"/);
    expect(new Set(read.value.institutions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6);
  });

  it('leaves every period to the institution that sets it', () => {
    expect(read.ok && read.value.institutions.every(({ period }) => period === 'setByInstitution')).toBe(
      true,
    );
  });

  it('fits the schema that is published beside it', () => {
    const fits = new Ajv2020({ formats: { date: true } }).compile(json('institution-directory.schema.json'));
    expect(fits(shipped), JSON.stringify(fits.errors)).toBe(true);
  });
});

describe('a directory', () => {
  it('is read as it stands', () => {
    expect(readDirectory(whole)).toEqual({ ok: true, value: whole });
    const period = { text: { ko: '1년', en: 'One year' }, source };
    expect(codeOf({ ...whole, institutions: [{ ...bank, period }] })).toBe('read');
  });

  it.each<[string, object, string]>([
    ['another format', { format: 'x' }, 'directoryUnrecognised'],
    ['a newer schema', { schema: 2 }, 'directoryNewer'],
    ['a field of its own', { logo: 'x' }, 'directoryInvalid'],
    ['a use that it does not name', { uses: [] }, 'directoryInvalid'],
    ['the same institution twice', { institutions: [bank, bank] }, 'directoryInvalid'],
    ['an unknown kind', { institutions: [{ ...bank, kind: 'shop' }] }, 'directoryInvalid'],
    [
      'a name that runs backwards',
      { institutions: [{ ...bank, name: { ko: '은행\u202e', en: 'x' } }] },
      'directoryInvalid',
    ],
    [
      'a source that is a script',
      { institutions: [{ ...bank, source: { ...source, address: 'javascript:alert(1)' } }] },
      'directoryInvalid',
    ],
    ['a card that is none', { institutions: [{ ...bank, card: 'x' }] }, 'directoryInvalid'],
    [
      'too many institutions',
      { institutions: Array.from({ length: 2001 }, (_, at) => ({ ...bank, id: `bank-${at}` })) },
      'directoryInvalid',
    ],
  ])('with %s is refused', (_, change, code) => {
    expect(codeOf({ ...whole, ...change })).toBe(code);
  });

  it('of any other JSON is refused, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(codeOf(value)).not.toBe('read');
      }),
    );
  });
});

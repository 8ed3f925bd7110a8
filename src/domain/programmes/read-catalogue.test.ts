import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './read-catalogue';

const text = { ko: '가', en: 'a' };
const source = { title: text, date: '2026-01-31', address: 'https://example.org/a?b=1' };
const criterion = (more: object = {}) => ({
  fact: 'company.age',
  op: 'atLeast',
  value: 3,
  text,
  source,
  ...more,
});
const programme = (more: object = {}) => ({
  id: 'one',
  kind: 'support',
  name: text,
  institution: text,
  summary: text,
  criteria: criterion(),
  ...more,
});
const catalogue = (more: object = {}) => ({
  format: 'tech-rating-programmes',
  schema: 1,
  id: 'test',
  version: '1.0.0',
  publisher: text,
  publishedOn: '2026-11-26',
  programmes: [programme()],
  ...more,
});
const ruled = (criteria: unknown, rules?: unknown) =>
  catalogue({ programmes: [programme({ criteria })], ...(rules === undefined ? {} : { rules }) });
const faultsOf = (value: unknown) => {
  const reading = readCatalogue(value);
  return reading.state === 'faulty' ? reading.faults : reading.state;
};

describe('a catalogue', () => {
  it('that is good is read whole', () => {
    const value = catalogue();
    expect(readCatalogue(value)).toEqual({ state: 'read', catalogue: value });
  });

  it('that comes with the app is good, and no criterion is without its source', () => {
    const shipped: unknown = JSON.parse(readFileSync('public/programmes/catalogue.json', 'utf8'));
    expect(faultsOf(shipped)).toBe('read');
  });

  it('of a newer schema is told as such, whatever else it holds', () => {
    expect(readCatalogue({ format: 'tech-rating-programmes', schema: 2, future: [] })).toEqual({
      state: 'newer',
      schema: 2,
      known: 1,
    });
  });

  const criteria = 'programmes[0].criteria';
  it.each<[string, unknown, string, string]>([
    ['no object', [], 'notObject', ''],
    ['no text', catalogue({ id: '' }), 'notText', 'id'],
    ['a missing field', catalogue({ version: undefined }), 'missing', 'version'],
    ['a version that is none', catalogue({ version: '1' }), 'notVersion', 'version'],
    ['a day that does not exist', catalogue({ publishedOn: '2026-02-30' }), 'notDate', 'publishedOn'],
    ['one language only', catalogue({ publisher: { ko: '가' } }), 'notBothLanguages', 'publisher'],
    ['an unknown field', catalogue({ colour: 1 }), 'unknownField', 'colour'],
    [
      'an unknown field deep inside',
      ruled(criterion({ source: { ...source, page: 1 } })),
      'unknownField',
      `${criteria}.source.page`,
    ],
    [
      'a link that would run',
      catalogue({ programmes: [programme({ link: 'javascript:alert(1)' })] }),
      'notLink',
      'programmes[0].link',
    ],
    [
      'an unknown kind',
      catalogue({ programmes: [programme({ kind: 'x' })] }),
      'notOneOf',
      'programmes[0].kind',
    ],
    [
      'the same id twice',
      catalogue({ programmes: [programme(), programme()] }),
      'repeatedId',
      'programmes[1].id',
    ],
    [
      'a period that ends first',
      catalogue({ programmes: [programme({ period: { from: '2026-02-01', until: '2026-01-01' } })] }),
      'periodReversed',
      'programmes[0].period',
    ],
    ['no rule', ruled({ some: [] }), 'notRule', criteria],
    ['an empty group', ruled({ all: [] }), 'notRule', `${criteria}.all`],
    ['an unknown fact', ruled(criterion({ fact: 'company.mood' })), 'unknownFact', `${criteria}.fact`],
    ['a comparison that does not fit', ruled(criterion({ op: 'is' })), 'operatorUnfit', `${criteria}.op`],
    ['a text for a number', ruled(criterion({ value: '3' })), 'valueUnfit', `${criteria}.value`],
    [
      'a grade that does not exist',
      ruled(criterion({ fact: 'grade.businessFeasibility', value: 'S' })),
      'notOneOf',
      `${criteria}.value`,
    ],
    [
      'a score that nobody can have',
      ruled(criterion({ fact: 'score.innovationGrowth', value: 101 })),
      'impossible',
      `${criteria}.value`,
    ],
    [
      'an open threshold without an id',
      ruled(criterion({ value: 'setByInstitution' })),
      'idMissing',
      criteria,
    ],
    ['an unknown rule', ruled({ use: 'x' }), 'unknownRule', `${criteria}.use`],
    [
      'rules in a circle',
      ruled({ use: 'a' }, { a: { all: [{ use: 'b' }] }, b: { not: { use: 'a' } } }),
      'circular',
      'rules.a.all[0].use',
    ],
    [
      'ages that exclude each other',
      ruled({ all: [criterion({ op: 'atMost' }), criterion({ op: 'above', value: 3 })] }),
      'contradictory',
      `${criteria}.all[1]`,
    ],
    [
      'an answer and its opposite, one of them negated',
      ruled({
        all: [
          criterion({ fact: 'company.venture', op: 'is', value: true }),
          { not: { any: [criterion({ fact: 'company.venture', op: 'is', value: true })] } },
        ],
      }),
      'contradictory',
      `${criteria}.all[1].not.any[0]`,
    ],
    [
      'an alternative that its surroundings exclude',
      ruled({ all: [criterion(), { any: [criterion({ op: 'below', value: 2 }), criterion()] }] }),
      'contradictory',
      `${criteria}.all[1].any[0]`,
    ],
  ])('with %s is refused with its place', (_, value, kind, place) => {
    expect(faultsOf(value)).toContainEqual(expect.objectContaining({ kind, place }));
  });

  it('with bounds that touch is no contradiction', () => {
    expect(faultsOf(ruled({ all: [criterion({ op: 'atMost' }), criterion()] }))).toBe('read');
  });

  it('of any JSON ends in an answer', () => {
    const anything = fc.json().map((json) => JSON.parse(json) as unknown);
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          anything.map((value) => ruled(value)),
        ),
        (value) => {
          expect(['read', 'newer', 'faulty']).toContain(readCatalogue(value).state);
        },
      ),
      { numRuns: 500 },
    );
  });
});

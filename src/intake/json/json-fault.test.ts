import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault';
import { jsonNesting } from './json-nesting';
import { parseJson } from './parse-json';

describe('the place where JSON breaks', () => {
  it.each([
    ['{"a":1,}', 7],
    ['{"a":', 5],
    ['[1,2', 4],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1]]', 3],
    ['"x\ny"', 2],
    ['"\\q"', 1],
    ['["abc', 5],
    ['[01]', 2],
    ['', 0],
    ['nul', 0],
  ])('%j is at %i', (text, offset) => expect(jsonFault(text)).toBe(offset));

  it('is told as line and column', () => {
    const outcome = parseJson('{\r\n  "status": "000",\n  "list": [,]\n}', 'a.json');
    expect(outcome).toEqual({
      ok: false,
      problem: { code: 'jsonBroken', fileName: 'a.json', line: 3, column: 12 },
    });
  });

  it('exists exactly where the engine refuses, on whole, cut and changed texts', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), fc.nat(3))
      .map(([json, at, other, without]) => {
        const offset = at % (json.length + 1);
        return json.slice(0, offset) + other + json.slice(offset + without);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        expect(jsonFault(text) === undefined).toBe(isJson);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('nesting', () => {
  it.each([
    ['1', 0],
    ['[]', 1],
    ['[{"a":[1]},[]]', 3],
    ['["[[[", "\\"[["]', 1],
  ])('of %j is %i', (text, depth) => expect(jsonNesting(text)).toBe(depth));

  it('is limited before the text is parsed', () => {
    const outcome = parseJson('['.repeat(100_000), 'a.json');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'jsonTooDeep' } });
  });
});

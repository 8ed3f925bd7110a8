import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { parseXml } from './parse-xml';

const problemOf = (text: string) => {
  const outcome = parseXml(text, 'a.xml');
  return outcome.ok ? undefined : outcome.problem;
};
const brokenAt = (line: number, column: number) => ({ code: 'xmlBroken', fileName: 'a.xml', line, column });

describe('an XML text', () => {
  it('becomes elements with their texts as they are written', () => {
    const text =
      '<?xml version="1.0"?>\n\n\n<a><n>007</n><b> x &amp; y &#8226; </b><b/><c><![CDATA[<i>]]></c></a>';
    expect(parseXml(text, 'a.xml')).toEqual({
      ok: true,
      value: { a: { n: '007', b: ['x & y •', ''], c: '<i>' } },
    });
  });

  it.each([
    ['a wrong closing tag', '<a>\n  <b>x</a>', brokenAt(2, 7)],
    ['a cut within the root', '<a>\n<b>x</b>\n', brokenAt(2, 9)],
    ['a cut within a child', '<a>\n<b>x', brokenAt(2, 5)],
    ['a cut within a tag', '<a>\n<b', brokenAt(2, 3)],
    ['a bare ampersand', '<a>\n x & y</a>', brokenAt(2, 4)],
    ['text after the end', '<a></a>\ntail', brokenAt(2, 1)],
  ])('with %s is refused with its place', (_, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it.each([
    '<!DOCTYPE lolz [<!ENTITY lol "lol">]><lolz>&lol;</lolz>',
    '<?xml version="1.0"?><!doctype a SYSTEM "http://x/y"><a/>',
    '<a><!ENTITY x "y"></a>',
  ])('that declares %j is refused unread', (text) => {
    expect(problemOf(text)).toEqual({ code: 'xmlEntities', fileName: 'a.xml' });
  });

  it('may be as deep as the limit, and not deeper', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(problemOf(nested(limits.xmlDepth))).toBeUndefined();
    expect(problemOf(nested(limits.xmlDepth + 1))).toEqual({
      code: 'xmlTooDeep',
      fileName: 'a.xml',
      limit: limits.xmlDepth,
    });
    expect(problemOf('<a>'.repeat(2_000_000))?.code).toBe('xmlTooDeep');
  });

  it('does not count tags within comments and character data as depth', () => {
    expect(problemOf(`<a><!--${'<b>'.repeat(99)}--><![CDATA[${'<b>'.repeat(99)}]]></a>`)).toBeUndefined();
  });

  it('cannot reach into the language by its names', () => {
    expect(problemOf('<a><__proto__><x>1</x></__proto__></a>')?.code).toBe('fileUnrecognised');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('may hold any number of references', () => {
    expect(problemOf(`<a>${'&amp;'.repeat(300_000)}</a>`)).toBeUndefined();
  });
});

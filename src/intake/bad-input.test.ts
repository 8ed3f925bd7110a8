import { readFileSync } from 'node:fs';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { limits } from './limits';
import { readFile } from './read-file';

const fixture = (name: string) => readFileSync(`tests/fixtures/intake/${name}`);
const json = fixture('opendart-singl-acnt.json').toString();
const xml = fixture('kipris-rest.xml').toString();
const fileOf = (content: BlobPart, name = '재무.json') => new File([content], name);

async function problemOf(file: File) {
  const outcome = await readFile(file);
  return outcome.ok ? undefined : outcome.problem;
}

describe('bad input gets its own message, with the place', () => {
  it('empty files', async () => {
    expect(await problemOf(fileOf(''))).toEqual({ code: 'fileEmpty', fileName: '재무.json' });
    expect(await problemOf(fileOf(' \n\t\n'))).toEqual({ code: 'fileEmpty', fileName: '재무.json' });
  });

  it('names in the decomposed syllables of macOS', async () => {
    expect(await problemOf(fileOf('', '재무.json'.normalize('NFD')))).toMatchObject({
      fileName: '재무.json',
    });
  });

  it('JSON cut off at any place', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const cut = json.slice(0, Math.floor(json.length * part)).trimEnd();
      const lines = cut.split('\n');
      const problem = await problemOf(fileOf(cut));
      expect(problem).toMatchObject({ code: 'jsonBroken', line: lines.length });
    }
  });

  it('XML cut off at any place', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const cut = xml.slice(0, Math.floor(xml.length * part)).trimEnd();
      const problem = await problemOf(fileOf(cut, 'a.xml'));
      expect(problem).toMatchObject({ code: 'xmlBroken', line: cut.split('\n').length });
    }
  });

  it('files of 100 MB, without reading a byte of them', async () => {
    const file = fileOf('');
    Object.defineProperty(file, 'size', { value: 100 * 1024 * 1024 });
    file.arrayBuffer = () => Promise.reject(new Error('read'));
    expect(await problemOf(file)).toEqual({
      code: 'fileTooLarge',
      fileName: '재무.json',
      megabytes: 100,
      limitMegabytes: 50,
    });
  });

  it('files that vanish between drop and read', async () => {
    const file = fileOf('x');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await problemOf(file)).toEqual({ code: 'fileUnreadable', fileName: '재무.json' });
  });

  it('deeply nested XML and JSON', async () => {
    const limit = limits.xmlDepth;
    expect(await problemOf(fileOf('<a>'.repeat(100_000)))).toMatchObject({ code: 'xmlTooDeep', limit });
    expect(await problemOf(fileOf('[{"a":'.repeat(100_000)))).toMatchObject({ code: 'jsonTooDeep' });
  });

  it('entity bombs', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${'<!ENTITY b "&a;&a;">'.repeat(9)}]><lolz>&b;</lolz>`;
    expect(await problemOf(fileOf(bomb, 'a.xml'))).toEqual({ code: 'xmlEntities', fileName: 'a.xml' });
  });

  it('USD filers', async () => {
    const usd = json.replaceAll('"currency": "KRW"', '"currency": "USD"');
    expect(await problemOf(fileOf(usd))).toMatchObject({ code: 'foreignCurrency', currency: 'USD' });
  });
});

describe('unusual input is read', () => {
  it('in CP949, which is said', async () => {
    const read = await readFile(fileOf(new Uint8Array(encode(json, 'cp949'))));
    const plain = await readFile(fileOf(json));
    if (!read.ok || !plain.ok) throw new Error('not read');
    expect(read.value[0]?.notices[0]).toEqual({ code: 'decodedAsKorean' });
    expect(read.value[0]?.statements.length).toBe(plain.value[0]?.statements.length);
  });

  it('with a byte order mark and Windows line ends', async () => {
    const read = await readFile(fileOf(`\uFEFF${xml.replaceAll('\n', '\r\n')}`, 'a.xml'));
    expect(read.ok && read.value[0]?.patents.length).toBe(5);
  });

  it('of 20 MB within a few seconds', async () => {
    const record = /<PatentUtilityInfo>[\s\S]*?<\/PatentUtilityInfo>/.exec(xml)?.[0] ?? '';
    const filler = '긴 요약입니다. '.repeat(120);
    const records = Array.from({ length: 6000 }, (_, index) =>
      record
        .replace('1020219000011', `1020219${String(index).padStart(6, '0')}`)
        .replace('지어낸 발명입니다.', filler),
    );
    const large = fileOf(
      `<response><header/><body><items>${records.join('')}</items></body></response>`,
      'a.xml',
    );
    expect(large.size).toBeGreaterThan(15_000_000);
    const start = performance.now();
    const read = await readFile(large);
    expect(read.ok && read.value[0]?.patents.length).toBe(6000);
    expect(performance.now() - start).toBeLessThan((limits.secondsPerFile * 1000) / 2);
  });
});

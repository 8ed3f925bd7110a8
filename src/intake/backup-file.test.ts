import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackedUpCompany } from '../domain/backup/backup';
import { writeBackup } from '../domain/backup/write-backup';
import { known, typed } from '../domain/dossier/answer';
import { type Dossier, emptyDossier } from '../domain/dossier/dossier';
import { exampleDossier } from '../domain/dossier/example';
import { reviewReadings } from '../domain/dossier/review';
import type { Problem } from '../domain/problem';
import { madeHandOver } from '../domain/hand-over/testing/made-hand-over';
import { digestOfText } from './evidence';
import { readBytes } from './read-bytes';
import { randomBelongings } from './testing/random-belongings';
import { randomDossier } from './testing/random-dossier';

const savedAt = '2026-11-22T01:02:03.456Z';
const made = { savedAt, app: '0.1.0', packs: [{ id: 'originality', version: '1.0.0' }] };
const bytesOf = (text: string) => new TextEncoder().encode(text);

const companyOf = (dossier: Dossier): BackedUpCompany => ({ dossier, isExample: false, savedAt });
const textOf = (...dossiers: readonly Dossier[]) => writeBackup(dossiers.map(companyOf), made, digestOfText);

async function read(text: string) {
  return await readBytes(bytesOf(text), 'a.txt');
}

async function problemOf(text: string): Promise<Problem | undefined> {
  const outcome = await read(text);
  return outcome.ok ? undefined : outcome.problem;
}

const named = (name: string): Dossier => ({
  ...emptyDossier,
  answers: { 'company.name': known(name, typed) },
});

type Path = readonly (string | number)[];
type Node = Record<string | number, unknown>;

/** What is put in the place of a value to take it away. */
const nothing = Symbol('nothing');

/** The value of JSON with another one at a place. */
function withAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Node) }) as Node;
  const inside = rest.length > 0 ? withAt(copy[key], rest, put) : put;
  if (inside === nothing) Reflect.deleteProperty(copy, key);
  else Object.defineProperty(copy, key, { value: inside, enumerable: true });
  return copy;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (one, key) => (typeof one === 'object' && one ? (one as Node)[key] : undefined),
    value,
  );

/** The file with digests that fit again, whatever was put in. */
async function signedAgain(file: unknown): Promise<string> {
  let signed = file;
  const companies = at(file, ['companies']);
  for (const [index] of Array.isArray(companies) ? companies.entries() : []) {
    const content = at(file, ['companies', index, 'content']);
    if (content === undefined) continue;
    signed = withAt(signed, ['companies', index, 'sha256'], await digestOfText(JSON.stringify(content)));
  }
  return JSON.stringify(signed);
}

describe('a backup file', () => {
  it('gives back whatever a dossier holds, with every source', async () => {
    await fc.assert(
      fc.asyncProperty(randomDossier, fc.boolean(), async (dossier, isExample) => {
        const company = { dossier, isExample, savedAt };
        const outcome = await read(await writeBackup([company], made, digestOfText));
        expect(outcome.ok && outcome.value.map(({ backup }) => backup)).toEqual([company]);
        const [reading] = outcome.ok ? outcome.value : [];
        const { dossier: accepted } = reviewReadings(emptyDossier, reading ? [{ reading }] : []);
        expect(accepted).toEqual(dossier);
      }),
      { numRuns: Number(process.env['WORKBOOK_RUNS'] ?? 60), seed: 20_261_126 },
    );
  });

  it('gives back what was kept and tried, with the packs that it was rated by', async () => {
    await fc.assert(
      fc.asyncProperty(randomBelongings, async (belongings) => {
        const company = { ...companyOf(named('이력전자')), ...belongings };
        const outcome = await read(await writeBackup([company], made, digestOfText));
        expect(outcome.ok && outcome.value.map(({ backup }) => backup)).toEqual([company]);
      }),
      { numRuns: Number(process.env['WORKBOOK_RUNS'] ?? 60), seed: 20_261_127 },
    );
  });

  it('is recognised by what it holds, also after another program has laid it out anew', async () => {
    const text = await textOf(exampleDossier);
    const outcome = await read(JSON.stringify(JSON.parse(text), null, '\t'));
    expect(outcome.ok && outcome.value[0]).toMatchObject({
      format: 'backup',
      companyName: '한빛정밀(가상)',
      backup: { savedAt, isExample: false },
      notices: [],
    });
  });

  it('holds any number of companies', async () => {
    const outcome = await read(await textOf(named('하나'), emptyDossier, named('셋')));
    expect(outcome.ok && outcome.value.map(({ companyName }) => companyName)).toEqual([
      '하나',
      undefined,
      '셋',
    ]);
  });

  it('carries notes, objections and corrections beside the inputs', async () => {
    const notes = [
      {
        id: 'n1',
        place: 'asked:account:revenue',
        kind: 'correction',
        text: '일회성',
        evidence: '계산서',
        writtenAt: savedAt,
      },
      {
        id: 'n2',
        place: 'indicator:finance.currentRatio',
        kind: 'note',
        text: '줄\n바꿈',
        writtenAt: savedAt,
      },
    ] as const;
    const text = await writeBackup([{ ...companyOf(exampleDossier), notes }], made, digestOfText);
    const outcome = await read(text);
    expect(outcome.ok && outcome.value[0]?.backup?.notes).toEqual(notes);
    expect(
      await problemOf(
        await signedAgain(
          withAt(
            JSON.parse(text),
            ['companies', 0, 'content', 'sections', 'notes', 'content', 0, 'kind'],
            'praise',
          ),
        ),
      ),
    ).toMatchObject({ code: 'backupValueInvalid' });
  });

  it('changes nothing in the draft that it was made of', async () => {
    const outcome = await read(await textOf(exampleDossier));
    const [reading] = outcome.ok ? outcome.value : [];
    const { readings } = reviewReadings(exampleDossier, reading ? [{ reading }] : []);
    expect(readings[0]?.accepted).toEqual([]);
  });
});

describe('what was kept and tried', () => {
  const kept = {
    evaluations: [
      {
        at: savedAt,
        day: '2026-11-22',
        occasion: 'pinned',
        dossier: named('이력전자'),
        notes: [],
        digest: '0'.repeat(64),
        result: { schema: 1 },
        packs: [],
      },
    ],
    scenarios: [
      {
        name: '특허 하나 더',
        changes: [{ at: 'answer', question: 'company.employees', answer: known(12, typed) }],
      },
    ],
    thresholds: { limit: 3 },
    handOvers: [madeHandOver()],
    institutions: [{ fingerprint: 'F'.repeat(43), cardText: 'c.a.rd', origin: 'card', addedAt: savedAt }],
  } as const;
  const sections = ['companies', 0, 'content', 'sections'];

  it.each<[string, Path, unknown, string]>([
    [
      'an occasion that nobody knows',
      ['evaluations', 'content', 0, 'occasion'],
      'dreamt',
      'backupValueInvalid',
    ],
    ['a field that nobody knows', ['evaluations', 'content', 0, 'mood'], 'good', 'backupFieldUnknown'],
    ['no inputs', ['evaluations', 'content', 0, 'dossier'], nothing, 'backupFieldMissing'],
    ['a change of nowhere', ['scenarios', 'content', 0, 'changes', 0, 'at'], 'moon', 'backupValueInvalid'],
    [
      'an answer of another kind than its question',
      ['scenarios', 'content', 0, 'changes', 0, 'answer', 'value'],
      'twelve',
      'backupValueInvalid',
    ],
    ['a list for a threshold', ['thresholds', 'content', 'limit'], [], 'backupValueInvalid'],
    [
      'a manifest that is none',
      ['manifests'],
      { version: 1, content: [{ digest: '0'.repeat(64), manifest: {} }] },
      'backupValueInvalid',
    ],
    [
      'a hand-over whose consent is to another institution',
      ['handOvers', 'content', 0, 'consent', 'recipient', 'fingerprint'],
      'G'.repeat(43),
      'backupValueInvalid',
    ],
    ['a receipt that is not there', ['handOvers', 'content', 0, 'state'], 'received', 'backupValueInvalid'],
    [
      'an inbox in the clear',
      ['handOvers', 'content', 0, 'institution', 'inbox'],
      'http://inbox.example.kr',
      'backupValueInvalid',
    ],
    [
      'a private key of an institution',
      ['institutions', 'content', 0, 'lockedKeys'],
      'a.b.c',
      'backupFieldUnknown',
    ],
    [
      'a card that says of itself that it was compared',
      ['institutions', 'content', 0, 'confirmedAt'],
      savedAt,
      'backupFieldUnknown',
    ],
    ['hand-overs of a newer app', ['handOvers', 'version'], 2, 'backupSectionUnknown'],
  ])('with %s is refused', async (_, path, put, code) => {
    const company = { ...companyOf(named('이력전자')), ...kept };
    const file: unknown = JSON.parse(await writeBackup([company], made, digestOfText));
    expect(await problemOf(await signedAgain(file))).toBeUndefined();
    expect(await problemOf(await signedAgain(withAt(file, [...sections, ...path], put)))).toMatchObject({
      code,
    });
  });
});

describe('a backup that is not whole', () => {
  const inSections = ['companies', 0, 'content', 'sections'];
  const inDossier = [...inSections, 'dossier', 'content'];
  const dossierPlace = 'companies[0].content.sections.dossier.content';

  it.each<[string, Path, unknown, object]>([
    ['of a newer app', ['schema'], 2, { code: 'backupNewer', schema: 2, known: 1 }],
    [
      'with a section of a newer app',
      [...inSections, 'newerThings'],
      { version: 1, content: [] },
      { code: 'backupSectionUnknown', section: 'newerThings', place: 'companies[0].content.sections' },
    ],
    [
      'with a section in a newer version',
      [...inSections, 'dossier', 'version'],
      2,
      { code: 'backupSectionUnknown', section: 'dossier' },
    ],
    ['with a field that nobody knows', ['history'], [], { code: 'backupFieldUnknown', place: 'history' }],
    [
      'with a question that nobody knows',
      [...inDossier, 'answers', 'company.horoscope'],
      {},
      { code: 'backupFieldUnknown', place: `${dossierPlace}.answers.company.horoscope` },
    ],
    [
      'with a name out of the language itself',
      [...inDossier, 'answers', '__proto__'],
      {},
      { code: 'backupFieldUnknown', place: `${dossierPlace}.answers.__proto__` },
    ],
    [
      'with a text for a number',
      [...inDossier, 'patents', 0, 'claims', 'value'],
      '12',
      { code: 'backupValueInvalid', place: `${dossierPlace}.patents[0].claims.value` },
    ],
    [
      'with half a won',
      [...inDossier, 'statements', 0, 'values', 'revenue', 'value'],
      0.5,
      { code: 'backupValueInvalid', place: `${dossierPlace}.statements[0].values.revenue.value` },
    ],
    [
      'with a day that does not exist',
      [...inDossier, 'patents', 0, 'filedOn', 'value'],
      '2023-02-30',
      { code: 'backupValueInvalid', place: `${dossierPlace}.patents[0].filedOn.value` },
    ],
    [
      'with one patent twice',
      [...inDossier, 'patents', 1],
      exampleDossier.patents[0],
      { code: 'backupValueInvalid', place: `${dossierPlace}.patents[1]` },
    ],
    [
      'without a source',
      [...inDossier, 'patents', 0, 'claims', 'source'],
      nothing,
      { code: 'backupFieldMissing', place: `${dossierPlace}.patents[0].claims.source` },
    ],
    [
      'without its dossier',
      [...inSections, 'dossier'],
      nothing,
      { code: 'backupFieldMissing', place: 'companies[0].content.sections.dossier' },
    ],
    ['without its companies', ['companies'], nothing, { code: 'backupFieldMissing', place: 'companies' }],
    ['of nobody', ['companies'], [], { code: 'backupEmpty' }],
    [
      'with a list for a company',
      ['companies', 0],
      [],
      { code: 'backupValueInvalid', place: 'companies[0]' },
    ],
  ])('%s is refused by name and place', async (_, path, put, problem) => {
    const file: unknown = JSON.parse(await textOf(exampleDossier));
    expect(await problemOf(await signedAgain(withAt(file, path, put)))).toMatchObject(problem);
  });

  it('and was edited by hand is refused, with the company named', async () => {
    const file: unknown = JSON.parse(await textOf(exampleDossier));
    const text = JSON.stringify(withAt(file, [...inDossier, 'patents', 0, 'claims', 'value'], 99));
    expect(await problemOf(text)).toEqual({
      code: 'backupChanged',
      fileName: 'a.txt',
      place: 'companies[0] (한빛정밀(가상))',
    });
  });

  it('and ends too early is told with line and column', async () => {
    const text = await textOf(exampleDossier);
    expect(await problemOf(text.slice(0, 5000))).toMatchObject({ code: 'jsonBroken' });
  });

  it('gives the companies that are whole, and says which are not', async () => {
    const file: unknown = JSON.parse(await textOf(named('성한회사'), named('다친회사')));
    const outcome = await read(JSON.stringify(withAt(file, ['companies', 1, 'content', 'isExample'], true)));
    expect(outcome.ok && outcome.value).toMatchObject([
      {
        companyName: '성한회사',
        notices: [{ code: 'backupPartUnread', count: 1, total: 2, place: 'companies[1] (다친회사)' }],
      },
    ]);
  });

  it('never throws, whatever value is put in the place of another', async () => {
    const file: unknown = JSON.parse(await textOf(exampleDossier));
    const places: Path[] = [];
    const walk = (value: unknown, path: Path): void => {
      places.push(path);
      if (typeof value !== 'object' || value === null) return;
      const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
      for (const key of keys) walk((value as Node)[key], [...path, key]);
    };
    walk(file, []);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), async (path, put) => {
        const outcome = await read(await signedAgain(withAt(file, path, put)));
        if (outcome.ok) expect(outcome.value[0]?.format).toBe('backup');
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDossier } from '../../domain/dossier/example';
import { applicationNumberOf } from '../../domain/dossier/identifiers';
import { patentAttributes } from '../../domain/dossier/patent';
import type { Reading } from '../../domain/dossier/reading';
import { reviewReadings } from '../../domain/dossier/review';
import { markerOf, sheetIds } from '../../workbook/marker';
import { patentColumns } from '../../workbook/table-sheets';
import { headings, sheetTitles } from '../../workbook/words';
import { writePatentCsv } from '../../workbook/write-patent-csv';
import { writeWorkbook } from '../../workbook/write-workbook';
import { readBytes } from '../read-bytes';
import type { Grid } from '../sheet/grid';
import { readGrids } from '../sheet/read-grids';
import { makeTables } from '../testing/make-tables';
import { mutated, mutation } from '../testing/mutation';

/** Seeded, so that a failure comes again; the nightly run asks for 100,000. */
const options = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000), seed: 20_261_122 };
const timeout = 600_000;

const rows = [
  ['검색식', 'AP=가나'],
  [
    '발명의명칭',
    '출원번호',
    '출원일자',
    '등록일자',
    'IPC분류',
    '법적상태',
    '출원인',
    '발명자',
    '국가코드',
    '청구항수',
  ],
  [
    '노즐',
    '1020160062884',
    42513,
    '2018.12.06',
    'F02M 61/18|B05B 1/08',
    '등록',
    '(주)가나',
    '홍길동',
    'KR',
    7,
  ],
  ['노즐', '2020160001234', '2016.05.23', '', 'F02M 61/18', '공개', '(주)가나', '홍길동', 'KR', 3],
  ['Nozzle', '15/123456', '2017.05.23', '', 'F02M 61/18', '등록', '(주)가나', '홍길동', 'US', 3],
] as const;

const files = new Map<string, Uint8Array<ArrayBuffer>>([
  ['patent list as XLSX', makeTables({ 특허: rows }, 'xlsx')],
  ['patent list as CSV', makeTables({ 특허: rows }, 'csv')],
  ['patent list as Korean CSV', makeTables({ 특허: rows }, 'csvKorean')],
  ['CSV of our own', Uint8Array.from(new TextEncoder().encode(writePatentCsv(exampleDossier, 'ko')))],
]);
beforeAll(async () => {
  files.set('workbook of our own', await writeWorkbook(exampleDossier, 'ko', 2025));
});

/** Whatever the file was: every value has a place, every patent a number of its own. */
function expectSound(reading: Reading): void {
  const lists = [reading.ceoCareer, reading.keyStaff, reading.developments].filter(
    (list) => list !== undefined,
  );
  const answers = [
    ...Object.values(reading.answers),
    ...lists,
    ...reading.statements.flatMap(({ values }) => Object.values(values)),
    ...reading.patents.flatMap((patent) => patentAttributes.flatMap((attribute) => patent[attribute] ?? [])),
  ];
  for (const { source } of answers) {
    expect(source.kind === 'file' && source.fileName === 'x' && source.place !== '').toBe(true);
  }
  const numbers = reading.patents.map((patent) => patent.applicationNumber);
  expect(numbers.map(applicationNumberOf)).toEqual(numbers);
  expect(new Set(numbers).size).toBe(numbers.length);
}

const draft = JSON.stringify(exampleDossier);

describe('no patent list and no form can hang, crash or fool the reader, or touch a draft, when it is a damaged', () => {
  it.each([
    'patent list as XLSX',
    'patent list as CSV',
    'patent list as Korean CSV',
    'CSV of our own',
    'workbook of our own',
  ])('%s', { timeout }, async (name) => {
    const file = files.get(name) ?? new Uint8Array(0);
    const whole = await readBytes(file, 'x');
    expect(whole.ok && whole.value[0]?.patents.length).toBeGreaterThan(0);
    const damaged = fc
      .array(mutation, { minLength: 1, maxLength: 4 })
      .map((mutations) => mutations.reduce(mutated, Uint8Array.from(file)));
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const outcome = await readBytes(bytes, 'x');
        if (!outcome.ok) {
          expect(outcome.problem).toMatchObject({ fileName: 'x' });
          return;
        }
        outcome.value.forEach(expectSound);
        reviewReadings(
          exampleDossier,
          outcome.value.map((reading) => ({ reading })),
        );
        expect(JSON.stringify(exampleDossier)).toBe(draft);
      }),
      options,
    );
  });
});

/** Words that the readers look for, values, and anything else. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(patentColumns).map(({ label }) => label.ko)) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(patentColumns)) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.values(headings).map(({ ko }) => ko)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('company.name', 'company.size', 'basis', 'revenue', '2024', '목록 전체의 답'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('1020160062884', '등록', '없음', '해당 없음', '예', '-', 'US', '2016.05.23'),
  },
  fc.constantFrom('__proto__', 'constructor', 'toString'),
  fc.string({ maxLength: 12 }),
);
const grid = fc
  .tuple(
    fc.constantFrom('', ...sheetIds.map((id) => sheetTitles[id].ko)),
    fc.option(fc.constantFrom(...sheetIds.map(markerOf)), { nil: '' }),
    fc.array(fc.array(fc.option(word, { nil: '' }), { maxLength: 6 }), { maxLength: 8 }),
  )
  .map(([sheet, marker, lines]): Grid => {
    const texts = [[marker], ...lines].map((line) => line.map((text) => text.trim()));
    const cells = texts.map((line, row) =>
      line.flatMap((text, column) => (text === '' ? [] : [{ row: row + 1, column: column + 1, text }])),
    );
    return { sheet, rows: cells.filter((line) => line.length > 0) };
  });

it('no cells can fool the readers of lists and forms', { timeout }, () => {
  fc.assert(
    fc.property(fc.array(grid, { maxLength: 4 }), (grids) => {
      const outcome = readGrids(grids, { fileName: 'x', digest: 'd' });
      if (!outcome.ok) expect(outcome.problem).toMatchObject({ fileName: 'x' });
      else outcome.value.filter(({ format }) => /^(?:own|patent)/.test(format)).forEach(expectSound);
    }),
    options,
  );
});

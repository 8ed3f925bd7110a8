import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applicationNumberOf } from '../../domain/dossier/identifiers';
import { patentAttributes } from '../../domain/dossier/patent';
import type { Reading } from '../../domain/dossier/reading';
import { markerOf, sheetIds } from '../../workbook/marker';
import { patentColumns } from '../../workbook/table-sheets';
import { headings, sheetTitles } from '../../workbook/words';
import type { Grid } from '../sheet/grid';
import { readGrids } from '../sheet/read-grids';

/** Seeded, so that a failure comes again. Damaged copies of good lists are made by `tests/fuzz`. */
const options = { numRuns: 2_000, seed: 20_261_122 };
const timeout = 600_000;

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

import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { known, typed } from '../domain/dossier/answer';
import { type Dossier, emptyDossier } from '../domain/dossier/dossier';
import { exampleDossier } from '../domain/dossier/example';
import { type QuestionId, questionIds, questionOf } from '../domain/indicators/questions';
import { sheetIds } from './marker';
import { sheetTitles, stateWords } from './words';
import { writePatentCsv } from './write-patent-csv';
import { writeWorkbook } from './write-workbook';

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
/** Texts of a column, from a row on; rows count from 1. */
function columnOf(bytes: Uint8Array, sheet: string, column: string, from: number, to: number): string[] {
  const cells = read(bytes, { type: 'array' }).Sheets[sheet] ?? {};
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const cell = cells[`${column}${from + at}`] as { readonly v?: string | number } | undefined;
    return String(cell?.v ?? '');
  });
}

describe.each(['ko', 'en'] as const)('the empty form (%s)', (language) => {
  let bytes: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    bytes = await writeWorkbook(emptyDossier, language, 2025);
  });

  it('has a sheet for every part, in order', () => {
    expect(read(bytes, { type: 'array' }).SheetNames).toEqual(
      sheetIds.map((id) => sheetTitles[id][language]),
    );
  });

  it('asks every question that people are asked, with explanations beside it', () => {
    const asked = ['company', 'people', 'sales', 'technology', 'research', 'checklist'] as const;
    const keys = asked
      .flatMap((id) => columnOf(bytes, sheetTitles[id][language], 'E', 3, 80))
      .filter(Boolean);
    expect(keys.sort()).toEqual(questionIds.filter((id) => !questionOf(id).onlyFromFiles).sort());
    const help = questionOf('company.ksic').help?.[language];
    expect(columnOf(bytes, sheetTitles.company[language], 'D', 3, 40)).toContain(help);
  });

  it('heads the statements with the three last years', () => {
    const sheet = sheetTitles.statements[language];
    expect(['C', 'D', 'E'].map((column) => columnOf(bytes, sheet, column, 2, 2)[0])).toEqual([
      '2025',
      '2024',
      '2023',
    ]);
  });

  it('offers every option of a choice in its cell, and that it does not apply', () => {
    const at = sheetIds.indexOf('company') + 1;
    const sheet = partsOf(bytes).get(`xl/worksheets/sheet${at}.xml`) ?? '';
    const row = columnOf(bytes, sheetTitles.company[language], 'E', 1, 40).indexOf('company.size') + 1;
    const rule = new RegExp(
      `sqref="B${row}:B${row}"><formula1>'[^']+'!\\$([A-Z]+)\\$(\\d+):\\$\\1\\$(\\d+)</formula1>`,
    );
    const [, column = '', from, to] = rule.exec(sheet) ?? [];
    const question = questionOf('company.size');
    const options = question.kind === 'choice' ? question.options.map(({ label }) => label[language]) : [];
    expect(columnOf(bytes, sheetTitles.choices[language], column, Number(from), Number(to))).toEqual([
      ...options,
      stateWords.notApplicable[language],
    ]);
  });
});

describe('what people wrote', () => {
  const live = ['=1+1', '+82', '-5', '@SUM(A1)', '\t=1', "'=1"];
  const ids: readonly QuestionId[] = ['company.name', 'technology.name', 'technology.outline'];

  it.each(live)('is no formula: %j', async (text) => {
    const dossier: Dossier = {
      ...exampleDossier,
      answers: Object.fromEntries(ids.map((id) => [id, known(text, typed)])),
      patents: exampleDossier.patents.map((patent) => ({
        ...patent,
        title: known(text, typed),
        applicants: known([text, text], typed),
      })),
    };
    const parts = partsOf(await writeWorkbook(dossier, 'ko', 2025));
    expect([...parts.values()].filter((part) => /<f[ >]/.test(part))).toEqual([]);
    const texts = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)/g)];
    expect(texts.filter(([, one = '']) => /^\s*[=+@-]/.test(one))).toEqual([]);
    const fields = writePatentCsv(dossier, 'ko')
      .split(/\r\n|,/)
      .map((field) => field.replace(/^"/, ''));
    expect(fields.filter((field) => /^[\s]*[=+@-]/.test(field))).toEqual([]);
  });
});

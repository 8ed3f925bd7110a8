import { beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import { exampleDossier } from '../../domain/dossier/example';
import type { Reading } from '../../domain/dossier/reading';
import type { Notice } from '../../domain/problem';
import { questionIds, questionOf } from '../../domain/indicators/questions';
import { kindOfQuestion } from '../../workbook/question-sheets';
import { notApplicableToo, plainWord, stateWords } from '../../workbook/words';
import { writeWorkbook } from '../../workbook/write-workbook';
import { readBytes } from '../read-bytes';
import { type EditedSheets, editSheets } from '../testing/edit-sheets';

let made: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  made = await writeWorkbook(exampleDossier, 'ko', 2025);
});

async function afterEdit(edit: (sheets: EditedSheets) => void): Promise<Reading> {
  const outcome = await readBytes(editSheets(made, edit), 'form');
  if (!outcome.ok || !outcome.value[0]) throw new Error('no reading');
  return outcome.value[0];
}
const rowsOf = (sheets: EditedSheets, name: string) => sheets.get(name) ?? [];
const tally = (code: string, place: string, raw: string, count = 1): Notice =>
  ({ code, count, place, raw }) as Notice;

const answered = Object.keys(exampleDossier.answers).length;
const countOf = ({ answers }: Reading) => Object.keys(answers).length;

describe('our own workbook, after somebody worked in it', () => {
  it('is read the same where nothing was changed', async () => {
    const reading = await afterEdit(() => undefined);
    expect([countOf(reading), reading.notices]).toEqual([answered, []]);
    expect(reading.patents).toHaveLength(exampleDossier.patents.length);
  });

  it('is read with its rows moved, between sheets too', async () => {
    const reading = await afterEdit((sheets) => {
      const company = rowsOf(sheets, '기업');
      const moved = company.splice(2);
      company.push(...moved.slice(3).reverse());
      rowsOf(sheets, '매출').push(...moved.slice(0, 3));
      rowsOf(sheets, '특허').splice(5, 99, ...rowsOf(sheets, '특허').slice(5).reverse());
    });
    expect([countOf(reading), reading.notices]).toEqual([answered, []]);
    expect(valueOf(reading.answers['company.name'])).toBe('한빛정밀(가상)');
    expect(reading.patents).toHaveLength(5);
  });

  it('is read by its keys where labels were changed, and by its labels where keys were deleted', async () => {
    const relabelled = await afterEdit((sheets) => {
      for (const row of rowsOf(sheets, '기업').slice(2)) row[0] = '내가 고친 이름';
    });
    expect([countOf(relabelled), relabelled.notices]).toEqual([answered, []]);
    const keyless = await afterEdit((sheets) => {
      for (const row of rowsOf(sheets, '기업').slice(1)) row.length = 4;
      for (const row of rowsOf(sheets, '재무제표').slice(1)) row.length = 6;
    });
    expect([countOf(keyless), keyless.notices]).toEqual([answered, []]);
    expect(Object.keys(keyless.statements[0]?.values ?? {})).toHaveLength(31);
  });

  it('understands amounts and numbers with their units, as people write them', async () => {
    const reading = await afterEdit((sheets) => {
      const put = (sheet: string, key: string, column: number, text: string) => {
        const row = rowsOf(sheets, sheet).find((cells) => cells.includes(key));
        if (!row) throw new Error(key);
        row[column] = text;
      };
      put('재무제표', 'revenue', 2, '12억 3천만');
      put('재무제표', 'costOfSales', 2, '1,234원');
      put('재무제표', 'operatingIncome', 2, '△2억');
      put('사람', 'staff.doctors', 1, '3명');
    });
    const { values } = reading.statements[0] ?? {};
    expect([
      valueOf(values?.revenue),
      valueOf(values?.costOfSales),
      valueOf(values?.operatingIncome),
    ]).toEqual([1_230_000_000, 1234, -200_000_000]);
    expect([valueOf(reading.answers['staff.doctors']), reading.notices]).toEqual([3, []]);
  });

  it('tells where an answer has lost both, and reads the rest', async () => {
    const reading = await afterEdit((sheets) => {
      const row = rowsOf(sheets, '기업')[2];
      if (row) [row[0], row[4]] = ['상호', ''];
    });
    expect(reading.notices).toEqual([tally('rowUnknown', '기업!B3', '상호')]);
    expect(countOf(reading)).toBe(answered - 1);
  });

  it('tells of a deleted column and of an added one, and reads the others', async () => {
    const reading = await afterEdit((sheets) => {
      for (const row of rowsOf(sheets, '특허')) row.splice(1, 1);
      const heading = rowsOf(sheets, '특허')[3];
      heading?.push('우리 메모');
      for (const row of rowsOf(sheets, '점검표')) row.splice(1, 1);
    });
    expect(reading.notices).toEqual([
      tally('headerMissing', '점검표', '답', 2),
      tally('columnUnknown', '특허!V4', '우리 메모'),
    ]);
    expect(reading.patents.map(({ title, claims }) => [title, valueOf(claims)])).toEqual(
      exampleDossier.patents.map(({ claims }) => [undefined, valueOf(claims)]),
    );
  });

  it('gives symbols and registration numbers in one spelling, and tells what is none', async () => {
    const reading = await afterEdit((sheets) => {
      const rows = rowsOf(sheets, '특허');
      const at = (key: string) => rows[1]?.indexOf(key) ?? -1;
      const [patent] = rows.slice(4);
      if (!patent) return;
      patent[at('ipcCodes')] = 'G01N-033/574 | 노즐';
      patent[at('registrationNumber')] = '10-1928417';
      patent[at('citedClasses')] = 'f02m | B05B 1/08';
    });
    const [patent] = reading.patents;
    expect([
      valueOf(patent?.ipcCodes),
      valueOf(patent?.registrationNumber),
      valueOf(patent?.citedClasses),
    ]).toEqual([['G01N 33/574'], '1019284170000', ['F02M', 'B05B']]);
    expect(reading.notices).toMatchObject([{ code: 'ipcUnreadable', count: 1, raw: '노즐' }]);
  });

  it('tells of headings that were changed where the keys are gone', async () => {
    const reading = await afterEdit((sheets) => {
      const rows = rowsOf(sheets, '특허');
      rows.splice(1, 1);
      const heading = rows[2];
      if (heading) heading[1] = '이름';
    });
    expect(reading.notices).toEqual([
      tally('headerMissing', '특허', '발명의 명칭'),
      tally('columnUnknown', '특허!B3', '이름'),
    ]);
    expect(reading.patents).toHaveLength(5);
  });

  it('tells of sheets that are not of the form, and does without those that are gone', async () => {
    const reading = await afterEdit((sheets) => {
      sheets.delete('안내');
      sheets.delete('재무제표');
      sheets.set('메모', [['전화', '02-000-0000']]);
    });
    expect(reading.notices).toEqual([tally('sheetUnknown', '메모', '')]);
    expect([countOf(reading), reading.statements]).toEqual([answered, []]);
  });

  it('knows a renamed sheet by its mark, and one without its mark by its name', async () => {
    const reading = await afterEdit((sheets) => {
      sheets.set('회사', rowsOf(sheets, '기업'));
      sheets.delete('기업');
      rowsOf(sheets, '매출').splice(0, 1);
    });
    expect([countOf(reading), reading.notices]).toEqual([answered, []]);
  });

  it('of a newer app is read as far as this one knows it', async () => {
    const reading = await afterEdit((sheets) => {
      for (const rows of sheets.values()) {
        rows[0] = (rows[0] ?? []).map((cell) => String(cell ?? '').replace('workbook/1/', 'workbook/2/'));
      }
      sheets.set('인증', [['', 'tech-rating-workbook/2/certificates']]);
      rowsOf(sheets, '기업').push(['새 질문', '예', '', '', 'company.newQuestion']);
    });
    expect(reading.notices).toEqual([
      { code: 'workbookNewer', schema: 2, known: 1 },
      tally('sheetUnknown', '인증', ''),
      expect.objectContaining({ code: 'rowUnknown', count: 1, raw: '새 질문' }),
    ]);
    expect(countOf(reading)).toBe(answered);
  });

  it('tells of answers that cannot be taken, each with its place', async () => {
    const reading = await afterEdit((sheets) => {
      const company = rowsOf(sheets, '기업');
      const set = (key: string, value: string | number) => {
        const row = company.find((cells) => cells[4] === key);
        if (row) row[1] = value;
      };
      set('company.size', '아주 큼');
      set('company.foundedOn', '12.3.19');
      set('company.employees', '예순네 명');
      set('company.ksic', '2917500');
      const statements = rowsOf(sheets, '재무제표');
      const revenue = statements.find((cells) => cells.includes('revenue'));
      if (revenue) revenue[2] = -5;
      rowsOf(sheets, '핵심 기술인력').push(['연구']);
    });
    expect(reading.notices).toEqual([
      tally('dateUnreadable', '기업!B7', '12.3.19'),
      tally('textTooLong', '기업!B8', '2917500'),
      tally('choiceUnknown', '기업!B9', '아주 큼'),
      tally('numberUnreadable', '기업!B17', '예순네 명'),
      tally('rowsUnreadable', '핵심 기술인력!A8', '연구'),
      tally('amountLeftOut', '재무제표!C4', '-5'),
    ]);
    expect(countOf(reading)).toBe(answered - 4);
  });

  it('takes the first of two answers to one question, and tells of the second', async () => {
    const reading = await afterEdit((sheets) => {
      rowsOf(sheets, '기업').push(['기업명', '다른 이름', '', '', 'company.name']);
    });
    expect(valueOf(reading.answers['company.name'])).toBe('한빛정밀(가상)');
    expect(reading.notices).toEqual([
      expect.objectContaining({ code: 'answerStatedTwice', raw: '다른 이름' }),
    ]);
  });

  it('takes years that were added, and days that a program made of months', async () => {
    const reading = await afterEdit((sheets) => {
      const statements = rowsOf(sheets, '재무제표');
      for (const row of statements.slice(1)) {
        row.splice(5, 0, row.includes('revenue') ? '1,234,000' : undefined);
      }
      const heading = statements[1];
      if (heading) heading[5] = '2022년';
      const post = rowsOf(sheets, '대표자 경력').at(-1);
      if (post) post[0] = '2012-03-01';
    });
    expect(reading.statements.map(({ fiscalYear }) => fiscalYear)).toEqual([2025, 2024, 2023, 2022]);
    expect(valueOf(reading.statements[3]?.values.revenue)).toBe(1_234_000);
    expect(valueOf(reading.ceoCareer)?.[1]?.startMonth).toBe('2012-03');
    expect(reading.notices).toEqual([]);
  });

  it('understands what people write for yes, no and "does not apply"', async () => {
    const reading = await afterEdit((sheets) => {
      const rows = rowsOf(sheets, '점검표');
      const words = ['네', 'O', 'x', '아니오', '해당없음', '-'];
      rows.slice(2, 8).forEach((row, at) => (row[1] = words[at]));
    });
    const ids = questionIds.filter((id) => id.startsWith('checklist.')).slice(0, 6);
    expect(ids.map((id) => valueOf<unknown>(reading.answers[id]) === true)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(ids.map((id) => reading.answers[id]?.state)).toEqual([
      'known',
      'known',
      'known',
      'known',
      'notApplicable',
      undefined,
    ]);
  });
});

describe('the words of the choices', () => {
  const states = [stateWords.notApplicable, stateWords.none, ...notApplicableToo.slice(1)];
  it.each(questionIds)('of %s tell its options and the states apart', (id) => {
    const kind = kindOfQuestion(questionOf(id));
    if (kind.kind !== 'choice') return;
    for (const language of ['ko', 'en'] as const) {
      const labels = kind.options.map(({ label }) => plainWord(label[language]));
      expect(new Set(labels).size).toBe(labels.length);
      expect(states.map((word) => plainWord(word[language])).filter((word) => labels.includes(word))).toEqual(
        [],
      );
    }
  });
});

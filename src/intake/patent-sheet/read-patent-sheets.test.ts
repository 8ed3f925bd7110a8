import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answer, valueOf } from '../../domain/dossier/answer';
import type { ConfirmedColumn } from '../../domain/dossier/confirmed-column';
import { type Patent, patentAttributes } from '../../domain/dossier/patent';
import type { Reading } from '../../domain/dossier/reading';
import { withTwins } from '../../domain/dossier/twin-rights';
import { readBytes } from '../read-bytes';
import { type MadeCell, makeTables, type TableFormat, tableFormats } from '../testing/make-tables';

type Rows = readonly (readonly MadeCell[])[];

async function read(rows: Rows, format: TableFormat = 'xlsx') {
  return await readBytes(makeTables({ 특허: rows }, format), 'list');
}
async function readingOf(rows: Rows, format: TableFormat = 'xlsx'): Promise<Reading> {
  const outcome = await read(rows, format);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const [reading] = outcome.value;
  if (!reading) throw new Error('no reading');
  return reading;
}
const valuesOf = (patent: Patent | undefined) =>
  Object.fromEntries(
    patentAttributes.flatMap((attribute) => {
      const answer: Answer<unknown> | undefined = patent?.[attribute];
      return answer ? [[attribute, valueOf(answer)]] : [];
    }),
  );
const codesOf = ({ notices }: Reading) => notices.map(({ code }) => code);

const header = [
  '발명의명칭',
  '출원번호',
  '출원일자',
  '등록번호',
  '등록일자',
  'IPC분류',
  '법적상태',
  '출원인',
];
const row = [
  '노즐',
  '10-2016-0062884',
  '2016.05.23',
  '10-1928417-0000',
  '2018.12.06',
  'F02M 61/18|B05B 1/08',
  '등록',
  '(주)가나',
];
const expected = {
  title: '노즐',
  status: 'granted',
  filedOn: '2016-05-23',
  registrationNumber: '1019284170000',
  registeredOn: '2018-12-06',
  ipcCodes: ['F02M 61/18', 'B05B 1/08'],
  applicants: ['(주)가나'],
};

describe('a patent list', () => {
  it.each(tableFormats)('is read from %s', async (format) => {
    const reading = await readingOf([header, row], format);
    expect(reading).toMatchObject({ format: 'patentSheet', companyName: '(주)가나' });
    expect(reading.patents.map((patent) => patent.applicationNumber)).toEqual(['1020160062884']);
    expect(valuesOf(reading.patents[0])).toEqual(expected);
  });

  it.each([0, 1, 7, 30])('is found under %i lines of search information', async (lines) => {
    const before = Array.from({ length: lines }, (_, at) => [`검색식 ${at + 1}`, 'IPC']);
    const reading = await readingOf([...before, header, row]);
    expect(valuesOf(reading.patents[0])).toEqual(expected);
    expect(reading.patents[0]?.title?.source).toMatchObject({ place: `특허!A${lines + 2}`, raw: '노즐' });
  });

  it('is not looked for any deeper', async () => {
    const before = Array.from({ length: 31 }, (_, at) => [`검색식 ${at + 1}`]);
    expect(await read([...before, header, row])).toMatchObject({ problem: { code: 'tableUnrecognised' } });
  });

  it('is read from every sheet that holds one', async () => {
    const other = row.with(1, '1020190012345');
    const bytes = makeTables({ 표지: [['특허 목록']], 국내1: [header, row], 국내2: [header, other] }, 'xlsx');
    const outcome = await readBytes(bytes, 'list');
    expect(outcome.ok && outcome.value[0]?.patents.length).toBe(2);
  });

  it.each([
    [['명칭', '출원 번호', '출원일', '등록 번호', '등록일', 'IPC코드', '최종상태', '출원인명']],
    [
      [
        '발명(고안)의 명칭',
        '출원번호(국가코드 포함)',
        '출원일',
        '등록번호',
        '등록일',
        'IPC (전체)',
        '등록상태',
        '출원인',
      ],
    ],
    [
      [
        'Title',
        'Application Number',
        'Application Date',
        'Patent Number',
        'Grant Date',
        'IPC',
        'Legal Status',
        'Applicant',
      ],
    ],
    [
      [
        '발명의 명칭',
        '출원번호',
        '출원일',
        '등록번호',
        '등록일',
        'Original IPC All',
        '상태정보',
        '출원인(국문)',
      ],
    ],
  ])('knows the headers %j', async (names) => {
    expect(valuesOf((await readingOf([names, row])).patents[0])).toEqual(expected);
  });
});

describe('a long patent list', () => {
  const listOf = (rights: number): Rows => [
    header,
    ...Array.from({ length: rights }, (_, at) => row.with(1, `102016${String(at).padStart(7, '0')}`)),
  ];

  it('is read up to the limit, and refused beyond it', async () => {
    expect((await readingOf(listOf(19_998), 'csv')).patents).toHaveLength(19_998);
    expect(await read(listOf(20_000), 'csv')).toMatchObject({
      problem: { code: 'tooManyRows', limit: 20_000 },
    });
  });
});

describe('the numbers of a patent list', () => {
  it.each([
    ['10-2016-0062884', '1020160062884', 'patent'],
    ['1020160062884', '1020160062884', 'patent'],
    [1020160062884, '1020160062884', 'patent'],
    ['KR 10-2016-0062884', '1020160062884', 'patent'],
    ['10-2016-0062884 (2016.05.23)', '1020160062884', 'patent'],
    ['20-2016-0001234', '2020160001234', 'utilityModel'],
  ])('%s is %s', async (number, applicationNumber, kind) => {
    const reading = await readingOf([header, row.with(1, number as string)]);
    expect(reading.patents[0]).toMatchObject({ applicationNumber, kind });
  });

  it('without a kind are of the kind that another column names, else a patent with a notice', async () => {
    const bare = row.with(1, '2015-7008399');
    const guessed = await readingOf([header, bare]);
    expect(guessed.patents[0]?.applicationNumber).toBe('1020157008399');
    expect(guessed.notices).toContainEqual({
      code: 'patentKindAssumed',
      count: 1,
      place: '특허!B2',
      raw: '2015-7008399',
    });
    const named = await readingOf([
      [...header, '권리구분'],
      [...bare, '실용신안'],
    ]);
    expect(named.patents[0]).toMatchObject({ applicationNumber: '2020157008399', kind: 'utilityModel' });
    expect(codesOf(named)).not.toContain('patentKindAssumed');
  });

  it('that come twice are one patent, and what differs is told', async () => {
    const reading = await readingOf([header, row, row.with(1, '1020160062884').with(0, '노즐 장치')]);
    expect(reading.patents).toHaveLength(1);
    expect(reading.notices).toContainEqual(
      expect.objectContaining({ code: 'patentStatedTwice', place: '특허!A3', raw: '노즐 장치' }),
    );
  });
});

describe('the cells of a patent list', () => {
  it.each([
    ['2016.05.23', '2016-05-23'],
    ['2016-05-23', '2016-05-23'],
    ['20160523', '2016-05-23'],
    [20160523, '2016-05-23'],
    [42513, '2016-05-23'],
    ['2016년 5월 23일', '2016-05-23'],
    ['2016-05-23 00:00:00', '2016-05-23'],
    ['2016/5/23', '2016-05-23'],
  ])('date %s is %s', async (date, iso) => {
    const reading = await readingOf([header, row.with(2, date as string)]);
    expect(valueOf(reading.patents[0]?.filedOn)).toBe(iso);
  });

  it('with a grant or a publication before the filing lose that date', async () => {
    const reading = await readingOf([
      [...header, '공개일자'],
      [...row.with(4, '2015.01.01'), '2016.05.22'],
    ]);
    expect(valuesOf(reading.patents[0])).not.toHaveProperty('registeredOn');
    expect(codesOf(reading)).toEqual(['grantBeforeFiling', 'publicationBeforeFiling']);
  });

  it('that cannot be read are told, and left out', async () => {
    const reading = await readingOf([header, row.with(2, '16.05.23').with(5, 'F02').with(6, '이상')]);
    expect(valuesOf(reading.patents[0])).not.toHaveProperty('filedOn');
    expect(codesOf(reading)).toEqual(['statusUnknown', 'dateUnreadable', 'ipcUnreadable']);
  });

  it.each(['', '-', '해당없음'])('that say %j are missing', async (nothing) => {
    const reading = await readingOf([header, row.with(3, nothing).with(4, nothing)]);
    expect(valuesOf(reading.patents[0])).not.toHaveProperty('registeredOn');
    expect(reading.notices).toEqual([]);
  });

  it.each([
    ['H10H 29/14(2025.01)', ['H10H 29/14']],
    ['G01N-033/574', ['G01N 33/574']],
    ['G01S 13/88 | G01S 13/88|H10W 90/00(2013.01)', ['G01S 13/88', 'H10W 90/00']],
  ])('IPC %s is %j', async (text, codes) => {
    expect(valueOf((await readingOf([header, row.with(5, text)])).patents[0]?.ipcCodes)).toEqual(codes);
  });

  it.each([
    ['등록(권리유지)', 'granted'],
    ['등록결정', 'pending'],
    ['소멸(등록료불납)', 'lapsed'],
    ['취하간주', 'withdrawn'],
    ['Granted', 'granted'],
    ['심사 중', 'pending'],
  ])('status %s is %s', async (text, status) => {
    expect(valueOf((await readingOf([header, row.with(6, text)])).patents[0]?.status)).toBe(status);
  });

  it('that count are counts', async () => {
    const names = ['청구항 수', '피인용 횟수', '인용 문헌 수(B1)', '패밀리국가수', '발명자 수'];
    const reading = await readingOf([
      [...header, ...names],
      [...row, '12', 7, '여럿', 4, 0],
    ]);
    expect(valuesOf(reading.patents[0])).toEqual({
      ...expected,
      forwardCitations: 7,
      familyOffices: 4,
      claims: 12,
    });
    expect(reading.notices).toEqual([{ code: 'numberUnreadable', count: 1, place: '특허!K2', raw: '여럿' }]);
  });

  it('with names of persons leave a number and no name', async () => {
    const names = ['발명자', '대리인', '출원인'];
    const people = [
      '홍길동(서울특별시 강남구...)|김철수(경기 용인시...)',
      '특허법인 다라',
      '(주)가나(경기 용인시 기흥구...)',
    ];
    const reading = await readingOf([
      [...header.slice(0, 7), ...names],
      [...row.slice(0, 7), ...people],
    ]);
    expect(valuesOf(reading.patents[0])).toEqual({ ...expected, inventors: 2, agent: true });
    expect(JSON.stringify(reading)).not.toMatch(/홍길동|김철수|용인시|강남구|다라/);
  });

  it('with priorities and families tell what stands abroad', async () => {
    const names = ['우선권정보', '패밀리'];
    const korean = await readingOf([
      [...header, ...names],
      [...row, '1020220012363 (2022.01.27) 대한민국KR', 'KR1020160062884|US20200012345|WO2020123456'],
    ]);
    expect(valuesOf(korean.patents[0])).toMatchObject({
      foreignPriority: false,
      priorityClaims: 1,
      familyOffices: 2,
    });
    const abroad = await readingOf([
      [...header, '우선권번호'],
      [...row, 'US 62/123,456'],
    ]);
    expect(valueOf(abroad.patents[0]?.foreignPriority)).toBe(true);
  });

  it('with cited documents and their classes feed what originality needs', async () => {
    const names = ['인용문헌번호', '인용문헌IPC'];
    const reading = await readingOf([
      [...header, ...names],
      [...row, 'KR1020100001111|US9999999|JP2001-1', 'F02M 61/18, B05B 1/08|F02M 45/00|'],
    ]);
    const { backwardCitations, citedClasses, citedPatents } = valuesOf(reading.patents[0]);
    expect([backwardCitations, citedClasses]).toEqual([3, ['F02M', 'F02M']]);
    // One class is missing: whose it would be, nobody knows.
    expect(citedPatents).toBeUndefined();
    const whole = await readingOf([
      [...header, ...names],
      [...row, 'KR1020100001111|US9999999', 'F02M 61/18, B05B 1/08|F02M 45/00'],
    ]);
    expect(valueOf(whole.patents[0]?.citedPatents)).toEqual([
      { classes: ['F02M', 'B05B'] },
      { classes: ['F02M'] },
    ]);
  });

  it('with claims in full are counted without the deleted ones', async () => {
    const claims = '[청구항1]노즐로서\n[청구항2]삭제\n[청구항3]제1항에 있어서';
    const reading = await readingOf([
      [...header, '청구항'],
      [...row, claims],
    ]);
    expect(reading.patents[0]?.claims).toMatchObject({ value: 2, source: { raw: '2' } });
  });
});

describe('what a patent list counts', () => {
  it('leaves designs and trademarks out, with a notice', async () => {
    const reading = await readingOf([
      header,
      row,
      row.with(1, '30-2020-0001234'),
      row.with(1, '40-2020-0001234'),
    ]);
    expect(reading.patents).toHaveLength(1);
    expect(reading.notices).toContainEqual(
      expect.objectContaining({ code: 'rowsSkipped', count: 2, place: '특허!B3' }),
    );
    expect(await read([header, row.with(1, '30-2020-0001234')])).toMatchObject({
      problem: { code: 'notPatents', kind: 'designs' },
    });
  });

  it('puts documents abroad into the family of the Korean one that they name', async () => {
    const names = [...header, '국가코드', '우선권번호'];
    const abroad = (number: string, country: string, priority: string) => [
      ...row.with(1, number).with(6, '등록'),
      country,
      priority,
    ];
    const reading = await readingOf([
      names,
      [...row, '대한민국(KR)', ''],
      abroad('15/123456', 'US', '10-2016-0062884'),
      abroad('2018-511111', 'JP', '1020160062884'),
      abroad('PCT/KR2017/1', 'WO', '10-2016-0062884'),
      abroad('16/999999', 'US', '10-1999-0000001'),
    ]);
    expect(reading.patents).toHaveLength(1);
    expect(valueOf(reading.patents[0]?.familyOffices)).toBe(3);
    expect(reading.notices).toEqual([
      { code: 'familyFromList', count: 3 },
      { code: 'foreignRightsLeftOut', count: 1, place: '특허!B6', raw: '16/999999' },
    ]);
  });

  it('leaves a utility model on the technology of a patent apart, until the person says otherwise', async () => {
    const reading = await readingOf([header, row, row.with(1, '2020160001234').with(0, '노 즐')]);
    expect(reading.patents.map(({ kind }) => kind)).toEqual(['patent']);
    expect(reading.notices).toEqual([{ code: 'twinsLeftOut', count: 1, title: '노 즐' }]);
    expect(withTwins(reading, false)).toBe(reading);
    expect(withTwins(reading, true)).toMatchObject({
      patents: [{ kind: 'patent' }, { kind: 'utilityModel' }],
      notices: [],
    });
  });

  it('keeps a utility model of another name', async () => {
    const reading = await readingOf([header, row, row.with(1, '2020160001234').with(0, '밸브')]);
    expect(reading.patents.map(({ kind }) => kind)).toEqual(['patent', 'utilityModel']);
    expect(codesOf(reading)).toEqual(['utilityModelsIncluded']);
  });
});

describe('the columns of a patent list', () => {
  it('that may mean several things are named, and not read', async () => {
    const reading = await readingOf([
      [...header, '인용', '출원일'],
      [...row, 4, '2020.01.01'],
    ]);
    expect(valuesOf(reading.patents[0])).not.toHaveProperty('filedOn');
    expect(reading.notices).toEqual([
      { code: 'columnUnclear', column: '인용', place: '특허!I1' },
      { code: 'columnUnclear', column: '출원일자', place: '특허!C1' },
      { code: 'columnUnclear', column: '출원일', place: '특허!J1' },
    ]);
  });

  it('tell when there is no status', async () => {
    const reading = await readingOf([header.toSpliced(6, 1), row.toSpliced(6, 1)]);
    expect(reading.notices).toEqual([{ code: 'statusColumnMissing' }]);
  });

  it('of other registers are none of patents', async () => {
    const other = await read([
      ['등록번호', '명칭', '상태'],
      ['C-2020-1', '프로그램', '등록'],
    ]);
    expect(other).toMatchObject({ problem: { code: 'tableUnrecognised' } });
  });

  it.each(['관리번호', '번호', '특허', 'Our ref. X'])(
    'are asked about where the column of application numbers is called %s',
    async (name) => {
      const rows = [header.with(1, name), row, row.with(1, '10-2016-0062885')];
      const asked = await readingOf(rows);
      expect(asked.patents).toEqual([]);
      expect(asked.ownColumns).toEqual([
        { header: name, place: '특허!B1', sample: row[1], likely: 'applicationNumber' },
      ]);
      expect(codesOf(asked)).toEqual(['patentNumberColumnAsked']);
      const bytes = makeTables({ 특허: rows }, 'xlsx');
      const read = (attribute: ConfirmedColumn['attribute']) =>
        readBytes(bytes, 'list', { confirmedColumns: [{ header: name, attribute }] });
      const said = await read('applicationNumber');
      expect(said).toMatchObject({
        ok: true,
        value: [
          { patents: [{ applicationNumber: '1020160062884' }, { applicationNumber: '1020160062885' }] },
        ],
      });
      expect(said.ok && valuesOf(said.value[0]?.patents[0])).toEqual(expected);
      expect(await read('none')).toMatchObject({
        value: [{ patents: [], ownColumns: [{ attribute: 'none' }] }],
      });
    },
  );

  it('are not asked about by numbers of another kind', async () => {
    const other = await read([
      header.filter((_, at) => at !== 3).with(1, '관리번호'),
      row.filter((_, at) => at !== 3).with(1, '2016-17'),
    ]);
    expect(other).toMatchObject({ ok: false });
  });

  it('need one application number', async () => {
    const without = await read([header.with(1, '관리번호'), row.with(1, 'P-17')]);
    expect(without).toMatchObject({ problem: { code: 'patentNumberColumnMissing', place: '특허!A1' } });
    const twice = await read([
      [...header, '출원 번호'],
      [...row, '1020160062884'],
    ]);
    expect(twice).toMatchObject({
      problem: { code: 'patentNumberColumnUnclear', columns: "'출원번호', '출원 번호'", place: '특허!B1' },
    });
  });
});

const sample = '../shared/samples/kipris_excel/kipris_web_export_20260808_excerpt.json';
const isPresent = existsSync(sample);
if (!isPresent) console.warn('!!! The real samples in ../shared are not there: their tests are SKIPPED.');

describe.runIf(isPresent)('the Excel of KIPRIS as it is today', () => {
  it('is read without a miss', async () => {
    const { headers, data } = JSON.parse(readFileSync(sample, 'utf8')) as {
      readonly headers: readonly string[];
      readonly data: readonly (readonly string[])[];
    };
    const searched = [['KIPRIS 검색결과'], ['검색일', '2026.08.08'], [], ['검색건수', '3'], []];
    const reading = await readingOf([...searched, headers, ...data]);
    expect(reading.companyName).toBe('삼성디스플레이 주식회사');
    expect(reading.notices).toEqual([]);
    expect(reading.patents.map(valuesOf)).toEqual([
      expect.objectContaining({
        status: 'pending',
        filedOn: '2022-03-25',
        publishedOn: '2023-08-04',
        claims: 27,
        foreignPriority: false,
      }),
      expect.objectContaining({
        status: 'granted',
        registeredOn: '2026-08-06',
        registrationNumber: '1030030230000',
        claims: 24,
      }),
      expect.objectContaining({ status: 'pending', applicants: ['삼성디스플레이 주식회사'], claims: 14 }),
    ]);
    expect(
      reading.patents.map(({ ipcCodes, cpcCodes }) => [valueOf(ipcCodes)?.length, valueOf(cpcCodes)?.length]),
    ).toEqual([
      [4, 4],
      [3, 5],
      [6, 6],
    ]);
    expect(JSON.stringify(reading)).not.toContain('용인시');
  });
});

describe('columns with headers of their own', () => {
  const rows: Rows = [
    [...header, '청구범위수', '비고', '순번'],
    [...row, '7', '좋음', '1'],
  ];
  const readWith = async (confirmedColumns: readonly ConfirmedColumn[]) => {
    const outcome = await readBytes(makeTables({ 특허: rows }, 'xlsx'), 'list', { confirmedColumns });
    const [reading] = outcome.ok ? outcome.value : [];
    if (!reading) throw new Error('no reading');
    return reading;
  };

  it('are handed over with what stands in them, but for those that nobody needs', async () => {
    const reading = await readWith([]);
    expect(valuesOf(reading.patents[0])).toEqual(expected);
    expect(reading.ownColumns).toEqual([
      { header: '청구범위수', place: '특허!I1', sample: '7' },
      { header: '비고', place: '특허!J1', sample: '좋음' },
    ]);
  });

  it('are read as the person has said', async () => {
    const reading = await readWith([
      { header: '청구 범위수', attribute: 'claims' },
      { header: '비고', attribute: 'none' },
    ]);
    expect(valuesOf(reading.patents[0])).toEqual({ ...expected, claims: 7 });
    expect(reading.ownColumns?.map(({ attribute }) => attribute)).toEqual(['claims', 'none']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Patent, patentAttributes } from '../../domain/dossier/patent';
import type { Reading } from '../../domain/dossier/reading';
import { readText } from '../read-text';

const file = { fileName: 'a.xml', digest: 'd' };
const elements = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('');
const success = '<header><successYN>Y</successYN><resultCode>00</resultCode></header>';
const read = (body: string, header = success) => readText(`<response>${header}${body}</response>`, file);
const patent = {
  applicationNumber: '1020160062884',
  applicationDate: '20160523',
  inventionTitle: '발명',
  registerStatus: '등록',
};
const item = (changes: Record<string, string> = {}) => `<item>${elements({ ...patent, ...changes })}</item>`;
const search = (...items: string[]) => read(`<body><items>${items.join('')}</items></body>`);

function only(outcome: ReturnType<typeof readText>): Reading {
  const reading = outcome.ok ? outcome.value[0] : undefined;
  if (!reading) throw new Error(JSON.stringify(outcome));
  return reading;
}
const values = (one: Patent | undefined) =>
  Object.fromEntries(
    patentAttributes.flatMap((attribute) => {
      const answer = one?.[attribute];
      return answer?.state === 'known' ? [[attribute, answer.value]] : [];
    }),
  );
const problemOf = (outcome: ReturnType<typeof readText>) => (outcome.ok ? undefined : outcome.problem);

describe('patents of KIPRIS', () => {
  it('state what they state, with its place, and nothing else', () => {
    const [one] = only(search(item({ inventorName: '홍길동', agentName: '대리인' }))).patents;
    expect(values(one)).toEqual({ title: '발명', status: 'granted', filedOn: '2016-05-23' });
    expect(one?.status?.source).toEqual({
      kind: 'file',
      ...file,
      format: 'kiprisXml',
      place: 'item 1 · registerStatus',
      raw: '등록',
    });
    expect(JSON.stringify(one)).not.toMatch(/홍길동|대리인/);
  });

  it('that have lapsed stay so, although they were registered', () => {
    const reading = only(
      search(item({ registerStatus: '소멸', registerNumber: '1019284170000', registerDate: '20181206' })),
    );
    expect(values(reading.patents[0])).toMatchObject({ status: 'lapsed', registeredOn: '2018-12-06' });
    expect(reading.notices).toEqual([{ code: 'deadRightsIncluded', count: 1 }]);
  });

  it('are utility models by their number', () => {
    const reading = only(search(item({ applicationNumber: '20-2015-0005106' })));
    expect(reading.patents[0]).toMatchObject({ applicationNumber: '2020150005106', kind: 'utilityModel' });
    expect(reading.notices).toEqual([{ code: 'utilityModelsIncluded', count: 1 }]);
  });

  it('have each IPC and each applicant once, in order', () => {
    const [one] = only(
      search(item({ ipcNumber: 'G06M 1/10|G01S-013/88|G06M 1/10', applicantName: '나 | 가|나' })),
    ).patents;
    expect(values(one)).toMatchObject({ ipcCodes: ['G06M 1/10', 'G01S 13/88'], applicants: ['나', '가'] });
  });

  it('that occur twice are one, with the first value and a remark where they differ', () => {
    const again = item({
      applicationNumber: '10-2016-0062884',
      registerStatus: '소멸',
      ipcNumber: 'G06M 1/10',
    });
    const reading = only(search(item(), again));
    expect(reading.patents.map(values)).toEqual([
      { title: '발명', status: 'granted', filedOn: '2016-05-23', ipcCodes: ['G06M 1/10'] },
    ]);
    expect(reading.notices).toEqual([
      { code: 'patentStatedTwice', count: 1, place: 'item 2 · registerStatus', raw: '소멸' },
    ]);
  });

  it('leave out what cannot be read, and say so once for each kind', () => {
    const strange = {
      applicationDate: '20160230',
      registerDate: '2018.13.01',
      registerStatus: '이상함',
      registerNumber: '12',
      ipcNumber: 'G06M 1/10|?',
    };
    const reading = only(search(item(strange)));
    expect(values(reading.patents[0])).toEqual({ title: '발명', ipcCodes: ['G06M 1/10'] });
    expect(reading.notices).toEqual([
      { code: 'statusUnknown', count: 1, place: 'item 1 · registerStatus', raw: '이상함' },
      { code: 'dateUnreadable', count: 2, place: 'item 1 · applicationDate', raw: '20160230' },
      { code: 'numberUnreadable', count: 1, place: 'item 1 · registerNumber', raw: '12' },
      { code: 'ipcUnreadable', count: 1, place: 'item 1 · ipcNumber', raw: '?' },
    ]);
  });

  it('are not granted before they were filed: the later date is left out', () => {
    const reading = only(search(item({ registerDate: '20160522' })));
    expect(values(reading.patents[0])).not.toHaveProperty('registeredOn');
    expect(reading.notices).toEqual([
      { code: 'grantBeforeFiling', count: 1, place: 'item 1 · registerDate', raw: '20160522' },
    ]);
  });

  it.each([
    ['when they were laid open', { openDate: '20171204', publicationDate: '20181213' }, '2017-12-04'],
    ['else with the grant', { openDate: '', publicationDate: '20181213' }, '2018-12-13'],
  ])('are published %s', (_, dates, publishedOn) => {
    expect(values(only(search(item(dates))).patents[0])).toMatchObject({ publishedOn });
  });

  it('are not published before they were filed: that date is left out', () => {
    const reading = only(search(item({ openDate: '20160522' })));
    expect(values(reading.patents[0])).not.toHaveProperty('publishedOn');
    expect(reading.notices).toEqual([
      { code: 'publicationBeforeFiling', count: 1, place: 'item 1 · openDate', raw: '20160522' },
    ]);
  });

  it('of the older service have their dates and CPC codes too', () => {
    const record = elements({
      ApplicationNumber: '1020160062884',
      ApplicationDate: '20160523',
      OpeningDate: '20171204',
      PublicDate: '',
      CooperativepatentclassificationNumber: 'G01S 13/88|Y04S 10/50',
    });
    const rest = `<body><items><PatentUtilityInfo>${record}</PatentUtilityInfo></items></body>`;
    const header = '<header><resultCode></resultCode><resultMsg></resultMsg></header>';
    expect(values(only(read(rest, header)).patents[0])).toEqual({
      filedOn: '2016-05-23',
      publishedOn: '2017-12-04',
      cpcCodes: ['G01S 13/88', 'Y04S 10/50'],
    });
  });

  it('are read past rights of other kinds and records without a number, which are counted', () => {
    const reading = only(
      search(item(), item({ applicationNumber: '4020220046206' }), item({ applicationNumber: 'x' })),
    );
    expect(reading.patents).toHaveLength(1);
    expect(reading.notices).toEqual([
      { code: 'rowsUnreadable', count: 1, place: 'item 3 · applicationNumber', raw: 'x' },
      { code: 'rowsSkipped', count: 1, place: 'item 2', raw: '' },
    ]);
  });

  it('are of the applicant that most of them share', () => {
    const of = (applicantName: string, serial: number) =>
      item({ applicantName, applicationNumber: `102016000000${serial}` });
    expect(only(search(of('가', 1), of('가|나', 2), of('가|다', 3))).companyName).toBe('가');
    expect(only(search(of('가', 1), of('나', 2))).companyName).toBeUndefined();
  });

  it('on a page of a longer list say so', () => {
    const count = '<count><totalCount>480</totalCount></count>';
    const reading = only(read(`<body><items>${item()}</items></body>${count}`));
    expect(reading.notices).toEqual([{ code: 'partOfList', read: 1, total: 480 }]);
  });
});

describe('a bibliography of KIPRIS', () => {
  const detail = (blocks: string) =>
    only(
      read(
        `<body><item><biblioSummaryInfoArray><biblioSummaryInfo>${elements(patent)}</biblioSummaryInfo>` +
          `</biblioSummaryInfoArray>${blocks}</item></body>`,
      ),
    ).patents[0];

  it('without its blocks says nothing of claims, priority, family and prior art', () => {
    expect(Object.keys(values(detail('')))).toEqual(['title', 'status', 'filedOn']);
  });

  it('counts the claims that stand where no count is given', () => {
    const claims = ['1. 하나', '2. 삭제', '삭제', '4. 넷'].map(
      (claim) => `<claimInfo><claim>${claim}</claim></claimInfo>`,
    );
    expect(values(detail(`<claimInfoArray>${claims.join('')}</claimInfoArray>`))).toMatchObject({
      claims: 2,
    });
  });

  it('joins single and repeated elements alike', () => {
    const ipc = (symbol: string) => `<ipcInfo><ipcNumber>${symbol}</ipcNumber></ipcInfo>`;
    expect(values(detail(`<ipcInfoArray>${ipc('G06M 1/10')}</ipcInfoArray>`))).toMatchObject({
      ipcCodes: ['G06M 1/10'],
    });
    const two = `<ipcInfoArray>${ipc('G06M 1/10')}${ipc('G01S 13/88')}</ipcInfoArray>`;
    expect(values(detail(two))).toMatchObject({ ipcCodes: ['G06M 1/10', 'G01S 13/88'] });
  });

  it('tells an empty priority block from an absent one, and a foreign priority from a Korean', () => {
    const priority = (country: string) =>
      `<priorityInfoArray><priorityInfo><priorityApplicationCountry>${country}</priorityApplicationCountry>` +
      '<priorityApplicationNumber>1</priorityApplicationNumber></priorityInfo></priorityInfoArray>';
    expect(values(detail('<priorityInfoArray/>'))).toMatchObject({ foreignPriority: false });
    expect(values(detail(priority('대한민국')))).toMatchObject({ foreignPriority: false });
    expect(values(detail(priority('미국')))).toMatchObject({ foreignPriority: true });
  });
});

describe('what a bibliography says of people and of earlier documents', () => {
  const block = (element: string, ...bodies: readonly Record<string, string>[]) =>
    `<${element}Array>${bodies.map((body) => `<${element}>${elements(body)}</${element}>`).join('')}</${element}Array>`;
  const detail = (...blocks: readonly string[]) =>
    only(
      read(
        `<body><item><biblioSummaryInfoArray><biblioSummaryInfo>${elements(patent)}</biblioSummaryInfo>` +
          `</biblioSummaryInfoArray>${blocks.join('')}</item></body>`,
      ),
    ).patents[0];
  const person = (name: string) => ({
    name,
    engName: 'HONG',
    code: '4199',
    country: '대한민국',
    address: '서울',
  });

  it('is how many inventors there are, and never who', () => {
    const one = detail(block('inventorInfo', person('홍길동'), person('홍길동'), person(' '), { name: '' }));
    expect(values(one)).toMatchObject({ inventors: 3 });
    expect(one?.inventors?.source).toMatchObject({ place: 'item 1 · inventorInfo', raw: '3' });
    expect(JSON.stringify(one)).not.toMatch(/홍길동|HONG|서울|4199/);
  });

  it('is nothing where no inventor is named', () => {
    expect(values(detail('<inventorInfoArray/>'))).not.toHaveProperty('inventors');
  });

  it('is whether there is an agent, and never who', () => {
    const one = detail(block('agentInfo', person('특허법인 가나')));
    expect(values(one)).toMatchObject({ agent: true });
    expect(JSON.stringify(one)).not.toMatch(/특허법인|HONG|서울/);
    expect(values(detail('<agentInfoArray/>'))).toMatchObject({ agent: false });
    expect(values(detail(''))).not.toHaveProperty('agent');
  });

  it('is how many priorities are claimed, each once; an empty block says none', () => {
    const priority = (number: string) => ({
      priorityApplicationCountry: '대한민국',
      priorityApplicationNumber: number,
    });
    const one = detail(block('priorityInfo', priority('1'), priority('2'), priority('1')));
    expect(values(one)).toMatchObject({ priorityClaims: 2, foreignPriority: false });
    expect(values(detail('<priorityInfoArray/>'))).toMatchObject({ priorityClaims: 0 });
    expect(values(detail(''))).not.toHaveProperty('priorityClaims');
  });

  it.each(['cpcNumber', 'CooperativepatentclassificationNumber'])('is its CPC codes as %s', (name) => {
    const one = detail(block('cpcInfo', { [name]: 'G01S 13/88' }, { [name]: 'Y04S 10/50' }));
    expect(values(one)).toMatchObject({ cpcCodes: ['G01S 13/88', 'Y04S 10/50'] });
  });

  it('is how many documents are cited, and the classes of those that have one', () => {
    const one = detail(
      block(
        'priorArtDocumentsInfo',
        { documentsNumber: 'KR1020120034567 A', ipcNumber: 'F02M 61/18|F02M 45/08|B05B 1/08' },
        { documentsNumber: 'JP2005123456 A' },
        { documentsNumber: 'US20120012345 A1', ipcNumber: 'H04N' },
        { documentsNumber: '' },
      ),
    );
    expect(values(one)).toMatchObject({
      backwardCitations: 3,
      citedPatents: [{ classes: ['F02M', 'B05B'] }, { classes: [] }, { classes: ['H04N'] }],
    });
  });

  it('is only how many documents are cited where none has a class', () => {
    const documents = [{ documentsNumber: 'KR1020120034567 A' }, { documentsNumber: 'JP2005123456 A' }];
    const one = values(detail(block('priorArtDocumentsInfo', ...documents)));
    expect(one).toMatchObject({ backwardCitations: 2 });
    expect(one).not.toHaveProperty('citedPatents');
  });
});

describe('an XML file is refused', () => {
  it.each([
    ['nothing was found', '<body><items/></body>', { code: 'kiprisNothingFound' }],
    [
      'nothing was found',
      '<body><items><totalCount>0</totalCount></items></body>',
      { code: 'kiprisNothingFound' },
    ],
    [
      'trademarks',
      '<body><items><TradeMarkInfo/></items></body>',
      { code: 'notPatents', kind: 'trademarks' },
    ],
    ['designs', '<body><items><DesignInfo/></items></body>', { code: 'notPatents', kind: 'designs' }],
    [
      'trademarks of the newer service',
      `<body><items>${item({ applicationNumber: '4020160020628' })}</items></body>`,
      { code: 'notPatents', kind: 'trademarks' },
    ],
    [
      'no readable number',
      `<body><items>${item({ applicationNumber: '1' })}</items></body>`,
      { code: 'patentNumberUnreadable', place: 'item 1 · applicationNumber', raw: '1' },
    ],
    ['other content', '<body><items><Song/></items></body>', { code: 'fileUnrecognised' }],
    ['no body', '', { code: 'fileUnrecognised' }],
  ])('for %s', (_, body, problem) => expect(problemOf(read(body))).toMatchObject(problem));

  it.each([
    ['<header><successYN>N</successYN><resultCode>30</resultCode><resultMsg>키</resultMsg></header>', '30'],
    ['<header><resultCode>22</resultCode><resultMsg>키</resultMsg></header>', '22'],
  ])('with the status of %s', (header, status) => {
    expect(problemOf(read('<body/>', header))).toMatchObject({ code: 'kiprisStatus', status, message: '키' });
  });

  it('of the gateway with its reason', () => {
    const text =
      '<OpenAPI_ServiceResponse><cmmMsgHeader><returnAuthMsg>NO_KEY</returnAuthMsg>' +
      '<returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>';
    expect(problemOf(readText(text, file))).toMatchObject({ code: 'kiprisStatus', status: '30' });
  });
});

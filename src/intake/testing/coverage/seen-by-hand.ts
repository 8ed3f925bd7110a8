/** What a person who opened the samples found in them of the company itself, beside statements: file name to answers. */
const ofWholeFiling = {
  'company.name': '삼성전자',
  'company.dartCode': '00126380',
  'company.legalForm': 'corporation',
  'company.corporateNumber': '130111-0006246',
  'company.listing': 'kospi',
  'company.audited': 'true',
  'company.employees': '113892',
  'programme.region': 'gyeonggi',
};

const ofStaff = (name: string, code: string, employees: number) => ({
  [code]: {
    'company.name': name,
    'company.dartCode': code,
    'company.listing': 'kospi',
    'company.employees': String(employees),
  },
});

const codes = (...all: readonly string[]) =>
  Object.fromEntries(all.map((code) => [code, { 'company.dartCode': code }]));

/** Company number to question to answer, by the end of the sample's name. */
export const seenByHand: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  'opendartgo_company_samsung.json': {
    '00126380': {
      'company.name': '삼성전자(주)',
      'company.dartCode': '00126380',
      'company.legalForm': 'corporation',
      'company.businessNumber': '124-81-00998',
      'company.corporateNumber': '130111-0006246',
      'company.foundedOn': '1969-01-13',
      'company.listing': 'kospi',
      'programme.region': 'gyeonggi',
    },
  },
  'empSttus_00117212_2018_raw.json': ofStaff('두산', '00117212', 3884),
  'opendartgo_empSttus.json': ofStaff('삼성전자', '00126380', 38_286),
  'fnlttMultiAcnt_00126380_2018_raw.json': codes('00126380', '00293886'),
  'opendartgo_fnlttSinglAcnt.json': codes('00126380'),
  'opendartgo_fnlttSinglAcntAll.json': codes('00126380'),
  'opendartgo_fnlttSinglIndx.json': codes('00126380'),
  'alotMatter_00117212_2018_raw.json': {
    '00117212': {
      'company.name': '두산',
      'company.dartCode': '00117212',
      'company.listing': 'kospi',
      '2018 netIncome': '158613000000',
      '2017 netIncome': '205100000000',
      '2016 netIncome': '153802000000',
    },
  },
  'irdsSttus_00293886_2018_raw.json': {
    '00293886': { 'company.name': '위닉스', 'company.dartCode': '00293886', 'company.listing': 'kosdaq' },
  },
  'opendartgo_list_samsung.json': {
    '00126380': { 'company.name': '삼성전자', 'company.dartCode': '00126380', 'company.listing': 'kospi' },
  },
  'list_search_3.xml': {
    '00126380': { 'company.name': '삼성전자', 'company.dartCode': '00126380', 'company.listing': 'kospi' },
  },
  'list_search_4.xml': {
    '00126380': { 'company.name': '삼성전자', 'company.dartCode': '00126380', 'company.listing': 'kospi' },
  },
  '삼성전자_사업보고서_IFRS(원문XBRL)_20220308.zip': { '00126380': ofWholeFiling },
  '삼성전자_사업보고서_재무제표_20220308_ko.xls': { '00126380': ofWholeFiling },
};

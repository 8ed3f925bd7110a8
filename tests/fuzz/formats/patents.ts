import { readFileSync } from 'node:fs';
import { type MadeSheets, makeTables } from '../../../src/intake/testing/make-tables.ts';
import type { FuzzFormat } from '../fuzz-format.ts';
import { spoilZip } from '../within.ts';

const fixture = (name: string) => Uint8Array.from(readFileSync(`tests/fixtures/intake/${name}`));

const header = '발명의명칭 출원번호 출원일자 등록일자 IPC분류 법적상태 출원인 발명자 국가코드 청구항수'.split(
  ' ',
);
const patent = ['노즐', '1020160062884', 42513, '2018.12.06', 'F02M 61/18|B05B 1/08', '등록'];
const model = ['노즐', '2020160001234', '2016.05.23', '', 'F02M 61/18', '공개'];
const abroad = ['Nozzle', '15/123456', '2017.05.23', '', 'F02M 61/18', '등록'];
const list: MadeSheets = {
  특허: [
    ['검색식', 'AP=가나'],
    header,
    [...patent, '(주)가나', '홍길동', 'KR', 7],
    [...model, '(주)가나', '홍길동', 'KR', 3],
    [...abroad, '(주)가나', '홍길동', 'US', 3],
  ],
};

/** Answers of KIPRIS in both dialects, and lists of patents. */
export const patentFormats: readonly FuzzFormat[] = [
  { name: 'kipris-rest', make: () => fixture('kipris-rest.xml') },
  { name: 'kipris-biblio', make: () => fixture('kipris-biblio.xml') },
  { name: 'patents-xlsx', make: () => makeTables(list, 'xlsx'), spoil: spoilZip },
  { name: 'patents-xls', make: () => makeTables(list, 'biff8') },
  { name: 'patents-html', make: () => makeTables(list, 'html') },
  { name: 'patents-csv', make: () => makeTables(list, 'csv') },
  { name: 'patents-korean-csv', make: () => makeTables(list, 'csvKorean') },
];

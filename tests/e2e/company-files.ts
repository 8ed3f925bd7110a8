import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const samples = path.resolve(root, '../shared/samples');
const fixtures = path.join(root, 'tests/fixtures/intake');

export interface CompanyFiles {
  readonly title: string;
  readonly areThere: boolean;
  readonly openDart: string;
  /** To choose in the review, where the OpenDART file holds several companies. */
  readonly companyInFile?: string;
  readonly kipris: string;
}

const ownFixtures: CompanyFiles = {
  title: 'fixtures of our own',
  areThere: true,
  openDart: path.join(fixtures, 'opendart-singl-acnt-all.json'),
  kipris: path.join(fixtures, 'kipris-rest.xml'),
};

const realSamples: CompanyFiles = {
  title: 'real samples',
  areThere: existsSync(samples),
  openDart: path.join(samples, 'opendart_json/fnlttMultiAcnt_00126380_2018_raw.json'),
  companyInFile: '00126380',
  kipris: path.join(samples, 'kipris_xml/kiprisplus_rest_patent_120050011639_아쿠아셀.xml'),
};

export const companyFiles: readonly CompanyFiles[] = [ownFixtures, realSamples];

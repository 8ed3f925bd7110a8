import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeTables } from '../make-tables';
import { addFound, type Compared, compare, type Found } from './found';
import { readAllCompanies, readSample } from './read-values';
import { seenByHand } from './seen-by-hand';
import { seenInBulk, seenInBulkZip, seenInJson, seenInViewerSheets, seenInXbrl } from './seen-in-dart';
import { type ListExcerpt, seenInKipris, seenInList } from './seen-in-kipris';

export const samples = '../shared/samples';
export const listed = '../shared/data/kr-dart';
export const arePresent = existsSync(samples) && existsSync(listed);

export interface Measured extends Compared {
  readonly file: string;
  /** Code of the problem with which the file is refused. */
  readonly refusal: string | undefined;
}

const seers: readonly (readonly [RegExp, (bytes: Uint8Array) => Found])[] = [
  [/opendart_json\/.*fnltt(?:Singl|Multi)Acnt.*\.json$/, seenInJson],
  [/opendart_bulk\//, seenInBulk],
  [/opendart_xbrl\/.*\.zip$/, seenInXbrl],
  [/opendart_xbrl\/.*\.xls$/, seenInViewerSheets],
  [/kipris_xml\/(?!.*(?:trademark|design))/, seenInKipris],
];

function seenIn(file: string, bytes: Uint8Array): Found {
  const found = seers.find(([pattern]) => pattern.test(file))?.[1](bytes) ?? new Map<string, Set<string>>();
  const byHand = seenByHand[path.basename(file)] ?? {};
  for (const [company, answers] of Object.entries(byHand)) {
    for (const [question, answer] of Object.entries(answers))
      addFound(found, `${company} ${question}`, answer);
  }
  return found;
}

const bytesOf = (file: string) => Uint8Array.from(readFileSync(file));

async function measuredSample(file: string): Promise<Measured> {
  const bytes = bytesOf(`${samples}/${file}`);
  const held = seenIn(file, bytes);
  if (file.startsWith('opendart_bulk/')) {
    return { file, refusal: undefined, ...compare(held, await readAllCompanies(bytes, file)) };
  }
  const { found, refusal } = await readSample(bytes, path.basename(file));
  return { file, refusal, ...compare(held, found) };
}

/** The list of KIPRIS, of which the samples hold rows as JSON, as the spreadsheet that it was. */
async function measuredList(file: string): Promise<Measured> {
  const excerpt = JSON.parse(readFileSync(`${samples}/${file}`, 'utf8')) as ListExcerpt;
  const { found, refusal } = await readSample(
    makeTables({ 목록: [excerpt.headers, ...excerpt.data] }, 'xlsx'),
    file,
  );
  return { file, refusal, ...compare(seenInList(excerpt), found) };
}

/** Every sample of a company's own files, in the order of their names. Code tables and programmes are no such files. */
export async function measureSamples(): Promise<readonly Measured[]> {
  const folders = [
    'hometax_forms',
    'kipris_excel',
    'kipris_xml',
    'opendart_bulk',
    'opendart_json',
    'opendart_xbrl',
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(`${samples}/${folder}`)
      .map((name) => `${folder}/${name.normalize('NFC')}`)
      .sort(),
  );
  const measured: Measured[] = [];
  for (const file of files) {
    measured.push(await (file.startsWith('kipris_excel/') ? measuredList(file) : measuredSample(file)));
  }
  return measured;
}

/** The whole bulk downloads: all listed companies. */
export async function measureDownloads(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const name of readdirSync(listed)
    .filter((one) => one.endsWith('.zip'))
    .sort()) {
    const bytes = bytesOf(`${listed}/${name}`);
    const read = await readAllCompanies(bytes, name);
    measured.push({ file: name, refusal: undefined, ...compare(seenInBulkZip(bytes), read) });
  }
  return measured;
}

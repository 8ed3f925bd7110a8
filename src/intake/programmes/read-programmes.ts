import { failure, type Outcome, success } from '../../domain/problem';
import { catalogueFormat } from '../../domain/programmes/catalogue';
import type { ProgrammeFile } from '../../domain/programmes/programme-file';
import { isCatalogue, readCatalogue } from '../../domain/programmes/read-catalogue';
import { parseJson } from '../json/parse-json';
import { decodeText } from '../text/decode-text';
import { bizinfoNotices, bizinfoRows } from './bizinfo-api';
import { readNoticeTable, recogniseNoticeTable } from './notice-table';

/** The programmes of a text, or what is wrong with them; nothing where the text is something else. */
export async function readProgrammeText(
  text: string,
  fileName: string,
): Promise<Outcome<ProgrammeFile> | undefined> {
  if (/^\s*[{[]/.test(text)) return readProgrammeJson(text, fileName);
  const table = recogniseNoticeTable(text);
  if (!table) return undefined;
  const list = await readNoticeTable(text, table, fileName);
  return list.ok ? success({ kind: 'notices', fileName, list: list.value }) : list;
}

function readProgrammeJson(text: string, fileName: string): Outcome<ProgrammeFile> | undefined {
  const isMeant = text.includes(`"${catalogueFormat}"`) || text.includes('"pblancId"');
  if (!isMeant) return undefined;
  const json = parseJson(text, fileName);
  if (!json.ok) return json;
  if (isCatalogue(json.value)) return catalogueOf(json.value, fileName);
  const rows = bizinfoRows(json.value);
  return rows && success({ kind: 'notices', fileName, list: bizinfoNotices(rows) });
}

function catalogueOf(value: unknown, fileName: string): Outcome<ProgrammeFile> {
  const reading = readCatalogue(value);
  switch (reading.state) {
    case 'read':
      return success({ kind: 'catalogue', fileName, catalogue: reading.catalogue });
    case 'newer':
      return failure('catalogueNewer', { fileName, schema: reading.schema, known: reading.known });
    case 'faulty':
      return failure('catalogueFaulty', { fileName, faults: reading.faults });
  }
}

/** The same of a file that was picked for its programmes. */
export async function readProgrammeBytes(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<Outcome<ProgrammeFile>> {
  if (bytes.length === 0) return failure('fileEmpty', { fileName });
  const decoded = decodeText(bytes);
  if (decoded.state === 'damaged')
    return failure('textDamaged', { fileName, line: decoded.line, column: decoded.column });
  const read = decoded.state === 'decoded' ? await readProgrammeText(decoded.text, fileName) : undefined;
  return read ?? failure('programmesUnrecognised', { fileName });
}

/** What a file with programmes is told as where files of the company are read. */
export function asProblem(read: Outcome<ProgrammeFile>): Outcome<never> {
  if (!read.ok) return read;
  const { kind, fileName } = read.value;
  const count =
    read.value.kind === 'catalogue' ? read.value.catalogue.programmes.length : read.value.list.notices.length;
  return failure('programmeFile', { fileName, kind, count });
}

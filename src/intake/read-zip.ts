import type { Reading } from '../domain/dossier/reading';
import { failure, type Outcome, success } from '../domain/problem';
import type { FileFacts } from './evidence';
import type { ReadOptions } from './intake-api';
import { bulkZip } from './open-dart/bulk/bulk-file';
import { readBulk } from './open-dart/bulk/read-bulk';
import { readXbrl, type XbrlTexts } from './open-dart/xbrl/read-xbrl';
import { decodeText } from './text/decode-text';
import { memberName } from './zip/member-name';
import { memberNames } from './zip/member-names';
import { unpackZip } from './zip/unpack-zip';

const isInstance = (name: string): boolean => /\.xbrl$/i.test(name);
const isKoreanLabels = (name: string): boolean => /(?:^|\/)lab_[^/]*-ko[^/]*\.xml$/i.test(name);

/** Files that are documents by themselves: an archive with any of them is no single download. */
const isDocument = (name: string): boolean => /\.(?:json|pdf|xls[xbm]?|csv|tsv|html?|zip)$/i.test(name);

/**
 * Readings of an archive that is one download: a bulk download, a filing in XBRL. Any other is known as an archive and no
 * more; see `filesInZip`.
 */
export async function readZip(
  bytes: Uint8Array,
  file: FileFacts,
  options: ReadOptions,
): Promise<Outcome<readonly Reading[]>> {
  const { fileName } = file;
  const names = await memberNames(bytes, fileName);
  if (!names.ok) return names;
  const asArchive = failure('fileKindNotYetRead', { fileName, kind: 'zip' });
  const instances = names.value.filter(isInstance).length;
  if (instances > 1 || names.value.some(isDocument)) return asArchive;
  if (instances === 1) return await readFiling(bytes, file, options);
  if (names.value.some((name) => /(?:^|\/)CORPCODE\.xml$/i.test(name))) {
    return failure('fileNotNeeded', { fileName, kind: 'openDartCompanyCodes' });
  }
  const bulk = await readBulk(bulkZip(bytes, fileName), file, options);
  return bulk ?? asArchive;
}

async function readFiling(
  bytes: Uint8Array,
  file: FileFacts,
  options: ReadOptions,
): Promise<Outcome<readonly Reading[]>> {
  const isWanted = (name: string) => isInstance(memberName(name)) || isKoreanLabels(memberName(name));
  const unpacked = await unpackZip(bytes, file.fileName, isWanted);
  if (!unpacked.ok) return unpacked;
  const files = Object.entries(unpacked.value).map(([name, content]) => [memberName(name), content] as const);
  const instance = textOf(
    files.find(([name]) => isInstance(name)),
    file.fileName,
  );
  if (!instance.ok) return instance;
  const linkbase = files.find(([name]) => isKoreanLabels(name));
  const labels = linkbase && textOf(linkbase, file.fileName);
  if (labels && !labels.ok) return labels;
  const texts: XbrlTexts = {
    member: instance.value.name,
    instance: instance.value.text,
    ...(labels ? { labels: labels.value.text } : {}),
  };
  return readXbrl(texts, file, options);
}

function textOf(
  found: readonly [string, Uint8Array] | undefined,
  fileName: string,
): Outcome<{ readonly name: string; readonly text: string }> {
  const [name, content] = found ?? ['', new Uint8Array(0)];
  const decoded = decodeText(content);
  return decoded.state === 'decoded'
    ? success({ name, text: decoded.text })
    : failure('documentBroken', { fileName, kind: 'zip' });
}

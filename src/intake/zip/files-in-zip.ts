import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import { memberName } from './member-name';
import { memberNames } from './member-names';
import { unpackZip, type Unpacked } from './unpack-zip';

/** Folders, and what systems leave beside the files of a person. */
const isLeftover = (name: string): boolean =>
  name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);

const isInstance = (name: string): boolean => /\.xbrl$/i.test(name);
const isPartOfFiling = (name: string): boolean => /\.(?:xbrl|xsd|xml)$/i.test(name);
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/**
 * The files of an archive, each as if it had been dropped by itself: "묶음.zip › 2024 › 재무.json". A filing in XBRL stays one
 * file, with the labels that lie beside it.
 */
export async function filesInZip(bytes: Uint8Array, fileName: string): Promise<Outcome<readonly File[]>> {
  const names = await memberNames(bytes, fileName);
  if (!names.ok) return names;
  const entries = names.value.filter((name) => !isLeftover(name)).length;
  // Linkbases are many and go with their filing.
  const limit = limits.archiveFiles;
  if (entries > limit && !names.value.some(isInstance)) {
    return failure('zipTooManyEntries', { fileName, entries, limit });
  }
  const unpacked = await unpackZip(bytes, fileName, (name) => !isLeftover(memberName(name)));
  if (!unpacked.ok) return unpacked;
  const members = Object.entries(unpacked.value).map(
    ([name, content]) => [memberName(name), content] as const,
  );
  const { files, rest } = await withFilings(members);
  const all = [...files, ...rest].filter(([, content]) => content.length > 0);
  if (all.length > limit) return failure('zipTooManyEntries', { fileName, entries: all.length, limit });
  return success(
    all
      .sort(([one], [other]) => one.localeCompare(other, 'ko'))
      .map(
        ([name, content]) => new File([Uint8Array.from(content)], [fileName, ...name.split('/')].join(' › ')),
      ),
  );
}

type Member = readonly [name: string, content: Uint8Array];

/** One archive for each filing, and what belongs to none. */
async function withFilings(
  members: readonly Member[],
): Promise<{ readonly files: readonly Member[]; readonly rest: readonly Member[] }> {
  const instances = members.filter(([name]) => isInstance(name));
  if (instances.length === 0) return { files: [], rest: members };
  const { zipSync } = await import('fflate');
  const taken = new Set<string>();
  const files = instances.map(([instance]): Member => {
    const beside = members.filter(
      ([name]) =>
        name === instance ||
        (isPartOfFiling(name) && !isInstance(name) && name.startsWith(folderOf(instance))),
    );
    beside.forEach(([name]) => taken.add(name));
    const parts: Unpacked = Object.fromEntries(beside);
    return [instance, zipSync({ ...parts }, { level: 0 })];
  });
  return { files, rest: members.filter(([name]) => !taken.has(name)) };
}

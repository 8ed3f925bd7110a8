import { type Answer, known, type Source } from '../../domain/dossier/answer';

const separator = ' · ';
const headOf = (place: string): string => place.split(separator).slice(0, -1).join(separator);
const tailOf = (place: string): string => place.split(separator).at(-1) ?? '';

type FileSource = Extract<Source, { kind: 'file' }>;

/** One source for all that stand in the same row of the same file: the row once, then each cell. */
function joined(sources: readonly [FileSource, ...FileSource[]]): FileSource {
  const [first] = sources;
  const cells = sources.map(({ place }) => tailOf(place)).join(', ');
  return { ...first, place: [headOf(first.place), cells].filter(Boolean).join(separator) };
}

/** What to print under several values: equal sources once, cells of one row of a file together. */
export function joinedSources(answers: readonly Answer<unknown>[]): readonly Answer<unknown>[] {
  const groups = new Map<string, [Source, ...Source[]]>();
  for (const { source } of answers) {
    const key = source.kind === 'file' ? `${source.digest} ${headOf(source.place)}` : source.kind;
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  return [...groups.values()].map((group) => {
    const files = group.filter((source) => source.kind === 'file');
    const [first, ...others] = files;
    return known(undefined, first ? joined([first, ...others]) : group[0]);
  });
}

import { type Answer, known, type Source } from '../../domain/dossier/answer';
import { splitPlace } from '../../domain/dossier/place-in-file';

type FileSource = Extract<Source, { kind: 'file' }>;

/** One source for all that stand in the same row of the same file: the row once, then each cell. */
function joined(sources: readonly [FileSource, ...FileSource[]]): FileSource {
  const [first] = sources;
  const tails = sources.map(({ place }) => splitPlace(place).tail);
  return { ...first, place: `${splitPlace(first.place).head}${[...new Set(tails)].join(', ')}` };
}

/** Sources of one file in the same row, or on the same page of a form, as one. */
export function joinedFileSources(sources: readonly FileSource[]): readonly FileSource[] {
  const groups = new Map<string, [FileSource, ...FileSource[]]>();
  for (const source of sources) {
    const key = `${source.digest} ${splitPlace(source.place).head}`;
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  return [...groups.values()].map(joined);
}

/** What to print under several values: equal sources once, cells of one row of a file together. */
export function joinedSources(answers: readonly Answer<unknown>[]): readonly Answer<unknown>[] {
  const sources = answers.map(({ source }) => source);
  const others = new Map(
    sources.filter(({ kind }) => kind !== 'file').map((source) => [source.kind, source] as const),
  );
  const files = joinedFileSources(sources.filter((source) => source.kind === 'file'));
  return [...others.values(), ...files].map((source) => known(undefined, source));
}

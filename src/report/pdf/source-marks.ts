import type { DisclosedSource, Disclosure } from '../../domain/disclosure/disclosure';
import { allAnswers } from '../../domain/disclosure/disclosed-sources';
import { m } from '../../i18n/generated/messages.js';
import { sourceKinds } from '../../i18n/source-text';
import { shortDigest, type Telling } from './telling';

/** One letter for each source; none where all values have one, which is told once. */
export interface SourceMarks {
  readonly markOf: (source: DisclosedSource) => string;
  readonly isNeeded: boolean;
  /** What the letters stand for. */
  readonly legend: string;
}

const keyOf = (source: DisclosedSource): string =>
  source.kind === 'file' ? `${source.format} ${source.digest}` : source.kind;

/** a to z, then aa to az and so on. */
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(97 + (at % 26));

function sourceText(source: DisclosedSource, { language }: Telling): string {
  if (source.kind === 'typed') return m.report_source_typed({}, language);
  if (source.kind === 'example') return m.report_source_example({}, language);
  const kind = sourceKinds[source.format]({}, language);
  return m.report_source_file({ kind, digest: shortDigest(source.digest) }, language);
}

export function sourceMarks({ inputs }: Disclosure, telling: Telling): SourceMarks {
  const sources = new Map(allAnswers(inputs).map(({ source }) => [keyOf(source), source]));
  const keys = [...sources.keys()];
  const isOne = keys.length === 1;
  const markOf = (source: DisclosedSource): string => (isOne ? '' : letters(keys.indexOf(keyOf(source))));
  const told = [...sources.values()].map((source) => {
    const mark = markOf(source);
    return mark === '' ? sourceText(source, telling) : `${mark} ${sourceText(source, telling)}`;
  });
  const hasFiles = [...sources.values()].some(({ kind }) => kind === 'file');
  const legend = m.report_sources({ sources: told.join(' · ') }, telling.language);
  return {
    markOf,
    isNeeded: keys.length > 1,
    legend: hasFiles ? `${legend} ${m.report_sources_places({}, telling.language)}` : legend,
  };
}

import type { Dossier } from '../../domain/dossier/dossier';
import { companyIndicators } from '../../domain/indicators/catalogue';
import { type FileSource, type UsedSource, usedSources } from '../../domain/indicators/used-sources';
import type { PointsLine } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { placeText } from '../../i18n/place-text';
import { sourceKinds } from '../../i18n/source-text';
import { joinedFileSources } from '../form/joined-sources';

/** "근거: 표준재무제표증명 2024, 표준재무상태표 2쪽, 코드 169, 228 / 2023, …"; nothing for lines whose values no file has given. */
export function lineSources(line: PointsLine, dossier: Dossier | undefined): string | undefined {
  const indicator = companyIndicators.get(line.indicator);
  if (!indicator || !dossier || line.found.state !== 'known') return undefined;
  const named = byYear(usedSources(indicator, dossier)).flatMap(({ fiscalYear, sources }) =>
    joinedFileSources(sources).map(({ format, place }) => ({
      kind: sourceKinds[format](),
      parts: [...(fiscalYear === undefined ? [] : [String(fiscalYear)]), placeText(place)],
    })),
  );
  const texts = named.map(({ kind, parts }, at) =>
    named[at - 1]?.kind === kind ? parts.join(', ') : [kind, parts.join(', ')].join(' '),
  );
  return texts.length === 0 ? undefined : m.line_sources({ sources: [...new Set(texts)].join(' / ') });
}

interface YearSources {
  readonly fiscalYear: number | undefined;
  readonly sources: readonly FileSource[];
}

/** The newest year first; what belongs to no year comes before. */
function byYear(used: readonly UsedSource[]): readonly YearSources[] {
  const years = [...new Set(used.map(({ fiscalYear }) => fiscalYear))];
  return years
    .toSorted((one, other) => (other ?? Infinity) - (one ?? Infinity))
    .map((fiscalYear) => ({
      fiscalYear,
      sources: used.filter((one) => one.fiscalYear === fiscalYear).map(({ source }) => source),
    }));
}

import type { Dossier } from '../../domain/dossier/dossier';
import { companyIndicators } from '../../domain/indicators/catalogue';
import { usedSources } from '../../domain/indicators/used-sources';
import type { PointsLine } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { placeText } from '../../i18n/place-text';
import { sourceKinds } from '../../i18n/source-text';

/** "근거: 표준재무제표증명 2024, 표준손익계산서 p.2, 코드 129 / …"; nothing for lines whose values no file has given. */
export function lineSources(line: PointsLine, dossier: Dossier | undefined): string | undefined {
  const indicator = companyIndicators.get(line.indicator);
  if (!indicator || !dossier || line.found.state !== 'known') return undefined;
  const named = usedSources(indicator, dossier).map(({ fiscalYear, source }) => {
    const kind = sourceKinds[source.format]();
    const place = placeText(source.place);
    return fiscalYear === undefined
      ? m.line_source_undated({ kind, place })
      : m.line_source({ kind, year: fiscalYear, place });
  });
  const sources = [...new Set(named)].join(' / ');
  return sources === '' ? undefined : m.line_sources({ sources });
}

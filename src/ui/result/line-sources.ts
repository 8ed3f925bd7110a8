import type { FileFormat } from '../../domain/dossier/answer';
import type { Dossier } from '../../domain/dossier/dossier';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import { companyIndicators, singlePatentIndicators } from '../../domain/indicators/catalogue';
import { usedPatentSources, type UsedSource, usedSources } from '../../domain/indicators/used-sources';
import type { GradedResult } from '../../domain/result/comparison';
import type { PointsLine } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { placeText } from '../../i18n/place-text';
import { sourceKinds } from '../../i18n/source-text';
import { formatCount } from '../format';
import { askedLabel } from '../form/asked-label';
import { joinedFileSources } from '../form/joined-sources';

/** A file by the name on its own paper, and what of it was used. */
interface Named {
  readonly kind: string;
  readonly parts: readonly string[];
}

/** "근거: 표준재무제표증명 2024, 표준재무상태표 2쪽, 코드 169, 228 / 2023, …"; nothing for lines whose values no file has given. */
export function lineSources(
  line: PointsLine,
  result: GradedResult,
  dossier: Dossier | undefined,
): string | undefined {
  if (!dossier || line.found.state !== 'known') return undefined;
  const used = sourcesOf(line, result, dossier);
  const named = [...ofYears(used.filter(({ patent }) => patent === undefined)), ...ofPatents(used)];
  const texts = named.map(({ kind, parts }, at) =>
    named[at - 1]?.kind === kind ? parts.join(', ') : [kind, parts.join(', ')].join(' '),
  );
  return texts.length === 0 ? undefined : m.line_sources({ sources: [...new Set(texts)].join(' / ') });
}

/** A line of originality tells of the leading patent. */
function sourcesOf({ indicator }: PointsLine, result: GradedResult, dossier: Dossier): readonly UsedSource[] {
  const ofCompany = companyIndicators.get(indicator);
  if (ofCompany) return usedSources(ofCompany, dossier);
  const leading = 'patents' in result ? result.patents[0]?.applicationNumber : undefined;
  const patent = dossier.patents.find(({ applicationNumber }) => applicationNumber === leading);
  const asks = singlePatentIndicators.get(indicator)?.asks;
  return asks && patent ? usedPatentSources(asks, patent) : [];
}

/** Places in these are names of fields and tags that tell a reader nothing: what is asked is named instead. */
const machineMade: readonly FileFormat[] = ['openDartJson', 'openDartXml', 'openDartBulk', 'openDartXbrl'];
const isMachineMade = ({ source }: UsedSource): boolean => machineMade.includes(source.format);
const kindOf = ({ source }: UsedSource): string => sourceKinds[source.format]();

/** Each file with its pages and cells, or with the names of what was read of it. */
function placesOf(used: readonly UsedSource[]): readonly Named[] {
  const fields = used.filter(isMachineMade);
  const papers = used.filter((one) => !isMachineMade(one)).map(({ source }) => source);
  return [
    ...[...new Set(fields.map(kindOf))].map((kind) => {
      const ofKind = fields.filter((one) => kindOf(one) === kind);
      return { kind, parts: [...new Set(ofKind.map(({ asked }) => askedLabel(asked)))] };
    }),
    ...joinedFileSources(papers).map(({ format, place }) => ({
      kind: sourceKinds[format](),
      parts: [placeText(place)],
    })),
  ];
}

/** The newest year first; what belongs to no year comes before. */
function ofYears(used: readonly UsedSource[]): readonly Named[] {
  const years = [...new Set(used.map(({ fiscalYear }) => fiscalYear))];
  const newestFirst = years.toSorted((one, other) => (other ?? Infinity) - (one ?? Infinity));
  return newestFirst.flatMap((year) => {
    const places = placesOf(used.filter(({ fiscalYear }) => fiscalYear === year));
    return year === undefined
      ? places
      : places.map(({ kind, parts }) => ({ kind, parts: [String(year), ...parts] }));
  });
}

/** One patent by its number, several by how many: their places in a list would fill the page. */
function ofPatents(used: readonly UsedSource[]): readonly Named[] {
  const numbers = new Map<string, Set<string>>();
  for (const one of used) {
    const { patent } = one;
    if (patent === undefined) continue;
    const kind = kindOf(one);
    numbers.set(kind, (numbers.get(kind) ?? new Set()).add(patent));
  }
  return [...numbers].map(([kind, ofKind]) => {
    const [only = ''] = ofKind;
    const several = m.line_source_patents({ count: formatCount(ofKind.size) });
    return { kind, parts: [ofKind.size === 1 ? formatApplicationNumber(only) : several] };
  });
}

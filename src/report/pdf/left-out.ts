import { type Disclosure, type ResultPart, resultParts } from '../../domain/disclosure/disclosure';
import type { PackId } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import type { Word } from '../../i18n/word';
import type { Telling } from './telling';
import { type DisclosedModel, type ShownModel, shownModels } from './verdict';

const partTexts: Readonly<Record<ResultPart, Word>> = {
  groups: m.report_part_groups,
  points: m.report_part_points,
  reasons: m.report_part_reasons,
  outcomes: m.report_part_outcomes,
  patents: m.report_part_patents,
};

/** Names of the parts of a graded model that the report does not show. */
export function leftOutOf(pack: PackId, result: DisclosedModel, { language }: Telling): string {
  if (result.status !== 'graded') return '';
  const shown: ReadonlySet<string> = new Set(Object.keys(result));
  return resultParts
    .filter((part) => !shown.has(part) && (part !== 'patents' || pack === 'originality'))
    .map((part) => partTexts[part]({}, language))
    .join(', ');
}

/** Whether more is shown of a model than its grade. */
export function hasDetail(result: DisclosedModel): boolean {
  const shown: ReadonlySet<string> = new Set(Object.keys(result));
  return resultParts.some((part) => shown.has(part));
}

/** Whether the models need pages of their own: where grades alone are shown, the cover has all of them. */
export function needsPages({ results, peers }: Disclosure): boolean {
  const isMore = ({ result }: ShownModel): boolean => {
    const unseen =
      result.status === 'graded' ? result.outsideSeen : 'outside' in result ? result.outside : [];
    return hasDetail(result) || unseen.length > 0;
  };
  return peers !== undefined || shownModels(results).some(isMore);
}

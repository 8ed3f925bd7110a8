import { companyIndicators, singlePatentIndicators } from '../../domain/indicators/catalogue';
import type { Asked, NotComputableReason } from '../../domain/indicators/derived';
import type { Indicator, PatentIndicator } from '../../domain/indicators/indicator';
import type { IndicatorState, PointsLine } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { formatCount, formatIndicatorValue } from '../format';
import { inLanguage } from '../state/language.svelte';

export function indicatorOf(id: string): Indicator | PatentIndicator | undefined {
  return companyIndicators.get(id) ?? singlePatentIndicators.get(id);
}

/** What a line of points is called; all patents after the best one are a line of their own. */
export function lineLabel(id: string): string {
  const indicator = indicatorOf(id);
  return indicator ? inLanguage(indicator.label) : m.points_further_patents();
}

export const notComputableTexts: Readonly<Record<NotComputableReason, () => string>> = {
  zeroDenominator: () => m.not_computable_zero(),
  tooFewCitations: () => m.not_computable_citations(),
  notRegistered: () => m.not_computable_not_registered(),
};

/** The value of an indicator, or which kind of nothing it is. See [Note: four kinds of nothing]. */
export function stateText(indicator: string, found: IndicatorState): string {
  if (found.state === 'notApplicable') return m.state_not_applicable();
  if (found.state === 'notComputable') return notComputableTexts[found.reason]();
  if (found.state === 'unknown') return m.state_not_answered();
  const described = indicatorOf(indicator);
  if (!described) return m.originality_patents({ count: formatCount(found.value) });
  return formatIndicatorValue(found.value, described.unit);
}

/** The value entered, as the line shows it. */
export const lineValue = ({ indicator, found }: PointsLine): string => stateText(indicator, found);

/** How an indicator came into the score. */
export const originTexts: Readonly<Record<PointsLine['origin'], () => string>> = {
  learned: () => m.points_origin_learned(),
  prior: () => m.points_origin_prior(),
  both: () => m.points_origin_both(),
};

/** Where the line's answer is given: what is missing first. */
export function lineAsked({ indicator, found }: PointsLine): Asked | undefined {
  const missing = found.state === 'unknown' ? found.missing[0] : undefined;
  return missing ?? indicatorOf(indicator)?.asks[0];
}

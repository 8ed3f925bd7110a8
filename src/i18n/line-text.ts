import type { DisclosedLine } from '../domain/disclosure/disclosure';
import { companyIndicators, singlePatentIndicators } from '../domain/indicators/catalogue';
import type { NotComputableReason } from '../domain/indicators/derived';
import type { Indicator, PatentIndicator } from '../domain/indicators/indicator';
import type { Language } from '../domain/local-text';
import type { PointsLine } from '../domain/result/result';
import { formatsIn } from './formats';
import { m } from './generated/messages.js';
import type { Word } from './word';

export function indicatorOf(id: string): Indicator | PatentIndicator | undefined {
  return companyIndicators.get(id) ?? singlePatentIndicators.get(id);
}

/** What a line of points is called; all patents after the best one are a line of their own. */
export function lineLabel(id: string, locale: Language): string {
  return indicatorOf(id)?.label[locale] ?? m.points_further_patents({}, { locale });
}

export const notComputableTexts: Readonly<Record<NotComputableReason, Word>> = {
  zeroDenominator: m.not_computable_zero,
  tooFewCitations: m.not_computable_citations,
  notRegistered: m.not_computable_not_registered,
};

/** The value of an indicator, or which kind of nothing it is. See [Note: four kinds of nothing]. */
export function stateText(indicator: string, found: DisclosedLine['found'], locale: Language): string {
  const language = { locale };
  if (found.state === 'withheld') return m.state_withheld({}, language);
  if (found.state === 'notApplicable') return m.state_not_applicable({}, language);
  if (found.state === 'notComputable') return notComputableTexts[found.reason]({}, language);
  if (found.state === 'unknown') return m.state_not_answered({}, language);
  const formats = formatsIn(locale);
  const described = indicatorOf(indicator);
  if (!described) return m.originality_patents({ count: formats.count(found.value) }, language);
  return formats.indicatorValue(found.value, described.unit);
}

/** How an indicator came into the score. */
export const originTexts: Readonly<Record<PointsLine['origin'], Word>> = {
  learned: m.points_origin_learned,
  prior: m.points_origin_prior,
  both: m.points_origin_both,
};

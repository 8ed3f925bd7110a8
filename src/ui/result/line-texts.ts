import type { Asked } from '../../domain/indicators/derived';
import type { IndicatorState, PointsLine } from '../../domain/result/result';
import * as told from '../../i18n/line-text';
import { language } from '../state/language.svelte';

export { indicatorOf, notComputableTexts, originTexts } from '../../i18n/line-text';

/** What a line of points is called, in the language on the screen. */
export const lineLabel = (id: string): string => told.lineLabel(id, language.current);

/** The value of an indicator, or which kind of nothing it is. */
export const stateText = (indicator: string, found: IndicatorState): string =>
  told.stateText(indicator, found, language.current);

/** The value entered, as the line shows it. */
export const lineValue = ({ indicator, found }: PointsLine): string => stateText(indicator, found);

/** Where the line's answer is given: what is missing first. */
export function lineAsked({ indicator, found }: PointsLine): Asked | undefined {
  const missing = found.state === 'unknown' ? found.missing[0] : undefined;
  return missing ?? told.indicatorOf(indicator)?.asks[0];
}

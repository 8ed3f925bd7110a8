import { type Feature, featureValue } from '../evaluation/features';
import { companyIndicators, singlePatentIndicators } from '../indicators/catalogue';
import type { IndicatorUnit } from '../indicators/indicator';
import type { Risk } from './advice';
import type { Gauge } from './gauge';
import { isReached, type Target } from './target';

const riskLimit = 4;
const stagesOfRange = 40;
const wholeUnits: readonly IndicatorUnit[] = ['count', 'yesNo'];

interface Worse {
  readonly column: number;
  readonly risk: Risk;
}

/** A known value on its way to its worst end: one by one where it is counted, else in fortieths of the range. */
function worseValues({ input, found }: Feature, column: number): readonly Worse[] {
  const indicator = companyIndicators.get(input.id) ?? singlePatentIndicators.get(input.id);
  if (found.state !== 'known' || input.direction === 0 || !indicator?.remedy) return [];
  const [low, high] = input.range;
  const from = Math.min(high, Math.max(low, found.value));
  const worst = input.direction > 0 ? low : high;
  const isWhole = wholeUnits.includes(indicator.unit);
  const stage = isWhole ? 1 : (high - low) / stagesOfRange;
  const stages = Math.min(stagesOfRange, Math.ceil(Math.abs(worst - from) / stage));
  return Array.from({ length: stages }, (_, index) => {
    const to = index === stages - 1 && !isWhole ? worst : from - input.direction * stage * (index + 1);
    return { column, risk: { indicator: input.id, from, to, share: Math.abs(to - from) / (high - low) } };
  });
}

/** Single indicators that lose the target when they alone get worse, the smallest change first. */
export async function risksTo(target: Target, gauge: Gauge): Promise<readonly Risk[]> {
  const { features } = gauge;
  const row = features.map(featureValue);
  const worse = features.flatMap(worseValues);
  const standings = await gauge.standingsOf(worse.map(({ column, risk }) => row.with(column, risk.to)));
  const lost = worse.filter((_, at) => {
    const standing = standings[at];
    return standing !== undefined && !isReached(target, standing);
  });
  const first = lost.filter(({ column }, at) => lost.findIndex((one) => one.column === column) === at);
  return first
    .map(({ risk }) => risk)
    .sort((one, other) => one.share - other.share)
    .slice(0, riskLimit);
}

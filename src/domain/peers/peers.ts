import type { Dossier } from '../dossier/dossier';
import { companyIndicators } from '../indicators/catalogue';
import type { Indicator } from '../indicators/indicator';
import {
  divisionOf,
  everyOne,
  type Percentiles,
  type PercentileRank,
  percentileRank,
  placeOf,
  type ReferenceCell,
  type ReferenceDistribution,
  referenceFor,
} from '../pack/reference-distribution';

/** Where a company stands in one figure among companies of its industry and size. */
export interface Standing {
  readonly indicator: Indicator;
  /** Absent where the company's figure is not known. */
  readonly value?: number;
  readonly cell: ReferenceCell;
  readonly percentiles: Percentiles;
  /** Share of the cell's companies with less; absent without a value. */
  readonly rank?: PercentileRank;
}

/** The same beside those of the cell that grew. */
export interface GrowthContrast extends Standing {
  readonly grown: Percentiles;
  /** Median of those that grew minus median of all, in quarters-to-quarters widths of all: how far the two lie apart. */
  readonly apart: number;
}

function figureOf(dossier: Dossier, indicator: Indicator): number | undefined {
  const found = indicator.derive(dossier);
  return found.state === 'known' ? found.value : undefined;
}

function standingOf(
  distribution: ReferenceDistribution,
  dossier: Dossier,
  indicator: Indicator,
  among: 'indicators' | 'grown',
): Standing | undefined {
  const found = referenceFor(distribution, indicator.id, placeOf(dossier), among);
  // What grown companies are held against are all companies of the very same cell.
  const percentiles = found?.cell.indicators[indicator.id];
  if (!found || !percentiles) return undefined;
  const value = figureOf(dossier, indicator);
  return {
    indicator,
    cell: found.cell,
    percentiles,
    ...(value !== undefined && { value, rank: percentileRank(distribution, percentiles, value) }),
  };
}

/** Place of one of a company's figures among its peers; undefined where the distribution does not hold the figure. */
export function peerStanding(
  distribution: ReferenceDistribution,
  dossier: Dossier,
  id: string,
): Standing | undefined {
  const indicator = companyIndicators.get(id);
  return indicator && standingOf(distribution, dossier, indicator, 'indicators');
}

/**
 * Why companies that grew are shown in a wider cell than the company's own: it has not said where it belongs, or too few of the
 * nearest grew.
 */
export function widenedFor(
  { industry, size }: ReferenceCell,
  dossier: Dossier,
): 'answers' | 'grown' | undefined {
  const { ksic, sales } = placeOf(dossier);
  const isOpen = (industry === everyOne && ksic === undefined) || (size === everyOne && sales === undefined);
  if (isOpen) return 'answers';
  const division = ksic === undefined ? everyOne : divisionOf(ksic);
  return industry !== division || size === everyOne ? 'grown' : undefined;
}

/** Value at a cumulative share that the distribution lists. */
export function valueAt(
  { shares }: Pick<ReferenceDistribution, 'shares'>,
  { values }: Pick<Percentiles, 'values'>,
  share: number,
): number {
  const found = values[shares.indexOf(share)];
  if (found === undefined) throw new Error(`no percentile at ${share}`);
  return found;
}

function apartness(distribution: ReferenceDistribution, all: Percentiles, grown: Percentiles): number {
  const width = valueAt(distribution, all, 0.75) - valueAt(distribution, all, 0.25);
  if (width <= 0) return 0;
  return (valueAt(distribution, grown, 0.5) - valueAt(distribution, all, 0.5)) / width;
}

/**
 * How companies of this industry and size that grew differed from all of them, figure by figure; those that lie furthest
 * apart first. A difference is no cause: growing companies also had it, no more is said.
 */
export function growthContrasts(
  distribution: ReferenceDistribution,
  dossier: Dossier,
): readonly GrowthContrast[] {
  const contrasts = [...companyIndicators.values()].flatMap((indicator): readonly GrowthContrast[] => {
    const standing = standingOf(distribution, dossier, indicator, 'grown');
    const grown = standing?.cell.grown[indicator.id];
    if (!standing || !grown) return [];
    return [{ ...standing, grown, apart: apartness(distribution, standing.percentiles, grown) }];
  });
  return contrasts.toSorted((one, other) => Math.abs(other.apart) - Math.abs(one.apart));
}

import { answerValue, type Dossier } from '../dossier/dossier';
import { amountOf, newestThree } from '../dossier/statement-year';
import type { LocalText } from '../local-text';

/**
 * How the figures of statements are distributed among real companies, by industry and size: a file of a pack, made by
 * training. It holds percentiles of at least `fewestCompanies` companies each, and no company's own value.
 */
export interface ReferenceDistribution {
  readonly schema: 1;
  /** Which companies, in words. */
  readonly population: LocalText;
  /** What it takes to be among those that grew, in words. */
  readonly grew: LocalText;
  /** Cumulative shares, 0 to 1, rising, that the percentiles belong to. */
  readonly shares: readonly number[];
  /** From small to large. */
  readonly sizeClasses: readonly SizeClass[];
  readonly cells: readonly ReferenceCell[];
}

export interface SizeClass {
  readonly id: string;
  readonly label: LocalText;
  /** Sales of a year in won below which a company belongs to it; absent for the largest. */
  readonly below?: number;
}

/** Companies of one industry and size; `all` where industries or sizes stand together. */
export interface ReferenceCell {
  /** Division (two digits) or section (a letter) of KSIC, or `all`. */
  readonly industry: string;
  /** Id of a size class, or `all`. */
  readonly size: string;
  /** "제조업, 매출 500억 원 미만": whom the cell holds. */
  readonly label: LocalText;
  readonly companies: number;
  /** By indicator; absent where too few companies show it. */
  readonly indicators: Readonly<Record<string, Percentiles>>;
  /** The same for those that grew. */
  readonly grown: Readonly<Record<string, Percentiles>>;
}

export interface Percentiles {
  /** Companies that they rest on. */
  readonly companies: number;
  /** In the order of `shares`, rising. */
  readonly values: readonly number[];
}

/** Where a company stands: what is not known of it is compared over all. */
export interface ReferencePlace {
  readonly ksic?: string;
  /** Sales of a year in won. */
  readonly sales?: number;
}

/** Percentiles of an indicator, and the cell that they come from. */
export interface FoundReference {
  readonly cell: ReferenceCell;
  readonly percentiles: Percentiles;
}

/** A statistic of fewer companies would tell too much of each and too little of all. */
export const fewestCompanies = 20;

export const everyOne = 'all';

export function placeOf(dossier: Dossier): ReferencePlace {
  const ksic = answerValue(dossier, 'company.ksic');
  const sales =
    amountOf(newestThree(dossier.statements)[0], 'revenue') ?? answerValue(dossier, 'sales.lastYear');
  return { ...(ksic !== undefined && { ksic }), ...(sales !== undefined && { sales }) };
}

/** First and last division of each section of KSIC, editions 10 and 11. */
const sections = [
  ['A', 1, 3],
  ['B', 5, 8],
  ['C', 10, 34],
  ['D', 35, 35],
  ['E', 36, 39],
  ['F', 41, 42],
  ['G', 45, 47],
  ['H', 49, 52],
  ['I', 55, 56],
  ['J', 58, 63],
  ['K', 64, 66],
  ['L', 68, 68],
  ['M', 70, 73],
  ['N', 74, 76],
  ['O', 84, 84],
  ['P', 85, 85],
  ['Q', 86, 87],
  ['R', 90, 91],
  ['S', 94, 96],
  ['T', 97, 98],
  ['U', 99, 99],
] as const;

/** Two digits; undefined for what is no industry code. */
export const divisionOf = (ksic: string): string | undefined => /^\d{2}(?=\d{0,3}$)/.exec(ksic)?.[0];

/** Letter of the section that a division belongs to. */
export function sectionOfDivision(division: string): string | undefined {
  const number = Number(division);
  return sections.find(([, first, last]) => number >= first && number <= last)?.[0];
}

/** Id of the size class of a company with these sales. */
export function sizeClassOf(classes: readonly SizeClass[], sales: number): string {
  const found = classes.find(({ below }) => below === undefined || sales < below);
  if (found === undefined) throw new Error('the largest size class has no upper border');
  return found.id;
}

/**
 * Percentiles of companies like this one: of its division and size; else of its division; then likewise of its section, and
 * of all. The first that rests on enough companies counts. `among` chooses all companies or those that grew.
 */
export function referenceFor(
  distribution: ReferenceDistribution,
  indicator: string,
  place: ReferencePlace,
  among: 'indicators' | 'grown' = 'indicators',
): FoundReference | undefined {
  for (const [industry, size] of cellsUpward(distribution, place)) {
    const cell = distribution.cells.find((one) => one.industry === industry && one.size === size);
    const percentiles = cell?.[among][indicator];
    if (cell !== undefined && percentiles !== undefined) return { cell, percentiles };
  }
  return undefined;
}

function cellsUpward(
  { sizeClasses }: ReferenceDistribution,
  { ksic, sales }: ReferencePlace,
): readonly (readonly [industry: string, size: string])[] {
  const division = ksic === undefined ? undefined : divisionOf(ksic);
  const section = division === undefined ? undefined : sectionOfDivision(division);
  const industries = [division, section, everyOne].filter((industry) => industry !== undefined);
  const sizes = sales === undefined ? [everyOne] : [sizeClassOf(sizeClasses, sales), everyOne];
  return industries.flatMap((industry) => sizes.map((size) => [industry, size] as const));
}

export interface PercentileRank {
  /** Share of companies with less, 0 to 1, within the shares that are known. */
  readonly share: number;
  /** The value lies outside the outermost percentiles: the share is their bound. */
  readonly beyond?: 'below' | 'above';
}

/** Linear between percentiles; where several are equal to the value, the middle of their shares (mid-rank). */
export function percentileRank(
  { shares }: Pick<ReferenceDistribution, 'shares'>,
  { values }: Pick<Percentiles, 'values'>,
  value: number,
): PercentileRank {
  const points = shares.map((share, index) => ({ share, at: values[index] ?? Number.NaN }));
  const equal = points.filter(({ at }) => at === value);
  const below = points.findLast(({ at }) => at < value);
  const above = points.find(({ at }) => at > value);
  const [first, last] = [equal[0], equal.at(-1)];
  if (first && last) return { share: (first.share + last.share) / 2 };
  if (below && above) {
    const within = (value - below.at) / (above.at - below.at);
    return { share: below.share + within * (above.share - below.share) };
  }
  if (above) return { share: above.share, beyond: 'below' };
  if (below) return { share: below.share, beyond: 'above' };
  throw new Error('percentiles without values');
}

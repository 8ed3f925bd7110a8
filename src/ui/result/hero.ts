import {
  bandOfGrade,
  feasibilityGrades,
  type FeasibilityGrade,
} from '../../domain/grading/feasibility-grade';
import { innovationBands } from '../../domain/grading/scale';
import type {
  BusinessFeasibilityResult,
  InnovationGrowthResult,
  Interval,
  OriginalityResult,
} from '../../domain/result/result';
import type { GradedResult } from '../../domain/result/comparison';
import { m } from '../../i18n/generated/messages.js';
import { formatCount, formatScore } from '../format';
import { inLanguage } from '../state/language.svelte';

/** What the card of a model shows large, and where it lies on the model's scale. */
export interface Hero {
  readonly headline: string;
  readonly aside: string;
  /** The range that the grade is never shown without. */
  readonly range: string;
  /** The range without words, where there is little room. */
  readonly ends: string;
  readonly note: string;
  /** What the grade means, in one sentence. */
  readonly meaning: string;
  /** Places on the scale, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

const ofScale = (hundredths: number): number => hundredths / 10_000;

const rangeOf = ({ low, high }: Interval): string =>
  m.range_of_score({ low: formatScore(low), high: formatScore(high) });

const endsOf = ({ low, high }: Interval): string =>
  m.range_ends({ low: formatScore(low), high: formatScore(high) });

/** How far a score lies from the reference company's. */
function fromReference({ score, referenceScore }: GradedResult) {
  const difference = score - referenceScore;
  return {
    reference: formatScore(referenceScore),
    difference: formatScore(Math.abs(difference)),
    side: difference < 0 ? m.meaning_lower() : m.meaning_higher(),
  };
}

function innovationHero(result: InnovationGrowthResult): Hero {
  const found = innovationBands.find(({ id }) => id === result.band);
  const band = found ? inLanguage(found.label) : '';
  return {
    headline: formatScore(result.score),
    aside: band,
    meaning: m.meaning_innovation({ band, ...fromReference(result) }),
    range: rangeOf(result.interval),
    ends: endsOf(result.interval),
    note: '',
    from: ofScale(result.interval.low),
    to: ofScale(result.interval.high),
    at: ofScale(result.score),
    marks: [...innovationBands]
      .reverse()
      .map(({ label }, index) => ({ at: 0.1 + index * 0.2, text: inLanguage(label) })),
  };
}

/** Left edge of a grade among the fourteen, worst on the left. */
function gradeEdge(grade: FeasibilityGrade): number {
  return (feasibilityGrades.length - 1 - feasibilityGrades.indexOf(grade)) / feasibilityGrades.length;
}
const gradeWidth = 1 / feasibilityGrades.length;
const shownGrades = [
  'D',
  'CCC',
  'B+',
  'BB+',
  'BBB+',
  'A+',
  'AAA',
] as const satisfies readonly FeasibilityGrade[];

function feasibilityHero(result: BusinessFeasibilityResult): Hero {
  const { low, high } = result.gradeRange;
  return {
    headline: result.grade,
    aside: inLanguage(bandOfGrade(result.grade)),
    meaning: m.meaning_feasibility({
      place: formatCount(feasibilityGrades.indexOf(result.grade) + 1),
      ...fromReference(result),
    }),
    range: low === high ? m.range_single({ grade: low }) : m.range_of_grade({ low, high }),
    ends: low === high ? low : m.range_ends({ low, high }),
    note: m.feasibility_axes({
      growth: `G${result.growthGrade}`,
      risk: `R${result.riskGrade}`,
      score: formatScore(result.score),
    }),
    from: gradeEdge(low),
    to: gradeEdge(high) + gradeWidth,
    at: gradeEdge(result.grade) + gradeWidth / 2,
    marks: shownGrades.map((grade) => ({ at: gradeEdge(grade) + gradeWidth / 2, text: grade })),
  };
}

function originalityHero(result: OriginalityResult): Hero {
  const leading = result.patents[0]?.metrics.map(({ grade }) => grade).join(' · ') ?? '';
  return {
    headline: formatScore(result.score),
    aside: m.originality_patents({ count: formatCount(result.patents.length) }),
    meaning: m.meaning_originality({
      count: formatCount(result.patents.length),
      ...fromReference(result),
    }),
    range: rangeOf(result.interval),
    ends: endsOf(result.interval),
    note: m.originality_leading({ grades: leading }),
    from: ofScale(result.interval.low),
    to: ofScale(result.interval.high),
    at: ofScale(result.score),
    marks: [0, 25, 50, 75, 100].map((points) => ({ at: points / 100, text: String(points) })),
  };
}

export function heroOf(result: GradedResult): Hero {
  if ('band' in result) return innovationHero(result);
  return 'grade' in result ? feasibilityHero(result) : originalityHero(result);
}

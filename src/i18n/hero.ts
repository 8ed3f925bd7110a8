import { bandOfGrade, feasibilityGrades, type FeasibilityGrade } from '../domain/grading/feasibility-grade';
import { innovationBands } from '../domain/grading/scale';
import type { BusinessFeasibilityResult, InnovationGrowthResult, Interval } from '../domain/result/result';
import type { Disclosed, DisclosedOriginality } from '../domain/disclosure/disclosure';
import type { Language } from '../domain/local-text';
import { type Formats, formatsIn } from './formats';
import { m } from './generated/messages.js';
import type { In } from './word';

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

/** A graded result, whole or with parts of it held back. */
export type HeroFacts =
  Disclosed<InnovationGrowthResult> | Disclosed<BusinessFeasibilityResult> | DisclosedOriginality;

/** What is said in one language. */
interface Speech {
  readonly language: In;
  readonly formats: Formats;
}

function rangeOf({ low, high }: Interval, { language, formats }: Speech) {
  const ends = { low: formats.score(low), high: formats.score(high) };
  return { range: m.range_of_score(ends, language), ends: m.range_ends(ends, language) };
}

/** How far a score lies from the reference company's. */
function fromReference({ score, referenceScore }: HeroFacts, { language, formats }: Speech) {
  const difference = score - referenceScore;
  return {
    reference: formats.score(referenceScore),
    difference: formats.score(Math.abs(difference)),
    side: difference < 0 ? m.meaning_lower({}, language) : m.meaning_higher({}, language),
  };
}

function innovationHero(result: Disclosed<InnovationGrowthResult>, speech: Speech): Hero {
  const { language, formats } = speech;
  const found = innovationBands.find(({ id }) => id === result.band);
  const band = found ? found.label[language.locale] : '';
  return {
    headline: formats.score(result.score),
    aside: band,
    meaning: m.meaning_innovation({ band, ...fromReference(result, speech) }, language),
    ...rangeOf(result.interval, speech),
    note: '',
    from: ofScale(result.interval.low),
    to: ofScale(result.interval.high),
    at: ofScale(result.score),
    marks: [...innovationBands]
      .reverse()
      .map(({ label }, index) => ({ at: 0.1 + index * 0.2, text: label[language.locale] })),
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

function feasibilityHero(result: Disclosed<BusinessFeasibilityResult>, speech: Speech): Hero {
  const { language, formats } = speech;
  const { low, high } = result.gradeRange;
  return {
    headline: result.grade,
    aside: bandOfGrade(result.grade)[language.locale],
    meaning: m.meaning_feasibility(
      {
        place: formats.count(feasibilityGrades.indexOf(result.grade) + 1),
        ...fromReference(result, speech),
      },
      language,
    ),
    range:
      low === high ? m.range_single({ grade: low }, language) : m.range_of_grade({ low, high }, language),
    ends: low === high ? low : m.range_ends({ low, high }, language),
    note: m.feasibility_axes(
      {
        growth: `G${result.growthGrade}`,
        risk: `R${result.riskGrade}`,
        score: formats.score(result.score),
      },
      language,
    ),
    from: gradeEdge(low),
    to: gradeEdge(high) + gradeWidth,
    at: gradeEdge(result.grade) + gradeWidth / 2,
    marks: shownGrades.map((grade) => ({ at: gradeEdge(grade) + gradeWidth / 2, text: grade })),
  };
}

function originalityHero(result: DisclosedOriginality, speech: Speech): Hero {
  const { formats } = speech;
  return {
    headline: formats.score(result.score),
    ...originalityTexts(result, speech),
    ...rangeOf(result.interval, speech),
    from: ofScale(result.interval.low),
    to: ofScale(result.interval.high),
    at: ofScale(result.score),
    marks: [0, 25, 50, 75, 100].map((points) => ({ at: points / 100, text: formats.count(points) })),
  };
}

/** What is told of the patents, where they are shown. */
function originalityTexts(result: DisclosedOriginality, speech: Speech) {
  const { language, formats } = speech;
  const difference = fromReference(result, speech);
  if (!result.patents)
    return { aside: '', note: '', meaning: m.meaning_originality_score(difference, language) };
  const count = formats.count(result.patents.length);
  const grades = result.patents[0]?.metrics.map(({ grade }) => grade).join(' · ') ?? '';
  return {
    aside: m.originality_patents({ count }, language),
    note: m.originality_leading({ grades }, language),
    meaning:
      result.patents.length === 1
        ? m.meaning_originality_one(difference, language)
        : m.meaning_originality({ count, ...difference }, language),
  };
}

export function heroOf(result: HeroFacts, locale: Language): Hero {
  const speech: Speech = { language: { locale }, formats: formatsIn(locale) };
  if ('band' in result) return innovationHero(result, speech);
  return 'grade' in result ? feasibilityHero(result, speech) : originalityHero(result, speech);
}

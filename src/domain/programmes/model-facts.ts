import { feasibilityGrades } from '../grading/feasibility-grade';
import { innovationBands } from '../grading/scale';
import type { ResultKey } from '../result/comparison';
import type { NotGraded } from '../result/result';
import { type Fact, type FactContext, type FactReading, unknownFact } from './fact';

function notGraded(result: NotGraded): FactReading {
  if (result.reason === 'noPatents' || result.reason === 'noHeldPatents') return { state: 'none' };
  return unknownFact(...(result.reason === 'tooMuchUnknown' ? result.toAnswer : []));
}

const modelNames = {
  innovationGrowth: { ko: '혁신성장역량', en: 'Innovation growth' },
  businessFeasibility: { ko: '기술 사업성', en: 'Business feasibility' },
  originality: { ko: '기술 원천성', en: 'Originality' },
} as const;

/** Scores are printed in hundredths and compared in points. */
const scoreFact = (model: ResultKey): Fact => ({
  label: { ko: `${modelNames[model].ko} 점수`, en: `${modelNames[model].en} score` },
  is: { type: 'number', unit: 'points', range: [0, 100] },
  model,
  read: ({ result }: FactContext) => {
    const one = result?.[model];
    if (!one) return unknownFact();
    if (one.status === 'notGraded') return notGraded(one);
    const { score, interval } = one;
    return {
      state: 'known',
      value: score / 100,
      range: { low: interval.low / 100, high: interval.high / 100 },
    };
  },
});

const feasibilityGrade: Fact = {
  label: { ko: '기술 사업성 등급', en: 'Business-feasibility grade' },
  is: {
    type: 'ordinal',
    options: feasibilityGrades
      .map((grade) => ({ value: grade, label: { ko: grade, en: grade } }))
      .toReversed(),
  },
  model: 'businessFeasibility',
  read: ({ result }) => {
    const one = result?.businessFeasibility;
    if (!one) return unknownFact();
    if (one.status === 'notGraded') return notGraded(one);
    return { state: 'known', value: one.grade, range: one.gradeRange };
  },
};

const innovationBand: Fact = {
  label: { ko: '혁신성장역량 등급', en: 'Innovation-growth band' },
  is: {
    type: 'ordinal',
    options: innovationBands.map(({ id, label }) => ({ value: id, label })).toReversed(),
  },
  model: 'innovationGrowth',
  read: ({ result }) => {
    const one = result?.innovationGrowth;
    if (!one) return unknownFact();
    if (one.status === 'notGraded') return notGraded(one);
    return { state: 'known', value: one.band, range: one.bandRange };
  },
};

/** The printed results of the three models. */
export const modelFacts = {
  'grade.businessFeasibility': feasibilityGrade,
  'grade.innovationGrowth': innovationBand,
  'score.innovationGrowth': scoreFact('innovationGrowth'),
  'score.businessFeasibility': scoreFact('businessFeasibility'),
  'score.originality': scoreFact('originality'),
} as const satisfies Record<string, Fact>;

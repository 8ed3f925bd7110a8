import { asHundredths } from '../../domain/grading/fixed-point';
import type { InnovationGrowthResult, PointsLine, ResultDocument } from '../../domain/result/result';

const line = (indicator: string, points: number, room: number): PointsLine => ({
  indicator,
  found: { state: 'known', value: 0.081 },
  points,
  room,
  origin: 'both',
});

/** 50.00 plus 7.61, 0.40 and minus 2.40 is 55.61. */
const graded: Omit<InnovationGrowthResult, 'model' | 'band' | 'bandRange'> = {
  status: 'graded',
  score: asHundredths(5561),
  interval: { low: asHundredths(4810), high: asHundredths(6240) },
  referenceScore: asHundredths(5000),
  groups: ['infrastructure', 'input', 'activity', 'outcome'].map((id, index) => ({
    id: `capability.${id}`,
    kind: 'capability',
    score: asHundredths(4000 + index * 1000),
  })),
  outcomes: [{ id: 'growth', basisPoints: 2110 }],
  points: [
    line('innovation.innovationInvestment', 761, 220),
    line('innovation.intangibleAssets', 40, 500),
    line('innovation.customerInvestment', -240, 430),
    {
      ...line('innovation.certification', 0, 310),
      found: { state: 'unknown', missing: ['achievement.certifications'] },
    },
    { ...line('innovation.humanInvestment', 0, 0), found: { state: 'notApplicable' } },
    { ...line('finance.currentRatio', 0, 0), found: { state: 'notComputable', reason: 'zeroDenominator' } },
  ],
  reasons: ['innovation.customerInvestment'],
  outsideSeen: [],
  coverage: { settled: 4, of: 6 },
};

/** A hand-made result. */
export const madeInnovation: InnovationGrowthResult = {
  ...graded,
  model: { id: 'innovation-growth', version: '0.1.0' },
  band: 'fair',
  bandRange: { low: 'fair', high: 'good' },
};

export const madeResult: ResultDocument = {
  schema: 1,
  innovationGrowth: madeInnovation,
  businessFeasibility: {
    ...graded,
    model: { id: 'business-feasibility', version: '0.1.0' },
    grade: 'BBB',
    gradeRange: { low: 'BB+', high: 'BBB+' },
    growthGrade: 5,
    riskGrade: 7,
  },
  originality: {
    status: 'notGraded',
    model: { id: 'originality', version: '0.1.0' },
    reason: 'nothingAnswered',
  },
};

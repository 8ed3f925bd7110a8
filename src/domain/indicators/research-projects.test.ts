import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import { type Answers, type Dossier, emptyDossier } from '../dossier/dossier';
import { companyIndicators } from './catalogue';
import { isAsked } from './is-asked';
import { questionIds } from './questions';
import { researchIndicators } from './research-projects';

const withAnswers = (answers: Answers): Dossier => ({ ...emptyDossier, answers });
const derive = (id: string, answers: Answers) => companyIndicators.get(id)?.derive(withAnswers(answers));

const answers: Answers = {
  'research.awarded': known(true, typed),
  'research.totalFunding': known(800_000_000, typed),
  'research.largestFunding': known(500_000_000, typed),
  'research.firstOn': known('2018-04-01', typed),
  'research.latestOn': known('2022-04-01', typed),
  'research.ministries': known(2, typed),
  'research.openCall': known(true, typed),
  'research.health': known(false, typed),
};

describe('government R&D projects', () => {
  it.each([
    ['research.largestFunding', Math.log10(500)],
    ['research.focus', 0.625],
    ['research.spanYears', 4],
    ['research.ministries', 2],
    ['research.openCall', 1],
    ['research.health', 0],
  ])('%s is %d', (id, expected) => {
    const found = derive(id, answers);
    expect(found?.state).toBe('known');
    expect(found?.state === 'known' && found.value).toBeCloseTo(expected, 10);
  });

  it('do not apply to a company that has had none', () => {
    for (const { id } of researchIndicators)
      expect(derive(id, { ...answers, 'research.awarded': known(false, typed) })).toEqual({
        state: 'notApplicable',
      });
  });

  it('are unknown until the company says whether there were any', () => {
    for (const { id } of researchIndicators)
      expect(derive(id, {})).toEqual({ state: 'unknown', missing: ['research.awarded'] });
  });

  it('name the answer that is missing', () => {
    expect(derive('research.spanYears', { 'research.awarded': known(true, typed) })).toEqual({
      state: 'unknown',
      missing: ['research.firstOn', 'research.latestOn'],
    });
  });

  it('stay in bounds where answers contradict each other', () => {
    const muddled: Answers = {
      ...answers,
      'research.largestFunding': known(900_000_000, typed),
      'research.latestOn': known('2017-04-01', typed),
    };
    expect(derive('research.focus', muddled)).toEqual({ state: 'known', value: 1 });
    expect(derive('research.spanYears', muddled)).toEqual({ state: 'known', value: 0 });
  });

  it('have no share where nothing was received', () => {
    const unpaid: Answers = {
      ...answers,
      'research.totalFunding': known(0, typed),
      'research.largestFunding': known(0, typed),
    };
    expect(derive('research.focus', unpaid)).toEqual({ state: 'notComputable', reason: 'zeroDenominator' });
    expect(derive('research.largestFunding', unpaid)).toEqual({ state: 'known', value: 0 });
  });

  it('are asked about only where there were any', () => {
    const asked = (dossier: Dossier) =>
      questionIds.filter((id) => id.startsWith('research.') && isAsked(dossier, id));
    expect(asked(emptyDossier)).toEqual(['research.awarded']);
    expect(asked(withAnswers(answers))).toHaveLength(8);
  });
});

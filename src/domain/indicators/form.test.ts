import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import { emptyDossier } from '../dossier/dossier';
import { withAnswer } from '../dossier/edits';
import { helpFor, indicatorsAsking, optionLabelFor, progressOf, sectionOf } from './form';
import { isAsked } from './is-asked';
import { formSections } from './question';
import { questionOf } from './questions';

describe('the form', () => {
  it('asks for the readiness level of expert technology only', () => {
    expect(isAsked(emptyDossier, 'checklist.trl')).toBe(false);
    const expert = withAnswer(emptyDossier, 'technology.kind', known('expert', typed));
    expect(isAsked(expert, 'checklist.trl')).toBe(true);
    expect(isAsked(expert, 'checklist.skillAward')).toBe(false);
  });

  it('names the indicators that read a question', () => {
    expect(indicatorsAsking('checklist.trl').map((one) => one.id)).toEqual(['checklist.maturity']);
    expect(indicatorsAsking('company.name')).toEqual([]);
  });

  it('knows in which step a place is asked', () => {
    expect(
      (['keyStaff', 'account:revenue', 'patent:claims', 'sales.customerCount'] as const).map(sectionOf),
    ).toEqual(['company', 'finance', 'technology', 'business']);
  });

  it('speaks of staff to a service firm and of goods to a manufacturer', () => {
    const production = questionOf('checklist.production');
    if (production.kind !== 'choice') throw new Error('not a choice');
    const [own] = production.options;
    expect(own && optionLabelFor(own, 'service').en).toBe('Own staff');
    expect(own && optionLabelFor(own, undefined).en).toBe('Own production');
    expect(helpFor(questionOf('checklist.volatileSupply'), 'service')?.en).toContain('software');
  });

  it('counts what is open, and one less after an answer', () => {
    for (const section of formSections) {
      const { answered, of, open } = progressOf(emptyDossier, section);
      expect([answered, open.length]).toEqual([0, of]);
    }
    const named = withAnswer(emptyDossier, 'company.name', known('가', typed));
    expect(progressOf(named, 'company').answered).toBe(1);
  });
});

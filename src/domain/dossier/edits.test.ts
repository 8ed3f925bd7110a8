import { describe, expect, it } from 'vitest';
import { known, typed } from './answer';
import { emptyDossier } from './dossier';
import { withAmount, withAnswer, withList, withoutPatent, withPatent, withPatentAnswer } from './edits';

describe('what a person changes by hand', () => {
  it('answers a question and takes the answer back', () => {
    const answered = withAnswer(emptyDossier, 'company.employees', known(12, typed));
    expect(answered.answers['company.employees']).toEqual(known(12, typed));
    expect(withAnswer(answered, 'company.employees', undefined)).toEqual(emptyDossier);
  });

  it('keeps the years of statements newest first and drops one without any amount', () => {
    const older = withAmount(emptyDossier, 2023, 'revenue', known(1, typed));
    const both = withAmount(older, 2024, 'revenue', known(0, typed));
    expect(both.statements.map((year) => year.fiscalYear)).toEqual([2024, 2023]);
    expect(withAmount(both, 2024, 'revenue', undefined).statements).toEqual(older.statements);
  });

  it('adds a patent, changes one attribute, and removes it', () => {
    const patent = { applicationNumber: '1020200000001', kind: 'patent' } as const;
    const added = withPatent(emptyDossier, patent);
    const changed = withPatentAnswer(added, patent.applicationNumber, 'claims', known(9, typed));
    expect(changed.patents).toEqual([{ ...patent, claims: known(9, typed) }]);
    expect(withPatentAnswer(changed, patent.applicationNumber, 'claims', undefined)).toEqual(added);
    expect(withoutPatent(changed, patent.applicationNumber).patents).toEqual([]);
  });

  it('tells an empty list from one that was not answered', () => {
    const none = withList(emptyDossier, 'keyStaff', known([], typed));
    expect(none.keyStaff).toEqual(known([], typed));
    expect('keyStaff' in withList(none, 'keyStaff', undefined)).toBe(false);
  });
});

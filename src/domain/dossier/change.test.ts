import { expect, it } from 'vitest';
import { known, typed } from './answer';
import { answerAt, type Change, joinChanges, withChanges } from './change';
import { emptyDossier } from './dossier';
import { withAnswer, withoutPatent } from './edits';
import { exampleDossier } from './example';

const employees = (value: number): Change => ({
  at: 'answer',
  question: 'company.employees',
  answer: known(value, typed),
});
const cash: Change = { at: 'amount', fiscalYear: 2025, account: 'cash', answer: known(5, typed) };
const claims: Change = {
  at: 'patent',
  applicationNumber: '1020199990001',
  attribute: 'claims',
  answer: known(40, typed),
};

it('changes its own place and nothing else, whatever was edited meanwhile', () => {
  const edited = withAnswer(exampleDossier, 'sales.customerCount', known(77, typed));
  const changed = withChanges(edited, [employees(70), cash, claims]);
  expect(changed.answers['sales.customerCount']).toEqual(known(77, typed));
  expect([employees(70), cash, claims].map((change) => answerAt(changed, change))).toEqual(
    [70, 5, 40].map((value) => known(value, typed)),
  );
  expect(exampleDossier.answers['company.employees']).toMatchObject({ value: 64 });
});

it('of one place keeps the latest, where it was first changed', () => {
  expect(joinChanges([employees(1), cash], [employees(2)])).toEqual([employees(2), cash]);
});

it('can say that something is not answered', () => {
  const open = withChanges(exampleDossier, [{ at: 'answer', question: 'company.employees' }]);
  expect(open.answers).not.toHaveProperty('company.employees');
});

it('lets a year and a patent be gone that the dossier has no longer', () => {
  expect(withChanges(emptyDossier, [cash])).toEqual(emptyDossier);
  const without = withoutPatent(exampleDossier, '1020199990001');
  expect(withChanges(without, [claims])).toEqual(without);
});

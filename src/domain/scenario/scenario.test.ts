import { expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import type { Change } from '../dossier/change';
import { exampleDossier } from '../dossier/example';
import { withoutPlace, withTried } from './scenario';

const employees = (value: number): Change => ({
  at: 'answer',
  question: 'company.employees',
  answer: known(value, typed),
});

it('keeps the latest of a place, and nothing once the real value is back', () => {
  const tried = withTried(exampleDossier, [employees(70)], employees(80));
  expect(tried).toEqual([employees(80)]);
  // The example has 64, read from another source: the value counts.
  expect(withTried(exampleDossier, tried, employees(64))).toEqual([]);
});

it('can try "not answered", and give a place back', () => {
  const open: Change = { at: 'answer', question: 'company.employees' };
  expect(withTried(exampleDossier, [], open)).toEqual([open]);
  expect(withoutPlace([open, { at: 'list', list: 'keyStaff' }], 'keyStaff')).toEqual([open]);
});

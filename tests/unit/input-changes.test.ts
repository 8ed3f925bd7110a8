import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomDossier } from '../../src/intake/testing/random-dossier';
import { known, notApplicable, typed } from '../../src/domain/dossier/answer';
import { type Dossier, emptyDossier } from '../../src/domain/dossier/dossier';
import { withAmount, withAnswer, withPatent } from '../../src/domain/dossier/edits';
import { inputChanges } from '../../src/domain/history/input-changes';

const base: Dossier = {
  ...emptyDossier,
  answers: { 'company.employees': known(10, typed) },
  statements: [{ fiscalYear: 2025, basis: 'separate', values: { revenue: known(1, typed) } }],
};

describe('what changed in the inputs', () => {
  it('is nothing between a dossier and itself', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        expect(inputChanges(dossier, dossier)).toEqual([]);
      }),
    );
  });

  it('is the same both ways, with before and after exchanged', () => {
    fc.assert(
      fc.property(randomDossier, randomDossier, (one, other) => {
        const there = inputChanges(one, other);
        const back = inputChanges(other, one);
        expect(there.length).toBe(back.length);
        expect(there.map(({ before }) => before).filter(Boolean)).toHaveLength(
          back.filter(({ after }) => after).length,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('names place, earlier and later value, and an answer that was taken back', () => {
    const later = withAmount(
      withAnswer(base, 'company.employees', undefined),
      2025,
      'revenue',
      known(2, typed),
    );
    expect(inputChanges(base, later)).toMatchObject([
      { place: { kind: 'answer', id: 'company.employees' }, before: { value: 10 }, after: undefined },
      {
        place: { kind: 'account', fiscalYear: 2025, account: 'revenue' },
        before: { value: 1 },
        after: { value: 2 },
      },
    ]);
  });

  it('tells "not answered", "does not apply" and zero apart', () => {
    const zero = withAnswer(emptyDossier, 'company.employees', known(0, typed));
    const none = withAnswer(emptyDossier, 'company.employees', notApplicable(typed));
    expect(inputChanges(emptyDossier, zero)).toHaveLength(1);
    expect(inputChanges(zero, none)).toHaveLength(1);
    expect(inputChanges(none, emptyDossier)).toHaveLength(1);
  });

  it('is not where a value came from, but is on which basis a year stands', () => {
    const file = { kind: 'file', fileName: 'a', digest: '', format: 'hometax', place: '', raw: '' } as const;
    expect(inputChanges(base, withAnswer(base, 'company.employees', known(10, file)))).toEqual([]);
    const rebased: Dossier = {
      ...base,
      statements: base.statements.map((year) => ({ ...year, basis: 'consolidated' })),
    };
    expect(inputChanges(base, rebased)).toHaveLength(1);
  });

  it('names each stated attribute of a patent that came', () => {
    const patent = { applicationNumber: '1020200000001', kind: 'patent', claims: known(9, typed) } as const;
    expect(inputChanges(base, withPatent(base, patent))).toMatchObject([
      { place: { kind: 'patent', attribute: 'claims' }, before: undefined, after: { value: 9 } },
    ]);
  });
});

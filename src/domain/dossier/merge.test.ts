import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, known, notApplicable, typed } from './answer';
import { type Dossier, emptyDossier } from './dossier';
import { applyChanges, changesOf } from './merge';
import type { Patent } from './patent';
import type { Reading } from './reading';
import { type StatementBasis, statementBases, type StatementYear } from './statement-year';

const empty: Reading = {
  fileName: 'file',
  digest: '',
  format: 'openDartJson',
  answers: {},
  statements: [],
  patents: [],
  notices: [],
};
const year = (basis: StatementBasis, values: StatementYear['values']): StatementYear => ({
  fiscalYear: 2023,
  basis,
  values,
});
const draftWith = (...statements: StatementYear[]): Dossier => ({ ...emptyDossier, statements });
const readingOf = (...statements: StatementYear[]): Reading => ({ ...empty, statements });

describe('a reading', () => {
  it('is told in the order of the form and of the statements, whatever the order of the file', () => {
    const answers = {
      'company.listing': known('kosdaq', typed),
      'company.name': known('가온', typed),
    } as const;
    const values = { totalAssets: known(9, typed), revenue: known(1, typed) };
    const changes = changesOf(emptyDossier, { ...readingOf(year('separate', values)), answers });
    expect(
      changes.map(({ place }) => (place.kind === 'answer' ? place.id : 'account' in place && place.account)),
    ).toEqual(['company.name', 'company.listing', 'revenue', 'totalAssets']);
  });

  it.each([
    ['주식회사 가온머신', 'same'],
    ['가온정밀', 'conflict'],
  ])('that calls 가온머신 %j: %s', (name, effect) => {
    const draft = { ...emptyDossier, answers: { 'company.name': known('가온머신', typed) } };
    const reading = { ...empty, answers: { 'company.name': known(name, typed) } };
    expect(changesOf(draft, reading).map((change) => change.effect)).toEqual([effect]);
  });

  it('changes nothing until its changes are applied, and then only what was accepted', () => {
    const draft = draftWith(year('separate', { revenue: known(1, typed), salary: known(5, typed) }));
    const reading = readingOf(year('separate', { revenue: known(2, typed), cash: known(3, typed) }));
    const changes = changesOf(draft, reading);
    expect(changes.map(({ effect }) => effect)).toEqual(['conflict', 'new']);
    const accepted = applyChanges(
      draft,
      changes.filter(({ effect }) => effect === 'new'),
    );
    expect(accepted.statements).toEqual([
      year('separate', { revenue: known(1, typed), salary: known(5, typed), cash: known(3, typed) }),
    ]);
  });

  it('of another basis replaces the year, equal amounts included', () => {
    const draft = draftWith(year('separate', { revenue: known(1, typed), salary: known(5, typed) }));
    const reading = readingOf(year('consolidated', { revenue: known(1, typed) }));
    const changes = changesOf(draft, reading);
    expect(changes.map(({ effect }) => effect)).toEqual(['conflict']);
    expect(applyChanges(draft, changes).statements).toEqual(reading.statements);
  });

  it.each([
    ['separate', 'unstated', 'separate'],
    ['unstated', 'separate', 'separate'],
    ['unstated', 'unstated', 'unstated'],
  ] as const)('a year that is %s and read as %s goes together, as %s', (before, read, after) => {
    const draft = draftWith(year(before, { salary: known(5, typed) }));
    const changes = changesOf(draft, readingOf(year(read, { revenue: known(1, typed) })));
    expect(applyChanges(draft, changes).statements).toEqual([
      year(after, { salary: known(5, typed), revenue: known(1, typed) }),
    ]);
  });

  it('adds to a known patent and appends an unknown one', () => {
    const held: Patent = { applicationNumber: '1020200000001', kind: 'patent', title: known('가', typed) };
    const patents: Patent[] = [
      { applicationNumber: '1020200000001', kind: 'patent', claims: known(3, typed) },
      { applicationNumber: '2020200000002', kind: 'utilityModel', claims: known(4, typed) },
    ];
    const draft = { ...emptyDossier, patents: [held] };
    expect(applyChanges(draft, changesOf(draft, { ...empty, patents })).patents).toEqual([
      { ...held, claims: known(3, typed) },
      patents[1],
    ]);
  });
});

function answerOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Answer<Value>> {
  return fc.oneof(
    value.map((one) => known(one, typed)),
    fc.constant(notApplicable<Value>(typed)),
  );
}

/** Without the keys that fast-check left undefined: absent is absent. */
const sparse = <Values extends object>(shape: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<Values>>;

const amounts = answerOf(fc.integer());
const yearsRead = fc.uniqueArray(
  fc.record({
    fiscalYear: fc.integer({ min: 2019, max: 2023 }),
    basis: fc.constantFrom(...statementBases),
    values: sparse({ revenue: amounts, salary: amounts, totalEquity: amounts }),
  }),
  { selector: (one) => one.fiscalYear },
);
const patentsRead = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('1020200000001', '1020200000002', '2020200000003'),
      sparse({ claims: amounts, ipcCodes: answerOf(fc.array(fc.string())) }),
    )
    .map(([applicationNumber, rest]) => ({ applicationNumber, kind: 'patent' as const, ...rest })),
  { selector: (patent) => patent.applicationNumber },
);
const contents = fc.record({
  answers: sparse({ 'company.name': answerOf(fc.string()), 'company.employees': amounts }),
  statements: yearsRead,
  patents: patentsRead,
});

describe('applying', () => {
  it('all changes leaves nothing to change', () => {
    fc.assert(
      fc.property(contents, contents, (held, read) => {
        const reading = { ...empty, ...(read as Partial<Reading>) };
        const draft = { ...emptyDossier, ...(held as Partial<Dossier>) };
        const after = applyChanges(draft, changesOf(draft, reading));
        expect(changesOf(after, reading).filter(({ effect }) => effect !== 'same')).toEqual([]);
      }),
    );
  });

  it('no change leaves the draft as it was', () => {
    fc.assert(
      fc.property(contents, (held) => {
        const draft = { ...emptyDossier, ...(held as Partial<Dossier>) };
        expect(applyChanges(draft, [])).toEqual(draft);
      }),
    );
  });
});

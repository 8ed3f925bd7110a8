import fc from 'fast-check';
import type { AccountId } from '../../src/domain/dossier/accounts';
import { accountIds, accounts } from '../../src/domain/dossier/accounts';
import { type Answer, known, notApplicable, typed } from '../../src/domain/dossier/answer';
import { type Answers, type Dossier, emptyDossier } from '../../src/domain/dossier/dossier';
import { type Patent, patentStatuses } from '../../src/domain/dossier/patent';
import type { StatementYear } from '../../src/domain/dossier/statement-year';
import { type QuestionId, questionIds, questionOf } from '../../src/domain/indicators/questions';

/** Random dossiers: every value may be there, not apply or be absent. */
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: 5, arbitrary: value.map((one): Answer<Value> => known(one, typed)) },
    { weight: 1, arbitrary: fc.constant(notApplicable<Value>(typed)) },
    { weight: 3, arbitrary: fc.constant(undefined) },
  );

function valueFor(id: QuestionId): fc.Arbitrary<string | number | boolean> {
  const question = questionOf(id);
  switch (question.kind) {
    case 'check':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...question.options.map((option) => option.value));
    case 'count':
      return fc.integer({ min: question.range[0], max: Math.min(question.range[1], 500) });
    case 'amount':
      return fc.integer({ min: 0, max: 1e12 });
    case 'date':
      return fc.constant('2015-03-02');
    case 'text':
      return fc.constantFrom('26410', '62010', '');
  }
}

const present = <Value>(record: Record<string, Value | undefined>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

export const answers = fc
  .record(Object.fromEntries(questionIds.map((id) => [id, maybe(valueFor(id))])))
  .map((record) => present(record) as Answers);

const amount = (account: AccountId) => fc.integer({ min: accounts[account].signed ? -5e11 : 0, max: 1e12 });

const statementYear = (fiscalYear: number) =>
  fc
    .record(Object.fromEntries(accountIds.map((account) => [account, maybe(amount(account))])))
    .map((record): StatementYear => ({ fiscalYear, basis: 'separate', values: present(record) }));

const ipcCode = fc.constantFrom('H01L 21/02', 'H01L 29/78', 'G06F 16/33', 'F02M 61/18', 'H10D 30/60');

const patent = fc
  .record({
    status: maybe(fc.constantFrom(...patentStatuses)),
    filedOn: maybe(fc.constant('2019-03-04')),
    registeredOn: maybe(fc.constant('2021-01-20')),
    ipcCodes: maybe(fc.array(ipcCode, { minLength: 1, maxLength: 6 })),
    applicants: maybe(fc.array(fc.constant('한빛정밀'), { minLength: 1, maxLength: 3 })),
    claims: maybe(fc.integer({ min: 1, max: 80 })),
    foreignPriority: maybe(fc.boolean()),
    forwardCitations: maybe(fc.nat(40)),
    citedClasses: maybe(fc.array(fc.constantFrom('H01L', 'G06F', 'H04N'), { maxLength: 9 })),
  })
  .map((record) => present(record) as Partial<Patent>);

export const dossiers: fc.Arbitrary<Dossier> = fc
  .record({
    answers,
    statements: fc.oneof(
      fc.constant([]),
      fc.tuple(statementYear(2025), statementYear(2024), statementYear(2023)),
    ),
    patents: fc.array(patent, { maxLength: 6 }),
  })
  .map((parts) => ({
    ...emptyDossier,
    ...parts,
    patents: parts.patents.map((one, at) => ({
      ...one,
      applicationNumber: `102020000000${String(at)}`,
      kind: 'patent',
    })),
  }));

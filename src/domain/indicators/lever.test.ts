import { describe, expect, it } from 'vitest';
import { known, typed, valueOf } from '../dossier/answer';
import { withChanges } from '../dossier/change';
import { answerValue, type Dossier, emptyDossier } from '../dossier/dossier';
import { withAnswer, withList } from '../dossier/edits';
import { exampleDossier } from '../dossier/example';
import { amountOf } from '../dossier/statement-year';
import {
  collectionLever,
  longerLoansLever,
  newEquityLever,
  repaymentLever,
  researchSpendingLever,
  stockLever,
} from './book-levers';
import {
  certificateLever,
  checkLever,
  keyStaffLever,
  launchLever,
  type Lever,
  numberLever,
  optionLever,
} from './lever';
import { abroadLever, filingLever, grantLever } from './patent-levers';
import type { QuestionId } from './questions';

const today = '2026-03-01';
const answered = (id: QuestionId, value: unknown, dossier: Dossier = emptyDossier) =>
  withAnswer(dossier, id, known(value, typed));

function after({ move }: Lever, dossier: Dossier): Dossier | undefined {
  const changes = move(dossier, today);
  return changes && withChanges(dossier, changes);
}

describe('a lever on answers', () => {
  it.each<[string, Lever, QuestionId, unknown, unknown]>([
    ['turns no into yes', checkLever('checklist.cashReport'), 'checklist.cashReport', false, true],
    ['leaves yes alone', checkLever('checklist.cashReport'), 'checklist.cashReport', true, undefined],
    [
      'turns yes into no where yes lowers the score',
      checkLever('checklist.volatileSupply', false),
      'checklist.volatileSupply',
      true,
      false,
    ],
    [
      'goes to the next better option',
      optionLever('checklist.production'),
      'checklist.production',
      'outsourced',
      'own',
    ],
    [
      'stays at the best option',
      optionLever('checklist.production'),
      'checklist.production',
      'own',
      undefined,
    ],
    ['adds one', numberLever('sales.customerCount', 3, 0.1), 'sales.customerCount', 4, 5],
    [
      'adds a share of a large number',
      numberLever('sales.customerCount', 3, 0.1),
      'sales.customerCount',
      50,
      55,
    ],
  ])('%s', (_, lever, id, from, to) => {
    const changed = after(lever, answered(id, from));
    expect(changed && answerValue(changed, id)).toBe(to);
  });

  it('does not answer what is open', () => {
    for (const lever of [checkLever('checklist.cashReport'), certificateLever, keyStaffLever, launchLever])
      expect(lever.move(emptyDossier, today)).toBeUndefined();
  });

  it('is not there where the question is not asked', () => {
    const skilled = answered('technology.kind', 'skilled', answered('checklist.differentiation', false));
    expect(checkLever('checklist.differentiation').move(skilled, today)).toBeUndefined();
  });

  it('does not offer a skilled craft what is kept from it', () => {
    const skilled = answered('technology.kind', 'skilled', answered('checklist.revenueCapability', 'demand'));
    expect(optionLever('checklist.revenueCapability').move(skilled, today)).toBeUndefined();
  });

  it('says one act in all the places that ask about it', () => {
    const dossier = answered('checklist.certificates', false, answered('achievement.certifications', 0));
    const changed = after(certificateLever, dossier);
    expect(changed && answerValue(changed, 'achievement.certifications')).toBe(1);
    expect(changed && answerValue(changed, 'checklist.certificates')).toBe(true);
  });

  it('counts what is launched no longer as open', () => {
    const changed = after(launchLever, exampleDossier);
    expect(changed && answerValue(changed, 'achievement.developments')).toBe(2);
    expect(changed && answerValue(changed, 'achievement.developmentsCommercialized')).toBe(3);
  });

  it('names key people up to the two that count', () => {
    const nobody = withList(emptyDossier, 'keyStaff', known([], typed));
    const one = after(keyStaffLever, nobody);
    const two = one && after(keyStaffLever, one);
    expect(valueOf(two?.keyStaff)).toHaveLength(2);
    expect(two && after(keyStaffLever, two)).toBeUndefined();
  });
});

describe('a lever on the books', () => {
  const newest = (dossier: Dossier | undefined) =>
    dossier?.statements.find(({ fiscalYear }) => fiscalYear === 2025);

  it.each([
    newEquityLever,
    longerLoansLever,
    repaymentLever,
    collectionLever,
    stockLever,
    researchSpendingLever,
  ])('$id keeps assets equal to debt and equity, and other years as they are', (lever) => {
    const changed = after(lever, exampleDossier);
    const year = newest(changed);
    expect(year).not.toEqual(newest(exampleDossier));
    expect(amountOf(year, 'totalAssets')).toBe(
      (amountOf(year, 'totalLiabilities') ?? 0) + (amountOf(year, 'totalEquity') ?? 0),
    );
    expect(changed?.statements.slice(1)).toEqual(exampleDossier.statements.slice(1));
  });

  it('spends no cash that is not there', () => {
    const poor = exampleDossier.statements.map((year) => ({
      ...year,
      values: { ...year.values, cash: known(1_000_000, typed) },
    }));
    expect(researchSpendingLever.move({ ...exampleDossier, statements: poor }, today)).toBeUndefined();
  });
});

describe('a lever on patents', () => {
  it('files one more, in the list and in the typed number, as broad as the broadest and not cited', () => {
    const changed = after(filingLever, exampleDossier);
    expect(changed && answerValue(changed, 'ip.patentApplications')).toBe(2);
    const filed = changed?.patents.at(-1);
    expect(filed).toMatchObject({
      status: { value: 'pending' },
      claims: { value: 14 },
      forwardCitations: { value: 0 },
      filedOn: { value: today },
    });
    expect(after(filingLever, changed ?? emptyDossier)?.patents).toHaveLength(7);
  });

  it('sees the oldest pending application granted, and never one that is only planned', () => {
    const changed = after(grantLever, after(filingLever, exampleDossier) ?? emptyDossier);
    expect(
      changed?.patents.find(({ applicationNumber }) => applicationNumber === '1020259990005'),
    ).toMatchObject({
      status: { value: 'granted' },
    });
    expect(changed && answerValue(changed, 'ip.patentGrants')).toBe(5);
    expect(changed && grantLever.move(changed, today)).toBeUndefined();
  });

  it('goes abroad within twelve months of the filing, and not later', () => {
    const patent = {
      applicationNumber: '1020250000001',
      kind: 'patent',
      filedOn: known('2025-05-16', typed),
      foreignPriority: known(false, typed),
      familyOffices: known(1, typed),
    } as const;
    const dossier: Dossier = { ...emptyDossier, patents: [patent] };
    expect(after(abroadLever, dossier)?.patents[0]).toMatchObject({
      foreignPriority: { value: true },
      familyOffices: { value: 2 },
    });
    expect(abroadLever.move(dossier, '2026-05-16')).toBeUndefined();
  });
});

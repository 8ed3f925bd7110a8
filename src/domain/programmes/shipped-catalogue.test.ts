import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import { type Dossier, emptyDossier } from '../dossier/dossier';
import { withAmount, withAnswer } from '../dossier/edits';
import type { FeasibilityGrade } from '../grading/feasibility-grade';
import { asHundredths } from '../grading/fixed-point';
import type { QuestionId } from '../indicators/questions';
import type { BusinessFeasibilityResult, ResultDocument } from '../result/result';
import type { NoticeThresholds } from './evaluate-criterion';
import { evaluateProgrammes } from './evaluate-programmes';
import { readCatalogue } from './read-catalogue';

const reading = readCatalogue(JSON.parse(readFileSync('public/programmes/catalogue.json', 'utf8')));
if (reading.state !== 'read') throw new Error('the shipped catalogue is faulty');
const { catalogue } = reading;

type Given = Readonly<Partial<Record<QuestionId, string | number | boolean>>>;
const million = 1_000_000;

function company(given: Given, amounts: Readonly<Record<string, number>> = {}): Dossier {
  const answered = Object.entries(given).reduce(
    (dossier, [id, value]) => withAnswer(dossier, id as QuestionId, known(value, typed)),
    emptyDossier,
  );
  return Object.entries(amounts).reduce(
    (dossier, [account, value]) => withAmount(dossier, 2025, account as 'revenue', known(value, typed)),
    answered,
  );
}

function graded(grade: FeasibilityGrade, low = grade, high = grade): ResultDocument {
  const nothing = { status: 'notGraded', reason: 'nothingAnswered' } as const;
  const feasibility = {
    status: 'graded',
    score: asHundredths(5000),
    interval: { low: asHundredths(4000), high: asHundredths(6000) },
    grade,
    gradeRange: { low, high },
  } as unknown as BusinessFeasibilityResult;
  return {
    schema: 1,
    innovationGrowth: { ...nothing, model: { id: 'innovation-growth', version: '1' } },
    businessFeasibility: feasibility,
    originality: { ...nothing, model: { id: 'originality', version: '1' } },
  };
}

function resultOf(
  id: string,
  dossier: Dossier,
  { result, thresholds = {} }: { result?: ResultDocument; thresholds?: NoticeThresholds } = {},
) {
  const context = { dossier, result, today: '2026-11-26', thresholds };
  const found = evaluateProgrammes([catalogue], context).find(({ programme }) => programme.id === id);
  if (!found) throw new Error(`no programme ${id}`);
  return found;
}
const standingOf = (...given: Parameters<typeof resultOf>) => resultOf(...given).standing;

const old: Given = { 'company.size': 'small', 'company.foundedOn': '2015-01-01' };

describe('published rules', () => {
  it.each<[string, string, Given]>([
    ['on the third anniversary', 'met', { ...old, 'company.foundedOn': '2023-11-26' }],
    ['a day before it', 'nearly', { ...old, 'company.foundedOn': '2023-11-27' }],
    ['two years before it', 'notMet', { ...old, 'company.foundedOn': '2025-11-27' }],
    ['without a founding date', 'unknown', { 'company.size': 'small' }],
    ['above the SME limits', 'notMet', { ...old, 'company.size': 'large' }],
    ['a fifth below the points', 'nearly', { ...old, 'programme.innobizScore': 520 }],
    ['more than a fifth below them', 'notMet', { ...old, 'programme.innobizScore': 519 }],
  ])('Inno-Biz %s: %s', (_, standing, given) => {
    const dossier = company({ 'programme.innobizScore': 650, ...given });
    expect(standingOf('innobiz', dossier, { result: graded('B') })).toBe(standing);
  });

  it.each<[FeasibilityGrade, string]>([
    ['AAA', 'met'],
    ['B', 'met'],
    ['CCC', 'nearly'],
    ['CC', 'nearly'],
    ['C', 'notMet'],
  ])('Inno-Biz with a technology grade of %s: %s', (grade, standing) => {
    const dossier = company({ ...old, 'programme.innobizScore': 700 });
    expect(standingOf('innobiz', dossier, { result: graded(grade) })).toBe(standing);
  });

  it('say how far a grade is, what would have to be reached, and that the range crosses', () => {
    const dossier = company({ ...old, 'programme.innobizScore': 700 });
    const { deciding } = resultOf('innobiz', dossier, { result: graded('CC', 'C', 'B+') });
    expect(deciding).toMatchObject([
      { gap: 2, doesRangeCross: true, target: { model: 'businessFeasibility', grade: 'B' } },
    ]);
    const sure = resultOf('innobiz', dossier, { result: graded('CC', 'C', 'CCC') });
    expect(sure.deciding[0]?.doesRangeCross).toBe(false);
  });

  const research: Given = { ...old, 'programme.researchUnit': 'institute' };
  it.each<[string, string, string, number, number]>([
    ['a software firm under 5 bn at 10 %', 'met', '58221', 1000, 100],
    ['a software firm under 5 bn below 8 %', 'notMet', '58221', 1000, 79],
    ['a software firm of 5 bn at 8 %', 'met', '58221', 5000, 400],
    ['a maker of instruments of 5 bn at 7 %', 'met', '27111', 5000, 350],
    ['a maker of instruments of 10 bn at 6 %', 'met', '27111', 10_000, 600],
    ['a maker of machines under 5 bn at 6 %', 'nearly', '29210', 1000, 60],
    ['a maker of office machines of 5 bn at 6 %', 'met', '29180', 5000, 300],
    ['any other industry at 5 %', 'met', '10742', 1000, 50],
    ['any other industry with too little in won', 'nearly', '10742', 400, 49],
  ])('Venture by R&D for %s: %s', (_, standing, ksic, sales, spent) => {
    const amounts = { revenue: sales * million, rdExpense: spent * million };
    expect(standingOf('venture-research', company({ ...research, 'company.ksic': ksic }, amounts))).toBe(
      standing,
    );
  });

  it.each<[string, string, Given]>([
    ['a venture company with two', 'met', { 'company.venture': true, 'programme.researchers': 2 }],
    [
      'an old small company with two',
      'nearly',
      { ...old, 'company.venture': false, 'programme.researchers': 2 },
    ],
    [
      'a small company of two years with two',
      'met',
      { 'company.size': 'small', 'company.foundedOn': '2024-11-26', 'programme.researchers': 2 },
    ],
    ['a medium company with five', 'met', { 'company.size': 'medium', 'programme.researchers': 5 }],
    ['ten, whoever it is', 'met', { 'programme.researchers': 10 }],
    ['nobody knows how many', 'unknown', old],
  ])('A research institute of %s: %s', (_, standing, given) => {
    expect(standingOf('research-institute', company(given))).toBe(standing);
  });

  it.each<[string, string, Given]>([
    ['T6', 'met', { 'programme.tcbGrade': 'T6' }],
    ['T1', 'met', { 'programme.tcbGrade': 'T1' }],
    ['T7', 'nearly', { 'programme.tcbGrade': 'T7' }],
    ['T9', 'notMet', { 'programme.tcbGrade': 'T9' }],
    ['no answer', 'unknown', {}],
  ])('A TCB loan at %s: %s', (_, standing, given) => {
    expect(standingOf('tcb-loan', company(given))).toBe(standing);
  });

  it.each([
    ['TI-5', 'met'],
    ['TI-6', 'nearly'],
    ['TI-8', 'notMet'],
    ['none', 'notMet'],
  ])('A fund of TI-5 at %s: %s', (grade, standing) => {
    expect(standingOf('ti-fund', company({ 'programme.tiGrade': grade }))).toBe(standing);
  });

  it.each([
    [1_999, 'nearly'],
    [2_000, 'met'],
    [9_999, 'met'],
    [10_000, 'notMet'],
  ])('Baby unicorn with %i million won raised and no valuation near: %s', (raised, standing) => {
    const given: Given = {
      'company.venture': true,
      'programme.totalInvestment': raised * million,
      'programme.companyValue': 1,
    };
    expect(standingOf('baby-unicorn', company(given))).toBe(standing);
  });

  it.each([
    ['58221', 'unknown'],
    ['56211', 'notMet'],
    ['46463', 'notMet'],
  ])('A guarantee in industry %s without the institution’s grade: %s', (ksic, standing) => {
    expect(standingOf('ktop-guarantee', company({ 'company.ksic': ksic }), { result: graded('A') })).toBe(
      standing,
    );
  });

  it('follow the threshold that the person enters where the institution sets it', () => {
    const dossier = company({ 'company.ksic': '58221' });
    const key = 'kr-public/ktop-guarantee/grade';
    const at = (grade: string) =>
      standingOf('ktop-guarantee', dossier, { result: graded('BB'), thresholds: { [key]: grade } });
    expect([at('B'), at('BBB'), at('AA')]).toEqual(['met', 'nearly', 'notMet']);
  });

  it('name the questions that would decide', () => {
    expect(resultOf('leap-package', emptyDossier).asked).toEqual(['company.foundedOn']);
    expect(resultOf('tcb-loan', emptyDossier).asked).toEqual(['programme.tcbGrade']);
  });

  it('come in the order of their use', () => {
    const dossier = company({ ...old, 'programme.tcbGrade': 'T7', 'programme.tiGrade': 'none' });
    const context = { dossier, result: undefined, today: '2026-11-26', thresholds: {} };
    const order = evaluateProgrammes([catalogue], context).map(({ standing }) => standing);
    const rank = ['met', 'nearly', 'unknown', 'notMet'];
    expect(order).toEqual(order.toSorted((one, other) => rank.indexOf(one) - rank.indexOf(other)));
    expect(new Set(order).size).toBeGreaterThan(2);
  });
});

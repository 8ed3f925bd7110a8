import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDossier } from '../dossier/dossier';
import { withAnswer } from '../dossier/edits';
import { known, typed } from '../dossier/answer';
import type { QuestionId } from '../indicators/questions';
import type { Rule } from './catalogue';
import { evaluateRule } from './evaluate-rule';
import { standings, truthOf, worstOf, bestOf } from './standing';

/** Facts of one yes or no each, and one number. */
const checks = ['company.venture', 'company.innobiz', 'company.audited'] as const;
const text = { ko: '가', en: 'a' };
const source = { title: text, date: '2026' };

const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.constantFrom(...checks).map((fact): Rule => ({ fact, op: 'is', value: true, text, source })),
  fc
    .record({
      op: fc.constantFrom('atLeast', 'below', 'above', 'atMost'),
      value: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ op, value }): Rule => ({ fact: 'company.employees', op, value, text, source })),
);
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })),
    tie('rule').map((not): Rule => ({ not })),
  ),
}));

const answers = fc.record({
  'company.venture': fc.boolean(),
  'company.innobiz': fc.boolean(),
  'company.audited': fc.boolean(),
  'company.employees': fc.integer({ min: 0, max: 10 }),
});
type Answers = Record<string, boolean | number>;

function evaluate(one: Rule, given: Answers) {
  const dossier = Object.entries(given).reduce(
    (before, [id, value]) => withAnswer(before, id as QuestionId, known(value, typed)),
    emptyDossier,
  );
  const context = { dossier, result: undefined, today: '2026-11-26', thresholds: {} };
  return evaluateRule(one, { programme: 'p', isNegated: false }, {}, context);
}
const truth = (one: Rule, given: Answers) => truthOf(evaluate(one, given).standing);
const some = (all: Answers, kept: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(all).filter(([id]) => kept.includes(id)));

describe('standings', () => {
  it.each([
    [['met', 'unknown'], 'unknown', 'met'],
    [['nearly', 'unknown'], 'nearly', 'unknown'],
    [['notMet', 'unknown', 'met'], 'notMet', 'met'],
    [['notMet', 'nearly'], 'notMet', 'nearly'],
    [[], 'met', 'notMet'],
  ] as const)('%j: all is %s, any is %s', (parts, all, any) => {
    expect([worstOf(parts), bestOf(parts)]).toEqual([all, any]);
  });

  it('of true, false and unknown are three', () => {
    expect(standings.map(truthOf)).toEqual([false, false, undefined, true]);
  });
});

describe('any rule', () => {
  it('once true or false stays so whatever else is answered', () => {
    fc.assert(
      fc.property(rule, answers, fc.subarray([...checks, 'company.employees']), (one, all, kept) => {
        const before = truth(one, some(all, kept));
        if (before !== undefined) expect(truth(one, all)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('is known once everything is answered', () => {
    fc.assert(
      fc.property(rule, answers, (one, all) => {
        expect(truth(one, all)).toBeDefined();
      }),
    );
  });

  it('and its opposite are opposite, and unknown together', () => {
    fc.assert(
      fc.property(rule, answers, fc.subarray([...checks, 'company.employees']), (one, all, kept) => {
        const given = some(all, kept);
        const straight = truth(one, given);
        expect(truth({ not: one }, given)).toBe(straight === undefined ? undefined : !straight);
        expect(evaluate({ not: { not: one } }, given).standing).toBe(evaluate(one, given).standing);
      }),
      { numRuns: 300 },
    );
  });

  it('follows De Morgan', () => {
    fc.assert(
      fc.property(rule, rule, answers, fc.subarray([...checks]), (one, other, all, kept) => {
        const given = some(all, kept);
        const standing = (of: Rule) => evaluate(of, given).standing;
        expect(standing({ not: { all: [one, other] } })).toBe(
          standing({ any: [{ not: one }, { not: other }] }),
        );
        expect(standing({ not: { any: [one, other] } })).toBe(
          standing({ all: [{ not: one }, { not: other }] }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

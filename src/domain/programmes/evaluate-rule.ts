import { isCriterion, type Rule } from './catalogue';
import {
  type CriterionPlace,
  type CriterionResult,
  evaluateCriterion,
  type EvaluationContext,
} from './evaluate-criterion';
import { bestOf, type Standing, worstOf } from './standing';

export interface GroupResult {
  readonly kind: 'all' | 'any';
  readonly standing: Standing;
  readonly parts: readonly RuleResult[];
}

export type RuleResult = GroupResult | CriterionResult;

type NamedRules = Readonly<Record<string, Rule>>;

/** Result of a rule. Negation is carried down to the comparisons (De Morgan), so that each says by itself how it stands. */
export function evaluateRule(
  rule: Rule,
  place: CriterionPlace,
  rules: NamedRules,
  context: EvaluationContext,
): RuleResult {
  if (isCriterion(rule)) return evaluateCriterion(rule, place, context);
  if ('not' in rule) return evaluateRule(rule.not, { ...place, isNegated: !place.isNegated }, rules, context);
  if ('use' in rule) {
    const used = rules[rule.use];
    if (!used) throw new Error(`no such rule: ${rule.use}`);
    return evaluateRule(used, place, rules, context);
  }
  const isAll = 'all' in rule !== place.isNegated;
  const parts = ('all' in rule ? rule.all : rule.any).map((part) =>
    evaluateRule(part, place, rules, context),
  );
  const found = parts.map(({ standing }) => standing);
  return isAll
    ? { kind: 'all', standing: worstOf(found), parts }
    : { kind: 'any', standing: bestOf(found), parts };
}

const notMetParts = (result: RuleResult): number =>
  result.kind === 'all' ? result.parts.filter(({ standing }) => standing !== 'met').length : 1;

/**
 * The parts that make a group stand as it does. Of alternatives that stand alike those that lack the fewest parts: a rule
 * for each of many industries is told by the company's own.
 */
export function leadingParts({ kind, standing, parts }: GroupResult): readonly RuleResult[] {
  const alike = parts.filter((part) => part.standing === standing);
  if (kind === 'all') return alike;
  const fewest = Math.min(...alike.map(notMetParts));
  return alike.filter((part) => notMetParts(part) === fewest);
}

/** The criteria that make the rule stand as it does: what is missing where it is nearly met, what is open where unknown. */
export function decidingCriteria(result: RuleResult): readonly CriterionResult[] {
  if (result.kind === 'criterion') return [result];
  return leadingParts(result).flatMap((part) => decidingCriteria(part));
}

/** Every criterion of a result, in order. */
export function criteriaOf(result: RuleResult): readonly CriterionResult[] {
  return result.kind === 'criterion' ? [result] : result.parts.flatMap((part) => criteriaOf(part));
}

import { isCriterion, type Rule } from './catalogue';
import { type Faults, fault } from './catalogue-fault';

type NamedRules = Readonly<Record<string, Rule>>;

const partsOf = (rule: Rule): readonly { readonly rule: Rule; readonly at: string }[] => {
  if (isCriterion(rule) || 'use' in rule) return [];
  if ('not' in rule) return [{ rule: rule.not, at: '.not' }];
  const [name, parts] = 'all' in rule ? (['all', rule.all] as const) : (['any', rule.any] as const);
  return parts.map((part, index) => ({ rule: part, at: `.${name}[${index}]` }));
};

/** Names of rules that do not exist, and rules that come back to themselves. */
export function namedRuleFaults(rule: Rule, place: string, rules: NamedRules): Faults {
  if (!isCriterion(rule) && 'use' in rule) {
    if (!Object.hasOwn(rules, rule.use)) return fault('unknownRule', `${place}.use`, rule.use);
    return circleFrom(rule.use, place, rules);
  }
  return partsOf(rule).flatMap((part) => namedRuleFaults(part.rule, `${place}${part.at}`, rules));
}

/** A circle is told at each place that runs into it. */
function circleFrom(name: string, place: string, rules: NamedRules): Faults {
  const circle = findCircle(name, rules, []);
  return circle ? fault('circular', `${place}.use`, circle.join(' → ')) : [];
}

function findCircle(name: string, rules: NamedRules, path: readonly string[]): readonly string[] | undefined {
  if (path.includes(name)) return [...path, name];
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return undefined;
  for (const used of usedIn(rule)) {
    const circle = findCircle(used, rules, [...path, name]);
    if (circle) return circle;
  }
  return undefined;
}

function usedIn(rule: Rule): readonly string[] {
  if (!isCriterion(rule) && 'use' in rule) return [rule.use];
  return partsOf(rule).flatMap((part) => usedIn(part.rule));
}

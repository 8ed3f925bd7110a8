import {
  type Criterion,
  type FactValue,
  isCriterion,
  isSetByInstitution,
  type Operator,
  type Rule,
} from './catalogue';
import { type Faults, fault } from './catalogue-fault';
import { rankOf } from './fact';
import { facts } from './facts';

type NamedRules = Readonly<Record<string, Rule>>;

/** What several comparisons leave of one fact: numbers and ranks between two bounds, or some of the options. */
interface Left {
  readonly low: number;
  readonly isLowOpen: boolean;
  readonly high: number;
  readonly isHighOpen: boolean;
  readonly options: ReadonlySet<FactValue> | undefined;
}

type Known = ReadonlyMap<string, Left>;

const everything: Left = {
  low: Number.NEGATIVE_INFINITY,
  isLowOpen: false,
  high: Number.POSITIVE_INFINITY,
  isHighOpen: false,
  options: undefined,
};

const isEmpty = ({ low, isLowOpen, high, isHighOpen, options }: Left): boolean =>
  low > high || (low === high && (isLowOpen || isHighOpen)) || options?.size === 0;

const opposite = { atLeast: 'below', below: 'atLeast', atMost: 'above', above: 'atMost' } as const;

/**
 * Groups whose parts no company can meet together, and alternatives that what stands around them rules out. `known` is
 * what the rule's surroundings demand already.
 */
export function contradictions(rule: Rule, place: string, rules: NamedRules): Faults {
  return visit(rule, place, false, new Map(), rules).faults;
}

interface Visited {
  readonly known: Known;
  readonly faults: Faults;
}

function visit(rule: Rule, place: string, isNegated: boolean, known: Known, rules: NamedRules): Visited {
  if (isCriterion(rule)) return withCriterion(rule, place, isNegated, known);
  if ('not' in rule) return visit(rule.not, `${place}.not`, !isNegated, known, rules);
  if ('use' in rule) {
    const used = rules[rule.use];
    return used ? visit(used, place, isNegated, known, rules) : { known, faults: [] };
  }
  const name = 'all' in rule ? 'all' : 'any';
  const parts = 'all' in rule ? rule.all : rule.any;
  const at = (index: number): string => `${place}.${name}[${index}]`;
  if ((name === 'all') === isNegated) {
    const faults = parts.flatMap((part, index) => visit(part, at(index), isNegated, known, rules).faults);
    return { known, faults };
  }
  return parts.reduce<Visited>(
    (before, part, index) => {
      const after = visit(part, at(index), isNegated, before.known, rules);
      return { known: after.known, faults: [...before.faults, ...after.faults] };
    },
    { known, faults: [] },
  );
}

function withCriterion(criterion: Criterion, place: string, isNegated: boolean, known: Known): Visited {
  const before = known.get(criterion.fact) ?? everything;
  const left = narrowed(before, criterion, isNegated);
  if (isEmpty(left)) return { known, faults: fault('contradictory', place, criterion.fact) };
  return { known: new Map(known).set(criterion.fact, left), faults: [] };
}

function narrowed(before: Left, criterion: Criterion, isNegated: boolean): Left {
  const fact = facts.get(criterion.fact);
  const { op, value } = criterion;
  if (!fact || isSetByInstitution(criterion) || op === 'startsWith') return before;
  if (op === 'is' || op === 'oneOf') return amongOptions(before, optionsOf(criterion, isNegated));
  if (Array.isArray(value)) return before;
  return between(before, isNegated ? opposite[op] : op, rankOf(fact, value as FactValue));
}

function optionsOf({ fact: id, value }: Criterion, isNegated: boolean): ReadonlySet<FactValue> {
  const is = facts.get(id)?.is;
  const all: readonly FactValue[] =
    is?.type === 'choice' || is?.type === 'ordinal'
      ? is.options.map((option) => option.value)
      : [true, false];
  const chosen: readonly FactValue[] = Array.isArray(value) ? value : [value as FactValue];
  return new Set(all.filter((one) => chosen.includes(one) !== isNegated));
}

const amongOptions = (before: Left, options: ReadonlySet<FactValue>): Left => ({
  ...before,
  options: before.options ? new Set([...before.options].filter((one) => options.has(one))) : options,
});

function between(before: Left, op: Operator, value: number): Left {
  const isOpen = op === 'above' || op === 'below';
  if (op === 'atLeast' || op === 'above') {
    if (value < before.low || (value === before.low && !isOpen)) return before;
    return { ...before, low: value, isLowOpen: isOpen };
  }
  if (value > before.high || (value === before.high && !isOpen)) return before;
  return { ...before, high: value, isHighOpen: isOpen };
}

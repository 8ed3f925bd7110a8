import { operators, type Operator, setByInstitution } from './catalogue';
import { bothLanguages, id, listOf, objectOf, oneOf, source } from './catalogue-shape';
import { type Check, type Faults, fault, isFields, within } from './catalogue-fault';
import { operatorsFor } from './compare';
import type { Fact } from './fact';
import { facts } from './facts';

const deepest = 12;
const mostParts = 200;
const anyValue: Check = () => [];

const criterionShape = objectOf({
  needed: { fact: id, op: oneOf(...operators), value: anyValue, text: bothLanguages, source },
  optional: { id },
});

/** Faults of a rule by itself; names of other rules and contradictions need the whole catalogue. */
export const ruleFaults: Check = (value, place) => ruleFaultsAt(value, place, 0);

function ruleFaultsAt(value: unknown, place: string, depth: number): Faults {
  if (!isFields(value) || depth > deepest) return fault('notRule', place, value);
  const inner: Check = (part, at) => ruleFaultsAt(part, at, depth + 1);
  if ('fact' in value) return criterionFaults(value, place);
  if ('all' in value) return objectOf({ needed: { all: partsOf(inner) } })(value, place);
  if ('any' in value) return objectOf({ needed: { any: partsOf(inner) } })(value, place);
  if ('not' in value) return objectOf({ needed: { not: inner } })(value, place);
  if ('use' in value) return objectOf({ needed: { use: id } })(value, place);
  return fault('notRule', place, value);
}

/** An empty group would be met by everybody or by nobody. */
const partsOf =
  (inner: Check): Check =>
  (value, place) =>
    Array.isArray(value) && value.length === 0
      ? fault('notRule', place, value)
      : listOf(inner, mostParts)(value, place);

const criterionFaults: Check = (value, place) => {
  const faults = criterionShape(value, place);
  if (faults.length > 0 || !isFields(value)) return faults;
  const fact = facts.get(String(value['fact']));
  if (!fact) return fault('unknownFact', within(place, 'fact'), value['fact']);
  const op = value['op'] as Operator;
  if (!operatorsFor[fact.is.type].includes(op))
    return fault('operatorUnfit', within(place, 'op'), operatorsFor[fact.is.type].join(', '));
  if (value['value'] === setByInstitution) {
    const isOrdered = fact.is.type === 'number' || fact.is.type === 'ordinal';
    if (!isOrdered || op === 'oneOf') return fault('valueUnfit', within(place, 'value'), value['value']);
    return value['id'] === undefined ? fault('idMissing', place) : [];
  }
  return valueFaults(fact, op, value['value'], within(place, 'value'));
};

const isListOf = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= mostParts && value.every(fits);

function valueFaults(fact: Fact, op: Operator, value: unknown, place: string): Faults {
  const unfit = fault('valueUnfit', place, value);
  switch (fact.is.type) {
    case 'check':
      return typeof value === 'boolean' ? [] : unfit;
    case 'code':
      return isListOf(value, (one) => typeof one === 'string' && /^\d{1,5}$/.test(one)) ? [] : unfit;
    case 'choice':
    case 'ordinal': {
      const { options } = fact.is;
      const isOption = (one: unknown): boolean => options.some((option) => option.value === one);
      if (op === 'oneOf' ? isListOf(value, isOption) : isOption(value)) return [];
      return fault('notOneOf', place, options.map((option) => option.value).join(', '));
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? numberFaults(fact.is.range, op, value, place)
        : unfit;
  }
}

/** A comparison that no company can meet. */
function numberFaults(
  [low, high]: readonly [number, number],
  op: Operator,
  value: number,
  place: string,
): Faults {
  const isImpossible =
    (op === 'atLeast' && value > high) ||
    (op === 'above' && value >= high) ||
    (op === 'atMost' && value < low) ||
    (op === 'below' && value <= low);
  return isImpossible ? fault('impossible', place, `${low} – ${high}`) : [];
}

import type {
  Criterion,
  CriterionSource,
  CriterionValue,
  FactValue,
} from '../../domain/programmes/catalogue';
import type { CriterionResult } from '../../domain/programmes/evaluate-criterion';
import type { Fact, NumberUnit } from '../../domain/programmes/fact';
import type { PeriodState } from '../../domain/programmes/period';
import type { Programme } from '../../domain/programmes/catalogue';
import type { Standing } from '../../domain/programmes/standing';
import { m } from '../../i18n/generated/messages.js';
import { formatCount, formatDay, formatPlain, formatWonInWords } from '../format';
import { inLanguage } from '../state/language.svelte';

export const standingTexts: Readonly<Record<Standing, () => string>> = {
  met: m.standing_met,
  nearly: m.standing_nearly,
  unknown: m.standing_unknown,
  notMet: m.standing_notMet,
};

export const kindTexts: Readonly<Record<Programme['kind'], () => string>> = {
  support: m.programme_kind_support,
  finance: m.programme_kind_finance,
  certification: m.programme_kind_certification,
};

const numberTexts: Readonly<Record<NumberUnit, (value: number) => string>> = {
  points: (value) => m.unit_points({ value: formatPlain(value, 2) }),
  years: (value) => m.unit_years({ value: formatPlain(value, 1) }),
  won: (value) => formatWonInWords(Math.round(value)),
  percent: (value) => m.unit_percent_value({ value: formatPlain(value, 2) }),
  count: (value) => formatCount(value),
};

export function factValueText({ is }: Fact, value: FactValue): string {
  switch (is.type) {
    case 'number':
      return numberTexts[is.unit](Number(value));
    case 'check':
      return value === true ? m.check_yes() : m.check_no();
    case 'code':
      return String(value);
    case 'choice':
    case 'ordinal': {
      const option = is.options.find((one) => one.value === value);
      return option ? inLanguage(option.label) : String(value);
    }
  }
}

const orderings = {
  atLeast: m.operator_atLeast,
  atMost: m.operator_atMost,
  above: m.operator_above,
  below: m.operator_below,
} as const;

/** What the value is held against: "650점 이상", or the options that fit. */
export function thresholdText(fact: Fact, { op }: Criterion, threshold: CriterionValue): string {
  const values = Array.isArray(threshold) ? (threshold as readonly string[]) : [threshold as FactValue];
  const text = values.map((value) => factValueText(fact, value)).join(', ');
  return op in orderings ? orderings[op as keyof typeof orderings]({ value: text }) : text;
}

export function gapText({ fact, gap }: CriterionResult): string | undefined {
  if (gap === undefined) return undefined;
  if (fact.is.type === 'ordinal') return m.criterion_gap_steps({ steps: formatCount(gap) });
  // Between two percentages lie percentage points.
  if (fact.is.type === 'number' && fact.is.unit === 'percent')
    return m.criterion_gap_percent({ value: formatPlain(gap, 2) });
  return factValueText(fact, gap);
}

export const criterionText = ({ criterion, isNegated }: CriterionResult): string => {
  const text = inLanguage(criterion.text);
  return isNegated ? m.programme_not({ text }) : text;
};

/** A year alone is printed as it is. */
export const dateText = (date: string): string => (date.length === 4 ? date : formatDay(date));

export const sourceText = ({ title, date }: CriterionSource): string =>
  m.criterion_source({ title: inLanguage(title), date: dateText(date) });

export function periodText({ period }: Programme, state: PeriodState): string {
  switch (state) {
    case 'open':
      return period?.until === undefined
        ? m.period_open_since()
        : m.period_open({ until: dateText(period.until) });
    case 'upcoming':
      return m.period_upcoming({ from: dateText(period?.from ?? '') });
    case 'closed':
      return m.period_closed({ until: dateText(period?.until ?? '') });
    case 'always':
      return m.period_always();
    case 'unstated':
      return m.period_unstated();
  }
}

export const hostOf = (address: string): string => new URL(address).host;

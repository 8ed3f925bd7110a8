import { addWeights, scaled, type Composite } from './pack-spec';

/**
 * About half of each axis is learned: as much as the outcomes at hand bear, with the checklist still heard. Within it heads
 * count roughly by what they tell beyond chance on companies unseen, those of other countries less. Which items speak for
 * growth and which for risk is our judgement.
 */
const growthHeads = { growth: 0.42, investment: 0.1 };
const riskHeads = { safety: 0.22, safetyLong: 0.14, staying: 0.18 };

const growthItems = {
  'item.1.1': 1,
  'item.1.2': 1,
  'item.2.1': 1,
  'item.2.2': 2,
  'item.2.3': 2,
  'item.3.1': 2,
  'item.3.5': 1,
};
const riskItems = {
  'item.1.1': 1,
  'item.2.1': 1,
  'item.3.2': 2.5,
  'item.3.3': 2,
  'item.3.4': 2,
  'item.3.5': 1.5,
};

const growthAxis = addWeights(growthHeads, scaled(growthItems, 0.48));
const riskAxis = addWeights(riskHeads, scaled(riskItems, 0.46));
const halved = (weights: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight / 2]));

export const scoreWeights = addWeights(halved(growthAxis), halved(riskAxis));

/** The axes, the sections of the form and the capabilities, for display. */
export const composites: readonly Composite[] = [
  { id: 'axis.growth', kind: 'axis', label: { ko: '성장', en: 'Growth' }, parts: growthAxis },
  {
    id: 'axis.risk',
    kind: 'axis',
    label: { ko: '위험 (높을수록 안전)', en: 'Risk (higher is safer)' },
    parts: riskAxis,
  },
  {
    id: 'section.ceo',
    kind: 'section',
    label: { ko: '경영주 역량', en: 'Ability of the CEO' },
    parts: { 'item.1.1': 0.5, 'item.1.2': 0.5 },
  },
  {
    id: 'section.technology',
    kind: 'section',
    label: { ko: '기술성', en: 'Technology' },
    parts: { 'item.2.1': 0.3, 'item.2.2': 0.35, 'item.2.3': 0.35 },
  },
  {
    id: 'section.market',
    kind: 'section',
    label: { ko: '시장·사업성', en: 'Market and business' },
    parts: {
      growth: 0.12,
      investment: 0.03,
      safety: 0.06,
      safetyLong: 0.04,
      staying: 0.05,
      'item.3.1': 0.14,
      'item.3.2': 0.14,
      'item.3.3': 0.14,
      'item.3.4': 0.14,
      'item.3.5': 0.14,
    },
  },
  {
    id: 'capability.innovativeness',
    kind: 'capability',
    label: { ko: '혁신성', en: 'Innovativeness' },
    parts: { growth: 0.15, investment: 0.1, 'item.1.2': 0.2, 'item.2.1': 0.25, 'item.2.2': 0.3 },
  },
  {
    id: 'capability.originality',
    kind: 'capability',
    label: { ko: '원천성', en: 'Originality' },
    parts: { 'item.2.2': 0.4, 'item.2.3': 0.6 },
  },
  {
    id: 'capability.productivity',
    kind: 'capability',
    label: { ko: '생산성', en: 'Productivity' },
    parts: { 'item.2.1': 0.3, 'item.3.3': 0.7 },
  },
  {
    id: 'capability.profitability',
    kind: 'capability',
    label: { ko: '수익성', en: 'Profitability' },
    parts: { growth: 0.2, safety: 0.2, 'item.3.1': 0.2, 'item.3.5': 0.4 },
  },
  {
    id: 'capability.sustainability',
    kind: 'capability',
    label: { ko: '지속가능성', en: 'Sustainability' },
    parts: { safety: 0.16, safetyLong: 0.12, staying: 0.12, 'item.3.2': 0.3, 'item.3.4': 0.3 },
  },
];

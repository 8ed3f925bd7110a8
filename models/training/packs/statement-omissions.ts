import { catalogueEntry } from '../heads/company-features';
import type { Omission } from './pack-spec';

/** Figures that need the year before, or two years before; young companies have neither. */
const needYearBefore: readonly string[] = [
  'finance.salesGrowth',
  'finance.salesSwing',
  'innovation.rdGrowth',
];
const needTwoYearsBefore: readonly string[] = [
  'finance.assetGrowth2y',
  'finance.tangibleInvestment2y',
  'finance.capitalRaised2y',
  'finance.lossYears',
];

/** Those of a pack's inputs that come from statements. */
export const statementInputsAmong = (inputs: readonly string[]): readonly string[] =>
  inputs.filter((id) => catalogueEntry(id).asks.some((asked) => asked.startsWith('account:')));

/** How statements are left out: earlier years, all of them, or single accounts; and the industry code. Our judgement. */
export function statementOmissions(inputs: readonly string[]): readonly Omission[] {
  const among = (ids: readonly string[]) => ids.filter((id) => inputs.includes(id));
  const statements = statementInputsAmong(inputs);
  return [
    { inputs: among(needTwoYearsBefore), chance: 0.1 },
    { inputs: among([...needYearBefore, ...needTwoYearsBefore]), chance: 0.1 },
    { inputs: statements, chance: 0.2 },
    { inputs: statements.filter((id) => id !== 'finance.logSales'), shares: [0, 0, 0.1, 0.3, 0.7] },
    { inputs: among(['finance.logSales']), shares: [0, 0.2] },
    { inputs: among(['company.manufacturing', 'company.technologyIntensity']), chance: 0.1 },
  ];
}

import { companyFeatures } from '../heads/company-features';
import { growthHead, listedCompanies, smallListedCompanies, stayingHead } from '../heads/listed-companies';
import { safetyHead, safetyLongHead } from '../heads/polish-firms';
import { investmentHead } from '../heads/sbir-awardees';
import { smallLoans } from '../heads/small-loans';
import { answers } from './feasibility-answers';
import { composites, scoreWeights } from './feasibility-axes';
import { items } from './feasibility-items';
import { limits } from './feasibility-limits';
import { inputsOf, usualGradingRule, type PackSpec } from './pack-spec';
import { statementInputsAmong, statementOmissions } from './statement-omissions';

const heads = [growthHead, investmentHead, safetyHead, safetyLongHead, stayingHead];
const inputs = inputsOf({ heads, items });
const researchInputs = investmentHead.inputs.map(({ id }) => id);
const statementInputs = statementInputsAmong(inputs);

const answered = items
  .flatMap((one) => one.inputs.map(({ id }) => id))
  .filter((id) => !statementInputs.includes(id));

export const businessFeasibility: PackSpec = {
  id: 'business-feasibility',
  version: '0.2.0',
  purpose: {
    ko: '기술이 이 기업에서 사업이 될 가능성을 성장과 위험 두 축으로 가늠합니다. 각 축의 절반쯤은 실제 결과에서 배웠고, 나머지는 점검 항목에 대한 우리의 판단입니다.',
    en: 'Gauges whether the technology can become business in this company, on two axes: growth and risk. About half of each axis was learned from outcomes, the rest is our judgement on checklist items.',
  },
  referencePopulation: {
    ko: '2015년 사업보고서를 낸 코스피·코스닥 상장사 (성장과 존속은 매출 규모와 업종이 비슷한 곳끼리 견준 순위, 안전성은 폴란드 기업에서, 투자 유치는 미국 연구개발 과제 기업에서 배운 것을 이들에 대어 본 순위)',
    en: 'companies listed on KOSPI and KOSDAQ that filed a report for 2015 (growth and staying: rank among those of like sales and industry; safety and investment: what was learned from Polish companies and from US firms with R&D awards, ranked among these)',
  },
  heads,
  tried: [smallLoans],
  items,
  composites,
  scoreWeights,
  answers,
  omissions: [
    ...statementOmissions(inputs),
    { inputs: researchInputs, chance: 0.5 },
    { inputs: researchInputs, shares: [0, 0.2] },
    { inputs: ['ip.points', 'checklist.citedPatent'], chance: 0.2 },
    { inputs: answered.filter((id) => id.startsWith('checklist.')), shares: [0, 0.1, 0.3, 0.6, 1] },
    { inputs: answered.filter((id) => !id.startsWith('checklist.')), shares: [0, 0.1, 0.3, 0.6, 1] },
  ],
  gradingRule: usualGradingRule,
  coverageGroups: [smallListedCompanies],
  readPopulation: (inputs) =>
    listedCompanies().map(({ stockCode, dossier }) => ({
      key: stockCode,
      features: companyFeatures(dossier, inputs),
    })),
  limits,
};

import { answerValue, type Dossier } from '../dossier/dossier';
import { amountOf, newestThree } from '../dossier/statement-year';
import { type Derived, deriveFrom, knownValue, quotient } from './derived';
import { checklistSource, item, need } from './feasibility-item';
import { type Indicator, remedy, text } from './indicator';
import { checkLever, numberLever } from './lever';

/** Item 14: own premises or a patent graded BB or better. */
function siteOrPatent(dossier: Dossier): Derived {
  const site = need(dossier, 'checklist.ownPremises');
  const patent = need(dossier, 'checklist.gradedPatent');
  if (site.value === 1 || patent.value === 1) return knownValue(1);
  return deriveFrom({ site, patent }, () => 0);
}

function annualizedGrowth(dossier: Dossier): Derived {
  const newestRevenue = amountOf(newestThree(dossier.statements)[0], 'revenue');
  return deriveFrom(
    {
      last: { asked: 'sales.lastYear', value: answerValue(dossier, 'sales.lastYear') ?? newestRevenue },
      current: { asked: 'sales.yearToDate', value: answerValue(dossier, 'sales.yearToDate') },
      months: { asked: 'sales.yearToDateMonths', value: answerValue(dossier, 'sales.yearToDateMonths') },
    },
    ({ last, current, months }) => (last <= 0 ? quotient(current, 0) : (current * 12) / months / last - 1),
  );
}

/** Money that comes in, is at hand or is trusted to the firm: this year's sales, checklist items 13 to 16 and 24. */
export const fundsIndicators: readonly Indicator[] = [
  {
    id: 'sales.annualizedGrowth',
    label: text('올해 매출 추세', "This year's sales trend"),
    why: text('올해 매출이 작년보다 느는지 봅니다.', 'Whether this year runs above last year.'),
    unit: 'percent',
    range: [-1, 3],
    direction: 1,
    source: 'KTRS-FM form, annualised sales',
    asks: ['sales.lastYear', 'sales.yearToDate', 'sales.yearToDateMonths'],
    derive: annualizedGrowth,
    remedy: remedy(
      'high',
      '올해 남은 수주를 앞당길 수 있는지 살펴보세요.',
      'See which orders can be brought forward.',
      numberLever('sales.yearToDate', 2, 0.05),
    ),
  },
  item(
    'checklist.cashReport',
    13,
    ['돈의 흐름을 날마다 아는지 봅니다.', 'Whether cash is known day by day.'],
    remedy(
      'low',
      '자금일보 양식을 정해 날마다 적으세요.',
      'Start a daily cash sheet and keep it.',
      checkLever('checklist.cashReport'),
    ),
  ),
  {
    id: 'checklist.siteOrPatent',
    label: text('자가 사업장 · 우량 특허', 'Own premises or graded patent'),
    why: text('담보나 값이 될 자산이 있는지 봅니다.', 'Whether there is an asset of lasting value.'),
    unit: 'yesNo',
    range: [0, 1],
    direction: 1,
    source: `${checklistSource} 14`,
    asks: ['checklist.ownPremises', 'checklist.gradedPatent'],
    derive: siteOrPatent,
    remedy: remedy(
      'medium',
      '등록 특허의 KPAS 등급을 조회해 보세요.',
      'Look up the KPAS grade of your registered patents.',
    ),
  },
  item(
    'checklist.publicFunding',
    15,
    ['공공이 먼저 검토한 적이 있는지 봅니다.', 'Whether a public body has examined the firm.'],
    remedy(
      'medium',
      '기업마당에서 지금 모집하는 사업을 찾아보세요.',
      'Look for programmes open now.',
      checkLever('checklist.publicFunding'),
    ),
  ),
  item(
    'checklist.crowdOrInstitution',
    16,
    ['시장의 돈이 들어왔는지 봅니다.', 'Whether market money came in.'],
    remedy(
      'high',
      '투자설명회와 크라우드펀딩을 알아보세요.',
      'Consider pitching events and crowd funding.',
      checkLever('checklist.crowdOrInstitution'),
    ),
  ),
  item(
    'checklist.affordableScaling',
    24,
    ['커지는 데 드는 돈을 감당할 수 있는지 봅니다.', 'Whether growth can be paid for.'],
    remedy(
      'medium',
      '투자 계획과 조달 방법을 숫자로 적어 두세요.',
      'Write down the investment plan and how it is financed.',
      checkLever('checklist.affordableScaling'),
    ),
  ),
];

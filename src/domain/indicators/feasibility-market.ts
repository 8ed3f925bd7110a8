import { answerValue } from '../dossier/dossier';
import { knownValue, unknownFor } from './derived';
import { item } from './feasibility-item';
import { type Indicator, remedy, text } from './indicator';
import { checkLever, firstCertificateLever, numberLever, optionLever } from './lever';

/** Making and selling: checklist items 17 to 23, 25 and 26. */
export const marketIndicators: readonly Indicator[] = [
  item(
    'checklist.production',
    17,
    ['만드는 힘이 안에 있는지 봅니다.', 'Whether making is mastered in-house.'],
    remedy(
      'high',
      '핵심 공정부터 안으로 들여오세요.',
      'Bring the core process in-house.',
      optionLever('checklist.production'),
    ),
  ),
  item(
    'checklist.volatileSupply',
    18,
    [
      '값이나 수급이 흔들리는 것에 매여 있는지 봅니다.',
      'Whether inputs with volatile price or supply decide.',
    ],
    remedy(
      'medium',
      '공급처를 둘 이상으로 나누고 장기 계약을 맺으세요.',
      'Use two or more suppliers and long contracts.',
      checkLever('checklist.volatileSupply', false),
    ),
    -1,
  ),
  item(
    'checklist.qualityManual',
    19,
    ['품질을 사람이 아니라 절차가 지키는지 봅니다.', 'Whether procedures, not persons, keep quality.'],
    remedy(
      'low',
      '품질경영 매뉴얼을 만들어 두세요.',
      'Write a quality manual.',
      checkLever('checklist.qualityManual'),
    ),
  ),
  item(
    'checklist.certificates',
    21,
    ['제3자가 확인한 품질을 봅니다.', 'Quality confirmed by others.'],
    remedy(
      'medium',
      'ISO 9001, KC, HACCP 가운데 맞는 것을 준비하세요.',
      'Prepare ISO 9001, KC or HACCP, whichever fits.',
      firstCertificateLever,
    ),
  ),
  item(
    'checklist.afterSales',
    20,
    ['판 뒤까지 책임지는지 봅니다.', 'Whether customers are looked after.'],
    remedy(
      'low',
      '사후관리 기록 양식을 만들고 사례를 모으세요.',
      'Keep after-sales records and collect cases.',
      checkLever('checklist.afterSales'),
    ),
  ),
  item(
    'checklist.ownChannels',
    22,
    ['스스로 팔 길이 있는지 봅니다.', 'Whether the firm can sell on its own.'],
    remedy(
      'medium',
      '온라인이나 오프라인 가운데 없는 쪽을 여세요.',
      'Open the channel that is missing, online or offline.',
      checkLever('checklist.ownChannels'),
    ),
  ),
  item(
    'checklist.repeatCustomer',
    26,
    ['고객이 다시 찾는지 봅니다.', 'Whether customers come back.'],
    remedy(
      'medium',
      '작년 거래처와 올해도 거래를 이어 가세요.',
      "Keep last year's customers buying this year.",
      checkLever('checklist.repeatCustomer'),
    ),
  ),
  {
    id: 'sales.customerCount',
    label: text('매출처 수', 'Number of customers'),
    why: text('한두 곳에 매여 있지 않은지 봅니다.', 'Whether sales do not hang on one or two customers.'),
    unit: 'count',
    range: [0, 200],
    direction: 1,
    source: 'KTRS-FM form, customers',
    asks: ['sales.customerCount'],
    derive: (dossier) => {
      const customers = answerValue(dossier, 'sales.customerCount');
      return customers === undefined ? unknownFor('sales.customerCount') : knownValue(customers);
    },
    remedy: remedy(
      'medium',
      '가장 큰 거래처에 기대는 몫을 줄이세요.',
      'Reduce the share of the largest customer.',
      numberLever('sales.customerCount', 3, 0.1),
    ),
  },
  item(
    'checklist.revenueCapability',
    23,
    ['경쟁 속에서 남기는 힘을 봅니다.', 'The power to earn in competition.'],
    remedy(
      'high',
      '경쟁 제품과의 차이를 가격으로 이어 가세요.',
      'Turn the difference from rivals into price.',
      optionLever('checklist.revenueCapability'),
    ),
  ),
  item(
    'checklist.costReduction',
    25,
    ['단가를 낮출 길이 있는지 봅니다.', 'Whether unit cost can fall.'],
    remedy(
      'medium',
      '원가 절감 방안을 견적이나 시험으로 뒷받침하세요.',
      'Back cost cuts with quotations or tests.',
      checkLever('checklist.costReduction'),
    ),
  ),
];

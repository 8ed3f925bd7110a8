import { valueOf } from '../dossier/answer';
import { answerValue, type Dossier } from '../dossier/dossier';
import { amountOf, newestThree } from '../dossier/statement-year';
import { creditOf } from './credit';
import { type Derived, deriveFrom, knownValue, quotient, unknownFor } from './derived';
import { type Indicator, type Remedy, remedy, text } from './indicator';
import { rightsPoints } from './intellectual-property';
import {
  checkLever,
  firstCertificateLever,
  hiringLever,
  keyStaffLever,
  numberLever,
  optionLever,
} from './lever';
import { filingLever, grantLever } from './patent-levers';
import { type QuestionId, questionOf } from './questions';
import { ceoCareerYears, keyStaffYears, technicalStaffPoints } from './technical-people';

type ChecklistId = QuestionId & `checklist.${string}`;

const checklistSource = 'KTRS-FM checklist';

function credit(dossier: Dossier, id: QuestionId): Derived {
  const value = creditOf(dossier, id);
  return value === undefined ? unknownFor(id) : knownValue(value);
}

/** An indicator that is one checklist item. */
function item(
  id: ChecklistId,
  number: number,
  why: readonly [string, string],
  improvement?: Remedy,
  direction: 1 | -1 = 1,
): Indicator {
  const question = questionOf(id);
  return {
    id,
    label: question.label,
    why: text(...why),
    unit: question.kind === 'check' ? 'yesNo' : 'credit',
    range: [0, 1],
    direction,
    source: `${checklistSource} ${number}`,
    asks: [id],
    derive: (dossier) => credit(dossier, id),
    ...(improvement && { remedy: improvement }),
  };
}

/** Items 8 to 11 ask expert and skilled technology different things; the other branch does not apply. */
function branched(
  expert: (dossier: Dossier) => Derived,
  skilled: (dossier: Dossier) => Derived,
): (dossier: Dossier) => Derived {
  return (dossier) => {
    const kind = answerValue(dossier, 'technology.kind');
    if (kind === undefined) return unknownFor('technology.kind');
    return kind === 'skilled' ? skilled(dossier) : expert(dossier);
  };
}

const need = (dossier: Dossier, asked: QuestionId) => ({ asked, value: creditOf(dossier, asked) });

/** Item 3 counts two checks; the second says nothing where the first is "no". */
function founderChecks(dossier: Dossier): Derived {
  if (creditOf(dossier, 'checklist.ceoFounder') === 0) return knownValue(0);
  return deriveFrom(
    { founded: need(dossier, 'checklist.ceoFounder'), sold: need(dossier, 'checklist.ceoFounderSales') },
    ({ founded, sold }) => founded + sold,
  );
}

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

/** Finished developments: the list where there is one, else the two achievement counts. */
function developments(dossier: Dossier): Derived {
  const list = valueOf(dossier.developments);
  if (list) return knownValue(list.filter((one) => one.hasPrototype && one.manner !== 'outsourced').length);
  return deriveFrom(
    {
      open: { asked: 'achievement.developments', value: answerValue(dossier, 'achievement.developments') },
      sold: {
        asked: 'achievement.developmentsCommercialized',
        value: answerValue(dossier, 'achievement.developmentsCommercialized'),
      },
    },
    ({ open, sold }) => open + sold,
  );
}

/** What the business-feasibility model asks besides the statements: people, rights, sales and the 26-item checklist. */
export const feasibilityIndicators: readonly Indicator[] = [
  {
    id: 'people.ceoCareerYears',
    label: text('대표자 동업종 경력', "CEO's years in the industry"),
    why: text('이 업종을 얼마나 겪었는지 봅니다.', 'How long the CEO has known the industry.'),
    unit: 'years',
    range: [0, 40],
    direction: 1,
    source: 'KTRS-FM form, CEO career',
    asks: ['ceoCareer'],
    derive: (dossier) => {
      const years = ceoCareerYears(dossier);
      return years === undefined ? unknownFor('ceoCareer') : knownValue(years);
    },
  },
  item('checklist.ceoPatent', 1, [
    '대표자가 직접 발명하거나 출원한 기술이 있는지 봅니다.',
    'Whether the CEO has invented or filed.',
  ]),
  item('checklist.ceoLicense', 2, [
    '대표자의 최근 전문 자격을 봅니다.',
    "The CEO's recent top qualification.",
  ]),
  {
    id: 'checklist.ceoFounder',
    label: text('창업·초기 기업 경험', 'Founding experience'),
    why: text('처음부터 사업을 일으켜 본 경험을 봅니다.', 'Whether the CEO has built a business before.'),
    unit: 'count',
    range: [0, 2],
    direction: 1,
    source: `${checklistSource} 3`,
    asks: ['checklist.ceoFounder', 'checklist.ceoFounderSales'],
    derive: founderChecks,
  },
  item(
    'checklist.specialistExecutive',
    4,
    ['대표자 혼자 다 하지 않는지 봅니다.', 'Whether the CEO does not do everything alone.'],
    remedy(
      'medium',
      '기술·마케팅·재무 가운데 한 분야를 맡을 임원을 두세요.',
      'Appoint an executive for technology, marketing or finance.',
      checkLever('checklist.specialistExecutive'),
    ),
  ),
  item(
    'checklist.ceoInvestment',
    5,
    ['남의 돈을 끌어올 만큼 믿음을 얻었는지 봅니다.', 'Whether others have trusted the CEO with money.'],
    remedy(
      'high',
      '엔젤 투자부터 상담을 받아 보세요.',
      'Start by talking to angel investors.',
      checkLever('checklist.ceoInvestment'),
    ),
  ),
  {
    id: 'people.technicalStaff',
    label: text('기술인력', 'Technical staff'),
    why: text('기술을 다룰 사람이 얼마나 있는지 봅니다.', 'How many people master the technology.'),
    unit: 'points',
    range: [0, 200],
    direction: 1,
    source: 'KTRS-FM form, technical staff',
    asks: ['staff.doctors', 'staff.graduates', 'staff.associates', 'staff.others'],
    derive: technicalStaffPoints,
    remedy: remedy(
      'medium',
      '기술인력을 채용하거나 기존 인력의 자격 취득을 도우세요.',
      'Hire technical staff or help the present ones qualify.',
      hiringLever,
    ),
  },
  {
    id: 'people.keyStaffYears',
    label: text('핵심 기술인력 경력', 'Experience of key staff'),
    why: text(
      '대표자 말고도 기술을 아는 사람이 있는지 봅니다.',
      'Whether others than the CEO know the technology.',
    ),
    unit: 'years',
    range: [0, 60],
    direction: 1,
    source: 'KTRS-FM form, key staff',
    asks: ['keyStaff'],
    derive: keyStaffYears,
    remedy: remedy(
      'medium',
      '같은 업종 경력이 있는 핵심 인력을 두 명까지 세우세요.',
      'Name up to two key people with experience in the industry.',
      keyStaffLever,
    ),
  },
  item(
    'checklist.productImprovement',
    6,
    ['개발이 제품의 성능으로 나타났는지 봅니다.', 'Whether development shows in the product.'],
    remedy(
      'medium',
      '개선 전후를 견준 시험성적서를 받아 두세요.',
      'Get a test report that compares before and after.',
      checkLever('checklist.productImprovement'),
    ),
  ),
  item('checklist.citedPatent', 7, [
    '다른 발명이 딛고 선 특허인지 봅니다.',
    'Whether others build on the patent.',
  ]),
  {
    id: 'ip.points',
    label: text('지식재산권 보유', 'Intellectual property held'),
    why: text('지킬 수 있는 권리가 얼마나 있는지 봅니다.', 'How many enforceable rights there are.'),
    unit: 'points',
    range: [0, 60],
    direction: 1,
    source: 'KTRS-FM form, IP counts',
    asks: [
      'patents',
      'ip.patentGrants',
      'ip.patentApplications',
      'ip.utilityGrants',
      'ip.utilityApplications',
    ],
    derive: rightsPoints,
    remedy: remedy(
      'medium',
      '핵심 기술의 출원과 등록을 늘리세요.',
      'File and register more of the core technology.',
      filingLever,
      grantLever,
    ),
  },
  {
    id: 'technology.developments',
    label: text('기술개발 실적', 'Development results'),
    why: text('끝까지 해낸 개발이 있는지 봅니다.', 'Developments that were finished.'),
    unit: 'count',
    range: [0, 30],
    direction: 1,
    source: 'KTRS-FM form, development results',
    asks: ['achievement.developments', 'achievement.developmentsCommercialized'],
    derive: developments,
    remedy: remedy(
      'high',
      '진행 중인 개발을 시제품까지 마치세요.',
      'Bring running developments to a prototype.',
      numberLever('achievement.developments', 1),
    ),
  },
  {
    id: 'checklist.maturity',
    label: text('기술 성숙도 · 노하우', 'Maturity or know-how'),
    why: text('기술이 실제로 쓸 수 있는 단계인지 봅니다.', 'How close the technology is to use.'),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: `${checklistSource} 8`,
    asks: ['technology.kind', 'checklist.trl', 'checklist.skillKnowHow'],
    derive: branched(
      (dossier) => credit(dossier, 'checklist.trl'),
      (dossier) => credit(dossier, 'checklist.skillKnowHow'),
    ),
    remedy: remedy(
      'high',
      '실제 환경에서 시험하고 기록을 남기세요.',
      'Test in the real environment and keep the record.',
      optionLever('checklist.trl', 2),
      checkLever('checklist.skillKnowHow'),
    ),
  },
  {
    id: 'checklist.rightsOrResearch',
    label: text('권리·국가 연구개발 또는 기능의 차별', 'IP and public R&D, or distinct skill'),
    why: text('기술이 남에게 인정받았는지 봅니다.', 'Whether others have recognised the technology.'),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: `${checklistSource} 9`,
    asks: [
      'technology.kind',
      'checklist.registeredIp',
      'checklist.governmentResearch',
      'checklist.skillDifference',
    ],
    derive: branched(
      (dossier) =>
        deriveFrom(
          {
            registered: need(dossier, 'checklist.registeredIp'),
            research: need(dossier, 'checklist.governmentResearch'),
          },
          ({ registered, research }) => (registered + research) / 2,
        ),
      (dossier) => credit(dossier, 'checklist.skillDifference'),
    ),
    remedy: remedy(
      'medium',
      '정부 연구개발 과제에 지원하거나 이 기술을 권리로 등록하세요.',
      'Apply for government R&D or register the technology.',
      checkLever('checklist.registeredIp'),
      checkLever('checklist.governmentResearch'),
    ),
  },
  {
    id: 'checklist.differentiation',
    label: text('차별성 · 모방 난이도', 'Differentiation, hard to copy'),
    why: text('경쟁자가 쉽게 따라 할 수 없는지 봅니다.', 'Whether rivals can copy it easily.'),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: `${checklistSource} 10`,
    asks: ['technology.kind', 'checklist.differentiation', 'checklist.easyToImitate'],
    derive: branched(
      (dossier) => credit(dossier, 'checklist.differentiation'),
      (dossier) => deriveFrom({ easy: need(dossier, 'checklist.easyToImitate') }, ({ easy }) => 1 - easy),
    ),
    remedy: remedy(
      'medium',
      '경쟁 기술과 견준 비교표를 만들어 차이를 보이세요.',
      'Show the difference in a comparison with rival technology.',
      checkLever('checklist.differentiation'),
    ),
  },
  {
    id: 'checklist.lifeCycle',
    label: text('수명주기 · 입상', 'Life cycle or award'),
    why: text('기술의 시장이 열리는 때인지 봅니다.', 'Whether the market of the technology is opening.'),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: `${checklistSource} 11`,
    asks: ['technology.kind', 'checklist.lifeCycle', 'checklist.skillAward'],
    derive: branched(
      (dossier) => credit(dossier, 'checklist.lifeCycle'),
      (dossier) => credit(dossier, 'checklist.skillAward'),
    ),
  },
  item(
    'checklist.scalability',
    12,
    ['한 시장에 묶이지 않는지 봅니다.', 'Whether it is not tied to one market.'],
    remedy(
      'high',
      '다른 업종의 시범 적용이나 첫 수출을 만들어 보세요.',
      'Win a pilot in another industry or a first export.',
      checkLever('checklist.scalability'),
    ),
  ),
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

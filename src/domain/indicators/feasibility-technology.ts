import { valueOf } from '../dossier/answer';
import { answerValue, type Dossier } from '../dossier/dossier';
import { type Derived, deriveFrom, knownValue } from './derived';
import { branched, checklistSource, credit, item, need } from './feasibility-item';
import { type Indicator, remedy, text } from './indicator';
import { rightsPoints } from './intellectual-property';
import { checkLever, hiringLever, keyStaffLever, numberLever, optionLever } from './lever';
import { filingLever, grantLever } from './patent-levers';
import { keyStaffYears, technicalStaffPoints } from './technical-people';

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

/** Who masters the technology, what protects it and how far it is: checklist items 6 to 12. */
export const technologyIndicators: readonly Indicator[] = [
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
];

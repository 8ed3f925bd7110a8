import { answerValue, type Dossier } from '../dossier/dossier';
import { creditOf } from './credit';
import { type Asked, type Derived, deriveFrom, knownValue, quotient, unknownFor } from './derived';
import { type Indicator, remedy, text } from './indicator';
import { intensityIndicators } from './innovation-intensity';
import { rightsCount, sumOverPatents } from './intellectual-property';
import { certificateLever, hiringLever, launchLever, numberLever } from './lever';
import { filingLever, grantLever } from './patent-levers';
import type { QuestionId } from './questions';
import { fromStatements, type Statements } from './statements';
import { ceoCareerYears, technicalStaffPoints } from './technical-people';

const handbook = 'K-TOP Tech-Index form, 14 indicators';

/** Our judgement: half for education, half for career, full at twenty years. */
const fullCareerYears = 20;

function ceoCapability(dossier: Dossier): Derived {
  return deriveFrom(
    {
      education: { asked: 'ceo.education', value: creditOf(dossier, 'ceo.education') },
      years: { asked: 'ceoCareer', value: ceoCareerYears(dossier) },
    },
    ({ education, years }) => (education + Math.min(years / fullCareerYears, 1)) / 2,
  );
}

/** Capitalised development and both R&D expenses over sales; of the three, those that the statements show. */
function innovationInvestment(statements: Statements): Derived {
  const spent = (['developmentAsset', 'rdManufacturing', 'rdExpense'] as const)
    .map((account) => statements.amount(account).value)
    .filter((amount) => amount !== undefined);
  if (spent.length === 0)
    return unknownFor('account:rdExpense', 'account:developmentAsset', 'account:rdManufacturing');
  const total = spent.reduce((sum, amount) => sum + amount, 0);
  return deriveFrom({ revenue: statements.amount('revenue') }, ({ revenue }) => quotient(total, revenue));
}

function count(id: QuestionId & `achievement.${string}`) {
  return (dossier: Dossier): Derived => {
    const value = answerValue(dossier, id);
    return value === undefined ? unknownFor(id) : knownValue(value);
  };
}

function rights(id: 'ip.patentGrants' | 'ip.patentApplications') {
  return (dossier: Dossier): Derived => {
    const value = rightsCount(dossier, id);
    return value === undefined ? unknownFor('patents', id) : knownValue(value);
  };
}

const patentsOr = (id: Asked): readonly Asked[] => ['patents', id];

/**
 * The 14 indicators of the innovation-growth model, which inputs feed each is our reading of the forms (handbook 4.1), and
 * those that tell of innovation for the size.
 */
export const innovationIndicators = [
  ...intensityIndicators,
  {
    id: 'innovation.technicalStaff',
    label: text('기술인력 역량', 'Technical staff'),
    why: text('기술을 이어 갈 사람이 있는지 봅니다.', 'Whether there are people to carry the technology.'),
    unit: 'points',
    range: [0, 200],
    direction: 1,
    source: handbook,
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
    id: 'innovation.intangibleAssets',
    label: text('무형자산', 'Intangible assets'),
    why: text(
      '자산 가운데 기술·권리가 차지하는 몫을 봅니다.',
      'The share of technology and rights in the assets.',
    ),
    unit: 'percent',
    range: [0, 0.6],
    direction: 1,
    source: `${handbook}; kr-dart`,
    asks: ['account:intangibleAssets', 'account:totalAssets'],
    derive: fromStatements((s) =>
      deriveFrom(
        { intangible: s.amount('intangibleAssets'), assets: s.amount('totalAssets') },
        ({ intangible, assets }) => quotient(intangible, assets),
      ),
    ),
    remedy: remedy(
      'medium',
      '요건을 갖춘 개발비는 자산으로 잡을 수 있는지 회계사와 상의하세요.',
      'Ask your accountant which development costs qualify as assets.',
    ),
  },
  {
    id: 'innovation.ceoCapability',
    label: text('대표자 역량', 'Capability of the CEO'),
    why: text(
      '대표자의 배움과 같은 업종 경험을 봅니다.',
      "The CEO's education and experience in the industry.",
    ),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: handbook,
    asks: ['ceo.education', 'ceoCareer'],
    derive: ceoCapability,
  },
  {
    id: 'innovation.humanInvestment',
    label: text('인적자산 투자', 'Investment in people'),
    why: text('매출에 견주어 사람에게 얼마나 쓰는지 봅니다.', 'What is spent on people, relative to sales.'),
    unit: 'percent',
    range: [0, 1],
    direction: 1,
    source: handbook,
    asks: ['account:salary', 'account:retirementProvision', 'account:welfare', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom(
        {
          salary: s.amount('salary'),
          provision: s.amount('retirementProvision'),
          welfare: s.amount('welfare'),
          revenue: s.amount('revenue'),
        },
        ({ salary, provision, welfare, revenue }) => quotient(salary + provision + welfare, revenue),
      ),
    ),
    remedy: remedy(
      'medium',
      '급여·복리후생 지출을 계정에 빠짐없이 나누어 적으세요.',
      'Book salaries and welfare fully in their accounts.',
    ),
  },
  {
    id: 'innovation.customerInvestment',
    label: text('고객자산 투자', 'Investment in customers'),
    why: text(
      '매출에 견주어 알리고 파는 데 얼마나 쓰는지 봅니다.',
      'What is spent on advertising, relative to sales.',
    ),
    unit: 'percent',
    range: [0, 0.3],
    direction: 1,
    source: handbook,
    asks: ['account:advertising', 'account:revenue'],
    derive: fromStatements((s) =>
      deriveFrom(
        { advertising: s.amount('advertising'), revenue: s.amount('revenue') },
        ({ advertising, revenue }) => quotient(advertising, revenue),
      ),
    ),
    remedy: remedy(
      'low',
      '홍보·전시·판매촉진 비용을 광고선전비로 정확히 적으세요.',
      'Book promotion and fairs as advertising.',
    ),
  },
  {
    id: 'innovation.innovationInvestment',
    label: text('혁신자산 투자 (연구개발)', 'Investment in R&D'),
    why: text('매출에 견주어 연구개발에 얼마나 쓰는지 봅니다.', 'What is spent on R&D, relative to sales.'),
    unit: 'percent',
    range: [0, 1],
    direction: 1,
    source: `${handbook}; kr-dart`,
    asks: ['account:developmentAsset', 'account:rdManufacturing', 'account:rdExpense', 'account:revenue'],
    derive: fromStatements(innovationInvestment),
    remedy: remedy(
      'medium',
      '연구개발에 든 인건비·재료비를 연구개발 계정으로 나누어 적으세요.',
      'Book R&D labour and materials in the R&D accounts.',
    ),
  },
  {
    id: 'innovation.technologyDevelopment',
    label: text('기술개발', 'Technologies developed'),
    why: text('시제품까지 끝낸 개발이 있는지 봅니다.', 'Developments finished up to a prototype.'),
    unit: 'count',
    range: [0, 30],
    direction: 1,
    source: handbook,
    asks: ['achievement.developments'],
    derive: count('achievement.developments'),
    remedy: remedy(
      'high',
      '진행 중인 개발을 시제품까지 마치세요.',
      'Bring running developments to a prototype.',
      numberLever('achievement.developments', 1),
    ),
  },
  {
    id: 'innovation.patentApplications',
    label: text('특허 출원', 'Patent applications'),
    why: text('새 기술을 권리로 만드는 활동을 봅니다.', 'The work of turning technology into rights.'),
    unit: 'count',
    range: [0, 100],
    direction: 1,
    source: handbook,
    asks: patentsOr('ip.patentApplications'),
    derive: rights('ip.patentApplications'),
    remedy: remedy(
      'medium',
      '핵심 기술을 나누어 출원할 것이 있는지 변리사와 살펴보세요.',
      'See with a patent attorney what can be filed.',
      filingLever,
    ),
  },
  {
    id: 'innovation.patentGrants',
    label: text('특허 등록', 'Patents granted'),
    why: text('지킬 수 있는 권리가 있는지 봅니다.', 'Rights that can be enforced.'),
    unit: 'count',
    range: [0, 100],
    direction: 1,
    source: handbook,
    asks: patentsOr('ip.patentGrants'),
    derive: rights('ip.patentGrants'),
    remedy: remedy(
      'medium',
      '우선심사를 신청해 등록을 앞당길 수 있습니다.',
      'Accelerated examination brings the grant forward.',
      grantLever,
    ),
  },
  {
    id: 'innovation.patentClaims',
    label: text('특허 청구항', 'Patent claims'),
    why: text('권리의 넓이를 봅니다.', 'How broad the rights are.'),
    unit: 'count',
    range: [0, 500],
    direction: 1,
    source: handbook,
    asks: ['patent:claims'],
    derive: sumOverPatents('claims'),
    remedy: remedy(
      'medium',
      '다음 출원에서는 청구항을 더 촘촘히 쓰세요.',
      'Write more claims in the next application.',
    ),
  },
  {
    id: 'innovation.certification',
    label: text('기술 인증', 'Technology certificates'),
    why: text('제3자가 인정한 품질과 기술을 봅니다.', 'Quality and technology confirmed by others.'),
    unit: 'count',
    range: [0, 30],
    direction: 1,
    source: handbook,
    asks: ['achievement.certifications'],
    derive: count('achievement.certifications'),
    remedy: remedy(
      'medium',
      'ISO 9001이나 업종에 맞는 인증을 준비하세요.',
      'Prepare ISO 9001 or a certificate of your trade.',
      certificateLever,
    ),
  },
  {
    id: 'innovation.developmentCommercialized',
    label: text('기술개발 상용화', 'Own developments launched'),
    why: text('개발이 팔리는 제품이 되었는지 봅니다.', 'Whether development became products that sell.'),
    unit: 'count',
    range: [0, 30],
    direction: 1,
    source: handbook,
    asks: ['achievement.developmentsCommercialized'],
    derive: count('achievement.developmentsCommercialized'),
    remedy: remedy(
      'high',
      '시제품 하나를 골라 첫 판매까지 이어 가세요.',
      'Take one prototype to its first sale.',
      launchLever,
    ),
  },
  {
    id: 'innovation.utilizationCommercialized',
    label: text('기술활용 상용화', 'Other technology launched'),
    why: text(
      '가진 기술을 고치거나 들여와 판 실적을 봅니다.',
      'Sales from improved, bought or outsourced technology.',
    ),
    unit: 'count',
    range: [0, 30],
    direction: 1,
    source: handbook,
    asks: ['achievement.utilizationsCommercialized'],
    derive: count('achievement.utilizationsCommercialized'),
    remedy: remedy(
      'medium',
      '주문 제작이나 개량 제품의 실적을 모아 적으세요.',
      'Collect made-to-order and improved products.',
      numberLever('achievement.utilizationsCommercialized', 1),
    ),
  },
  {
    id: 'innovation.forwardCitations',
    label: text('피인용 특허', 'Forward citations'),
    why: text(
      '다른 발명이 우리 특허를 딛고 서는지 봅니다.',
      'Whether later inventions build on your patents.',
    ),
    unit: 'count',
    range: [0, 200],
    direction: 1,
    source: handbook,
    asks: ['patent:forwardCitations'],
    derive: sumOverPatents('forwardCitations'),
  },
] as const satisfies readonly Indicator[];

import type { LocalText } from '../local-text';
import type { Option, Question } from './question';

const option = (value: string, ko: string, en: string, credit: number): Option => ({
  value,
  label: { ko, en },
  credit,
});

interface Extra {
  readonly help?: readonly [ko: string, en: string];
  readonly helpForService?: readonly [ko: string, en: string];
  readonly evidence?: readonly [ko: string, en: string];
  readonly when?: readonly [question: string, is: string | boolean];
}

const text = (pair: readonly [string, string]): LocalText => ({ ko: pair[0], en: pair[1] });

function asked(section: 'technology' | 'business', ko: string, en: string, extra: Extra = {}) {
  return {
    section,
    label: { ko, en },
    ...(extra.help && { help: text(extra.help) }),
    ...(extra.helpForService && { helpForService: text(extra.helpForService) }),
    ...(extra.evidence && { evidence: text(extra.evidence) }),
    ...(extra.when && { when: { question: extra.when[0], is: extra.when[1] } }),
  };
}

const check = (section: 'technology' | 'business', ko: string, en: string, extra?: Extra) =>
  ({ kind: 'check', ...asked(section, ko, en, extra) }) as const satisfies Question;

const choice = (
  section: 'technology' | 'business',
  ko: string,
  en: string,
  options: readonly Option[],
  extra?: Extra,
) => ({ kind: 'choice', options, ...asked(section, ko, en, extra) }) as const satisfies Question;

const expert = { when: ['technology.kind', 'expert'] } as const;
/** Item 23 does not offer two of its answers to skilled technology. */
const isSkilled = { question: 'technology.kind', is: 'skilled' } as const;
const skilled = { when: ['technology.kind', 'skilled'] } as const;

/** TRL 1 to 9 in five groups (handbook 2.3). */
const trlSteps: readonly (readonly [string, string])[] = [
  ['기초 이론·실험', 'Basic principles observed'],
  ['개념 정립', 'Concept formulated'],
  ['실험실 성능 검증', 'Proof of concept'],
  ['실험실 규모 부품·시스템', 'Validated in the laboratory'],
  ['시제품 제작', 'Prototype made'],
  ['시제품 성능 평가', 'Prototype evaluated'],
  ['실제 환경 시제품', 'Prototype in its real environment'],
  ['인증·표준화', 'Certified, standardised'],
  ['양산', 'Mass production'],
];

/**
 * The 26 items of the KTRS-FM checklist, paraphrased (handbook 2.3). The key holds the item's identifier; items 3 and 9
 * are two checks each; 8 to 11 and 23 differ between expert and skilled technology, 17 and 18 between manufacturing and
 * service (their wording covers both).
 */
export const checklistQuestions = {
  'checklist.ceoPatent': check(
    'technology',
    '대표자가 등록 특허·실용신안의 출원인이나 발명자입니다',
    'The CEO is applicant or inventor of a registered patent or utility model',
    {
      help: [
        'KIPRIS에서 대표자 이름으로 찾을 수 있는 것만 해당합니다.',
        'It must be found in KIPRIS under the name of the CEO.',
      ],
      evidence: ['특허등록증', 'Patent certificate'],
    },
  ),
  'checklist.ceoLicense': check(
    'technology',
    '대표자가 최근 5년 안에 박사·기능장·기술사를 취득했습니다',
    'The CEO gained a doctorate or top technical qualification within five years',
    { evidence: ['학위증, 자격증', 'Degree or licence'] },
  ),
  'checklist.ceoFounder': check(
    'business',
    '대표자가 전에 창업했거나, 설립 1년 미만 기업에서 일했습니다',
    'The CEO founded before, or worked in a firm under one year old',
  ),
  'checklist.ceoFounderSales': check('business', '그때 매출이 있었습니다', 'That venture had sales', {
    when: ['checklist.ceoFounder', true],
  }),
  'checklist.specialistExecutive': check(
    'business',
    '기술·마케팅·재무를 전문으로 맡는 임원이 있습니다',
    'At least one executive specialises in technology, marketing or finance',
    { evidence: ['조직도, 이력서', 'Organisation chart, CV'] },
  ),
  'checklist.ceoInvestment': check(
    'business',
    '대표자가 기관 투자(엔젤 포함)를 받은 적이 있습니다',
    'The CEO has raised institutional investment, angels included',
  ),
  'checklist.productImprovement': check(
    'technology',
    '자체 개발로 기존 제품·서비스의 기능이나 성능을 뚜렷이 높였습니다',
    'Own development clearly improved an existing product or service',
    { evidence: ['시험성적서', 'Test report'] },
  ),
  'checklist.citedPatent': check(
    'technology',
    '피인용이 2회 이상인 특허가 있습니다',
    'One of the patents held has two or more forward citations',
    { help: ['KIPRIS 상세 화면의 "피인용 횟수"를 보세요.', 'See "피인용 횟수" on the KIPRIS detail page.'] },
  ),
  'checklist.trl': choice(
    'technology',
    '기술 성숙도 (TRL)',
    'Technology readiness level (TRL)',
    trlSteps.map(([ko, en], index) =>
      option(String(index + 1), `${index + 1} · ${ko}`, `${index + 1} · ${en}`, index / 8),
    ),
    expert,
  ),
  'checklist.skillKnowHow': check(
    'technology',
    '경영·영업과 다른 생산·품질의 노하우가 있습니다',
    'There is production or quality know-how distinct from management or sales',
    skilled,
  ),
  'checklist.registeredIp': check(
    'technology',
    '이 기술로 등록한 지식재산권이 있습니다',
    'There is registered IP for this technology',
    expert,
  ),
  'checklist.governmentResearch': check(
    'technology',
    '이 기술로 정부 연구개발을 마쳤거나 하고 있습니다',
    'Government R&D for this technology is done or running',
    { ...expert, evidence: ['협약서, 최종평가 결과', 'Agreement, final evaluation'] },
  ),
  'checklist.skillDifference': check(
    'technology',
    '숙련된 기능이 남다른 기능·품질·디자인을 만듭니다',
    'The skill gives distinct function, quality or design',
    skilled,
  ),
  'checklist.differentiation': check(
    'technology',
    '다른 기술과의 차이를 분명하게 말할 수 있습니다',
    'The difference from other technology is clear and can be stated',
    expert,
  ),
  'checklist.easyToImitate': check(
    'technology',
    '공개되면 쉽게 따라 할 수 있습니다',
    'It is easy to copy once disclosed',
    { ...skilled, help: ['"예"면 점수가 낮아집니다.', '"Yes" lowers the score.'] },
  ),
  'checklist.lifeCycle': choice(
    'technology',
    '기술의 수명주기',
    'Life cycle of the technology',
    [
      option('introduction', '도입기', 'Introduction', 0.5),
      option('earlyGrowth', '성장초기', 'Early growth', 1),
      option('growth', '성장기', 'Growth', 0.9),
      option('maturity', '성숙기', 'Maturity', 0.4),
      option('decline', '쇠퇴기', 'Decline', 0),
    ],
    expert,
  ),
  'checklist.skillAward': check(
    'technology',
    '기능경기대회 등에서 입상했습니다',
    'An award was won in a skills contest',
    skilled,
  ),
  'checklist.scalability': check(
    'technology',
    '다른 분야 활용이나 수출이 구체적으로 있습니다',
    'There is concrete use in other fields, or export',
    { evidence: ['계약서, 수출실적증명', 'Contract, export record'] },
  ),
  'checklist.cashReport': check(
    'business',
    '자금일보를 정연하게 작성합니다',
    'A daily cash report is kept in an orderly way',
  ),
  'checklist.ownPremises': check('business', '자가 사업장이 있습니다', 'The company owns its premises', {
    evidence: ['부동산 등기사항증명서', 'Property register extract'],
  }),
  'checklist.gradedPatent': check(
    'business',
    'KPAS BB 이상을 받은 자기 등록 특허가 있습니다',
    'The company holds a registered patent graded BB or better by KPAS I',
  ),
  'checklist.publicFunding': check(
    'business',
    '최근 1년 안에 공공 지원(보조·융자·보증)을 받았습니다',
    'Public support (grant, loan, guarantee) was received within one year',
  ),
  'checklist.crowdOrInstitution': check(
    'business',
    '크라우드펀딩이나 기관 투자(엔젤 제외)를 받았습니다',
    'Crowd funding or institutional investment, angels excluded',
  ),
  'checklist.production': choice('business', '생산·수행 방식', 'How production or delivery is done', [
    {
      ...option('own', '자체 제작', 'Own production', 1),
      labelForService: { ko: '자체 인력', en: 'Own staff' },
    },
    {
      ...option('outsourced', '외주 가공', 'Outsourced production', 0.4),
      labelForService: { ko: '외주 인력', en: 'Outsourced staff' },
    },
  ]),
  'checklist.volatileSupply': check(
    'business',
    '값이나 수급이 크게 흔들리는 자원에 기댑니다',
    'Depends on inputs with volatile price or supply',
    {
      help: [
        '석유화학 제품, 금속·광물, 농산물이 여기에 듭니다. "예"면 점수가 낮아집니다.',
        'Oil and chemicals, metals and minerals, farm goods. "Yes" lowers the score.',
      ],
      helpForService: [
        '미디어 콘텐츠, 소프트웨어, IT 서비스가 여기에 듭니다. "예"면 점수가 낮아집니다.',
        'Media content, software, IT services. "Yes" lowers the score.',
      ],
    },
  ),
  'checklist.qualityManual': check(
    'business',
    '품질경영 매뉴얼이 있고 보여 줄 수 있습니다',
    'A quality manual is kept and can be shown',
  ),
  'checklist.afterSales': check(
    'business',
    '사후관리 체계가 있고 사례를 보여 줄 수 있습니다',
    'An after-sales system exists and cases can be shown',
  ),
  'checklist.certificates': check(
    'business',
    '공인 규격·품질·기술 인증이 있습니다 (HACCP, ISO, KC 등)',
    'Public standard, quality or technology certificates are held (HACCP, ISO, KC …)',
    { evidence: ['인증서', 'Certificate'] },
  ),
  'checklist.ownChannels': check(
    'business',
    '온라인과 오프라인에 자체 판매처가 모두 있습니다',
    'Own sales channels exist both online and offline',
  ),
  'checklist.revenueCapability': choice('business', '수익을 내는 힘', 'Capability to earn', [
    {
      ...option('gap', '기술 격차와 안정된 거래처가 있다', 'Technology gap with stable customers', 1),
      unless: isSkilled,
    },
    option('demand', '경쟁이 있지만 수요가 꾸준하다', 'Competition, but steady demand', 0.75),
    option('marketing', '차이가 적어 마케팅이 좌우한다', 'Little difference, marketing decides', 0.5),
    {
      ...option('newMarket', '아직 검증되지 않은 새 시장이다', 'New, unproven market', 0.4),
      unless: isSkilled,
    },
    option('none', '해당하는 것이 없다', 'None of these', 0),
  ]),
  'checklist.affordableScaling': check(
    'business',
    '첫 투자를 감당할 수 있고, 커져도 더 드는 돈이 적습니다',
    'The first investment can be financed and growth needs little more',
  ),
  'checklist.costReduction': check(
    'business',
    '단가를 낮출 방법이 있고 근거를 댈 수 있습니다',
    'There are ways to cut unit cost, with objective proof',
  ),
  'checklist.repeatCustomer': check(
    'business',
    '작년과 올해 모두 매출이 있는 거래처가 있습니다',
    'One customer had sales last year and this year',
    { evidence: ['세금계산서', 'Tax invoices'] },
  ),
} as const satisfies Record<string, Question>;

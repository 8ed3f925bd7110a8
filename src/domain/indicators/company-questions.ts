import type { LocalText } from '../local-text';
import type { Option, Question } from './question';

const persons: LocalText = { ko: '명', en: 'persons' };
const cases: LocalText = { ko: '건', en: 'cases' };

const option = (value: string, ko: string, en: string, credit?: number): Option =>
  credit === undefined ? { value, label: { ko, en } } : { value, label: { ko, en }, credit };

const staff = (ko: string, en: string) =>
  ({
    kind: 'count',
    section: 'company',
    label: { ko: `기술인력 · ${ko}`, en: `Technical staff · ${en}` },
    help: {
      ko: '대표자는 빼고, 한 사람은 가장 높은 한 단계에만 넣습니다.',
      en: 'Leave the CEO out; count each person once, at the highest level.',
    },
    evidence: { ko: '4대 사회보험 가입자 명부', en: 'Social insurance roster' },
    unit: persons,
    range: [0, 100_000],
  }) as const satisfies Question;

const rights = (ko: string, en: string, help?: LocalText) =>
  ({
    kind: 'count',
    section: 'technology',
    label: { ko, en },
    help: help ?? {
      ko: '같은 기술은 국내외를 합해 1건, 특허와 실용신안이 겹치면 특허만 셉니다. 특허 파일을 넣으면 저절로 셉니다.',
      en: 'The same technology at home and abroad counts once; patent and utility model on one technology count as the patent. Patent files are counted for you.',
    },
    evidence: { ko: '특허등록원부, KIPRIS', en: 'Register extract, KIPRIS' },
    unit: cases,
    range: [0, 10_000],
  }) as const satisfies Question;

const achievement = (ko: string, en: string, helpKo: string, helpEn: string) =>
  ({
    kind: 'count',
    section: 'technology',
    label: { ko, en },
    help: { ko: helpKo, en: helpEn },
    unit: cases,
    range: [0, 10_000],
  }) as const satisfies Question;

const flag = (ko: string, en: string) =>
  ({ kind: 'check', section: 'company', label: { ko, en } }) as const satisfies Question;

/** Facts of the company, its people, sales and rights: the fields of K-TOP's forms outside the checklist (handbook 2.2, 4.2). */
export const companyQuestions = {
  'company.name': {
    kind: 'text',
    section: 'company',
    label: { ko: '기업명', en: 'Company name' },
    maxLength: 100,
  },
  'company.legalForm': {
    kind: 'choice',
    section: 'company',
    label: { ko: '기업형태', en: 'Legal form' },
    options: [
      option('corporation', '법인', 'Corporation'),
      option('soleProprietor', '개인', 'Sole proprietor'),
      option('other', '기타', 'Other'),
    ],
  },
  'company.businessNumber': {
    kind: 'text',
    section: 'company',
    label: { ko: '사업자등록번호', en: 'Business registration number' },
    maxLength: 12,
    check: 'businessNumber',
  },
  'company.corporateNumber': {
    kind: 'text',
    section: 'company',
    label: { ko: '법인등록번호', en: 'Corporate registration number' },
    maxLength: 14,
    check: 'corporateNumber',
    when: { question: 'company.legalForm', is: 'corporation' },
  },
  'company.dartCode': {
    kind: 'text',
    section: 'company',
    label: { ko: 'DART 고유번호', en: 'DART code' },
    help: {
      ko: '전자공시(DART)에 공시하는 기업만 있는 여덟 자리 번호입니다. 파일에서 읽으면 다른 기업의 파일이 섞이는 것을 막는 데만 씁니다.',
      en: 'Eight digits that only companies filing with DART have. Used to notice files of another company, and for nothing else.',
    },
    maxLength: 8,
    onlyFromFiles: true,
  },
  'company.foundedOn': {
    kind: 'date',
    section: 'company',
    label: { ko: '설립일 (개업일)', en: 'Founding date' },
  },
  'company.ksic': {
    kind: 'text',
    section: 'company',
    label: { ko: '업종코드 (KSIC 11차)', en: 'Industry code (KSIC, 11th edition)' },
    help: {
      ko: '표준산업분류 다섯 자리입니다. 홈택스 업종코드(여섯 자리)와 다릅니다. 앞 두 자리가 10~34면 제조업으로 봅니다.',
      en: 'Five digits of the Korean standard industrial classification, not the six-digit tax code. 10–34 in front means manufacturing.',
    },
    maxLength: 5,
    check: 'ksic',
  },
  'company.size': {
    kind: 'choice',
    section: 'company',
    label: { ko: '기업규모', en: 'Company size' },
    options: [
      option('small', '소기업', 'Small enterprise'),
      option('medium', '중기업', 'Medium enterprise'),
      option('large', '중소기업 기준 초과', 'Above the SME limits'),
    ],
  },
  'company.listing': {
    kind: 'choice',
    section: 'company',
    label: { ko: '상장구분', en: 'Listing' },
    options: [
      option('none', '해당없음', 'Not listed'),
      option('kospi', '유가증권', 'KOSPI'),
      option('kosdaq', '코스닥', 'KOSDAQ'),
      option('konex', '코넥스', 'KONEX'),
      option('kotc', '제3시장', 'K-OTC'),
    ],
  },
  'company.field': {
    kind: 'choice',
    section: 'company',
    label: { ko: '산업분야', en: 'Field of industry' },
    options: [
      option('metal', '금속', 'Metal'),
      option('machinery', '기계', 'Machinery'),
      option('electronics', '전기전자', 'Electrical and electronics'),
      option('ict', '정보통신', 'ICT'),
      option('chemistry', '화학', 'Chemistry'),
      option('bio', '바이오', 'Biotechnology'),
      option('energy', '환경에너지', 'Environment and energy'),
      option('other', '기타', 'Other'),
    ],
  },
  'company.growthTheme': {
    kind: 'choice',
    section: 'company',
    label: { ko: '혁신성장 분야', en: 'Innovation-growth theme' },
    options: [
      option('ict', 'ICT·디지털', 'ICT and digital'),
      option('bioHealth', '바이오헬스', 'Bio and health'),
      option('semiconductor', '반도체·디스플레이', 'Semiconductor and display'),
      option('materials', '소재·부품', 'Materials and parts'),
      option('energy', '에너지', 'Energy'),
      option('services', '융합지식서비스', 'Knowledge services'),
      option('ai', '인공지능', 'Artificial intelligence'),
      option('mobility', '제조·모빌리티', 'Manufacturing and mobility'),
      option('environment', '환경·스마트농축수산', 'Environment and smart farming'),
    ],
  },
  'company.venture': flag('벤처기업 확인을 받았습니다', 'Certified as a venture company'),
  'company.innobiz': flag('이노비즈 확인을 받았습니다', 'Certified as Inno-Biz'),
  'company.audited': flag('외부감사를 받습니다', 'Subject to external audit'),
  'company.invested': flag('외부 투자를 받은 적이 있습니다', 'Has received outside investment'),
  'company.employees': {
    kind: 'count',
    section: 'company',
    label: { ko: '상시근로자 수', en: 'Regular employees' },
    evidence: { ko: '4대 사회보험 가입자 명부', en: 'Social insurance roster' },
    unit: persons,
    range: [0, 500_000],
  },
  'ceo.education': {
    kind: 'choice',
    section: 'company',
    label: { ko: '대표자 최종 학력', en: "CEO's highest education" },
    options: [
      option('highSchool', '고졸', 'High school', 0),
      option('associate', '전문학사', 'Associate degree', 0.25),
      option('bachelor', '학사', "Bachelor's degree", 0.5),
      option('master', '석사', "Master's degree", 0.75),
      option('doctor', '박사', 'Doctorate', 1),
    ],
  },
  'staff.doctors': staff('박사·기술사·기능장', 'doctorate or top qualification'),
  'staff.graduates': staff('석사·학사·기사', 'university degree or engineer'),
  'staff.associates': staff('전문학사·산업기사', 'associate degree'),
  'staff.others': staff('고졸 이하', 'high school or below'),
  'sales.lastYear': {
    kind: 'amount',
    section: 'finance',
    label: { ko: '작년 매출액', en: 'Sales last year' },
    help: {
      ko: '재무제표 파일을 넣으면 그 값을 씁니다. 없으면 부가세 신고 금액을 적으세요.',
      en: 'Taken from a statement file if there is one; otherwise type it from your VAT returns.',
    },
  },
  'sales.yearToDate': {
    kind: 'amount',
    section: 'finance',
    label: { ko: '올해 누계 매출액', en: 'Sales this year so far' },
  },
  'sales.yearToDateMonths': {
    kind: 'count',
    section: 'finance',
    label: { ko: '누계한 달수', en: 'Months in that figure' },
    help: {
      ko: '연간으로 환산할 때 씁니다: 누계 × 12 ÷ 달수.',
      en: 'Used to annualise: total × 12 ÷ months.',
    },
    unit: { ko: '개월', en: 'months' },
    range: [1, 12],
  },
  'sales.tradeType': {
    kind: 'choice',
    section: 'business',
    label: { ko: '주된 거래 상대', en: 'Main kind of customer' },
    options: [
      option('b2b', '기업 (B2B)', 'Businesses (B2B)'),
      option('b2c', '소비자 (B2C)', 'Consumers (B2C)'),
      option('b2g', '공공 (B2G)', 'Government (B2G)'),
    ],
  },
  'sales.customerCount': {
    kind: 'count',
    section: 'business',
    label: { ko: '작년 매출처 수', en: 'Customers last year' },
    help: { ko: '작년에 매출이 있던 거래처의 수입니다.', en: 'How many customers brought sales last year.' },
    evidence: { ko: '매출처별 세금계산서 합계표', en: 'Tax invoice summary by customer' },
    unit: { ko: '곳', en: 'customers' },
    range: [0, 10_000_000],
  },
  'statements.prepared': {
    kind: 'choice',
    section: 'finance',
    label: { ko: '재무제표가 있습니까?', en: 'Are there financial statements?' },
    help: {
      ko: '아직 결산한 적이 없으면 "없음"을 고르세요. 0원과는 다르게 다룹니다.',
      en: 'Choose "none yet" if no year has been closed. That is not the same as zero won.',
    },
    options: [option('yes', '있음', 'Yes'), option('none', '없음 (재무제표 미작성)', 'None yet')],
  },
  'technology.kind': {
    kind: 'choice',
    section: 'technology',
    label: { ko: '신청기술 구분', en: 'Kind of technology' },
    help: {
      ko: '연구개발로 얻은 기술이면 전문기술, 손에 익힌 기능이면 숙련기술입니다. 이어지는 질문이 달라집니다.',
      en: 'Expert technology comes from R&D, skilled technology from practised craft. The following questions differ.',
    },
    options: [
      option('expert', '전문기술', 'Expert technology'),
      option('skilled', '숙련기술', 'Skilled craft'),
    ],
  },
  'technology.name': {
    kind: 'text',
    section: 'technology',
    label: { ko: '평가기술명', en: 'Technology to be rated' },
    maxLength: 100,
  },
  'technology.outline': {
    kind: 'text',
    section: 'technology',
    label: { ko: '기술 개요', en: 'Outline' },
    maxLength: 1000,
  },
  'technology.ipcSection': {
    kind: 'choice',
    section: 'technology',
    label: { ko: '평가기술 IPC', en: 'IPC section' },
    options: [
      option('A', 'A 생활필수품', 'A Human necessities'),
      option('B', 'B 처리조작; 운수', 'B Operations; transport'),
      option('C', 'C 화학; 야금', 'C Chemistry; metallurgy'),
      option('D', 'D 섬유; 지류', 'D Textiles; paper'),
      option('E', 'E 고정구조물', 'E Fixed constructions'),
      option('F', 'F 기계공학; 조명; 가열; 무기; 폭파', 'F Mechanical engineering'),
      option('G', 'G 물리학', 'G Physics'),
      option('H', 'H 전기', 'H Electricity'),
    ],
  },
  'ip.patentGrants': rights('특허 등록', 'Patents granted'),
  'ip.patentApplications': rights('특허 출원 (심사 중)', 'Patent applications pending'),
  'ip.utilityGrants': rights('실용신안 등록', 'Utility models granted'),
  'ip.utilityApplications': rights('실용신안 출원', 'Utility model applications pending'),
  'ip.plantVarieties': rights('품종보호권', 'Plant variety rights', {
    ko: '등록된 권리만 셉니다.',
    en: 'Registered rights only.',
  }),
  'ip.others': rights('디자인·상표·프로그램·기술임치', 'Designs, trademarks, programs, escrow', {
    ko: '등록증이나 임치증이 있는 것만 셉니다. 같은 프로그램의 새 판은 1건입니다.',
    en: 'With a certificate only. New versions of one program count once.',
  }),
  'achievement.developments': achievement(
    '기술개발 건수',
    'Technologies developed',
    '스스로 개발해 시제품까지 끝낸 새 기술입니다. 출시한 것은 아래 상용화에만 셉니다.',
    'New technology of your own up to a finished prototype. If launched, count it only below.',
  ),
  'achievement.developmentsCommercialized': achievement(
    '기술개발 상용화 건수',
    'Own developments launched',
    '스스로 개발한 기술로 양산하고 판 제품·서비스의 수입니다.',
    'Products or services produced and sold from your own development.',
  ),
  'achievement.utilizationsCommercialized': achievement(
    '기술활용 상용화 건수',
    'Other technology launched',
    '가진 기술을 고치거나, 사거나, 맡겨서 얻은 기술로 판 제품·서비스의 수입니다.',
    'Launched with improved, bought or outsourced technology, or made to order.',
  ),
  'achievement.certifications': achievement(
    '기술인증 건수',
    'Technology certificates',
    'KS, NET/NT, ISO 9000·14000, UL, CSA, 싱글PPM 등 유효한 인증입니다.',
    'KS, NET/NT, ISO 9000/14000, UL, CSA, Single PPM and the like, while valid.',
  ),
} as const satisfies Record<string, Question>;

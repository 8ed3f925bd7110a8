import type { LocalText } from '../local-text';
import type { Option, Question } from './question';

const option = (value: string, ko: string, en: string): Option => ({ value, label: { ko, en } });

/** The 17 provinces and metropolitan cities, in the order of 기업마당 (areaNm). */
export const regions: readonly Option[] = [
  option('seoul', '서울', 'Seoul'),
  option('busan', '부산', 'Busan'),
  option('daegu', '대구', 'Daegu'),
  option('incheon', '인천', 'Incheon'),
  option('gwangju', '광주', 'Gwangju'),
  option('daejeon', '대전', 'Daejeon'),
  option('ulsan', '울산', 'Ulsan'),
  option('sejong', '세종', 'Sejong'),
  option('gyeonggi', '경기', 'Gyeonggi'),
  option('gangwon', '강원', 'Gangwon'),
  option('chungbuk', '충북', 'North Chungcheong'),
  option('chungnam', '충남', 'South Chungcheong'),
  option('jeonbuk', '전북', 'North Jeolla'),
  option('jeonnam', '전남', 'South Jeolla'),
  option('gyeongbuk', '경북', 'North Gyeongsang'),
  option('gyeongnam', '경남', 'South Gyeongsang'),
  option('jeju', '제주', 'Jeju'),
];

const notGraded = option('none', '받은 적 없음', 'Never received');
const gradesOf = (prefix: string, worst: number): readonly Option[] =>
  Array.from({ length: worst }, (_, at) =>
    option(`${prefix}${at + 1}`, `${prefix}${at + 1}`, `${prefix}${at + 1}`),
  );

const asked = (label: LocalText, help: LocalText) =>
  ({ section: 'company', forProgrammes: true, label, help }) as const;
const amount = (label: LocalText, help: LocalText) => ({ kind: 'amount', ...asked(label, help) }) as const;
const points: LocalText = { ko: '점', en: 'points' };

/** What only support programmes ask: no model reads it, and it is no open question of theirs. */
export const programmeQuestions = {
  'programme.region': {
    kind: 'choice',
    ...asked(
      { ko: '본사 소재지', en: 'Region of the head office' },
      {
        ko: '지자체 사업은 소재지를 조건으로 두는 일이 많습니다.',
        en: 'Programmes of provinces and cities often ask for it.',
      },
    ),
    options: regions,
  },
  'programme.researchUnit': {
    kind: 'choice',
    ...asked(
      { ko: '인정받은 연구조직', en: 'Recognised research unit' },
      {
        ko: '한국산업기술진흥협회가 인정한 기업부설연구소나 연구개발전담부서입니다.',
        en: 'A corporate research institute or an R&D department recognised by KOITA.',
      },
    ),
    options: [
      option('none', '인정받은 조직 없음', 'No recognised unit'),
      option('department', '연구개발전담부서', 'R&D department'),
      option('institute', '기업부설연구소', 'Corporate research institute'),
    ],
  },
  'programme.researchers': {
    kind: 'count',
    ...asked(
      { ko: '연구전담요원 수', en: 'Full-time researchers' },
      {
        ko: '다른 일을 겸하지 않고 연구개발만 하는 사람의 수입니다.',
        en: 'People who do research and development and nothing else.',
      },
    ),
    unit: { ko: '명', en: 'persons' },
    range: [0, 100_000],
  },
  'programme.ventureInvestment': amount(
    { ko: '벤처투자기관의 투자금', en: 'Invested by venture investors' },
    {
      ko: '벤처투자회사, 벤처투자조합, 신기술사업금융업자 등에게서 받은 투자금의 합계입니다.',
      en: 'Total from venture capital firms, venture funds and new-technology financiers.',
    },
  ),
  'programme.totalInvestment': amount(
    { ko: '누적 투자유치 금액', en: 'Investment raised in total' },
    { ko: '지금까지 받은 투자를 모두 더한 금액입니다.', en: 'Everything raised so far.' },
  ),
  'programme.companyValue': amount(
    { ko: '기업가치', en: 'Company value' },
    {
      ko: '마지막 투자에서 인정받은 기업가치입니다. 투자를 받은 적이 없으면 비워 두세요.',
      en: 'As valued in the latest round. Leave it empty if there was none.',
    },
  ),
  'programme.guarantee': amount(
    { ko: '기술보증기금 보증 잔액', en: 'Guarantees by KIBO outstanding' },
    {
      ko: '새로 신청할 보증까지 더한 금액입니다. 없으면 0을 적으세요.',
      en: 'Including the one to be applied for. Type 0 if there is none.',
    },
  ),
  'programme.tcbGrade': {
    kind: 'choice',
    ...asked(
      { ko: '기술신용평가(TCB) 기술등급', en: 'Technology grade of a TCB rating' },
      {
        ko: '은행이나 기술신용평가사에서 받은 T1~T10 등급입니다. 이 앱의 등급과 다릅니다.',
        en: 'T1 to T10 from a bank or technology credit bureau. It is not a grade of this app.',
      },
    ),
    options: [notGraded, ...gradesOf('T', 10)],
  },
  'programme.tiGrade': {
    kind: 'choice',
    ...asked(
      { ko: '투자용 기술평가(TI) 등급', en: 'Technology grade for investment (TI)' },
      {
        ko: '평가기관에서 받은 TI-1~TI-14 등급입니다. 이 앱의 등급과 다릅니다.',
        en: 'TI-1 to TI-14 from a rating body. It is not a grade of this app.',
      },
    ),
    options: [notGraded, ...gradesOf('TI-', 14)],
  },
  'programme.innobizScore': {
    kind: 'count',
    ...asked(
      { ko: '이노비즈 온라인 자가진단 점수', en: 'Score of the Inno-Biz self-test' },
      {
        ko: 'innobiz.net에서 해 본 자가진단의 1,000점 만점 점수입니다.',
        en: 'Out of 1,000, from innobiz.net.',
      },
    ),
    unit: points,
    range: [0, 1000],
  },
  'programme.mainbizScore': {
    kind: 'count',
    ...asked(
      { ko: '메인비즈 온라인 자가진단 점수', en: 'Score of the Main-Biz self-test' },
      {
        ko: '메인비즈 누리집에서 해 본 자가진단의 1,000점 만점 점수입니다.',
        en: 'Out of 1,000, from the Main-Biz site.',
      },
    ),
    unit: points,
    range: [0, 1000],
  },
} as const satisfies Record<string, Question>;

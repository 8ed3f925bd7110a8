import type { Question } from './question';

const awarded = { question: 'research.awarded', is: true } as const;

/** Government R&D projects of the company, as NTIS, IRIS and SMTECH list them. */
export const researchQuestions = {
  'research.awarded': {
    kind: 'check',
    section: 'technology',
    label: {
      ko: '정부 연구개발 과제를 맡은 적이 있습니다',
      en: 'The company has carried out government R&D projects',
    },
    help: {
      ko: '정부나 지자체의 출연금을 받은 연구개발 과제입니다. 주관기관이든 공동기관이든 모두 셉니다. NTIS(ntis.go.kr), IRIS(iris.go.kr), SMTECH(smtech.go.kr)의 과제 목록에서 찾을 수 있습니다.',
      en: 'R&D projects with a contribution of the state or a local government, as lead or as partner. NTIS (ntis.go.kr), IRIS (iris.go.kr) and SMTECH (smtech.go.kr) list them.',
    },
    evidence: { ko: '과제 협약서, 최종평가 결과', en: 'Project agreement, final evaluation' },
  },
  'research.totalFunding': {
    kind: 'amount',
    section: 'technology',
    label: { ko: '받은 정부출연금 합계', en: 'Government contributions in sum' },
    help: {
      ko: '지금까지 맡은 과제에서 우리 기업 몫으로 받은 정부출연금을 모두 더합니다. 기업부담금은 뺍니다. 협약서나 IRIS·SMTECH의 과제 정보에 있습니다.',
      en: "The company's own share of the contributions of all projects so far, without what the company paid itself. See the agreements, or the projects in IRIS and SMTECH.",
    },
    when: awarded,
  },
  'research.largestFunding': {
    kind: 'amount',
    section: 'technology',
    label: { ko: '가장 큰 과제의 정부출연금', en: 'Contribution of the largest project' },
    help: {
      ko: '한 과제에서 우리 기업 몫으로 받은 정부출연금 가운데 가장 큰 금액입니다. 여러 해 과제는 전체 기간을 더합니다.',
      en: "The company's share of the largest single project, over all of its years.",
    },
    when: awarded,
  },
  'research.firstOn': {
    kind: 'date',
    section: 'technology',
    label: { ko: '첫 과제를 시작한 날', en: 'Start of the first project' },
    help: {
      ko: '협약서의 총 연구개발기간 시작일입니다. NTIS 과제검색에서 기업명으로 찾을 수 있습니다.',
      en: 'First day of the project period in the agreement. NTIS finds projects by company name.',
    },
    when: awarded,
  },
  'research.latestOn': {
    kind: 'date',
    section: 'technology',
    label: { ko: '가장 최근 과제를 시작한 날', en: 'Start of the latest project' },
    help: {
      ko: '과제가 하나뿐이면 첫 과제와 같은 날을 적습니다.',
      en: 'The same day as the first where there is only one project.',
    },
    when: awarded,
  },
  'research.ministries': {
    kind: 'count',
    section: 'technology',
    label: { ko: '과제를 준 부처의 수', en: 'Ministries that funded projects' },
    help: {
      ko: '부·처·청과 지자체를 하나씩 셉니다. 전문기관이 아니라 그 위의 부처를 셉니다. 한국산업기술기획평가원 과제는 산업통상부입니다.',
      en: 'Ministries, offices and local governments, each once; the ministry, not the agency that runs the programme.',
    },
    unit: { ko: '곳', en: 'ministries' },
    range: [1, 30],
    when: awarded,
  },
  'research.openCall': {
    kind: 'check',
    section: 'technology',
    label: {
      ko: '주제를 스스로 정한 사업화 과제를 받았습니다',
      en: 'A project on a topic of its own choice, aimed at the market, was funded',
    },
    help: {
      ko: '부처가 쓰려고 지정한 기술이 아니라, 기업이 주제를 내어 시장에서 팔 것을 개발하는 자유공모 과제입니다. 중소벤처기업부의 창업성장기술개발(디딤돌·TIPS)과 중소기업기술혁신개발의 자유공모가 여기에 듭니다.',
      en: 'An open call, where the company proposes the topic and develops something to sell, not a technology that the ministry ordered. Didimdol, TIPS and the open calls of the Ministry of SMEs and Startups belong here.',
    },
    when: awarded,
  },
  'research.health': {
    kind: 'check',
    section: 'technology',
    label: { ko: '보건의료 과제를 받았습니다', en: 'A health research project was funded' },
    help: {
      ko: '보건복지부, 범부처 의료기기·신약 사업처럼 보건의료 연구를 지원하는 과제입니다.',
      en: 'Projects of the Ministry of Health and Welfare, or of the joint programmes for medical devices and drugs.',
    },
    when: awarded,
  },
} as const satisfies Record<string, Question>;

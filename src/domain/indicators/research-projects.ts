import { checkLever } from './lever';
import { answerValue, type Dossier } from '../dossier/dossier';
import { creditOf } from './credit';
import { type Derived, deriveFrom, doesNotApply, quotient, unknownFor } from './derived';
import { type Indicator, remedy, text } from './indicator';

const source = 'T. Khunjua & J. Malik 2026, trajectory of awards (sbir-vc-formd)';

const millionWon = 1_000_000;
const daysPerYear = 365.25;
const millisecondsPerDay = 86_400_000;

type ResearchCheck = 'research.openCall' | 'research.health';

/** A company without projects has no figures of them; one that has not said so may have. */
function ofProjects(derive: (dossier: Dossier) => Derived) {
  return (dossier: Dossier): Derived => {
    const awarded = answerValue(dossier, 'research.awarded');
    if (awarded === undefined) return unknownFor('research.awarded');
    return awarded ? derive(dossier) : doesNotApply;
  };
}

const amount = (dossier: Dossier, id: 'research.totalFunding' | 'research.largestFunding') => ({
  asked: id,
  value: answerValue(dossier, id),
});

const flag = (id: ResearchCheck) =>
  ofProjects((dossier) =>
    deriveFrom({ answer: { asked: id, value: creditOf(dossier, id) } }, ({ answer }) => answer),
  );

/** Share of the largest project in all contributions; no more than all, whatever was typed. */
function focus(dossier: Dossier): Derived {
  return deriveFrom(
    {
      largest: amount(dossier, 'research.largestFunding'),
      total: amount(dossier, 'research.totalFunding'),
    },
    ({ largest, total }) => quotient(Math.min(largest, total), total),
  );
}

/** Years from the first to the latest project. */
function span(dossier: Dossier): Derived {
  const day = (id: 'research.firstOn' | 'research.latestOn') => {
    const date = answerValue(dossier, id);
    return { asked: id, value: date === undefined ? undefined : Date.parse(date) / millisecondsPerDay };
  };
  return deriveFrom({ first: day('research.firstOn'), latest: day('research.latestOn') }, (days) =>
    Math.max((days.latest - days.first) / daysPerYear, 0),
  );
}

/** What the company's government R&D projects say to investors. */
export const researchIndicators = [
  {
    id: 'research.largestFunding',
    label: text('가장 큰 정부 연구개발 과제', 'Largest government R&D project'),
    why: text(
      '큰 과제를 맡길 만큼 검증된 기술인지 봅니다.',
      'Whether the technology was trusted with a large project.',
    ),
    unit: 'logMillionKrw',
    range: [0, 5],
    direction: 1,
    source,
    asks: ['research.awarded', 'research.largestFunding'],
    derive: ofProjects((dossier) =>
      deriveFrom({ largest: amount(dossier, 'research.largestFunding') }, ({ largest }) =>
        Math.log10(Math.max(largest / millionWon, 1)),
      ),
    ),
    remedy: remedy(
      'high',
      '작은 과제의 성과를 묶어 다음 단계의 큰 과제에 지원하세요.',
      'Build on small projects and apply for the larger, next-stage one.',
    ),
  },
  {
    id: 'research.focus',
    label: text('가장 큰 과제의 몫', 'Share of the largest project'),
    why: text(
      '과제를 여럿 이어 가며 사는지, 한 기술에 모으는지 봅니다.',
      'Whether effort goes into one technology or is spread over many projects.',
    ),
    unit: 'percent',
    range: [0, 1],
    direction: 1,
    source,
    asks: ['research.awarded', 'research.largestFunding', 'research.totalFunding'],
    derive: ofProjects(focus),
  },
  {
    id: 'research.spanYears',
    label: text('과제를 이어 온 햇수', 'Years in government R&D'),
    why: text(
      '첫 과제에서 지금 과제까지 얼마나 빨리 왔는지 봅니다.',
      'How quickly the company came from its first project to the latest.',
    ),
    unit: 'years',
    range: [0, 30],
    direction: -1,
    source,
    asks: ['research.awarded', 'research.firstOn', 'research.latestOn'],
    derive: ofProjects(span),
  },
  {
    id: 'research.ministries',
    label: text('과제를 준 부처의 수', 'Ministries that funded projects'),
    why: text(
      '서로 다른 부처가 기술을 인정했는지 봅니다.',
      'Whether different ministries have recognised the technology.',
    ),
    unit: 'count',
    range: [1, 30],
    direction: 1,
    source,
    asks: ['research.awarded', 'research.ministries'],
    derive: ofProjects((dossier) =>
      deriveFrom(
        {
          ministries: { asked: 'research.ministries', value: answerValue(dossier, 'research.ministries') },
        },
        ({ ministries }) => ministries,
      ),
    ),
  },
  {
    id: 'research.openCall',
    label: text('자유공모 사업화 과제', 'Open-call project for the market'),
    why: text(
      '부처가 아니라 시장을 보고 개발했는지 봅니다.',
      'Whether development aimed at the market and not at one ministry.',
    ),
    unit: 'yesNo',
    range: [0, 1],
    direction: 1,
    source,
    asks: ['research.awarded', 'research.openCall'],
    derive: flag('research.openCall'),
    remedy: remedy(
      'medium',
      '다음 과제는 TIPS처럼 기업이 주제를 정하는 자유공모에 지원하세요.',
      'Apply next to an open call such as TIPS, with a topic of your own.',
      checkLever('research.openCall'),
    ),
  },
  {
    id: 'research.health',
    label: text('보건의료 과제', 'Health research project'),
    why: text(
      '민간 투자가 많은 보건의료 분야의 연구인지 봅니다.',
      'Whether the research is in health, where private capital is common.',
    ),
    unit: 'yesNo',
    range: [0, 1],
    direction: 1,
    source,
    asks: ['research.awarded', 'research.health'],
    derive: flag('research.health'),
  },
] as const satisfies readonly Indicator[];

import type { Dossier } from '../dossier/dossier';
import { creditOf } from './credit';
import { type Derived, deriveFrom, knownValue, unknownFor } from './derived';
import { checklistSource, item, need } from './feasibility-item';
import { type Indicator, remedy, text } from './indicator';
import { checkLever } from './lever';
import { ceoCareerYears } from './technical-people';

/** Item 3 counts two checks; the second says nothing where the first is "no". */
function founderChecks(dossier: Dossier): Derived {
  if (creditOf(dossier, 'checklist.ceoFounder') === 0) return knownValue(0);
  return deriveFrom(
    { founded: need(dossier, 'checklist.ceoFounder'), sold: need(dossier, 'checklist.ceoFounderSales') },
    ({ founded, sold }) => founded + sold,
  );
}

/** The CEO and the management: checklist items 1 to 5. */
export const managementIndicators: readonly Indicator[] = [
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
];

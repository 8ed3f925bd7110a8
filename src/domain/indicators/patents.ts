import { abroadLever, filingLever, grantLever } from './patent-levers';
import { type Answer, valueOf } from '../dossier/answer';
import type { Patent } from '../dossier/patent';
import { type Asked, type Derived, knownValue, unknownFor } from './derived';
import { type PatentIndicator, remedy, text } from './indicator';
import { hasCompany } from './applicant-kind';
import {
  correctedDiversity,
  daysBetween,
  herfindahlDiversity,
  ipcClass,
  radicalness,
} from './patent-formulas';

function fromAnswer<Value>(
  asked: Asked,
  answer: Answer<Value> | undefined,
  calculate: (value: Value) => number | Derived,
): Derived {
  const value = valueOf(answer);
  if (value === undefined) return unknownFor(asked);
  const result = calculate(value);
  return typeof result === 'number' ? knownValue(result) : result;
}

/** First printed class of each cited document that has one; of patents only, where the documents are listed. */
export function citedClassesOf(patent: Patent): readonly string[] | undefined {
  const listed = valueOf(patent.citedPatents);
  if (listed === undefined) return valueOf(patent.citedClasses);
  return firstClasses(listed.filter(({ isNonPatent }) => isNonPatent !== true));
}

export const firstClasses = (documents: readonly { readonly classes: readonly string[] }[]): string[] =>
  documents.flatMap(({ classes }) => classes.slice(0, 1));

function citedDiversity(patent: Patent): Derived {
  const classes = citedClassesOf(patent);
  if (classes === undefined) return unknownFor('patent:citedClasses');
  const diversity = correctedDiversity(classes);
  return diversity === undefined
    ? { state: 'notComputable', reason: 'tooFewCitations' }
    : knownValue(diversity);
}

function outsideOwnFields(patent: Patent): Derived {
  const cited = citedClassesOf(patent);
  const own = valueOf(patent.ipcCodes);
  if (cited === undefined) return unknownFor('patent:citedClasses');
  if (own === undefined) return unknownFor('patent:ipcCodes');
  return cited.length < 2
    ? { state: 'notComputable', reason: 'tooFewCitations' }
    : knownValue(radicalness(cited, own));
}

export function backwardCitations(patent: Patent): Derived {
  const count = valueOf(patent.backwardCitations) ?? valueOf(patent.citedPatents)?.length;
  return count === undefined ? unknownFor('patent:backwardCitations') : knownValue(count);
}

/** What is stated, else what the applicants' names tell. */
function companyApplicant(patent: Patent): Derived {
  const is = valueOf(patent.companyApplicant) ?? hasCompany(valueOf(patent.applicants) ?? []);
  return is === undefined ? unknownFor('patent:companyApplicant') : knownValue(yesOrNo(is));
}

const yesOrNo = (is: boolean): number => (is ? 1 : 0);
const distinctClasses = (codes: readonly string[]): number => new Set(codes.map(ipcClass)).size;
const spread = (codes: readonly string[]): number => herfindahlDiversity(codes.map(ipcClass));

export function grantDays(patent: Patent): Derived {
  if (valueOf(patent.status) === 'pending') return { state: 'notComputable', reason: 'notRegistered' };
  const filed = valueOf(patent.filedOn);
  const registered = valueOf(patent.registeredOn);
  if (filed === undefined) return unknownFor('patent:filedOn');
  // A grant before the filing is a slip, and no value (handbook, patent indicators 11).
  if (registered === undefined || registered < filed) return unknownFor('patent:registeredOn');
  return knownValue(daysBetween(filed, registered));
}

/** Figures of one patent (handbook, patent indicators). */
export const patentIndicators = [
  {
    id: 'patent.claims',
    label: text('청구항 수', 'Claims'),
    why: text('권리의 넓이를 봅니다.', 'How broad the right is.'),
    unit: 'count',
    range: [1, 60],
    direction: 1,
    source: 'Lanjouw & Schankerman 2004; china-patents',
    asks: ['patent:claims'],
    derive: (patent) => fromAnswer('patent:claims', patent.claims, (claims) => claims),
    remedy: remedy(
      'medium',
      '다음 출원에서는 종속항을 더 촘촘히 쓰세요.',
      'Write more dependent claims next time.',
      filingLever,
    ),
  },
  {
    id: 'patent.ipcCount',
    label: text('IPC 수', 'IPC codes'),
    why: text('기술이 쓰이는 곳의 수를 봅니다.', 'In how many places the technology is classified.'),
    unit: 'count',
    range: [1, 20],
    direction: 1,
    source: 'china-patents',
    asks: ['patent:ipcCodes'],
    derive: (patent) => fromAnswer('patent:ipcCodes', patent.ipcCodes, (codes) => codes.length),
  },
  {
    id: 'patent.ipcClasses',
    label: text('기술 분야 수 (IPC 4자리)', 'Technical fields (IPC subclasses)'),
    why: text('여러 분야에 걸친 발명인지 봅니다.', 'Whether the invention spans fields.'),
    unit: 'count',
    range: [1, 8],
    direction: 1,
    source: 'Lerner 1994; china-patents',
    asks: ['patent:ipcCodes'],
    derive: (patent) => fromAnswer('patent:ipcCodes', patent.ipcCodes, distinctClasses),
  },
  {
    id: 'patent.ipcDiversity',
    label: text('기술 분야의 고른 정도', 'Spread over fields'),
    why: text('한 분야에 치우치지 않는지 봅니다.', 'Whether it does not lean on one field.'),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: '1 - sum of squared IPC shares; china-patents tech_div',
    asks: ['patent:ipcCodes'],
    derive: (patent) => fromAnswer('patent:ipcCodes', patent.ipcCodes, spread),
  },
  {
    id: 'patent.cpcCount',
    label: text('CPC 수', 'CPC codes'),
    why: text('심사관이 더 잘게 나눈 분류의 수를 봅니다.', 'How many of the finer classes it was put into.'),
    unit: 'count',
    range: [1, 40],
    direction: 1,
    source: 'lens-patents n_cpc',
    asks: ['patent:cpcCodes'],
    derive: (patent) => fromAnswer('patent:cpcCodes', patent.cpcCodes, (codes) => codes.length),
  },
  {
    id: 'patent.cpcClasses',
    label: text('기술 분야 수 (CPC 4자리)', 'Technical fields (CPC subclasses)'),
    why: text(
      '더 잘게 나눈 분류에서도 여러 분야에 걸치는지 봅니다.',
      'Whether it spans fields in the finer classification.',
    ),
    unit: 'count',
    range: [1, 12],
    direction: 1,
    source: 'lens-patents n_cpc4',
    asks: ['patent:cpcCodes'],
    derive: (patent) => fromAnswer('patent:cpcCodes', patent.cpcCodes, distinctClasses),
  },
  {
    id: 'patent.cpcDiversity',
    label: text('CPC 분야의 고른 정도', 'Spread over CPC fields'),
    why: text('CPC가 한 분야에 치우치지 않는지 봅니다.', 'Whether its CPC codes do not lean on one field.'),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: '1 - sum of squared CPC shares; lens-patents',
    asks: ['patent:cpcCodes'],
    derive: (patent) => fromAnswer('patent:cpcCodes', patent.cpcCodes, spread),
  },
  {
    id: 'patent.inventors',
    label: text('발명자 수', 'Inventors'),
    why: text('여러 사람의 앎이 들어간 발명인지 봅니다.', 'Whether the knowledge of several people went in.'),
    unit: 'count',
    range: [1, 12],
    direction: 1,
    source: 'china-patents; lens-patents',
    asks: ['patent:inventors'],
    derive: (patent) => fromAnswer('patent:inventors', patent.inventors, (count) => count),
  },
  {
    id: 'patent.companyApplicant',
    label: text('회사 명의 출원', 'Filed by a company'),
    why: text(
      '발명을 쓸 회사가 권리를 갖는지 봅니다.',
      'Whether the right belongs to a company that can put it to use.',
    ),
    unit: 'yesNo',
    range: [0, 1],
    direction: 1,
    source: 'china-patents, type of applicant',
    asks: ['patent:companyApplicant', 'patent:applicants'],
    derive: companyApplicant,
    remedy: remedy(
      'medium',
      '대표자 개인 명의의 권리는 회사로 옮기고 이전 등록을 하세요.',
      'Assign rights held by the CEO in person to the company, and register the transfer.',
    ),
  },
  {
    id: 'patent.agent',
    label: text('변리사(대리인) 선임', 'Patent attorney'),
    why: text('전문가가 다듬은 명세서인지 봅니다.', 'Whether a professional drafted the specification.'),
    unit: 'yesNo',
    range: [0, 1],
    direction: 1,
    source: 'china-patents if_agency',
    asks: ['patent:agent'],
    derive: (patent) => fromAnswer('patent:agent', patent.agent, yesOrNo),
    remedy: remedy(
      'low',
      '다음 출원은 변리사와 함께 준비하세요. 지식재산센터가 비용을 돕기도 합니다.',
      'Prepare the next filing with a patent attorney; regional IP centres help with the cost.',
    ),
  },
  {
    id: 'patent.priorities',
    label: text('바탕이 된 출원 수', 'Applications it builds on'),
    why: text(
      '여러 번의 출원이 쌓여 이루어진 발명인지 봅니다. 우선권 주장이 없으면 자기 출원 한 건입니다.',
      'Whether several filings went into it; without a priority claim it is its own filing, one.',
    ),
    unit: 'count',
    range: [1, 12],
    direction: 1,
    source: 'lens-patents n_priorities',
    asks: ['patent:priorityClaims'],
    derive: (patent) =>
      fromAnswer('patent:priorityClaims', patent.priorityClaims, (claims) => Math.max(claims, 1)),
  },
  {
    id: 'patent.applicants',
    label: text('출원인 수', 'Applicants'),
    why: text('함께 출원한 권리인지 보는 배경입니다.', 'Context: whether the right is shared.'),
    unit: 'count',
    range: [1, 6],
    direction: 0,
    source: 'china-patents',
    asks: ['patent:applicants'],
    derive: (patent) => fromAnswer('patent:applicants', patent.applicants, (names) => names.length),
  },
  {
    id: 'patent.foreignPriority',
    label: text('해외 우선권 · PCT', 'Foreign priority or PCT'),
    why: text('해외에서도 지키는 발명인지 봅니다.', 'Whether it is protected abroad as well.'),
    unit: 'yesNo',
    range: [0, 1],
    direction: 1,
    source: 'china-patents',
    asks: ['patent:foreignPriority'],
    derive: (patent) => fromAnswer('patent:foreignPriority', patent.foreignPriority, yesOrNo),
    remedy: remedy(
      'high',
      '출원일부터 12개월 안에 PCT나 해외 출원을 살펴보세요.',
      'Consider PCT or foreign filing within 12 months.',
      abroadLever,
    ),
  },
  {
    id: 'patent.familyOffices',
    label: text('보호받는 나라 수', 'Offices with protection'),
    why: text('권리가 미치는 시장의 넓이를 봅니다.', 'In how many markets the right holds.'),
    unit: 'count',
    range: [1, 12],
    direction: 1,
    source: 'OECD 2013, family size',
    asks: ['patent:familyOffices'],
    derive: (patent) => fromAnswer('patent:familyOffices', patent.familyOffices, (offices) => offices),
  },
  {
    id: 'patent.backwardCitations',
    label: text('인용한 문헌 수', 'Backward citations'),
    why: text(
      '앞선 기술을 얼마나 딛고 섰는지 보는 배경입니다.',
      'Context: how much it builds on earlier work.',
    ),
    unit: 'count',
    range: [0, 60],
    direction: 0,
    source: 'OECD 2013, backward citations',
    asks: ['patent:backwardCitations'],
    derive: backwardCitations,
  },
  {
    id: 'patent.forwardCitations',
    label: text('피인용 수', 'Forward citations'),
    why: text('다른 발명이 딛고 섰는지 봅니다.', 'Whether later inventions build on it.'),
    unit: 'count',
    range: [0, 60],
    direction: 1,
    source: 'OECD 2013, forward citations',
    asks: ['patent:forwardCitations'],
    derive: (patent) => fromAnswer('patent:forwardCitations', patent.forwardCitations, (count) => count),
  },
  {
    id: 'patent.citedDiversity',
    label: text('독창성 (인용 문헌의 다양성)', 'Originality (spread of cited fields)'),
    why: text('여러 분야의 앎을 엮은 발명인지 봅니다.', 'Whether it joins knowledge of many fields.'),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: 'Hall, Jaffe & Trajtenberg 2001; first class only, N/(N-1)',
    asks: ['patent:citedClasses'],
    derive: citedDiversity,
  },
  {
    id: 'patent.radicalness',
    label: text('다른 분야에서 온 앎', 'Knowledge from other fields'),
    why: text(
      '자기 분야 밖의 기술을 딛고 섰는지 봅니다.',
      'Whether it builds on technology outside its own fields.',
    ),
    unit: 'credit',
    range: [0, 1],
    direction: 1,
    source: 'Shane 2001; share of cited documents, first class only',
    asks: ['patent:citedClasses', 'patent:ipcCodes'],
    derive: outsideOwnFields,
  },
  {
    id: 'patent.grantDays',
    label: text('등록까지 걸린 날', 'Days to grant'),
    why: text('심사를 얼마나 빨리 넘었는지 봅니다.', 'How fast it passed examination.'),
    unit: 'days',
    range: [0, 3650],
    direction: -1,
    source: 'OECD 2013, grant lag',
    asks: ['patent:filedOn', 'patent:registeredOn'],
    derive: grantDays,
  },
  {
    id: 'patent.granted',
    label: text('등록 여부', 'Granted'),
    why: text('심사를 통과한 권리인지 봅니다.', 'Whether it passed examination.'),
    unit: 'yesNo',
    range: [0, 1],
    direction: 1,
    source: 'KIPRIS register state',
    asks: ['patent:status'],
    derive: (patent) =>
      fromAnswer('patent:status', patent.status, (status) => (status === 'granted' ? 1 : 0)),
    remedy: remedy(
      'medium',
      '우선심사를 신청해 등록을 앞당길 수 있습니다.',
      'Accelerated examination brings the grant forward.',
      grantLever,
    ),
  },
] as const satisfies readonly PatentIndicator[];

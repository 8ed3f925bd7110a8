import { type Answer, valueOf } from '../dossier/answer';
import type { Patent } from '../dossier/patent';
import { type Asked, type Derived, knownValue, unknownFor } from './derived';
import { type PatentIndicator, remedy, text } from './indicator';

/** IPC at four characters, F02M of "F02M 61/18". */
export const ipcClass = (code: string): string => code.slice(0, 4);

/** 1 - sum of squared shares. Hall, Jaffe & Trajtenberg 2001, NBER 8498. 0 for a single class. */
export function herfindahlDiversity(classes: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return 1 - [...counts.values()].reduce((sum, count) => sum + (count / classes.length) ** 2, 0);
}

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

/** HJT originality over the first class of each cited document, corrected for small N (Hall 2005). */
function citedDiversity(classes: readonly string[]): number | Derived {
  if (classes.length < 2) return { state: 'notComputable', reason: 'tooFewCitations' };
  return (herfindahlDiversity(classes) * classes.length) / (classes.length - 1);
}

const millisecondsPerDay = 86_400_000;

function grantDays(patent: Patent): Derived {
  if (valueOf(patent.status) === 'pending') return { state: 'notComputable', reason: 'notRegistered' };
  const filed = valueOf(patent.filedOn);
  const registered = valueOf(patent.registeredOn);
  if (filed === undefined) return unknownFor('patent:filedOn');
  if (registered === undefined) return unknownFor('patent:registeredOn');
  return knownValue((Date.parse(registered) - Date.parse(filed)) / millisecondsPerDay);
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
    derive: (patent) =>
      fromAnswer('patent:ipcCodes', patent.ipcCodes, (codes) => new Set(codes.map(ipcClass)).size),
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
    derive: (patent) =>
      fromAnswer('patent:ipcCodes', patent.ipcCodes, (codes) => herfindahlDiversity(codes.map(ipcClass))),
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
    derive: (patent) => fromAnswer('patent:foreignPriority', patent.foreignPriority, (is) => (is ? 1 : 0)),
    remedy: remedy(
      'high',
      '출원일부터 12개월 안에 PCT나 해외 출원을 살펴보세요.',
      'Consider PCT or foreign filing within 12 months.',
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
    derive: (patent) => fromAnswer('patent:backwardCitations', patent.backwardCitations, (count) => count),
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
    derive: (patent) => fromAnswer('patent:citedClasses', patent.citedClasses, citedDiversity),
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
    ),
  },
] as const satisfies readonly PatentIndicator[];

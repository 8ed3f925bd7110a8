import { known, typed } from '../../src/domain/dossier/answer';
import type { Note } from '../../src/domain/notes/note';
import type { Made } from './made-orders';

export const longName = `주식회사 ${'한국초정밀마이크로나노복합소재가공기술연구개발제조'.repeat(3)} 및 이를 계승하는 지역혁신 합자조합`;

export function named(made: Made, name: string): Made {
  const answers = { ...made.dossier.answers, 'company.name': known(name, typed) };
  return { ...made, dossier: { ...made.dossier, answers } };
}

/** An objection, a correction, and a note of several lines with characters that no font of ours has. */
export const madeNotes: readonly Note[] = [
  {
    id: 'first',
    place: 'model:innovation-growth',
    kind: 'objection',
    text: '2024년의 일회성 폐업 비용이 영업이익에 들어 있어 실제 수익성보다 낮게 나왔습니다.\n다음 결산에서는 없어집니다.',
    writtenAt: '2026-11-20T03:00:00.000Z',
  },
  {
    id: 'second',
    place: 'asked:company.employees',
    kind: 'correction',
    text: '11월에 들어온 3명이 아직 명부에 없습니다.',
    evidence: '4대보험 가입자 명부 2026-11-25',
    fileName: '비밀 명부.pdf',
    writtenAt: '2026-11-21T03:00:00.000Z',
  },
  {
    id: 'third',
    place: 'indicator:finance.debtRatio',
    kind: 'note',
    text: '三星전자와의 장기 공급 계약에 따른 선수금이 부채에 잡혀 있습니다 😀. '.repeat(12),
    writtenAt: '2026-11-22T03:00:00.000Z',
  },
];

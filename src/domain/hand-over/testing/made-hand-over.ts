import type { HandOver } from '../hand-over';

const at = '2026-11-20T01:00:00.000Z';
const fingerprint = 'F'.repeat(43);

/** A hand-over as a record has it; nothing in it is signed or sealed. */
export function madeHandOver(change: Partial<HandOver> = {}): HandOver {
  const id = change.id ?? '7f0c2f7e-5f0a-4c59-9d5c-0c1f5a3a8f11';
  return {
    id,
    draftId: 'd1',
    companyName: '가나전자',
    at,
    consent: {
      id,
      recipient: { fingerprint, name: '한빛은행' },
      purpose: { id: 'loan', text: '대출 심사' },
      items: ['company:name'],
      personalItems: [],
      itemsText: '회사 이름',
      retainUntil: '2027-11-27',
      useUntil: '2027-11-27',
      refusal: '넘기지 않습니다.',
      withdrawal: '언제든지 거둘 수 있습니다.',
      language: 'ko',
      textVersion: '1',
      representativeStated: true,
      givenAt: at,
    },
    institution: {
      fingerprint,
      name: '한빛은행',
      signingKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
      inbox: 'https://inbox.example.kr/v1/',
    },
    content: 'a~b~c',
    envelope: 'h..i.c.t',
    digest: 'D'.repeat(43),
    secret: 'S'.repeat(43),
    way: 'inbox',
    state: 'waiting',
    events: [{ at, state: 'waiting' }],
    attempts: 0,
    ...change,
  };
}

import type { HandOver } from '../../src/domain/hand-over/hand-over.ts';
import { givenAt, madeHandOver } from './made.ts';

const { consent } = madeHandOver('gradeOnly', 'B'.repeat(43));

/** What a person has just said yes to, for the inbox of an institution. */
export const waiting: HandOver = {
  id: consent.id,
  draftId: 'd1',
  companyName: '가나전자',
  at: givenAt,
  consent,
  institution: {
    fingerprint: 'B'.repeat(43),
    name: '한빛은행',
    signingKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
    inbox: 'https://inbox.example.kr/v1/',
  },
  content: 'content',
  envelope: 'envelope',
  digest: 'D'.repeat(43),
  secret: 'S'.repeat(43),
  way: 'inbox',
  state: 'waiting',
  events: [],
  attempts: 0,
};

import { expect, it } from 'vitest';
import { consentReceipt } from './consent-receipt';
import { type ConsentRecord, withEnd, withSending } from './consent-record';

const given: ConsentRecord = {
  id: 'one',
  kind: 'lookUp',
  service: 'kipris',
  recipients: [
    { role: 'gateway', name: '한빛은행', address: 'https://gateway.example.kr' },
    { role: 'service', name: 'KIPRISPlus', address: 'https://plus.kipris.or.kr' },
  ],
  wording: {
    recipient: 'to',
    purpose: 'why',
    items: 'what',
    retention: 'how long',
    refusal: 'no',
    withdrawal: 'back',
  },
  language: 'en',
  textVersion: '1',
  announced: ['https://gateway.example.kr/a?ServiceKey=●●●●'],
  givenAt: '2026-03-02T00:00:00.000Z',
  sent: [],
};

it('a record says what became of each request', () => {
  const sent = withSending(given, 'a', '2026-03-02T00:00:01.000Z');
  expect(sent.sent).toEqual([{ address: 'a', at: '2026-03-02T00:00:01.000Z', state: 'sending' }]);
  expect(withEnd(sent, 'failed', 'lookUpTimedOut').sent[0]).toMatchObject({
    state: 'failed',
    problem: 'lookUpTimedOut',
  });
  expect(withEnd(given, 'received')).toBe(given);
});

it('a receipt has all parts that ISO/IEC TS 27560 makes mandatory', () => {
  const receipt = consentReceipt({ ...given, endedAt: '2026-03-02T00:00:02.000Z' });
  for (const field of ['schema_version', 'record_id', 'receipt_id', 'pii_principal_id']) {
    expect(receipt).toHaveProperty(field);
  }
  for (const field of [
    'privacy_notice',
    'language',
    'purpose',
    'pii_information',
    'pii_controllers',
    'storage_locations',
    'retention_period',
    'jurisdiction',
    'recipient_third_parties',
    'withdrawal_method',
  ]) {
    expect(receipt['processing']).toHaveProperty(field);
  }
  expect(receipt['parties']).toMatchObject([
    { party_id: 'party-1', name: '한빛은행', type: 'gateway' },
    { party_id: 'party-2', name: 'KIPRISPlus', type: 'service' },
  ]);
  expect(receipt['events']).toMatchObject([
    { event_state: 'consent given' },
    { event_state: 'consent terminated' },
  ]);
});

import { describe, expect, it } from 'vitest';
import { cardStanding, type KnownCard } from './card-standing';
import { cardFormat, type InstitutionCard } from './institution-card';

const card: InstitutionCard = {
  format: cardFormat,
  schema: 1,
  name: { ko: '한빛은행', en: 'Hanbit Bank' },
  kind: 'bank',
  purposes: [{ id: 'loan', text: { ko: '대출 심사', en: 'Loan review' }, retentionDays: 365 }],
  encryptionKey: { kty: 'OKP', crv: 'X25519', x: 'e'.repeat(43) },
  signingKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
  contact: '02-000-0000',
  validFrom: '2026-11-01',
  validUntil: '2027-10-31',
  issuedAt: '2026-11-01T00:00:00.000Z',
};
const known: KnownCard = { fingerprint: 'a', card };
const standing = (fingerprint: string, change: Partial<InstitutionCard> = {}) =>
  cardStanding({ fingerprint, card: { ...card, ...change } }, [known]);
const later = { issuedAt: '2027-10-01T00:00:00.000Z' };

describe('a card beside those that were taken before', () => {
  it('is new where neither its key nor its name is known', () => {
    const name = { ko: '한별은행', en: 'Hanbyeol Bank' };
    expect(standing('b', { name })).toEqual({ state: 'new' });
    expect(cardStanding(known, [])).toEqual({ state: 'new' });
  });

  it('is the same where nothing has changed', () => {
    expect(standing('a')).toEqual({ state: 'same', known });
  });

  it('under the same key says what has changed', () => {
    expect(standing('a', { ...later, validUntil: '2028-10-31', inbox: 'https://inbox.example.kr' })).toEqual({
      state: 'renewed',
      known,
      changes: ['inbox', 'validUntil'],
    });
  });

  it('that was made before the one here does not take its place', () => {
    expect(standing('a', { issuedAt: '2026-01-01T00:00:00.000Z', contact: '1' })).toMatchObject({
      state: 'older',
    });
  });

  it.each([
    ['the same name', {}],
    ['the same Korean name alone', { name: { ko: '한빛은행', en: 'Another' } }],
    ['the same English name alone', { name: { ko: '다른 이름', en: 'HANBIT bank' } }],
    ['the name with a space', { name: { ko: '한빛 은행', en: 'Another' } }],
    ['the name in letters taken apart', { name: { ko: '한빛은행'.normalize('NFD'), en: 'Another' } }],
    ['the name in wide letters', { name: { ko: '다른 이름', en: 'Ｈａｎｂｉｔ Ｂａｎｋ' } }],
    ['the name with a hyphen', { name: { ko: '다른 이름', en: 'Hanbit-Bank' } }],
  ])('with another key under %s is an alarm, and never an update', (_, change) => {
    expect(standing('b', { ...later, ...change })).toEqual({ state: 'otherKey', known });
  });

  it('that takes the name of another institution in a renewal is an alarm too', () => {
    const other: KnownCard = {
      fingerprint: 'b',
      card: { ...card, name: { ko: '한별상회', en: 'Hanbyeol' } },
    };
    const renamed = { ...other.card, ...later, name: { ko: '한빛 은행', en: 'Hanbyeol' } };
    expect(cardStanding({ fingerprint: 'b', card: renamed }, [known, other])).toEqual({
      state: 'otherKey',
      known,
    });
    const own = { ...other.card, ...later, name: { ko: '한별상회', en: 'Hanbyeol Bank' } };
    expect(cardStanding({ fingerprint: 'b', card: own }, [known, other])).toMatchObject({
      state: 'renewed',
      changes: ['name'],
    });
  });
});

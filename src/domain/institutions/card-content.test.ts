import { describe, expect, it } from 'vitest';
import { lastDayOfYear } from './card-period';
import { type CardContent, cardContentFaults } from './institution-card';

const purpose = { id: 'loan', text: { ko: '대출 심사', en: 'Loan review' }, retentionDays: 365 };
const content: CardContent = {
  name: { ko: '한빛은행', en: 'Hanbit Bank' },
  kind: 'bank',
  purposes: [purpose],
  contact: '02-000-0000',
  validFrom: '2026-11-27',
  validUntil: '2027-11-26',
};

describe('what an institution says of itself', () => {
  it.each<[string, Partial<CardContent>, readonly string[]]>([
    ['whole', {}, []],
    ['without names', { name: { ko: '', en: ' ' } }, ['name.ko', 'name.en']],
    [
      'with a purpose kept for too long',
      { purposes: [{ ...purpose, retentionDays: 1831 }] },
      ['purposes[0].retentionDays'],
    ],
    [
      'with a purpose without days',
      { purposes: [{ ...purpose, retentionDays: Number.NaN }] },
      ['purposes[0].retentionDays'],
    ],
    ['with an inbox in the clear', { inbox: 'http://inbox.example.kr' }, ['inbox']],
    ['ending before it begins', { validUntil: '2026-11-26' }, ['validUntil']],
    ['without a day', { validFrom: '' }, ['validFrom']],
    ['without purposes', { purposes: [] }, ['purposes']],
    ['with one purpose twice', { purposes: [purpose, purpose] }, ['purposes[1]']],
  ])('%s: its faults are named', (_, change, faults) => {
    expect(cardContentFaults({ ...content, ...change })).toEqual(faults);
  });

  it.each([
    ['2026-11-27', '2027-11-26'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-29', '2029-02-28'],
  ])('a year from %s ends on %s', (first, last) => {
    expect(lastDayOfYear(first)).toBe(last);
  });
});

import { describe, expect, it } from 'vitest';
import {
  likelyAttribute,
  parseConfirmedColumns,
  withConfirmedColumn,
  withoutColumn,
} from './confirmed-column';

const claims = { header: '청구범위수', attribute: 'claims' } as const;

describe('what was said of a header', () => {
  it('replaces what was said before, and can be forgotten', () => {
    const rules = withConfirmedColumn([{ header: '청구범위수', attribute: 'none' }], claims);
    expect(rules).toEqual([claims]);
    expect(withoutColumn(rules, claims)).toEqual([]);
  });

  it('is kept as JSON, and what is none is left out', () => {
    expect(
      parseConfirmedColumns(JSON.stringify([claims, { header: 1 }, { header: 'a', attribute: 'x' }])),
    ).toEqual([claims]);
    expect(parseConfirmedColumns('{')).toEqual([]);
  });

  it.each([
    ['청구범위수', 'claims'],
    ['피인용 특허 건수', 'forwardCitations'],
    ['인용 건수(전체)', 'backwardCitations'],
    ['비고', undefined],
  ])('is guessed for %s, as a question', (header, attribute) => {
    expect(likelyAttribute(header)).toBe(attribute);
  });
});

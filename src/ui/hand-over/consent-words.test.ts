import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import english from '../../i18n/handover/en.json';
import korean from '../../i18n/handover/ko.json';

const isOfConsent = (name: string) =>
  /^handover_(?:recipient|purpose|items|period_until|refusal|withdrawal|agree|may_decide|people_agreed)(?:_text)?$/.test(
    name,
  );

it('the words that people agree to have a version of their own: a new text needs a new one in consent-words.ts', () => {
  const words = [korean, english].flatMap((texts) =>
    Object.entries(texts).filter(([name]) => isOfConsent(name)),
  );
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  expect(words).toHaveLength(22);
  // Version 1.
  expect(digest.slice(0, 16)).toBe('fec54426ef73d116');
});

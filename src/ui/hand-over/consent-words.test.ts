import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import english from '../../i18n/handover/en.json';
import korean from '../../i18n/handover/ko.json';

const isOfConsent = (name: string) =>
  /^look_up_(?:recipient|purpose|items|retention|refusal|withdrawal)(?:_|$)/.test(name);

it('the words that people agree to have a version of their own: a new text needs a new one in consent-words.ts', () => {
  const words = [korean, english].flatMap((texts) =>
    Object.entries(texts).filter(([name]) => isOfConsent(name)),
  );
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  // Version 1.
  expect(digest.slice(0, 16)).toBe('4f53cda18c2baa0c');
});

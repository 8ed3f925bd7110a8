import { choosableItems, type PresetName, presets } from '../../src/domain/disclosure/choosable.ts';
import { disclose } from '../../src/domain/disclosure/disclose.ts';
import type { Disclosure } from '../../src/domain/disclosure/disclosure.ts';
import type { HandOverConsent } from '../../src/domain/hand-over/hand-over-consent.ts';
import { chosenItemIds } from '../../src/domain/hand-over/item-ids.ts';
import { goldenEvaluation } from '../report/disclosures.ts';
import { everything } from '../unit/disclosure/choices.ts';

export const givenAt = '2026-11-27T01:00:00.000Z';

export interface MadeHandOver {
  readonly consent: HandOverConsent;
  readonly disclosure: Disclosure;
}

/** What a person who chose that much would hand over, with the consent to it. */
export function madeHandOver(
  preset: PresetName | 'everything',
  fingerprint: string,
  change: Partial<HandOverConsent> = {},
): MadeHandOver {
  const evaluation = goldenEvaluation();
  const all = choosableItems(evaluation);
  const choice = preset === 'everything' ? everything(all) : presets[preset](all);
  const ids = chosenItemIds(choice, all);
  const consent: HandOverConsent = {
    id: '7f0c2f7e-5f0a-4c59-9d5c-0c1f5a3a8f11',
    recipient: { fingerprint, name: '한빛은행' },
    purpose: { id: 'loan', text: '운전자금 대출 심사' },
    ...ids,
    itemsText: '회사 이름, 세 가지 등급',
    retainUntil: '2027-11-27',
    useUntil: '2027-11-27',
    refusal: '넘기지 않습니다.',
    withdrawal: '언제든지 거둘 수 있습니다.',
    language: 'ko',
    textVersion: '1',
    representativeStated: true,
    ...(ids.personalItems.length > 0 && { personalStated: true }),
    givenAt,
    ...change,
  };
  return { consent, disclosure: disclose(evaluation, choice) };
}

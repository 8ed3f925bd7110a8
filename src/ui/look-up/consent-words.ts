import type { ConsentParty, ConsentWording } from '../../domain/consent/consent-record';
import type { Language } from '../../domain/local-text';
import type { LookUpService } from '../../domain/look-up-service';
import { m } from '../../i18n/generated/messages.js';
import { lookUpServiceNames } from '../../i18n/problem-words';
import { hostOf } from '../../sharing/look-up/gateway';
import type { LookUpQuery } from '../../sharing/look-up/query';
import { services } from '../../sharing/look-up/services';

/** Version of the words below. A changed word needs a new one; a test holds both together. */
export const consentTextVersion = '1';

const purposes: Readonly<Record<LookUpService, () => string>> = {
  openDart: m.look_up_purpose_openDart,
  kipris: m.look_up_purpose_kipris,
};

/** What the person reads before the yes, and what the record keeps of it. */
export function consentWords(query: LookUpQuery, gateway: string, operator?: string): ConsentWording {
  const recipient = {
    host: hostOf(gateway),
    service: lookUpServiceNames[query.service],
    address: hostOf(services[query.service].address),
  };
  return {
    recipient:
      operator === undefined
        ? m.look_up_recipient_text(recipient)
        : m.look_up_recipient_operated({ ...recipient, operator }),
    purpose: purposes[query.service](),
    items:
      query.service === 'openDart'
        ? m.look_up_items_openDart({ subject: query.dartCode })
        : m.look_up_items_kipris({ subject: query.applicant }),
    retention: m.look_up_retention_text(),
    refusal: m.look_up_refusal_text(),
    withdrawal: m.look_up_withdrawal_text(),
  };
}

type Title = (inputs?: Record<never, never>, language?: { readonly locale: Language }) => string;

/** The parts of the words in the order of PIPA article 17(2), each with its title. */
export const wordingTitles: readonly (readonly [keyof ConsentWording, Title])[] = [
  ['recipient', m.look_up_recipient],
  ['purpose', m.look_up_purpose],
  ['items', m.look_up_items],
  ['retention', m.look_up_retention],
  ['refusal', m.look_up_refusal],
  ['withdrawal', m.look_up_withdrawal],
];

export function consentParties(
  service: LookUpService,
  gateway: string,
  operator?: string,
): readonly ConsentParty[] {
  return [
    { role: 'gateway', name: operator ?? hostOf(gateway), address: gateway },
    { role: 'service', name: lookUpServiceNames[service], address: services[service].address },
  ];
}

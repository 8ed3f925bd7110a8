import type { HandOverConsent } from '../../domain/hand-over/hand-over-consent';
import type { Language } from '../../domain/local-text';
import { formatsIn } from '../../i18n/formats';
import { m } from '../../i18n/generated/messages.js';

/** Version of the words below. A changed word needs a new one; a test holds both together. */
export const consentTextVersion = '1';

export const refusalText = (): string => m.handover_refusal_text();
export const withdrawalText = (): string => m.handover_withdrawal_text();

type Title = (inputs?: Record<never, never>, language?: { readonly locale: Language }) => string;

/** The last day, in the language of the consent. */
export const periodText = ({ retainUntil, language: locale }: HandOverConsent): string =>
  m.handover_period_until({ until: formatsIn(locale).day(`${retainUntil}T00:00:00`) }, { locale });

/** What is agreed to, in the order of PIPA article 17(2), and how it is taken back: each with its title. */
export const consentRows: readonly (readonly [Title, (consent: HandOverConsent) => string])[] = [
  [m.handover_recipient, ({ recipient }) => recipient.name],
  [m.handover_purpose, ({ purpose }) => purpose.text],
  [m.handover_items, ({ itemsText }) => itemsText],
  [m.handover_period, periodText],
  [m.handover_refusal, ({ refusal }) => refusal],
  [m.handover_withdrawal, ({ withdrawal }) => withdrawal],
];

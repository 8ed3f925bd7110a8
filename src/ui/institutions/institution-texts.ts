import type { CardPart } from '../../domain/institutions/card-standing';
import { type InstitutionKind, institutionKinds } from '../../domain/institutions/institution-card';
import { m } from '../../i18n/generated/messages.js';

export const kindTexts: Readonly<Record<InstitutionKind, () => string>> = {
  bank: m.institution_kind_bank,
  guaranteeFund: m.institution_kind_guaranteeFund,
  rndAgency: m.institution_kind_rndAgency,
  startupAgency: m.institution_kind_startupAgency,
  ventureAssociation: m.institution_kind_ventureAssociation,
  ventureFund: m.institution_kind_ventureFund,
  inventionPromotion: m.institution_kind_inventionPromotion,
  other: m.institution_kind_other,
};

export const kindChoices = institutionKinds.map((id) => ({ id, text: kindTexts[id] }));

export const partTexts: Readonly<Record<CardPart, () => string>> = {
  name: m.card_part_name,
  kind: m.card_part_kind,
  purposes: m.card_part_purposes,
  encryptionKey: m.card_part_encryptionKey,
  inbox: m.card_part_inbox,
  contact: m.card_part_contact,
  validFrom: m.card_part_validFrom,
  validUntil: m.card_part_validUntil,
};

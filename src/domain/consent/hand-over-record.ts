import type { HandOver } from '../hand-over/hand-over';
import { consentSchemaVersion, principal } from './consent-receipt';

/** A hand-over in the shape of ISO/IEC TS 27560 (as in the guide of W3C DPV), with the proofs that it rests on. */
export function handOverRecord(handOver: HandOver): Readonly<Record<string, unknown>> {
  const { id, consent, institution, companyName, digest, way, state, receipt, deletion } = handOver;
  const { refusal, withdrawal, itemsText, purpose, retainUntil, useUntil } = consent;
  return {
    schema_version: consentSchemaVersion,
    record_id: id,
    receipt_id: digest,
    pii_principal_id: companyName,
    processing: {
      privacy_notice: {
        text: { recipient: institution.name, purpose: purpose.text, items: itemsText, refusal, withdrawal },
        version: consent.textVersion,
      },
      language: consent.language,
      purpose: purpose.text,
      purpose_type: purpose.id,
      lawful_basis: 'consent',
      collection_method: 'chosen by the company on this device',
      processing_method: way,
      pii_information: [
        ...consent.items.map((item) => ({ pii_type: 'company', pii_attribute_id: item, pii_optional: true })),
        ...consent.personalItems.map((item) => ({
          pii_type: 'person',
          pii_attribute_id: item,
          pii_optional: true,
        })),
      ],
      pii_controllers: ['party-1'],
      recipient_third_parties: ['party-1'],
      storage_locations: ['recipient', 'this device'],
      retention_period: retainUntil,
      jurisdiction: 'KR',
      withdrawal_method: withdrawal,
      privacy_rights: refusal,
      service: handOver.caseNumber ?? null,
    },
    parties: [
      {
        party_id: 'party-1',
        type: 'recipient',
        name: institution.name,
        address: institution.inbox ?? null,
        contact: institution.fingerprint,
      },
    ],
    events: eventsOf(handOver, useUntil),
    state,
    proofs: {
      envelope: digest,
      statement: handOver.content,
      receipt: receipt ?? null,
      deletion: deletion ?? null,
    },
  };
}

/** States of a consent as the standard names them; between, what became of the envelope. */
const consentStates: Readonly<Record<string, string>> = {
  withdrawn: 'consent withdrawn',
  cancelled: 'consent terminated',
  deleted: 'consent terminated',
};

function eventsOf(
  { consent, events }: HandOver,
  until: string,
): readonly Readonly<Record<string, unknown>>[] {
  const entity_id = principal;
  return [
    {
      event_time: consent.givenAt,
      event_type: 'explicit',
      event_state: 'consent given',
      entity_id,
      validity_duration: until,
    },
    ...events.map(({ at, state, problem }) => ({
      event_time: at,
      event_type: state,
      event_state: consentStates[state] ?? state,
      entity_id,
      validity_duration: until,
      ...(problem !== undefined && { problem }),
    })),
  ];
}

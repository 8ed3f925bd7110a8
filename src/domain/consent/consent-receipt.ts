import type { ConsentRecord } from './consent-record';

export const consentSchemaVersion = 'ISO/IEC TS 27560:2023';
/** Whoever agreed is not asked for a name: the record stays on the device of the person that it is about. */
export const principal = 'the person using this device';

/** A record in the shape of ISO/IEC TS 27560 (as in the guide of W3C DPV), for handing over or for keeping elsewhere. */
export function consentReceipt(record: ConsentRecord): Readonly<Record<string, unknown>> {
  const { id, wording, language, recipients } = record;
  return {
    schema_version: consentSchemaVersion,
    record_id: id,
    receipt_id: id,
    pii_principal_id: principal,
    processing: {
      privacy_notice: { text: wording, version: record.textVersion },
      language,
      purpose: wording.purpose,
      service: record.service,
      lawful_basis: 'consent',
      collection_method: 'typed or read from files on this device',
      pii_information: record.announced.map((address) => ({ pii_type: 'request', address })),
      pii_controllers: recipients.map((_, at) => partyId(at)),
      recipient_third_parties: recipients.map((_, at) => partyId(at)),
      storage_locations: ['this device'],
      retention_period: wording.retention,
      jurisdiction: 'KR',
      withdrawal_method: wording.withdrawal,
      privacy_rights: wording.refusal,
    },
    parties: recipients.map(({ role, name, address }, at) => ({
      party_id: partyId(at),
      type: role,
      name,
      address,
      url: address,
      contact: address,
    })),
    events: eventsOf(record),
  };
}

const partyId = (at: number): string => `party-${at + 1}`;

function eventsOf({ givenAt, endedAt, sent }: ConsentRecord): readonly Readonly<Record<string, unknown>>[] {
  const event = (event_time: string, event_type: string, event_state: string) => ({
    event_time,
    event_type,
    event_state,
    entity_id: principal,
    validity_duration: 'until this look-up ends',
  });
  return [
    event(givenAt, 'explicit', 'consent given'),
    ...sent.map(({ at, address, state, problem }) => ({
      ...event(at, 'sent', state),
      address,
      ...(problem === undefined ? {} : { problem }),
    })),
    ...(endedAt === undefined ? [] : [event(endedAt, 'ended', 'consent terminated')]),
  ];
}

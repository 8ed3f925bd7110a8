import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ConsentRecord } from '../domain/consent/consent-record';
import type { HandOver } from '../domain/hand-over/hand-over';
import type { Evaluation } from '../domain/history/evaluation';
import type { Scenario } from '../domain/scenario/scenario';
import type { GatewayAccess } from './consents';
import type { DeviceKey } from './device-keys';
import type { StoredDirectory } from './directories';
import type { Draft } from './drafts';
import type { KeptManifest } from './evaluations';
import type { InstitutionIdentity, KnownEnvelope, TrustedInstitution } from './institutions';
import type { StoredKey, StoredPack } from './packs';
import type { StoredCatalogue, StoredNotices, StoredThresholds } from './programmes';

/** The newest schema that this app knows. */
const schemaVersion = 8;

/** The schema on this device. Every released version stays here, so that any draft ever written opens. */
export class Database extends Dexie {
  declare drafts: EntityTable<Draft, 'id'>;
  declare packs: EntityTable<StoredPack, 'id'>;
  declare packKeys: EntityTable<StoredKey, 'publicKey'>;
  declare consents: EntityTable<ConsentRecord, 'id'>;
  declare gateways: EntityTable<GatewayAccess, 'service'>;
  declare catalogues: EntityTable<StoredCatalogue, 'id'>;
  declare notices: EntityTable<StoredNotices, 'id'>;
  declare noticeThresholds: EntityTable<StoredThresholds, 'id'>;
  declare scenarios: EntityTable<Scenario, 'id'>;
  declare evaluations: EntityTable<Evaluation, 'id'>;
  declare manifests: EntityTable<KeptManifest, 'digest'>;
  declare deviceKeys: EntityTable<DeviceKey, 'id'>;
  declare institutions: EntityTable<TrustedInstitution, 'fingerprint'>;
  declare identities: EntityTable<InstitutionIdentity, 'fingerprint'>;
  declare handOvers: EntityTable<HandOver, 'id'>;
  declare openedEnvelopes: Table<KnownEnvelope, string>;
  declare directories: EntityTable<StoredDirectory, 'id'>;

  constructor(name = 'tech-rating') {
    // Strict: a transaction completes only once it is on the disk, because "saved" says so.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ drafts: 'id, savedAt' });
    // Packs from elsewhere; drafts stay as they are.
    this.version(2).stores({ packs: 'id, addedAt', packKeys: 'publicKey' });
    // What was agreed to and sent, and how gateways are reached where the person wants that kept.
    this.version(3).stores({ consents: 'id, givenAt', gateways: 'service' });
    // Catalogues and notices of programmes, and what was entered from notices by draft.
    this.version(4).stores({
      catalogues: 'id, addedAt',
      notices: 'id, addedAt',
      noticeThresholds: 'id',
    });
    // What was tried beside a draft.
    this.version(5).stores({ scenarios: 'id, draftId' });
    // Kept evaluations, and what their packs said of themselves.
    this.version(6).stores({ evaluations: 'id, draftId, at', manifests: 'digest' });
    // What signs reports.
    this.version(7).stores({ deviceKeys: 'id, madeAt' });
    // Handing over, on either side: whom the company trusts and what it gave; who the institution is and what it opened.
    this.version(schemaVersion).stores({
      institutions: 'fingerprint',
      identities: 'fingerprint',
      handOvers: 'id, draftId, at',
      openedEnvelopes: 'digest, consentId, institution',
      directories: 'id, addedAt',
    });
    // A newer version in another tab must not wait for this one.
    this.on('versionchange', () => {
      this.close();
    });
  }

  /** Whether a newer app has written here. Dexie opens such a database all the same; writing to it could spoil its data. */
  get isNewer(): boolean {
    // Dexie's versions are tenths of the browser's; what is below a whole one are repairs of its own.
    return Math.floor(this.backendDB().version / 10) > schemaVersion;
  }
}
